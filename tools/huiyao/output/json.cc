#include "tools/huiyao/output/json.h"

#include <ostream>

#include "common/base/check.h"
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

}  // namespace huiyao::cli
