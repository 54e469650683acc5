#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_JOINING_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_JOINING_H_

#include <string_view>

namespace huiyao::segmentation {

// What is known where one line ends and the next begins.
struct LineBreak {
  // Trimmed and not empty.
  std::string_view before;
  std::string_view after;
  // White space lines stand between them, or the source closed a paragraph.
  bool blank_between = false;
  // A whole paragraph of running text came earlier, so that a title is not expected any more.
  bool body_has_begun = false;
};

// Whether the second line goes on in the middle of the first one's sentence. Conservative: both must look like running
// text, the first must end inside a sentence, and the second must not begin as something new (a marker, a labelled
// line, a date). What is joined wrongly cannot be told apart later; what is left apart can still be joined.
bool ContinuesAcross(const LineBreak& line_break);

// Lines without a blank line between them, of which the first may be a headline, by its length, its words
// (seam_model.h) and that of the second: that the rule joins them is not enough.
bool MayBeHeadlineAndText(std::string_view before, std::string_view after);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_JOINING_H_
