#include "services/segmentation/structure/articles/division.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_set>
#include <utility>

#include "services/segmentation/structure/articles/article_writer.h"
#include "services/segmentation/structure/articles/line_role.h"
#include "services/segmentation/structure/articles/official_line.h"
#include "services/segmentation/structure/articles/page_lines.h"
#include "services/segmentation/structure/articles/printed_credits.h"
#include "services/segmentation/structure/articles/reports.h"
#include "services/segmentation/structure/articles/statements.h"

namespace huiyao::segmentation {
namespace {

// Nothing if fewer articles than that begin on the page.
std::optional<DividedPage> DivideReports(std::string_view text, const Page& page, const std::vector<int>& units,
                                         int least) {
  std::vector<PageLine> lines;
  lines.reserve(units.size());
  for (const int index : units) {
    const Unit& unit = page.units[index];
    const std::string_view words = Slice(text, unit.pieces.front());
    lines.push_back({&unit, RoleOf(unit, words), words});
  }
  const std::vector<Gap> gaps = FindGaps(lines);
  if (std::count_if(gaps.begin(), gaps.end(), [](const Gap& gap) { return gap.starts_article; }) < least) {
    return std::nullopt;
  }
  return WriteArticles(text, lines, gaps);
}

// The page as its only article.
DividedPage AsOne(std::string_view text, const Page& page, const FrontMatter& matter, const std::vector<int>& units) {
  DividedPage out;
  DraftArticle article;
  const auto first_piece = [&](int unit) { return page.units[unit].pieces.front(); };
  if (matter.title_unit >= 0) article.title = matter.title->range;
  if (matter.kicker_unit >= 0) article.kicker = first_piece(matter.kicker_unit);
  for (const int unit : matter.byline_units) article.bylines.push_back(first_piece(unit));
  std::unordered_set<int> head(matter.byline_units.begin(), matter.byline_units.end());
  head.insert(matter.title_lines.begin(), matter.title_lines.end());
  bool text_begun = false;
  for (const int index : units) {
    if (index == matter.title_unit || index == matter.kicker_unit || head.contains(index)) continue;
    const Unit& unit = page.units[index];
    const std::string_view words = Slice(text, unit.pieces.front());
    const OfficialLine official =
        text_begun || RoleOf(unit, words) != LineRole::kShort ? OfficialLine() : ReadOfficialLine(words);
    if (!official.name.empty()) {
      // A text that is signed by an official is his statement.
      article.bylines.push_back(unit.pieces.front());
      article.kind = document::v1::Article::KIND_STATEMENT;
      article.region = official.division;
      continue;
    }
    text_begun |= RoleOf(unit, words) == LineRole::kText;
    article.body.push_back(unit);
  }
  if (!article.title.empty() || !article.bylines.empty() || !article.body.empty()) {
    out.articles.push_back(std::move(article));
  }
  return out;
}

std::optional<DividedPage> DivideWithStatements(std::string_view text, const Page& page, std::vector<int> units) {
  const std::vector<std::vector<int>> reports = TakeReports(text, page, &units);
  std::optional<DividedPage> divided = DivideStatements(text, page, units);
  if (!divided) return divided;
  for (const std::vector<int>& report : reports) {
    DividedPage more = *DivideReports(text, page, report, 1);
    std::move(more.articles.begin(), more.articles.end(), std::back_inserter(divided->articles));
    divided->boilerplate.insert(divided->boilerplate.end(), more.boilerplate.begin(), more.boilerplate.end());
  }
  return divided;
}

}  // namespace

DividedPage DividePage(std::string_view text, const Page& page, const FrontMatter& matter) {
  const std::unordered_set<int> fields(matter.field_units.begin(), matter.field_units.end());
  std::vector<int> units;
  std::vector<Range> rest;
  for (size_t i = 0; i < page.units.size(); ++i) {
    const int index = static_cast<int>(i);
    if (page.units[i].kind == UnitKind::kBoilerplate || fields.contains(index)) {
      rest.insert(rest.end(), page.units[i].pieces.begin(), page.units[i].pieces.end());
    } else {
      units.push_back(index);
    }
  }
  std::optional<DividedPage> divided = DivideWithStatements(text, page, units);
  if (!divided) divided = DivideReports(text, page, units, 2);
  if (!divided) divided = AsOne(text, page, matter, units);
  for (DraftArticle& article : divided->articles) TakeCredits(text, &article, &divided->boilerplate);
  divided->boilerplate.insert(divided->boilerplate.end(), rest.begin(), rest.end());
  std::sort(divided->boilerplate.begin(), divided->boilerplate.end(),
            [](Range a, Range b) { return a.start < b.start; });
  return std::move(*divided);
}

}  // namespace huiyao::segmentation
