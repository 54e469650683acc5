#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CONTINUATION_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CONTINUATION_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/letters.h"

namespace huiyao::segmentation {

// Letters at an end that the model looks at.
inline constexpr size_t kContinuationLetters = 3;

// How much more probable the beginning of one text is behind the end of another than where nothing is known of what
// stands before it: the natural logarithm of the quotient by the shipped n-grams. 0: they say nothing; below -2 or so
// they hardly belong together. For Chinese; Latin words count as unknown. Some microseconds.
double ContinuationScore(std::string_view left_end, std::string_view right_begin);

// The same of letters: the last and the first kContinuationLetters of the texts.
double ContinuationScore(const Letters& left, const Letters& right);

// Words of two letters in the last clause of a text, or in the first, that have affinities; of the ten letters at that
// end.
std::vector<uint32_t> LastWords(std::string_view text);
std::vector<uint32_t> FirstWords(std::string_view text);

// How strongly words before a seam attract words behind it, as verbs do their objects (减轻 … 负担): the greatest
// affinity (ContinuationModel).
double StrongestAffinity(const std::vector<uint32_t>& left, const std::vector<uint32_t>& right);

// How much more probable the text is at the start of a sentence than elsewhere.
double BeginningScore(const Letters& right);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CONTINUATION_H_
