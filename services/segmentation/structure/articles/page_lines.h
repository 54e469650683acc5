#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_PAGE_LINES_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_PAGE_LINES_H_

#include <string_view>
#include <vector>

#include "services/segmentation/layout/page.h"
#include "services/segmentation/structure/articles/line_role.h"
#include "services/segmentation/structure/articles/official_line.h"

namespace huiyao::segmentation {

// A unit of the page with what it can be where articles meet.
struct PageLine {
  const Unit* unit;
  LineRole role;
  // Of its first piece.
  std::string_view words;
  // Empty unless the line is an official's; of lines that may stand for themselves.
  OfficialLine official;

  bool is_official() const { return !official.name.empty(); }
  bool is_text() const { return role == LineRole::kText; }
  Range range() const { return unit->pieces.front(); }
};

// Reads a unit of the page by itself.
PageLine ReadPageLine(std::string_view text, const Unit& unit);

// The lines between two stretches of running text, by index.
struct Gap {
  size_t begin;
  size_t end;
  // Lines up to here belong to the text before: its byline or the picture's credit.
  size_t head;
  // The text before was a picture's.
  bool photo_credit = false;
  bool starts_article = false;
};

// The gaps of a page and which of them start an article. The first one may be empty; a paragraph that begins with a
// dateline parts even where no line stands before it.
std::vector<Gap> FindGaps(const std::vector<PageLine>& lines);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_PAGE_LINES_H_
