#include "services/segmentation/mentions/quantities/setting.h"

#include <algorithm>
#include <map>
#include <string>

#include "common/text/utf8.h"
#include "services/segmentation/mentions/quantities/kind.h"
#include "services/segmentation/mentions/quantities/regions.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Article;
using document::v1::Document;

const Article* FindArticle(const Document& document, std::string_view id) {
  const auto found = std::find_if(document.articles().begin(), document.articles().end(),
                                  [&](const Article& article) { return article.id() == id; });
  return found == document.articles().end() ? nullptr : &*found;
}

std::string_view TitleOf(const Article& article, const Document& document) {
  if (!article.has_title()) return document.title();
  const auto& title = article.title();
  return std::string_view(document.text()).substr(title.start(), title.end() - title.start());
}

// 青政发〔2025〕18号
Day YearOfNumber(std::string_view number) {
  for (const std::string_view open : {"〔", "[", "（", "(", "【"}) {
    const size_t at = number.find(open);
    if (at == number.npos) continue;
    const Day day = DayFromIso(number.substr(at + open.size(), 4));
    if (day.year > 1900 && day.year < 2100) return {day.year};
  }
  return {};
}

// The latest of the years that a text names often, those left out to which something is planned.
Day MostNamedYear(std::string_view text) {
  constexpr size_t kMostBytes = 64 * 1024;
  size_t end = std::min(text.size(), kMostBytes);
  while (!text::IsBoundary(text, end)) --end;
  text = text.substr(0, end);
  std::map<int, int> named;
  int most = 0;
  for (const Period& period : FindPeriods(text, Day{})) {
    const std::string_view before = text.substr(0, period.range.start);
    const bool planned = before.ends_with("到") || before.ends_with("至") || before.ends_with("by ");
    if (!planned && period.first.year == period.last.year) most = std::max(most, ++named[period.last_year()]);
  }
  Day day;
  for (const auto& [year, times] : named) {
    if (3 * times >= most) day.year = year;
  }
  return day;
}

const Division* DivisionNamed(std::string_view name) {
  for (const Division& division : Divisions()) {
    if (division.name == name) return &division;
  }
  return nullptr;
}

// The place with which a title begins, if it names no other.
const Division* PlaceOfTitle(std::string_view title) {
  constexpr size_t kFirstBytes = 12;
  title = title.substr(0, 600);
  const std::vector<RegionTurn> turns = FindRegionTurns(title, {}, nullptr);
  if (turns.empty() || turns.front().range.start > kFirstBytes) return nullptr;
  for (const RegionTurn& turn : turns) {
    if (ProvinceOf(turn.division) != ProvinceOf(turns.front().division)) return nullptr;
  }
  return turns.front().division;
}

}  // namespace

Setting FindSetting(std::string_view article_id, const Document& document) {
  Setting setting;
  const Article* article = FindArticle(document, article_id);
  if (article != nullptr) setting.today = DayFromIso(article->publish_date());
  if (setting.today.year == 0) setting.today = DayFromIso(document.publish_date());
  if (setting.today.year == 0) setting.today = YearOfNumber(document.document_number());
  if (setting.today.year == 0) setting.today = MostNamedYear(document.text());
  if (article == nullptr) return setting;
  const std::string_view title = TitleOf(*article, document);
  setting.usual_kind = UsualKind(article->kind(), title);
  for (const Period& period : FindPeriods(title, Day{})) {
    if (period.first.year == period.last.year) setting.title_year = period.first.year;
  }
  setting.home = article->region().empty() ? PlaceOfTitle(title) : DivisionNamed(article->region());
  return setting;
}

}  // namespace huiyao::segmentation
