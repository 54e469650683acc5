#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_SEGMENTER_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_SEGMENTER_H_

#include <string_view>
#include <vector>

#include "common/analysis/lexicon/lexicon.h"
#include "common/analysis/words/model.h"
#include "common/analysis/words/word.h"

namespace huiyao::analysis {

// Cuts text into words with a model and a version of the lexicon. Immutable: thread-safe without locks, and the same
// text gives the same words on every machine and at any number of threads. A pair of references: make one where you
// cut.
class Segmenter {
 public:
  // With the shipped model and no terms.
  Segmenter();
  // With the shipped model. What is given must outlive the segmenter.
  explicit Segmenter(const Lexicon& lexicon);
  Segmenter(const WordModel& model, const Lexicon& lexicon) : model_(model), lexicon_(lexicon) {}

  // Appends the words of `text` in order. They and the gaps between them (white space, punctuation, symbols) tile the
  // text. Any bytes, below 2 GiB; ill-formed ones belong to no word. Linear.
  //   - A term of the lexicon is a word, from the left the longest one.
  //   - What atom.h and document_number.h name is kept whole.
  //   - Han characters are cut by the model, as UD Chinese GSD cuts them.
  //   - Kana of one stretch are a word; Thai, Lao, Khmer and Burmese are cut by ICU's dictionaries.
  void CutWords(std::string_view text, std::vector<Word>& words) const;

  // Appends what a search should find: the words; the dictionary's words inside a word; the dictionary's words that
  // consist of whole words. Two characters at least, but for the words themselves. By start, longer before shorter.
  void CutSearchTerms(std::string_view text, std::vector<Word>& terms) const;

 private:
  const WordModel& model_;
  const Lexicon& lexicon_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_SEGMENTER_H_
