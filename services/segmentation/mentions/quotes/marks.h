#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_MARKS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_MARKS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// ， and its half-width form.
inline bool IsComma(char32_t c) { return c == U'，' || c == U','; }

// All that FindPassages reads.
inline constexpr std::u32string_view kQuotationMarks = U"“”‘’「」『』'\"＂";

// Words between quotation marks.
struct Passage {
  // With the marks.
  TextRange outer;
  // Without them.
  TextRange inner;
};

struct Passages {
  // The outermost ones in their order; what is quoted within them is theirs.
  std::vector<Passage> all;
  // An opening mark without partner at the beginning of the text or behind a colon: words may run from it to the end of
  // the text, past those of `all` that stand behind it. Empty: none.
  TextRange unclosed;
  // A closing mark before all others, which nothing opens: the end of words that a text before began. Empty: none.
  TextRange unopened;
};

// Finds passages in “”, ‘’, 「」, 『』, "", '' and ＂＂. Marks that stand the wrong way round, or are the same on both
// sides, are read by where they stand. Linear.
Passages FindPassages(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_MARKS_H_
