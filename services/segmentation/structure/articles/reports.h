#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_REPORTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_REPORTS_H_

#include <string_view>
#include <vector>

#include "services/segmentation/layout/page.h"

namespace huiyao::segmentation {

// Takes out of a page of statements the reports that stand among or behind them: from a headline with a kicker, a
// byline or a jump line, behind the first official's line, to the next such head, the next official's line or the
// credit of the page. `units` keeps the others; each report is a list of indices into the page's units.
std::vector<std::vector<int>> TakeReports(std::string_view text, const Page& page, std::vector<int>* units);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_REPORTS_H_
