#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_WORD_EVIDENCE_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_WORD_EVIDENCE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "services/segmentation/mentions/persons/folded_text.h"

namespace huiyao::segmentation {

// What the word model's dictionary says of a word: its part of speech.
// kPersonOrWord: the list calls two characters a name, but so often that they will be a word too (弘扬, 廉政).
// What is met more often than that is kNoun.
enum class WordKind : uint8_t {
  kNone,
  kPerson,
  kPersonOrWord,
  kPlace,
  kNoun,
  kVerb,
  kTime,
  kNumber,
  kFunction,
  kOther
};
WordKind KindOfWord(std::u32string_view folded);

// The character is frequent in given names, in transcribed names (of the word list).
bool IsGivenCharacter(char32_t c);
bool IsTranscriptionCharacter(char32_t c);

// Where the word model cuts a stretch of a text. Meant for short ones: costs about 0.1 µs a byte.
class WordCuts {
 public:
  WordCuts(const FoldedText& text, size_t begin, size_t end);
  // A word begins or ends between character i - 1 and i; so do both ends of the stretch.
  bool IsCut(size_t i) const { return i < begin_ || i > end_ || cuts_[i - begin_]; }
  // The first cut behind `i`.
  size_t Next(size_t i) const;

 private:
  size_t begin_;
  size_t end_;
  std::vector<bool> cuts_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_WORD_EVIDENCE_H_
