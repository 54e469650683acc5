#ifndef HUIYAO_SERVICES_SEGMENTATION_SENTENCES_TERMINALS_H_
#define HUIYAO_SERVICES_SEGMENTATION_SENTENCES_TERMINALS_H_

#include <cstddef>
#include <string_view>

namespace huiyao::segmentation {

// A run of terminal punctuation with what closes behind it: `.`, `?!`, `. . .`, `。”`, `!)`, `.[3]`, `! :-)`.
struct Terminals {
  size_t begin = 0;
  // Behind closing brackets, quotation marks, references and emoticons: where the sentence would end.
  size_t end = 0;
  // Behind the blanks that follow.
  size_t next = 0;
  // One of 。！？ is in it.
  bool ideographic = false;
  // One of !? is in it, of any width.
  bool exclaims = false;
  // More than one full stop, or … .
  bool ellipsis = false;
  // What closes last: a quotation mark, or a bracket.
  bool quote = false;
  bool bracket = false;
  bool emoticon = false;

  bool spaced() const { return next > end; }
};

// 。！？ and their other widths, . and … .
bool IsTerminalOrEllipsis(char32_t c);

// Reads the run at `at`, where a terminal stands. `in_quotes`: an ASCII quotation mark before it is still open. Takes
// time linear in the run and the blanks behind it.
Terminals ReadTerminals(std::string_view text, size_t at, bool in_quotes);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SENTENCES_TERMINALS_H_
