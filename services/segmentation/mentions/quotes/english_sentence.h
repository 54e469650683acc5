#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ENGLISH_SENTENCE_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ENGLISH_SENTENCE_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"
#include "services/segmentation/mentions/persons/persons.h"
#include "services/segmentation/mentions/quotes/marks.h"
#include "services/segmentation/mentions/quotes/subjects.h"

namespace huiyao::segmentation {

struct EnglishWord {
  TextRange range = {};
  // Of words that are no longer than any cue; empty otherwise.
  std::string lower = {};
  // Begins with a capital.
  bool capital = false;
  // Mark right behind it, 0 if none: , . : ; ? ! or “ before a passage.
  char32_t mark = 0;
};

// The words of an English sentence outside of its passages, and who is named in it. All that is given must outlive it.
class EnglishSentence {
 public:
  // Words: the longest subject.
  static constexpr size_t kLongestSubject = 14;

  // `passages` and `mentions` are those of the sentence.
  EnglishSentence(std::string_view text, TextRange range, std::span<const Passage> passages,
                  std::span<const PersonMention> mentions);

  std::string_view text() const { return text_; }
  TextRange range() const { return range_; }
  const std::vector<EnglishWord>& words() const { return words_; }

  // A passage stands right before that word.
  bool FollowsPassage(size_t word) const;
  // Nothing but a comma or a colon stands between a passage and `at`.
  bool AfterPassage(size_t at) const;
  // Where the next passage begins; npos if there is none.
  size_t NextPassage(size_t at) const;
  // Nothing but a comma, a colon and white space stands between.
  bool OnlyMark(size_t from, size_t to) const;

  // The first mention that begins there; null if there is none.
  const PersonMention* MentionIn(size_t start, size_t end) const;
  // The mention that ends with the word before the verb, which ends at `end`, an apposition between.
  const PersonMention* PersonBefore(size_t verb, size_t end) const;
  // Who the words [first, end) are, as far as they are somebody.
  Subject SubjectFrom(size_t first, size_t end) const;
  static Subject OfPerson(const PersonMention& mention);

 private:
  void SplitWords();

  const std::string_view text_;
  const TextRange range_;
  const std::span<const Passage> passages_;
  const std::span<const PersonMention> mentions_;
  std::vector<EnglishWord> words_;
  // Indices of the words before which a passage stands.
  std::vector<size_t> after_passage_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ENGLISH_SENTENCE_H_
