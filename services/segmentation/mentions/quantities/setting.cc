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

Settings::Settings(const Document& document) : document_(document) {
  for (const Article& article : document.articles()) articles_.try_emplace(article.id(), &article);
  today_ = DayFromIso(document.publish_date());
  if (today_.year == 0) today_ = YearOfNumber(document.document_number());
  if (today_.year == 0) today_ = MostNamedYear(document.text());
}

Setting Settings::Of(std::string_view article_id) const {
  Setting setting;
  setting.today = today_;
  const auto found = articles_.find(article_id);
  if (found == articles_.end()) return setting;
  const Article& article = *found->second;
  if (const Day day = DayFromIso(article.publish_date()); day.year != 0) setting.today = day;
  const std::string_view title = TitleOf(article, document_);
  setting.usual_kind = UsualKind(article.kind(), title);
  for (const Period& period : FindPeriods(title, Day{})) {
    if (period.first.year == period.last.year) setting.title_year = period.first.year;
  }
  setting.home = article.region().empty() ? PlaceOfTitle(title) : DivisionNamed(article.region());
  return setting;
}

}  // namespace huiyao::segmentation
