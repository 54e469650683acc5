#include "common/api/field_path.h"

#include <string>

namespace huiyao::api {

const google::protobuf::FieldDescriptor* FindField(const google::protobuf::Descriptor& message, std::string_view name) {
  const std::string key(name);
  const google::protobuf::FieldDescriptor* field = message.FindFieldByName(key);
  return field != nullptr ? field : message.FindFieldByCamelcaseName(key);
}

bool IsSpelling(std::string_view spelled, std::string_view name) {
  if (spelled == name) return true;
  size_t at = 0;
  for (size_t i = 0; i < name.size(); ++i) {
    char expected = name[i];
    if (expected == '_' && i + 1 < name.size()) {
      expected = name[++i];
      if (expected >= 'a' && expected <= 'z') expected = static_cast<char>(expected - 'a' + 'A');
    }
    if (at == spelled.size() || spelled[at++] != expected) return false;
  }
  return at == spelled.size();
}

}  // namespace huiyao::api
