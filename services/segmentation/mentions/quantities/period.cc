#include "services/segmentation/mentions/quantities/period.h"

#include <algorithm>
#include <utility>

#include "common/text/character_set.h"
#include "common/text/numerals.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/glyphs.h"
#include "services/segmentation/mentions/quantities/named_periods.h"
#include "services/segmentation/mentions/quantities/parts_of_years.h"
#include "services/segmentation/mentions/quantities/units.h"

namespace huiyao::segmentation {
namespace {

constexpr int kFirstYear = 1900, kLastYear = 2100;

// What is printed of a date: missing parts are 0.
struct Printed {
  Day day;
  size_t end = 0;
  bool year_inferred = false;
};

class PeriodFinder {
 public:
  PeriodFinder(std::string_view text, const Day& today) : text_(text), today_(today) {}

  std::vector<Period> Find() {
    const text::CharacterSet& beginnings = Beginnings();
    for (size_t at = beginnings.Find(text_, 0); at < text_.size(); at = beginnings.Find(text_, at)) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      const size_t end = IsDigit(byte) ? TakeDigits(at) : IsLatinLetter(byte) ? TakeWord(at) : Take(at);
      at = std::max(end, at + static_cast<size_t>(text::DecodeAt(text_, at).length));
    }
    return std::move(periods_);
  }

 private:
  static bool IsNumeral(char32_t c) {
    static const auto& set =
        *new text::CharacterSet(U"0123456789０１２３４５６７８９〇零一二三四五六七八九十两兩壹贰叁");
    return set.contains(c);
  }

  // Where a period may begin. Without the year of today, nothing but numerals and centuries (上世纪) says one.
  const text::CharacterSet& Beginnings() const {
    static constexpr std::u32string_view kNumerals = U"0123456789一二三四五六七八九十两兩壹０１２３４５６７８９〇上本";
    static constexpr std::u32string_view kRelative = U"今去前明后後这這过過近最未昨大下第首全年";
    static const auto& numerals = *new text::CharacterSet({kLatinLetters, kNumerals});
    static const auto& all = *new text::CharacterSet({kLatinLetters, kNumerals, kRelative});
    return today_.year == 0 ? numerals : all;
  }

  bool Starts(size_t at, std::string_view with) const { return StartsWith(text_.substr(at), with); }
  size_t Behind(size_t at, std::string_view word) const {
    const size_t spaced = SkipFewSpaces(text_, at);
    return Starts(spaced, word) ? spaced + word.size() : 0;
  }

  std::optional<Counted> Integer(size_t at) const { return MatchInteger(text_, at); }

  size_t Add(size_t start, size_t end, const Day& first, const Day& last, bool year_inferred = false) {
    if (!IsValid(first) || !IsValid(last)) return end;
    periods_.push_back(MakePeriod(start, end, first, last));
    periods_.back().year_inferred = year_inferred;
    return end;
  }

  // Where it ends; 0 if there is none.
  size_t TakeNamed(std::optional<Period> period) {
    if (!period) return 0;
    periods_.push_back(*std::move(period));
    return periods_.back().range.end;
  }

  // Whole runs of digits are looked at once. Returns where to go on.
  size_t TakeDigits(size_t at) {
    size_t end = at;
    while (end < text_.size() && IsDigit(static_cast<unsigned char>(text_[end]))) ++end;
    if (end - at > 4) return end;
    if (const size_t taken = TakeNumericDate(at); taken > at) return taken;
    const size_t periods = periods_.size();
    if (const size_t taken = Take(at); periods_.size() > periods || taken > end) return taken;
    if (const auto english = MatchEnglishPeriod(text_, at, today_)) {
      periods_.push_back(*english);
      return english->range.end;
    }
    return end;
  }

