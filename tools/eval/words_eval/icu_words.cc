#include "tools/eval/words_eval/icu_words.h"

#include <memory>

#include "common/base/check.h"
#include "unicode/brkiter.h"
#include "unicode/ubrk.h"
#include "unicode/utext.h"

namespace huiyao::analysis {

void CutIcuWords(std::string_view text, std::vector<Word>& words) {
  UErrorCode error = U_ZERO_ERROR;
  static const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale::getSimplifiedChinese(), error));
  HUIYAO_CHECK(iterator != nullptr, "ICU has no word rules");
  UText* view = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &error);
  iterator->setText(view, error);
  int32_t start = iterator->first();
  for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE; start = end, end = iterator->next()) {
    if (iterator->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
    words.push_back({static_cast<uint32_t>(start), static_cast<uint32_t>(end)});
  }
  utext_close(view);
}

}  // namespace huiyao::analysis
