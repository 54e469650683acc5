// Arbitrary articles: enumerations are found, their items in bounds and in order.
#include <cstdint>
#include <cstdlib>

#include "services/segmentation/structure/enumerations.h"
#include "tests/fuzz/article_input.h"

namespace {

void Check(const huiyao::document::v1::Enumeration& enumeration, int size) {
  if (enumeration.items().empty()) std::abort();
  for (const auto& item : enumeration.items()) {
    if (item.pieces().empty() || item.id().empty()) std::abort();
    for (const auto& span : item.pieces()) {
      if (span.start() < 0 || span.start() >= span.end() || span.end() > size) std::abort();
    }
    for (const auto& inner : item.enumerations()) Check(inner, size);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  auto input = huiyao::segmentation::MakeArticle(data, size);
  if (!input) return 0;
  auto& document = input->document;
  huiyao::segmentation::ReadEnumerations(input->articles[0].body, {}, document.mutable_articles(0),
                                         document.mutable_findings());
  for (const auto& enumeration : document.articles(0).enumerations()) {
    Check(enumeration, static_cast<int>(document.text().size()));
  }
  return 0;
}
