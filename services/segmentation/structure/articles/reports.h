#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_REPORTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_REPORTS_H_

#include <vector>

#include "services/segmentation/structure/articles/page_lines.h"

namespace huiyao::segmentation {

// Takes out of a page of statements the reports that stand among or behind them: from a headline with a kicker, a
// byline or a jump line, behind the first official's line, to the next such head, the next official's line or the
// credit of the page. `lines` keeps the others.
std::vector<std::vector<PageLine>> TakeReports(std::vector<PageLine>* lines);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_REPORTS_H_
