// Reads plain texts as the segmentation service does. A JSON string a line on standard input; for each a line with the
// Document as proto3 JSON, spans without contents. With --seams, for each a JSON array of what reading order weighed:
// [end of the left piece, start of the right one, evidence ...].
#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>

#include <cstdio>
#include <iostream>
#include <string>

#include "CLI/CLI.hpp"
#include "services/segmentation/layout/page.h"
#include "services/segmentation/reader.h"

namespace huiyao::segmentation {
namespace {

using google::protobuf::util::JsonStringToMessage;
using google::protobuf::util::MessageToJsonString;

std::string Seams(const document::v1::Extraction& extraction) {
  std::vector<WeighedSeam> seams;
  ReadPage(extraction, &seams);
  std::string out = "[";
  for (const WeighedSeam& seam : seams) {
    if (out.size() > 1) out += ',';
    out += '[' + std::to_string(seam.end) + ',' + std::to_string(seam.begin);
    for (const double one : seam.features) out += ',' + std::to_string(one);
    out += ']';
  }
  return out + ']';
}

}  // namespace
}  // namespace huiyao::segmentation

int main(int argc, char** argv) {
  using namespace huiyao::segmentation;
  bool seams = false;
  CLI::App app("Reads plain texts, a JSON string a line, and prints documents.");
  app.add_flag("--seams", seams, "Print the evidence of reading order instead");
  CLI11_PARSE(app, argc, argv);
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    google::protobuf::Value value;
    if (!JsonStringToMessage(line, &value).ok()) {
      std::fprintf(stderr, "reader_eval: a line is no JSON string\n");
      return 2;
    }
    huiyao::document::v1::Extraction extraction;
    extraction.set_text(value.string_value());
    if (seams) {
      std::cout << Seams(extraction) << '\n';
      continue;
    }
    huiyao::document::v1::Document document;
    ReadExtraction(extraction, {}, &document);
    std::string json;
    if (!MessageToJsonString(document, &json).ok()) return 1;
    std::cout << json << '\n';
  }
}
