#include "services/segmentation/mentions/quantities/period.h"

#include <fmt/format.h>

#include <utility>

#include "common/text/numerals.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;
// The first five-year plan began in 1953; they follow without a gap since the fourth (1971).
constexpr int kYearBeforePlans = 1951;

class PeriodFinder {
 public:
  PeriodFinder(std::string_view text, int this_year) : text_(text), this_year_(this_year) {}

  std::vector<Period> Find() {
    for (size_t at = 0; at < text_.size();) {
      const text::CodePoint point = text::DecodeAt(text_, at);
      size_t end = Take(at);
      if (end == at) end = at + static_cast<size_t>(point.length);
      at = end;
    }
    return std::move(periods_);
  }

 private:
  bool Starts(size_t at, std::string_view with) const { return text_.substr(at).starts_with(with); }

  size_t Add(size_t start, size_t end, std::string iso, int last_year) {
    periods_.push_back({{start, end}, std::move(iso), last_year});
    return end;
  }

  // Where the period that begins here ends; `at` if none does.
  size_t Take(size_t at) {
    constexpr std::pair<std::string_view, int> kRelative[] = {{"今年", 0},  {"本年度", 0},    {"去年", -1},
                                                              {"上年", -1}, {"过去一年", -1}, {"明年", 1}};
    for (const auto& [word, distance] : kRelative) {
      if (this_year_ == 0 || !Starts(at, word)) continue;
      return TakeMonths(at, at + word.size(), this_year_ + distance);
    }
    if (const size_t end = TakePlan(at); end > at) return end;
    return TakeYears(at);
  }

  // 十四五, “十五五”
  size_t TakePlan(size_t at) {
    constexpr std::string_view kTen = "十", kFive = "五";
    constexpr std::string_view kDigits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
    if (!Starts(at, kTen)) return at;
    for (const std::string_view digit : kDigits) {
      if (text_.substr(0, at).ends_with(digit)) return at;  // 二十五
    }
    for (int digit = 1; digit <= 9; ++digit) {
      const std::string_view name = kDigits[digit - 1];
      const size_t end = at + kTen.size() + name.size() + kFive.size();
      if (!Starts(at + kTen.size(), name) || !Starts(at + kTen.size() + name.size(), kFive)) continue;
      if (text::MatchHanInteger(text_, end) || !LastsFrom(end)) return at;
      const int first = kYearBeforePlans + 5 * (10 + digit);
      return Add(at, end, fmt::format("{}/{}", first, first + 4), first + 4);
    }
    return at;
  }

  // What follows a plan's name if it is meant as a time: “十四五”期间, 十四五以来. A plan that begins or is drawn up is
  // none.
  bool LastsFrom(size_t at) const {
    for (const std::string_view closer : {"”", "\"", "」", "’"}) {
      if (Starts(at, closer)) at += closer.size();
    }
    for (const std::string_view word : {"期间", "时期", "以来", "年间", "末"}) {
      if (Starts(at, word)) return true;
    }
    return false;
  }

  // A year of four digits and 年: the number of the year, and where it ends.
  std::optional<std::pair<int, size_t>> Year(size_t at, bool needs_sign) const {
    auto number = text::MatchArabicInteger(text_, at);
    if (!number) number = text::MatchHanInteger(text_, at);
    if (!number || number->value < kFirstYear || number->value > kLastYear) return std::nullopt;
    const size_t end = at + number->length;
    if (!Starts(end, "年")) {
      if (needs_sign) return std::nullopt;
      return std::pair(static_cast<int>(number->value), end);
    }
    return std::pair(static_cast<int>(number->value), end + std::string_view("年").size());
  }

  size_t TakeYears(size_t at) {
    const auto first = Year(at, /*needs_sign=*/false);
    if (!first) return at;
    // 2021—2025年, 2021年至2025年
    for (const std::string_view connector : {"—", "-", "－", "–", "~", "～", "至", "到"}) {
      if (!Starts(first->second, connector)) continue;
      const auto last = Year(first->second + connector.size(), /*needs_sign=*/true);
      if (last && last->first > first->first) {
        return Add(at, last->second, fmt::format("{}/{}", first->first, last->first), last->first);
      }
    }
    const auto signed_year = Year(at, /*needs_sign=*/true);
    return signed_year ? TakeMonths(at, signed_year->second, signed_year->first) : first->second;
  }

  // 1月到10月, 1—10月, 前三季度, 上半年, which stand behind a year.
  size_t TakeMonths(size_t start, size_t at, int year) {
    if (const auto first = text::MatchArabicInteger(text_, at); first && first->value >= 1 && first->value <= 12) {
      size_t end = at + first->length;
      if (Starts(end, "月")) end += std::string_view("月").size();
      for (const std::string_view connector : {"到", "至", "—", "-", "－", "–", "~", "～"}) {
        if (!Starts(end, connector)) continue;
        const size_t second_at = end + connector.size();
        const auto last = text::MatchArabicInteger(text_, second_at);
        if (last && last->value > first->value && last->value <= 12 && Starts(second_at + last->length, "月")) {
          return AddMonths(start, second_at + last->length + std::string_view("月").size(), year,
                           static_cast<int>(first->value), static_cast<int>(last->value));
        }
      }
    }
    constexpr std::pair<std::string_view, std::pair<int, int>> kParts[] = {
        {"上半年", {1, 6}}, {"下半年", {7, 12}}, {"前三季度", {1, 9}}, {"一季度", {1, 3}}, {"第一季度", {1, 3}}};
    for (const auto& [word, months] : kParts) {
      if (Starts(at, word)) return AddMonths(start, at + word.size(), year, months.first, months.second);
    }
    return IsInName(at) ? at : Add(start, at, fmt::format("{}", year), year);
  }

  // 2026年全国…会议, 2025年版: a year in a name is no time in which something happens.
  bool IsInName(size_t at) const {
    if (Starts(at, "版")) return true;
    constexpr size_t kMostCharacters = 24;
    size_t end = at;
    for (size_t characters = 0; end < text_.size() && characters < kMostCharacters; ++characters) {
      const text::CodePoint point = text::DecodeAt(text_, end);
      if (!IsHan(point.value)) break;
      for (const std::string_view name : {"会议", "會議", "大会", "工作会", "论坛"}) {
        if (Starts(end, name)) return true;
      }
      end += static_cast<size_t>(point.length);
    }
    return false;
  }

  size_t AddMonths(size_t start, size_t end, int year, int first, int last) {
    return Add(start, end, fmt::format("{0}-{1:02}/{0}-{2:02}", year, first, last), year);
  }

  const std::string_view text_;
  const int this_year_;
  std::vector<Period> periods_;
};

}  // namespace

std::vector<Period> FindPeriods(std::string_view text, int this_year) { return PeriodFinder(text, this_year).Find(); }

}  // namespace huiyao::segmentation
