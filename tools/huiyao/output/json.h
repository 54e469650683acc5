#ifndef HUIYAO_TOOLS_HUIYAO_OUTPUT_JSON_H_
#define HUIYAO_TOOLS_HUIYAO_OUTPUT_JSON_H_

#include <iosfwd>
#include <string>
#include <string_view>

#include "google/protobuf/message.h"

namespace huiyao::cli {

// Proto3 JSON (https://protobuf.dev/programming-guides/json/): lowerCamelCase, enums by name, fields without a value
// left out. Indented, or on one line. Without a line feed at the end.
std::string ToJson(const google::protobuf::Message& message, bool indented);

// For one object: indented.
void WriteJson(const google::protobuf::Message& message, std::ostream& out);

// For a list: one message a line (JSON Lines), so that output starts at once and needs no memory.
void WriteJsonLine(const google::protobuf::Message& message, std::ostream& out);

// Appends `text`, well-formed UTF-8, as a JSON string with its quotation marks, for what is written by the million.
void AppendJsonString(std::string_view text, std::string& out);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_OUTPUT_JSON_H_
