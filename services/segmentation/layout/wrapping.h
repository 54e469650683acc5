#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_WRAPPING_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_WRAPPING_H_

#include <string_view>
#include <vector>

namespace huiyao::segmentation {

// A printed line, for the question of where paragraphs were broken to fit a column.
struct PrintedLine {
  // Trimmed and not empty.
  std::string_view words;
  // White space before it in its line.
  std::string_view indent;
  // It may be joined to the line before it: no blank line, no other block stands between.
  bool may_continue = false;
};

// What the width of its column says of a line.
enum class Wrapping {
  kUnknown,    // nothing: the text was not broken at one width
  kContinues,  // the line before it is full: the same paragraph
  kBegins,     // it is indented as the first lines of paragraphs are
};

// By line. Text is taken for wrapped where lines fill up one width, in cells or in characters: of most of them the next
// line's first word would not have fitted in. Near linear.
std::vector<Wrapping> FindWrapping(const std::vector<PrintedLine>& lines);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_WRAPPING_H_
