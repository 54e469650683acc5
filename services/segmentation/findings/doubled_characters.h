#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_DOUBLED_CHARACTERS_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_DOUBLED_CHARACTERS_H_

#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// Function words that stand twice by mistake: 以数据为为基础, of of. Chinese: a character of a closed list of function
// words of which neither copy belongs to a word of the dictionary with its neighbours (目的的, 为为了, 的的确确 are
// sound). English: an article, preposition or the like that never follows itself.
//
// A pair takes a look into the dictionary, which costs much: `looks` is what is left of them, and is lessened.
std::vector<TextRange> FindDoubledCharacters(std::string_view text, int& looks);
std::vector<TextRange> FindDoubledWords(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_DOUBLED_CHARACTERS_H_
