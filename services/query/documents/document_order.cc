#include "services/query/documents/document_order.h"

#include "common/base/check.h"
#include "common/storage/keys.h"

namespace huiyao::query {
namespace {

constexpr size_t kMaxValueBytes = 1000;

}  // namespace

OrderKey DocumentOrder::KeyOf(std::string_view id, const document::v1::Document& basic) const {
  OrderKey key;
  key.id = std::string(id);
  for (const api::OrderField& field : fields_) {
    std::string& value = key.values.emplace_back();
    if (field.name == "name") {
      value = key.id;
    } else if (field.name == "publish_date") {
      value = basic.publish_date();
    } else if (field.name == "title") {
      value = basic.title();
    } else if (field.name == "publisher") {
      value = basic.publisher();
    } else if (field.name == "language") {
      value = basic.language();
    } else {
      HUIYAO_CHECK(field.name == "revision");
      storage::AppendBigEndian32(static_cast<uint32_t>(basic.revision()), value);
    }
    if (value.size() > kMaxValueBytes) value.resize(kMaxValueBytes);
  }
  return key;
}

bool DocumentOrder::Before(const OrderKey& left, const OrderKey& right) const {
  for (size_t i = 0; i < fields_.size(); ++i) {
    const int order = left.values[i].compare(right.values[i]);
    if (order != 0) return (order < 0) != fields_[i].descending;
  }
  return left.id < right.id;
}

std::string DocumentOrder::Encode(const OrderKey& key) const {
  std::string cursor;
  for (const std::string& value : key.values) {
    storage::AppendBigEndian32(static_cast<uint32_t>(value.size()), cursor);
    cursor.append(value);
  }
  cursor.append(key.id);
  return cursor;
}

std::optional<OrderKey> DocumentOrder::Decode(std::string_view cursor) const {
  OrderKey key;
  for (size_t i = 0; i < fields_.size(); ++i) {
    const auto length = storage::TakeBigEndian32(cursor);
    if (!length || *length > cursor.size()) return std::nullopt;
    key.values.emplace_back(cursor.substr(0, *length));
    cursor.remove_prefix(*length);
  }
  key.id = std::string(cursor);
  return key;
}

}  // namespace huiyao::query
