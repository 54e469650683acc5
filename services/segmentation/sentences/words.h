#ifndef HUIYAO_SERVICES_SEGMENTATION_SENTENCES_WORDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_SENTENCES_WORDS_H_

#include <string_view>
#include <vector>

#include "common/analysis/lexicon/lexicon.h"
#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// The words of well-formed UTF-8, as common/analysis cuts them for all services, the terms of the lexicon among them.
// Punctuation and white space are gaps. In order, not overlapping. Linear. Safe for use by many threads.
std::vector<TextRange> CutWords(std::string_view text, const analysis::Lexicon& lexicon = *analysis::Lexicon::Empty());

// The words, the dictionary's words inside them and those made of whole ones: 清华大学 with 清华 and 大学. In order of
// their starts, longer before shorter.
std::vector<TextRange> CutSearchTerms(std::string_view text,
                                      const analysis::Lexicon& lexicon = *analysis::Lexicon::Empty());

// User-perceived characters (extended grapheme clusters, UAX #29); they tile the text.
std::vector<TextRange> CutCharacters(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SENTENCES_WORDS_H_
