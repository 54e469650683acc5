#ifndef HUIYAO_SERVICES_SEGMENTATION_SENTENCES_SENTENCES_H_
#define HUIYAO_SERVICES_SEGMENTATION_SENTENCES_SENTENCES_H_

#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// Cuts well-formed UTF-8 into sentences, Chinese and English. A sentence ends at terminal punctuation with the closing
// marks behind it, unless what stands around says otherwise (EndsInChinese, EndsInEnglish); at a line end; and within
// lines where only lost line ends explain the text (BreaksWithoutTerminal, ListSeries). An opening mark belongs to what
// it opens, a quotation to the words that say whose it is, （完） to the sentence before. ； ends no sentence.
//
// The sentences are in order, do not overlap, are not empty, and only white space stands outside them. Deterministic;
// linear in the text: around each place a bounded number of bytes is looked at. Safe for use by many threads.
std::vector<TextRange> CutSentences(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SENTENCES_SENTENCES_H_
