#include "common/api/order_by.h"

#include <algorithm>

#include "common/api/field_path.h"
#include "common/base/error.h"
#include "fmt/format.h"
#include "fmt/ranges.h"

namespace huiyao::api {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string_view Trim(std::string_view text) {
  const size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return "";
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

}  // namespace

absl::StatusOr<std::vector<OrderField>> ParseOrderBy(std::string_view order_by,
                                                     const std::vector<std::string_view>& allowed) {
  constexpr size_t kMaxBytes = 1024;
  const auto invalid = [&](std::string_view problem) {
    return InvalidField("order_by", fmt::format("{}: expected fields of {}, each with an optional \" desc\", separated "
                                                "by commas",
                                                problem, fmt::join(allowed, ", ")));
  };
  std::vector<OrderField> fields;
  if (Trim(order_by).empty()) return fields;
  if (order_by.size() > kMaxBytes) return invalid("is too long");
  size_t part = 1;
  for (size_t start = 0; start <= order_by.size(); ++part) {
    const size_t comma = std::min(order_by.find(',', start), order_by.size());
    const std::string_view words = Trim(order_by.substr(start, comma - start));
    start = comma + 1;
    const std::string_view name = words.substr(0, words.find_first_of(kSpace));
    const std::string_view direction = Trim(words.substr(name.size()));
    const auto known =
        std::find_if(allowed.begin(), allowed.end(), [&](std::string_view field) { return IsSpelling(name, field); });
    if (known == allowed.end()) return invalid(fmt::format("part {} names no known field", part));
    if (!direction.empty() && direction != "asc" && direction != "desc") {
      return invalid(fmt::format("part {} has an unknown direction", part));
    }
    for (const OrderField& other : fields) {
      if (other.name == *known) return invalid(fmt::format("{} comes twice", *known));
    }
    fields.push_back({std::string(*known), direction == "desc"});
  }
  return fields;
}

}  // namespace huiyao::api
