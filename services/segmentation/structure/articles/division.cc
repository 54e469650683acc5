#include "services/segmentation/structure/articles/division.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_set>
#include <utility>

#include "services/segmentation/structure/articles/article_writer.h"
#include "services/segmentation/structure/articles/page_lines.h"
#include "services/segmentation/structure/articles/printed_credits.h"
#include "services/segmentation/structure/articles/reports.h"
#include "services/segmentation/structure/articles/statements.h"

namespace huiyao::segmentation {
namespace {

// Nothing if fewer articles than that begin on the page.
std::optional<DividedPage> DivideReports(std::string_view text, const std::vector<PageLine>& lines, int least) {
  const std::vector<Gap> gaps = FindGaps(lines);
  if (std::count_if(gaps.begin(), gaps.end(), [](const Gap& gap) { return gap.starts_article; }) < least) {
    return std::nullopt;
  }
  return WriteArticles(text, lines, gaps);
}

// The page as its only article.
DividedPage AsOne(const Page& page, const FrontMatter& matter, const std::vector<PageLine>& lines) {
  DividedPage out;
  DraftArticle article;
  const auto first_piece = [&](int unit) { return page.units[unit].pieces.front(); };
  if (matter.title_unit >= 0) article.title = matter.title->range;
  if (matter.kicker_unit >= 0) article.kicker = first_piece(matter.kicker_unit);
  for (const int unit : matter.byline_units) article.bylines.push_back(first_piece(unit));
  std::unordered_set<int> head(matter.byline_units.begin(), matter.byline_units.end());
  head.insert(matter.title_lines.begin(), matter.title_lines.end());
  head.insert({matter.title_unit, matter.kicker_unit});
  bool text_begun = false;
  for (const PageLine& line : lines) {
    if (head.contains(static_cast<int>(line.unit - page.units.data()))) continue;
    if (!text_begun && line.role == LineRole::kShort && line.is_official()) {
      // A text that is signed by an official is his statement.
      article.bylines.push_back(line.range());
      article.kind = document::v1::Article::KIND_STATEMENT;
      article.region = line.official.division;
      continue;
    }
    text_begun |= line.is_text();
    article.body.push_back(*line.unit);
  }
  if (!article.title.empty() || !article.bylines.empty() || !article.body.empty()) {
    out.articles.push_back(std::move(article));
  }
  return out;
}

std::optional<DividedPage> DivideWithStatements(std::string_view text, std::vector<PageLine> lines) {
  const std::vector<std::vector<PageLine>> reports = TakeReports(&lines);
  std::optional<DividedPage> divided = DivideStatements(text, lines);
  if (!divided) return divided;
  for (const std::vector<PageLine>& report : reports) {
    DividedPage more = *DivideReports(text, report, 1);
    std::move(more.articles.begin(), more.articles.end(), std::back_inserter(divided->articles));
    divided->boilerplate.insert(divided->boilerplate.end(), more.boilerplate.begin(), more.boilerplate.end());
  }
  return divided;
}

}  // namespace

DividedPage DividePage(std::string_view text, const Page& page, const FrontMatter& matter) {
  const std::unordered_set<int> fields(matter.field_units.begin(), matter.field_units.end());
  std::vector<PageLine> lines;
  std::vector<Range> rest;
  for (size_t i = 0; i < page.units.size(); ++i) {
    const Unit& unit = page.units[i];
    if (unit.kind == UnitKind::kBoilerplate || fields.contains(static_cast<int>(i))) {
      rest.insert(rest.end(), unit.pieces.begin(), unit.pieces.end());
    } else {
      lines.push_back(ReadPageLine(text, unit));
    }
  }
  std::optional<DividedPage> divided = DivideWithStatements(text, lines);
  if (!divided) divided = DivideReports(text, lines, 2);
  if (!divided) divided = AsOne(page, matter, lines);
  for (DraftArticle& article : divided->articles) TakeCredits(text, &article, &divided->boilerplate);
  divided->boilerplate.insert(divided->boilerplate.end(), rest.begin(), rest.end());
  std::sort(divided->boilerplate.begin(), divided->boilerplate.end(),
            [](Range a, Range b) { return a.start < b.start; });
  return std::move(*divided);
}

}  // namespace huiyao::segmentation