  // And the words behind it, until one begins a period. Returns where to go on.
  size_t TakeWord(size_t at) {
    while (true) {
      if (MayBeginEnglishPeriod(text_, at)) {
        if (const auto english = MatchEnglishPeriod(text_, at, today_)) {
          periods_.push_back(*english);
          return english->range.end;
        }
      }
      while (IsLetterAt(at)) ++at;
      if (at >= text_.size() || text_[at] != ' ' || !IsLetterAt(at + 1)) return at;
      ++at;
    }
  }

  bool IsLetterAt(size_t at) const { return at < text_.size() && IsLatinLetter(static_cast<unsigned char>(text_[at])); }

  // And up to another such day.
  size_t TakeNumericDate(size_t at) {
    const auto first = MatchNumericDate(text_, at);
    if (!first) return at;
    if (const size_t to = Connector(first->end); to > 0) {
      if (const auto last = MatchNumericDate(text_, to); last && first->day < last->day)
        return Add(at, last->end, first->day, last->day);
    }
    return Add(at, first->end, first->day, first->day);
  }

  // Behind the sign or word between two dates; 0 if none stands here.
  size_t Connector(size_t at) const {
    static const auto& signs = *new text::CharacterSet(U"—-–~至到");
    if (!signs.contains(GlyphAt(text_, SkipFewSpaces(text_, at)).value)) return 0;
    for (const std::string_view connector : {"—", "-", "－", "–", "~", "～", "至", "到"}) {
      if (const size_t end = Behind(at, connector); end > 0) return SkipFewSpaces(text_, end);
    }
    return 0;
  }

  // Where the period that begins here ends; `at` if none does.
  size_t Take(size_t at) {
    const Glyph first = GlyphAt(text_, at);
    const char32_t c = first.value;
    if (IsNumeral(c)) return TakeNumeral(at);
    constexpr std::u32string_view kYearsBack = U"近最过過未", kParts = U"第首全年", kDays = U"昨大这這";
    if (kYearsBack.find(c) != kYearsBack.npos) return std::max(at, TakeNamed(MatchYearsAround(text_, at, today_)));
    if (kDays.find(c) != kDays.npos) return TakeRelativeDay(at);
    if (kParts.find(c) != kParts.npos) return today_.year == 0 ? at : TakePart(at, at, today_.year, true);
    if (!GoesOnAsTime(GlyphAt(text_, first.end).value)) return at;
    if (const size_t end = TakeRelativeDay(at); end > at) return end;
    if (const size_t end = TakeNamed(MatchDecade(text_, at, today_)); end > at) return end;
    if (const size_t end = TakeNamed(MatchYearsAround(text_, at, today_)); end > at) return end;
    if (const auto year = Year(at)) return TakeFromYear(at, *year);
    return today_.year == 0 ? at : TakeWithoutYear(at);
  }

  // Most numerals are no dates: what follows tells. Returns where to go on.
  size_t TakeNumeral(size_t at) {
    static const auto& goes_on = *new text::CharacterSet(
        U"0123456789〇零○一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億年月日号號季世代—-–~至到 ");
    const size_t next = GlyphAt(text_, at).end;
    if (!goes_on.contains(GlyphAt(text_, next).value)) return next;
    if (const size_t end = TakeNamed(MatchPlan(text_, at)); end > at) return end;
    const auto number = Integer(at);
    if (!number) return at;
    static const auto& behind = *new text::CharacterSet(U"年月日号號季世代—-－–~～至到");
    const char32_t sign = GlyphAt(text_, SkipFewSpaces(text_, number->end)).value;
    if (!behind.contains(sign)) return number->end;
    const bool of_years = sign == U'世' || sign == U'年';
    if (const size_t end = of_years ? TakeNamed(MatchDecade(text_, at, today_)) : 0; end > at) return end;
    if (const auto year = Year(at)) return std::max(TakeFromYear(at, *year), number->end);
    return std::max(today_.year == 0 ? at : TakeWithoutYear(at), number->end);
  }

