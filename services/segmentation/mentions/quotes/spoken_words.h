#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SPOKEN_WORDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SPOKEN_WORDS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"
#include "services/segmentation/mentions/quotes/speakers.h"

namespace huiyao::segmentation {

// Words that a paragraph gives to somebody.
struct SpokenWords {
  Speaker speaker = {};
  // Empty: none.
  TextRange cue = {};
  // Without quotation marks and without white space at their ends; not empty.
  std::vector<TextRange> pieces = {};
  bool direct = false;
  // They run to the end of the paragraph and their closing mark is absent: the next paragraph may go on with them.
  bool open = false;
};

// What one paragraph says, and what it leaves to the next.
struct ParagraphSpeech {
  std::vector<SpokenWords> all;
  // It ends in a cue with a colon: the next paragraph is what this speaker says.
  bool announces = false;
  Speaker announced;
};

// Written with Han characters, as its first 900 bytes show.
bool IsChinese(std::string_view text);

// The range without white space at both ends.
TextRange TrimRange(std::string_view text, TextRange range);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SPOKEN_WORDS_H_
