#ifndef HUIYAO_COMMON_API_ORDER_BY_H_
#define HUIYAO_COMMON_API_ORDER_BY_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace huiyao::api {

struct OrderField {
  // As in the list of allowed fields.
  std::string name;
  bool descending = false;

  bool operator==(const OrderField&) const = default;
};

// Parses an order after AIP-132: "publish_date desc, name". Names in proto or JSON spelling; "asc" may be said. Empty
// text gives no fields. InvalidField for "order_by" if a field is not in `allowed` or comes twice.
absl::StatusOr<std::vector<OrderField>> ParseOrderBy(std::string_view order_by,
                                                     const std::vector<std::string_view>& allowed);

}  // namespace huiyao::api

#endif  // HUIYAO_COMMON_API_ORDER_BY_H_
