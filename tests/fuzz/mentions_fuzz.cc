// Arbitrary articles: persons, quotes and quantities are read, with spans in bounds.
#include <cstdint>
#include <cstdlib>

#include "services/segmentation/mentions/mentions.h"
#include "tests/fuzz/article_input.h"

namespace {

void Check(const huiyao::document::v1::Span& span, std::string_view text) {
  if (span.start() < 0 || span.start() > span.end() || static_cast<size_t>(span.end()) > text.size()) std::abort();
  if (!huiyao::text::IsBoundary(text, span.start()) || !huiyao::text::IsBoundary(text, span.end())) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  auto input = huiyao::segmentation::MakeArticle(data, size);
  if (!input) return 0;
  auto& document = input->document;
  huiyao::segmentation::ReadMentions(input->articles, &document);
  const std::string_view text = document.text();
  for (const auto& person : document.persons()) {
    if (person.name().empty() || person.mentions().empty()) std::abort();
    for (const auto& span : person.mentions()) Check(span, text);
    for (const auto& affiliation : person.affiliations()) Check(affiliation.span(), text);
  }
  for (const auto& quote : document.quotes()) {
    if (quote.pieces().empty()) std::abort();
    for (const auto& span : quote.pieces()) Check(span, text);
    Check(quote.cue(), text);
  }
  int last = 0;
  for (const auto& quantity : document.quantities()) {
    Check(quantity.span(), text);
    Check(quantity.measure_span(), text);
    Check(quantity.period_span(), text);
    Check(quantity.region_span(), text);
    if (quantity.span().start() >= quantity.span().end()) std::abort();
    if (quantity.span().start() < last) std::abort();
    last = quantity.span().start();
  }
  return 0;
}
