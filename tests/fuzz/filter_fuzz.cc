// Filters from anywhere: compiled for both schemas, and run if they compile.

#include <cstdint>
#include <string_view>

#include "common/api/document_view.h"
#include "common/api/filter.h"
#include "common/base/check.h"
#include "common/base/error.h"
#include "google/protobuf/text_format.h"

namespace {

huiyao::document::v1::Document Sample() {
  huiyao::document::v1::Document document;
  HUIYAO_CHECK(google::protobuf::TextFormat::ParseFromString(
      R"(name: "documents/d" revision: 3 title: "t" authors: "a" labels { key: "k" value: "v" }
         sources { uri: "u" size_bytes: 1 receive_time { seconds: 5 } }
         articles { kind: KIND_REPORT title { start: 1 end: 2 } } quantities { value: 1.5 high: 2 }
         metadata_spans { key: "title" value { end: 1 } })",
      &document));
  return document;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const huiyao::document::v1::Document document = Sample();
  static const huiyao::api::FilterSchema all{huiyao::document::v1::Document::descriptor(), {}};
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const huiyao::api::FilterSchema* schema : {&all, &huiyao::api::BasicDocumentFilter()}) {
    const auto filter = huiyao::api::Filter::Compile(text, *schema);
    if (!filter.ok()) {
      HUIYAO_CHECK(huiyao::ErrorReason(filter.status()) == "INVALID_FILTER");
      continue;
    }
    const bool matches = filter->Matches(document);
    // NOT of the whole is its opposite.
    const auto negated = huiyao::api::Filter::Compile("NOT (" + std::string(text) + ")", *schema);
    if (negated.ok() && !filter->empty()) HUIYAO_CHECK(negated->Matches(document) != matches);
  }
  return 0;
}
