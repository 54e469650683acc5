#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_NAME_CONTEXT_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_NAME_CONTEXT_H_

#include <cstddef>

#include "services/segmentation/mentions/persons/folded_text.h"

namespace huiyao::segmentation {

// What stands beside a name, by how surely it is no part of one.
enum class Edge {
  kNone,
  // A function word or a verb that persons are the subject (object) of.
  kWord,
  // A verb of speech (behind a name only).
  kSpeech,
  // Punctuation, white space, the end of the text.
  kMark,
};

// What follows at `at`.
Edge EdgeBehind(const FoldedText& text, size_t at);

// A word of three characters and more follows, which no name will run into: 作报告.
bool LongWordFollows(const FoldedText& text, size_t at);

// The length of the word at `at` that may follow a name; 0 if none stands there.
size_t FollowerLength(const FoldedText& text, size_t at);

// What ends at `at`.
Edge EdgeBefore(const FoldedText& text, size_t at);

// The character is nearly always a word by itself and hardly ever the last one of a name: 说, 在, 等.
bool IsFunctionCharacter(char32_t c);

// The character is in given names, but more often a word by itself: 和, 以, 为.
bool IsSeldomGiven(char32_t c);

// The character is the last one of what is called so, but of no person: 局, 市, 会.
bool EndsBody(char32_t c);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_NAME_CONTEXT_H_