  // 昨日, 大前天, 上个月, 本月
  size_t TakeRelativeDay(size_t at) {
    constexpr std::pair<std::string_view, int> kDays[] = {
        {"大前天", -3}, {"大后天", 3}, {"前天", -2}, {"前日", -2}, {"昨天", -1}, {"昨日", -1}, {"今天", 0},
        {"今日", 0},    {"明天", 1},   {"明日", 1},  {"后天", 2},  {"後天", 2},  {"当日", 0},  {"次日", 1}};
    constexpr std::pair<std::string_view, int> kMonths[] = {
        {"上上个月", -2}, {"上个月", -1}, {"上個月", -1}, {"上月", -1}, {"本月", 0},
        {"这个月", 0},    {"下个月", 1},  {"下個月", 1},  {"下月", 1},  {"下下个月", 2}};
    if (today_.month == 0) return at;
    for (const auto& [word, distance] : kDays) {
      if (today_.day == 0 || !Starts(at, word) || word == "当日" || word == "次日") continue;
      const size_t end = at + word.size();
      for (const std::string_view name : {"头条", "之后》", "之星", "中国"}) {
        if (Starts(end, name)) return at;
      }
      const Day day = Shifted(today_, distance);
      return Add(at, end, day, day, true);
    }
    if (Starts(at, "上半月")) {
      return Add(at, at + std::string_view("上半月").size(), {today_.year, today_.month, 1},
                 {today_.year, today_.month, 15}, true);
    }
    for (const auto& [word, distance] : kMonths) {
      if (!Starts(at, word)) continue;
      const Day month = ShiftedMonth(today_, distance);
      const size_t end = at + word.size();
      if (const auto day = DayNumber(end)) {
        const Day date{month.year, month.month, day->value};
        return Add(at, day->end, date, date, true);
      }
      return Add(at, end, month, month);
    }
    return at;
  }

  // A year with its sign, or a word for one.
  std::optional<Printed> Year(size_t at) const {
    constexpr std::pair<std::string_view, int> kRelative[] = {
        {"今年", 0},  {"本年度", 0}, {"本年", 0}, {"去年", -1}, {"上年度", -1}, {"上年", -1},
        {"前年", -2}, {"明年", 1},   {"后年", 2}, {"後年", 2},  {"上一年", -1}};
    static const auto& firsts = *new text::CharacterSet(U"今本去上前明后後");
    const bool relative = today_.year != 0 && firsts.contains(GlyphAt(text_, at).value);
    for (const auto& [word, distance] : kRelative) {
      if (!relative || !Starts(at, word)) continue;
      // 以上年轻人, 目前年产
      const std::string_view before = text_.substr(0, at);
      if ((word == "上年" && (before.ends_with("以") || before.ends_with("之"))) ||
          (word == "前年" && (before.ends_with("目") || before.ends_with("以") || before.ends_with("之"))) ||
          (word == "后年" && (before.ends_with("以") || before.ends_with("之")))) {
        return std::nullopt;
      }
      return Printed{{today_.year + distance}, at + word.size()};
    }
    const auto number = Integer(at);
    if (!number) return std::nullopt;
    const size_t end = Behind(number->end, "年");
    const size_t digits = number->end - at;
    if (end == 0) return std::nullopt;
    if (number->value >= kFirstYear && number->value <= kLastYear) return Printed{{number->value}, end};
    // 07年, 15年1月
    if (digits == 2 && IsDigit(static_cast<unsigned char>(text_[at])) &&
        (at == 0 || !IsDigit(static_cast<unsigned char>(text_[at - 1])))) {
      if (text_[at] == '0' || (number->value < 50 && MonthNumber(end))) return Printed{{2000 + number->value}, end};
    }
    return std::nullopt;
  }

  // A year of four digits, its sign perhaps left out.
  std::optional<Printed> BareYear(size_t at) const {
    if (auto year = Year(at)) return year;
    const auto number = Integer(at);
    if (!number || number->value < kFirstYear || number->value > kLastYear) return std::nullopt;
    return Printed{{number->value}, number->end};
  }

