#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_JUMP_LINE_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_JUMP_LINE_H_

#include <string_view>

namespace huiyao::segmentation {

// A line that sends the reader to or from another page.
struct JumpLine {
  // The page: 第1版, page A3; points into the line. Empty: it is no jump line.
  std::string_view page;
  // The article came from there; otherwise it goes on there.
  bool from = false;
};

// (上接第1版), （紧接A1版）, 下转第三版, (Continued from page A1): the whole line, brackets or not.
JumpLine ReadJumpLine(std::string_view line);

// A jump behind a paragraph's last words: …。（下转第3版）. Gives where it begins, or npos.
size_t FindTrailingJump(std::string_view paragraph, JumpLine* jump);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_JUMP_LINE_H_
