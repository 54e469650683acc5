#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_DIVISION_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_DIVISION_H_

#include "services/segmentation/layout/page.h"
#include "services/segmentation/structure/articles/draft_article.h"
#include "services/segmentation/structure/front_matter.h"

namespace huiyao::segmentation {

// Parts a page into its articles. A page of statements (statements.h) gives one for each who speaks. Otherwise an
// article begins where the lines between two stretches of running text hold more than a heading: a kicker, a jump line,
// a byline under a headline, a headline over 本报讯 or behind the credit of a picture. A heading alone begins a
// section, not an article. What only one article stands on is read as `matter` says.
DividedPage DividePage(std::string_view text, const Page& page, const FrontMatter& matter);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_DIVISION_H_
