// Pages by their paths, a line each on standard input: for each a JSON object a line with "body", its text without what
// is boilerplate, "all", its whole text, and "seconds", the CPU time that reading took. A page that cannot be read
// gives empty texts.
#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>

#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "services/ingestion/extract/extract.h"

namespace {

using huiyao::document::v1::Block;
using huiyao::document::v1::Extraction;

// The text outside the outermost boilerplate.
std::string Body(const Extraction& extraction) {
  const std::string& text = extraction.text();
  std::string body;
  size_t at = 0;
  for (const Block& block : extraction.blocks()) {
    const auto start = static_cast<size_t>(block.span().start()), end = static_cast<size_t>(block.span().end());
    if (block.role() != Block::ROLE_BOILERPLATE || start < at) continue;
    body.append(text, at, start - at).append("\n");
    at = end;
  }
  return body.append(text, at);
}

double CpuSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

int main() {
  for (std::string path; std::getline(std::cin, path);) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    const std::string page = bytes.str();
    const double start = CpuSeconds();
    const auto extracted = huiyao::ingestion::Extract(page, "text/html", "", {});
    const double seconds = CpuSeconds() - start;
    google::protobuf::Struct out;
    auto& fields = *out.mutable_fields();
    fields["body"].set_string_value(extracted.ok() ? Body(extracted->extraction) : "");
    fields["all"].set_string_value(extracted.ok() ? extracted->extraction.text() : "");
    fields["seconds"].set_number_value(seconds);
    std::string json;
    if (!google::protobuf::util::MessageToJsonString(out, &json).ok()) return 1;
    std::cout << json << '\n';
  }
}
