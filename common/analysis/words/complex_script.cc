#include "common/analysis/words/complex_script.h"

#include <memory>

#include "common/base/check.h"
#include "unicode/brkiter.h"
#include "unicode/ubrk.h"
#include "unicode/utext.h"

namespace huiyao::analysis {
namespace {

icu::BreakIterator& Iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), error));
    HUIYAO_CHECK(U_SUCCESS(error) && made != nullptr, "ICU has no word rules");
    return made;
  }();
  return *iterator;
}

}  // namespace

void CutComplexScript(std::string_view text, Word stretch, std::vector<Word>& words) {
  UErrorCode error = U_ZERO_ERROR;
  UText* view =
      utext_openUTF8(nullptr, text.data() + stretch.start, static_cast<int64_t>(stretch.end - stretch.start), &error);
  icu::BreakIterator& iterator = Iterator();
  iterator.setText(view, error);
  if (U_SUCCESS(error)) {
    int32_t start = iterator.first();
    for (int32_t end = iterator.next(); end != icu::BreakIterator::DONE; start = end, end = iterator.next()) {
      if (iterator.getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
      words.push_back({stretch.start + static_cast<uint32_t>(start), stretch.start + static_cast<uint32_t>(end)});
    }
  }
  utext_close(view);
}

}  // namespace huiyao::analysis
