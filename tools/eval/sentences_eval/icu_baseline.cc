#include "tools/eval/sentences_eval/icu_baseline.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

#include "common/base/check.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::eval {
namespace {

std::unique_ptr<icu::BreakIterator> Open() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  HUIYAO_CHECK(U_SUCCESS(status) && iterator != nullptr, "ICU's break rules are missing");
  return iterator;
}

}  // namespace

std::vector<segmentation::TextRange> CutWithIcu(std::string_view text) {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = Open();
  std::vector<segmentation::TextRange> sentences;
  UErrorCode status = U_ZERO_ERROR;
  UText* view = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
  iterator->setText(view, status);
  utext_close(view);
  HUIYAO_CHECK(U_SUCCESS(status));
  int32_t start = iterator->first();
  for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE; start = end, end = iterator->next()) {
    const segmentation::Range range = segmentation::Trim(text, {start, end});
    if (!range.empty()) sentences.push_back({static_cast<size_t>(range.start), static_cast<size_t>(range.end)});
  }
  return sentences;
}

}  // namespace huiyao::eval
