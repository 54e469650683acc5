// Arbitrary articles: what is damaged in them is found, with evidence in bounds.
#include <cstdint>
#include <cstdlib>

#include "services/segmentation/findings/findings.h"
#include "tests/fuzz/article_input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  auto input = huiyao::segmentation::MakeArticle(data, size);
  if (!input) return 0;
  auto& document = input->document;
  huiyao::segmentation::ReadFindings(input->articles, &document);
  for (const auto& finding : document.findings()) {
    if (finding.evidence().empty()) std::abort();
    for (const auto& span : finding.evidence()) {
      if (span.start() < 0 || span.start() >= span.end()) std::abort();
      if (static_cast<size_t>(span.end()) > document.text().size()) std::abort();
    }
  }
  return 0;
}
