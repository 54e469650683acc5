#ifndef HUIYAO_COMMON_ANALYSIS_FOLDING_H_
#define HUIYAO_COMMON_ANALYSIS_FOLDING_H_

#include <string>
#include <string_view>

namespace huiyao::analysis {

// Folding is per code point, one to one, so that a substring folds as its document does and every folded code point
// stands for exactly one code point of the input. It exists in indexes and features only; stored text is never folded.
//
// Three steps, in this order:
//   form     full-width and half-width forms, CJK radicals and compatibility ideographs become the plain character
//            (the single-code-point decompositions of Unicode 15: ＡＢ１ → AB1, ｶ → カ, ⾏ → 行);
//   letter   Latin, Greek and Cyrillic letters lose their diacritics (é → e), quotation marks become " and ',
//            dashes and hyphens become -;
//   case     Unicode simple case folding.
// Idempotent. Thread-safe.
char32_t FoldCodePoint(char32_t value);

// The folded text; ill-formed bytes become U+FFFD.
std::string Fold(std::string_view text);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_FOLDING_H_
