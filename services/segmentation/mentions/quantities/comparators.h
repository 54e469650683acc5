#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_COMPARATORS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_COMPARATORS_H_

#include <cstddef>
#include <string_view>

#include "huiyao/document/v1/document.pb.h"

namespace huiyao::segmentation {

// Words that bound a number.
struct ComparatorMatch {
  document::v1::Quantity::Comparator comparator = document::v1::Quantity::COMPARATOR_UNSPECIFIED;
  // Bytes, spaces between it and the number included; 0 if there is none.
  size_t length = 0;
};

// Before the number that begins at `at`: 不少于, 超过, 近.
ComparatorMatch MatchComparatorBefore(std::string_view text, size_t at);

// Behind the number or its unit, which end at `at`: 以上, 以内, 左右.
ComparatorMatch MatchComparatorBehind(std::string_view text, size_t at);

// How the verb before a number says that it changed: 1 for a rise (增长, 提高), -1 for a fall (下降, 减少), 0 if none
// does.
int ChangeBefore(std::string_view text, size_t at);

// Bytes of a verb such as 增至 or 下降到 that begins at `at`: the new value follows. 0 if none does.
size_t MatchChangeTo(std::string_view text, size_t at);

// Whether an English verb of change (rose, reduced) stands in the 64 bytes before `at`, in the same sentence.
bool HasEnglishChange(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_COMPARATORS_H_
