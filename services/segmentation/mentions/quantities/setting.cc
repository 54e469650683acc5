#include "services/segmentation/mentions/quantities/setting.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "common/text/character_set.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
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

// What the end of a title says in brackets is no part of it: (节选).
std::string_view WithoutBrackets(std::string_view title) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}}) {
    const size_t at = title.rfind(open);
    if (!title.ends_with(close) || at == title.npos || at == 0) continue;
    const std::string_view inside = title.substr(at + open.size());
    for (const std::string_view word : {"节选", "節選", "摘要", "摘登", "摘录", "全文", "续", "二", "一"}) {
      if (inside.starts_with(word)) return title.substr(0, at);
    }
  }
  return title;
}

bool IsBulletin(std::string_view title) {
  return FindWord(title, "公报") != title.npos || FindWord(title, "公報") != title.npos ||
         FindWord(title, "统计") != title.npos || FindWord(title, "統計") != title.npos;
}

// The first bytes of an article, apart by line ends: its title, bylines and paragraphs.
std::string FirstOf(const Article& article, std::string_view text, size_t most_bytes) {
  std::string first;
  const auto take = [&](const document::v1::Span& span) {
    const auto start = static_cast<size_t>(span.start());
    size_t size = std::min(static_cast<size_t>(span.end()) - start, most_bytes - std::min(most_bytes, first.size()));
    while (!text::IsBoundary(text, start + size)) --size;
    first += text.substr(start, size);
    first += '\n';
  };
  if (article.has_title()) take(article.title());
  if (article.has_kicker()) take(article.kicker());
  for (const auto& line : article.bylines()) {
    if (first.size() >= most_bytes) return first;
    take(line);
  }
  for (const auto& section : article.sections()) {
    for (const auto& paragraph : section.paragraphs()) {
      for (const auto& piece : paragraph.pieces()) {
        if (first.size() >= most_bytes) return first;
        take(piece);
      }
    }
  }
  return first;
}

// The province that an article is about: it says 全省 or 我省 and names one province far more often than all others.
const Division* PlaceOfText(std::string_view text) {
  static const auto& firsts = *new text::CharacterSet(U"全我");
  bool says_province = false, says_city = false, says_region = false;
  for (size_t at = firsts.Find(text, 0); at < text.size(); at = firsts.Find(text, at + 3)) {
    const std::string_view rest = text.substr(at);
    says_province = says_province || StartsWithAny(rest, {"全省", "我省"});
    says_city = says_city || StartsWithAny(rest, {"全市", "我市"});
    says_region = says_region || StartsWithAny(rest, {"全区", "全自治区"});
  }
  if (!says_province && !says_city && !says_region) return nullptr;
  std::map<const Division*, int> provinces, cities;
  int all = 0;
  for (const DivisionMention& mention : FindDivisions(text)) {
    ++provinces[ProvinceOf(mention.division)];
    if (!mention.division->is_province()) ++cities[mention.division];
    ++all;
  }
  const auto by_count = [](const auto& a, const auto& b) { return a.second < b.second; };
  const auto most = std::max_element(provinces.begin(), provinces.end(), by_count);
  if (most == provinces.end() || most->second < 2 || 3 * most->second < 2 * all) return nullptr;
  const auto city = std::max_element(cities.begin(), cities.end(), by_count);
  return says_city && !says_province && city != cities.end() && 2 * city->second >= all ? city->first : most->first;
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
  setting.usual_kind = UsualKind(article.kind(), WithoutBrackets(title));
  setting.is_bulletin = setting.usual_kind == document::v1::Quantity::KIND_ACHIEVED && IsBulletin(title);
  for (const Period& period : FindPeriods(title, Day{})) {
    if (period.first.year == period.last.year) setting.title_year = period.first.year;
  }
  setting.home = article.region().empty() ? PlaceOfTitle(title) : DivisionNamed(article.region());
  constexpr size_t kFirstBytes = 8192;
  if (setting.home == nullptr) setting.home = PlaceOfText(FirstOf(article, document_.text(), kFirstBytes));
  return setting;
}

}  // namespace huiyao::segmentation