  std::optional<Counted> MonthNumber(size_t at) const { return MatchMonth(text_, at); }
  std::optional<Counted> DayNumber(size_t at) const { return MatchDayOfMonth(text_, at); }

  size_t TakeFromYear(size_t start, const Printed& year) {
    // 2021年至2025年, 2015年和2018年之间
    if (const size_t to = Connector(year.end); to > 0) {
      const auto last = Year(to);
      if (last && last->day.year > year.day.year) {
        if (const auto month = MonthNumber(last->end)) {
          return Add(start, month->end, year.day, {last->day.year, month->value});
        }
        return Add(start, last->end, year.day, last->day, year.year_inferred);
      }
    }
    // 2010年之后2018年之前
    for (const std::string_view after : {"之后", "以后", "之後", "以後"}) {
      if (!Starts(year.end, after)) continue;
      const auto last = Year(year.end + after.size());
      if (last && last->day.year > year.day.year && (Starts(last->end, "之前") || Starts(last->end, "以前"))) {
        return Add(start, last->end + std::string_view("之前").size(), year.day, last->day);
      }
    }
    for (const std::string_view joint : {"和", "与", "與"}) {
      if (!Starts(year.end, joint)) continue;
      const auto last = Year(year.end + joint.size());
      if (last && last->day.year > year.day.year &&
          (Starts(last->end, "之间") || Starts(last->end, "间") || Starts(last->end, "之間"))) {
        return Add(start, last->end, year.day, last->day);
      }
    }
    return TakeInYear(start, year.end, year.day.year, year.year_inferred);
  }

  // 2021—2025年, from the first year, whose sign is left out.
  size_t TakeBareYears(size_t at) {
    const auto number = Integer(at);
    if (!number || number->value < kFirstYear || number->value > kLastYear) return at;
    const size_t to = Connector(number->end);
    if (to == 0) return at;
    const auto last = BareYear(to);
    if (!last || last->day.year <= number->value) return at;
    const bool has_sign = text_.substr(0, last->end).ends_with("年");
    const std::string_view before = text_.substr(0, at);
    if (!has_sign && !before.ends_with("从") && !before.ends_with("自")) return at;
    return Add(at, last->end, {number->value}, {last->day.year});
  }

  // Months, quarters, halves and days of a year that stand behind it.
  size_t TakeInYear(size_t start, size_t at, int year, bool inferred) {
    size_t part_at = SkipFewSpaces(text_, at);
    if (Starts(part_at, "的")) part_at += std::string_view("的").size();
    if (const size_t end = TakePart(start, part_at, year, inferred); end > start) return end;
    if (const size_t end = TakeMonths(start, part_at, year, inferred); end > start) return end;
    if (const size_t end = Behind(at, "本月"); end > 0 && today_.month != 0) {
      if (const auto day = DayNumber(end)) {
        const Day date{year, today_.month, day->value};
        return Add(start, day->end, date, date);
      }
    }
    return IsInNameOfEvent(text_, at) ? at : Add(start, at, {year}, {year}, inferred);
  }

  size_t TakePart(size_t start, size_t at, int year, bool inferred) {
    const auto part = MatchPartOfYear(text_, at, start == at);
    if (!part) return start;
    return Add(start, part->end, {year, part->first_month}, {year, part->last_month}, inferred && !part->of_this_year);
  }

