#ifndef HUIYAO_COMMON_API_FIELD_PATH_H_
#define HUIYAO_COMMON_API_FIELD_PATH_H_

#include <string_view>

#include "google/protobuf/descriptor.h"

namespace huiyao::api {

// The field of `message` that `name` spells, as in the proto file (publish_date) or in JSON (publishDate); null if
// there is none.
const google::protobuf::FieldDescriptor* FindField(const google::protobuf::Descriptor& message, std::string_view name);

// True if `spelled` is `name`, a name of the proto file, in one of the two spellings.
bool IsSpelling(std::string_view spelled, std::string_view name);

}  // namespace huiyao::api

#endif  // HUIYAO_COMMON_API_FIELD_PATH_H_
