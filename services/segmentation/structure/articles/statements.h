#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_STATEMENTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_STATEMENTS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "services/segmentation/structure/articles/draft_article.h"
#include "services/segmentation/structure/articles/page_lines.h"

namespace huiyao::segmentation {

// Parts a page on which officials of several bodies speak: an article for the page's own words, if there are any, and
// one for each body, with the officials' lines as bylines and their paragraphs in reading order. A statement that was
// printed before its official's line (the foot of one column and the head of the next) comes behind what follows the
// line; what moved and what lacks its line is a Finding. Nothing if fewer than two bodies speak. `lines` are those of
// the page that may belong to an article.
std::optional<DividedPage> DivideStatements(std::string_view text, const std::vector<PageLine>& lines);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_STATEMENTS_H_