  // 1月到10月, 1—10月, 6月1日-6月30日, 一月十日到十二日, 5月, 1月17日
  size_t TakeMonths(size_t start, size_t at, int year, bool inferred) {
    const auto bare = Integer(at);
    if (!bare || bare->value < 1 || bare->value > 12) return start;
    const auto first = MonthNumber(at);
    if (!first) {
      const size_t to = Connector(bare->end);
      const auto last = to > 0 ? MonthNumber(to) : std::nullopt;
      if (!last || last->value <= bare->value) return start;
      if (DayNumber(last->end)) return start;
      return Add(start, last->end, {year, bare->value}, {year, last->value}, inferred);
    }
    if (const auto day = DayNumber(first->end)) return TakeDays(start, year, first->value, *day, inferred);
    size_t to = Connector(first->end);
    bool between = false;
    for (const std::string_view joint : {"和", "与", "與"}) {
      if (to == 0 && Starts(first->end, joint)) to = first->end + joint.size(), between = true;
    }
    if (to > 0) {
      // 2025年10月至2026年2月, 8月至2月
      int last_year = year;
      size_t month_at = to;
      if (const auto next = Year(to)) last_year = next->day.year, month_at = next->end;
      const auto last = MonthNumber(month_at);
      if (last && (!between || Starts(last->end, "之间") || Starts(last->end, "间")) && !DayNumber(last->end)) {
        if (last_year == year && last->value < first->value) ++last_year;
        if (Day{year, first->value} < Day{last_year, last->value}) {
          return Add(start, last->end, {year, first->value}, {last_year, last->value}, inferred);
        }
      }
    }
    const Day month{year, first->value};
    return Add(start, first->end, month, month, inferred);
  }

  size_t TakeDays(size_t start, int year, int month, const Counted& day, bool inferred) {
    const Day first{year, month, day.value};
    if (const size_t to = Connector(day.end); to > 0) {
      Day last = first;
      size_t at = to;
      if (const auto next = Year(to)) last.year = next->day.year, at = next->end;
      if (const auto next = MonthNumber(at)) last.month = next->value, at = next->end;
      if (const auto next = DayNumber(at)) {
        last.day = next->value;
        if (last < first && last.year == first.year) ++last.year;
        if (first < last) return Add(start, next->end, first, last, inferred);
      }
    }
    // 2月29日 is of the last year that had one.
    Day date = first;
    for (int i = 0; inferred && i < 8 && !IsValid(date); ++i) --date.year;
    if (date != first) return Add(start, day.end, date, date, inferred);
    // An impossible day is still no year and no month.
    return Add(start, day.end, first, first, inferred);
  }

  // What names no year: 1—10月, 上半年, 5月30日.
  size_t TakeWithoutYear(size_t at) {
    if (const size_t end = TakeBareYears(at); end > at) return end;
    const std::string_view before = text_.substr(0, at);
    for (const std::string_view word : {"第", "农历", "農曆", "腊", "正", "每", "。", "个"}) {
      if (EndsWith(before, word) && word != "。") return at;
    }
    if (at > 0 && (IsDigit(static_cast<unsigned char>(text_[at - 1])) || text_[at - 1] == '.' || text_[at - 1] == '/'))
      return at;
    // The nearest one: a month that is still far ahead was last year's.
    if (const size_t end = TakePart(at, at, today_.year, true); end > at) return end;
    const auto month = MonthNumber(at);
    const int year = month && today_.month != 0 && month->value > today_.month + 6 ? today_.year - 1 : today_.year;
    if (const size_t end = TakeMonths(at, at, year, true); end > at) return end;
    return TakeLoneDay(at);
  }

  // 29日: the last one.
  size_t TakeLoneDay(size_t at) {
    if (today_.day == 0 || !IsDigit(GlyphAt(text_, at).value)) return at;
    const auto day = DayNumber(at);
    if (!day || !text_.substr(0, day->end).ends_with("日")) return at;
    for (const std::string_view word : {"内", "內", "以", "之", "游", "间", "间", "前", "后", "後"}) {
      if (Starts(day->end, word)) return at;
    }
    Day date{today_.year, today_.month, day->value};
    for (int i = 0; i < 4 && (!IsValid(date) || today_ < date); ++i) {
      date = ShiftedMonth(date, -1);
      date.day = day->value;
    }
    return Add(at, day->end, date, date, true);
  }

  const std::string_view text_;
  const Day today_;
  std::vector<Period> periods_;
};

}  // namespace

std::vector<Period> FindPeriods(std::string_view text, const Day& today) { return PeriodFinder(text, today).Find(); }

}  // namespace huiyao::segmentation
