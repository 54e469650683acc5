#include "tools/huiyao/output/json.h"

#include <iterator>
#include <ostream>

#include "common/base/check.h"
#include "fmt/format.h"
#include "google/protobuf/util/json_util.h"

namespace huiyao::cli {

std::string ToJson(const google::protobuf::Message& message, bool indented) {
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = indented;
  std::string json;
  const auto status = google::protobuf::util::MessageToJsonString(message, &json, options);
  HUIYAO_CHECK(status.ok(), "our messages have no Any of an unknown type");
  while (!json.empty() && json.back() == '\n') json.pop_back();
  return json;
}

void WriteJson(const google::protobuf::Message& message, std::ostream& out) { out << ToJson(message, true) << '\n'; }

void WriteJsonLine(const google::protobuf::Message& message, std::ostream& out) {
  out << ToJson(message, false) << '\n';
}

void AppendJsonString(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace huiyao::cli
