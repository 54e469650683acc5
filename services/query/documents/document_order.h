#ifndef HUIYAO_SERVICES_QUERY_DOCUMENTS_DOCUMENT_ORDER_H_
#define HUIYAO_SERVICES_QUERY_DOCUMENTS_DOCUMENT_ORDER_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/api/order_by.h"
#include "huiyao/document/v1/document.pb.h"

namespace huiyao::query {

// Where a document stands in an order: the values it is ordered by, as bytes that compare as they do, and its id.
struct OrderKey {
  std::vector<std::string> values;
  std::string id;
};

// Compares and encodes keys for one order. Only the first 1,000 bytes of a value count.
class DocumentOrder {
 public:
  explicit DocumentOrder(std::vector<api::OrderField> fields) : fields_(std::move(fields)) {}

  OrderKey KeyOf(std::string_view id, const document::v1::Document& basic) const;

  // True if `left` comes first.
  bool Before(const OrderKey& left, const OrderKey& right) const;

  // A key as a cursor, and back; nullopt if it is not one of this order.
  std::string Encode(const OrderKey& key) const;
  std::optional<OrderKey> Decode(std::string_view cursor) const;

 private:
  std::vector<api::OrderField> fields_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_DOCUMENTS_DOCUMENT_ORDER_H_
