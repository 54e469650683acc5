#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_SURNAMES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_SURNAMES_H_

#include <cstddef>
#include <string_view>

namespace huiyao::segmentation {

// How much a character says that it is a surname: 2 the hundred and more that nearly all bear, 1 others, 0 none. Of
// folded texts.
int SurnameWeight(char32_t c);

// The character is a surname, but far more often a word that stands before others: 向, 于, 原.
bool IsFunctionSurname(char32_t c);

// Characters of the compound surname (欧阳) that begins at `at` of a folded text: 2, or 0.
size_t MatchCompoundSurname(std::u32string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_SURNAMES_H_
