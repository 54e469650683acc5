#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CONTINUATION_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CONTINUATION_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/continuation_model.h"
#include "services/segmentation/layout/letters.h"

namespace huiyao::segmentation {

// Letters at an end that the model looks at.
inline constexpr size_t kContinuationLetters = 3;

// How much more probable the beginning of one text is behind the end of another than where nothing is known of what
// stands before it: the natural logarithm of the quotient by the shipped n-grams. 0: they say nothing; below -2 or so
// they hardly belong together. For Chinese; Latin words count as unknown.
double ContinuationScore(std::string_view left_end, std::string_view right_begin);

// What the model knows of an end alone, and of a beginning alone: of `letters`, kContinuationLetters at most.
struct KnownEnd {
  Letters letters;
  std::array<ContinuationModel::Known, kContinuationLetters> grams{};  // of its last letters, from one up
};
struct KnownBeginning {
  Letters letters;
  // By first letter and number.
  std::array<std::array<ContinuationModel::Known, kContinuationLetters>, kContinuationLetters> grams{};
  std::array<double, kContinuationLetters> probability{};  // of each letter behind those before it
  // How much more probable it is at the start of a sentence than elsewhere.
  double as_sentence = 0;
};
KnownEnd KnowEnd(std::string_view text);
KnownBeginning KnowBeginning(std::string_view text);

// ContinuationScore in two parts: of the first letter and of the others. Less than a microsecond.
struct Continuation {
  double first = 0;
  double others = 0;
};
Continuation ContinuationOf(const KnownEnd& left, const KnownBeginning& right);

// Words of two letters in the last clause of a text, or in the first, that have affinities; of the ten letters at that
// end.
std::vector<uint32_t> LastWords(std::string_view text);
std::vector<uint32_t> FirstWords(std::string_view text);

// How strongly words before a seam attract words behind it, as verbs do their objects (减轻 … 负担): the greatest
// affinity (ContinuationModel).
double StrongestAffinity(const std::vector<uint32_t>& left, const std::vector<uint32_t>& right);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CONTINUATION_H_
