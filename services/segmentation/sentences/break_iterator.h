#ifndef HUIYAO_SERVICES_SEGMENTATION_SENTENCES_BREAK_ITERATOR_H_
#define HUIYAO_SERVICES_SEGMENTATION_SENTENCES_BREAK_ITERATOR_H_

#include <cstddef>
#include <functional>
#include <string_view>

namespace huiyao::segmentation {

// Which of ICU's boundaries.
enum class BreakKind { kCharacter };

// Calls `found` with every boundary of well-formed UTF-8 from the second on (the first is 0), in bytes, and with ICU's
// rule status, which tells words from gaps. Every thread keeps its own iterators, because to open one takes
// milliseconds.
void ForEachBreak(BreakKind kind, std::string_view text, const std::function<void(size_t end)>& found);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SENTENCES_BREAK_ITERATOR_H_
