#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_SEAM_WORDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_SEAM_WORDS_H_

#include <string_view>

namespace huiyao::segmentation {

// Closed classes of words that tell at a seam, Chinese (simplified and traditional) and English.

// The text ends with a word behind which a sentence goes on: a preposition, a conjunction, an article, an auxiliary.
bool EndsWithLinkingWord(std::string_view text);

// The text ends with a title or an occupation, behind which a name may stand.
bool EndsWithTitle(std::string_view text);

// The text begins with a word of two to four characters and what stands behind subjects only: 群众都, 队伍强则.
bool BeginsWithSubject(std::string_view text);

// The text breaks off within a date: 2031年 | 4月, 4月 | 16日.
bool CutsDate(std::string_view left, std::string_view right);

// The text begins with something that no sentence begins with: a particle, a suffix, a comma, a closing bracket, a
// unit.
bool BeginsInsideSentence(std::string_view text);

// The text begins as sentences and paragraphs do: with a year, a meeting or report that speaks, an adverb of time or
// order, a quotation, a province.
bool BeginsLikeSentence(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_SEAM_WORDS_H_
