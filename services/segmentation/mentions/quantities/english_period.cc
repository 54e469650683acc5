#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "common/text/numerals.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/mentions/quantities/glyphs.h"
#include "services/segmentation/mentions/quantities/period.h"

namespace huiyao::segmentation {
namespace {

constexpr std::string_view kMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                        "july",    "august",   "september", "october", "november", "december"};
constexpr std::string_view kShortMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                             "jul", "aug", "sep", "oct", "nov", "dec"};

// They stand before a year that is a time.
constexpr std::string_view kBeforeYear[] = {
    "in",    "by",   "of",  "since", "from", "until",  "till",  "through", "during",  "for", "to",         "end",
    "early", "late", "mid", "year",  "than", "before", "after", "with",    "between", "and", "throughout", "around"};

// Three letters tell most words from those that begin a period.
bool MayBegin(std::string_view text, size_t at) {
  if (at + 3 > text.size()) return false;
  constexpr auto key = [](std::string_view three) {
    return (three[0] & 0x1F) << 10 | (three[1] & 0x1F) << 5 | (three[2] & 0x1F);
  };
  static constexpr auto kKeys = [key] {
    std::array<bool, 1 << 15> set{};
    for (const std::string_view three : {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                                         "dec", "las", "thi", "the", "nex", "pre", "pas", "fir", "sec", "fou"}) {
      set[static_cast<size_t>(key(three))] = true;
    }
    return set;
  }();
  return kKeys[static_cast<size_t>(key(text.substr(at, 3)))];
}

std::string WordAt(std::string_view text, size_t at) {
  std::string word;
  for (; at < text.size() && IsLatinLetter(static_cast<unsigned char>(text[at])) && word.size() < 16; ++at) {
    word += static_cast<char>(text[at] | 0x20);
  }
  return word;
}

struct Taken {
  int value;
  size_t end;
};

class EnglishPeriod {
 public:
  EnglishPeriod(std::string_view text, size_t at, const Day& today) : text_(text), start_(at), today_(today) {}

  std::optional<Period> Match() const {
    if (IsDigit(static_cast<unsigned char>(text_[start_]))) return MatchDigits();
    for (size_t i = start_; i < start_ + 3; ++i) {
      if (i == text_.size() || !IsLatinLetter(static_cast<unsigned char>(text_[i]))) return std::nullopt;
    }
    switch (text_[start_] | 0x20) {
      case 'l':
      case 't':
      case 'p':
        return MatchRelative();
      case 'n':
        if (const auto period = MatchRelative()) return period;
        break;
      case 'f':
      case 's':
        if (const auto period = MatchPart()) return period;
        break;
      default:
        break;
    }
    return MatchMonth();
  }

 private:
  // Behind the words, apart by single spaces, in any case; 0 if they do not stand here.
  size_t Skip(size_t at, std::string_view words) const {
    if (text_.size() - at < words.size()) return 0;
    for (size_t i = 0; i < words.size(); ++i) {
      const char c = text_[at + i];
      const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
      if (lower != words[i]) return 0;
    }
    const size_t end = at + words.size();
    return end < text_.size() && IsLatinLetter(static_cast<unsigned char>(text_[end])) && words.back() != ' ' ? 0 : end;
  }

  std::optional<Taken> Year(size_t at) const {
    const auto number = text::MatchArabicInteger(text_, at);
    if (!number || number->length != 4 || number->value < 1900 || number->value > 2100) return std::nullopt;
    const size_t end = at + 4;
    if (end < text_.size() && (text_[end] == '%' || IsLatinLetter(static_cast<unsigned char>(text_[end]))))
      return std::nullopt;
    if (end + 1 < text_.size() && (text_[end] == ',' || text_[end] == '.') &&
        IsDigit(static_cast<unsigned char>(text_[end + 1]))) {
      return std::nullopt;
    }
    return Taken{static_cast<int>(number->value), end};
  }

  std::optional<Taken> Month(size_t at) const {
    const std::string word = WordAt(text_, at);
    if (word.size() < 3) return std::nullopt;
    for (int i = 0; i < 12; ++i) {
      if (word == kMonths[i]) return Taken{i + 1, at + word.size()};
      if (word == kShortMonths[i] || (word == "sept" && i == 8)) {
        const size_t end = at + word.size();
        return Taken{i + 1, end < text_.size() && text_[end] == '.' ? end + 1 : end};
      }
    }
    return std::nullopt;
  }

  std::optional<Taken> DayOfMonth(size_t at) const {
    const auto number = text::MatchArabicInteger(text_, at);
    if (!number || number->length > 2 || number->value < 1 || number->value > 31) return std::nullopt;
    size_t end = at + number->length;
    for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
      if (text_.substr(end).starts_with(suffix)) end += suffix.size();
    }
    if (end < text_.size() && (IsLatinLetter(static_cast<unsigned char>(text_[end])) || text_[end] == '%'))
      return std::nullopt;
    return Taken{static_cast<int>(number->value), end};
  }

  // The year behind a month or part, a comma or "of" between; the one of today if none is printed.
  std::optional<Taken> YearBehind(size_t at) const {
    for (const std::string_view joint : {", ", " of ", ",", " "}) {
      if (!text_.substr(at).starts_with(joint)) continue;
      if (const auto year = Year(at + joint.size())) return year;
      if (const size_t end = Skip(at + joint.size(), "this year"); end > 0 && today_.year != 0)
        return Taken{today_.year, end};
      if (const size_t end = Skip(at + joint.size(), "last year"); end > 0 && today_.year != 0)
        return Taken{today_.year - 1, end};
    }
    return std::nullopt;
  }

  bool HasPreposition() const {
    size_t end = start_;
    while (end > 0 && (text_[end - 1] == ' ' || text_[end - 1] == '-')) --end;
    if (end == start_ && start_ > 0) return false;
    size_t begin = end;
    while (begin > 0 && end - begin < 12 && IsLatinLetter(static_cast<unsigned char>(text_[begin - 1]))) --begin;
    if (begin == end) return false;
    const std::string word = WordAt(text_.substr(0, end), begin);
    return std::find(std::begin(kBeforeYear), std::end(kBeforeYear), word) != std::end(kBeforeYear);
  }

  // "2025 is the first year of": a year of which something is said.
  bool IsSubject(size_t end) const {
    constexpr std::string_view kVerbs[] = {" is ", " was ", " marks ", " marked ", " will ", " saw ", " witnessed "};
    return StartsWithAny(text_.substr(end), kVerbs);
  }

  // 2025 behind a preposition, 2021-2025, 6 January 2025, 14th Five-Year Plan
  std::optional<Period> MatchDigits() const {
    if (const auto year = Year(start_)) {
      if (!HasPreposition() && !IsSubject(year->end)) return std::nullopt;
      for (const std::string_view joint : {"-", "–", "—", " to ", " through ", " and "}) {
        if (!text_.substr(year->end).starts_with(joint)) continue;
        const auto last = Year(year->end + joint.size());
        const bool between = joint != " and " || text_.substr(0, start_).ends_with("between ") ||
                             text_.substr(0, start_).ends_with("Between ");
        if (last && between && last->value > year->value)
          return MakePeriod(start_, last->end, {year->value}, {last->value});
      }
      return MakePeriod(start_, year->end, {year->value}, {year->value});
    }
    const auto number = text::MatchArabicInteger(text_, start_);
    if (!number || number->length > 2) return std::nullopt;
    const size_t end = start_ + number->length;
    if (end >= text_.size() || (text_[end] != ' ' && !IsLatinLetter(static_cast<unsigned char>(text_[end])))) {
      return std::nullopt;
    }
    if (text_.substr(start_ + number->length).starts_with("th "))
      return MatchPlan(static_cast<int>(number->value), start_ + number->length + 3);
    const auto day = DayOfMonth(start_);
    if (!day || !text_.substr(day->end).starts_with(" ")) return std::nullopt;
    const auto month = Month(day->end + 1);
    if (!month) return std::nullopt;
    return Dated(month->value, day->value, month->end);
  }

  std::optional<Period> Dated(int month, int day, size_t end) const {
    const auto year = YearBehind(end);
    if (!year && today_.year == 0) return std::nullopt;
    const Day date{year ? year->value : today_.year, month, day};
    Period period = MakePeriod(start_, year ? year->end : end, date, date);
    period.year_inferred = !year;
    return period;
  }

  std::optional<Period> MatchPlan(int number, size_t at) const {
    if (number < 4 || number > 30) return std::nullopt;
    for (const std::string_view words :
         {"five-year plan period", "five-year plan (", "five-year plan years", "five year plan period"}) {
      const size_t end = Skip(at, words);
      if (end > 0) return MakePlan(start_, words.back() == '(' ? end - 2 : end, number);
    }
    return std::nullopt;
  }

  // January 2025, January 6 2025, January to October 2025
  std::optional<Period> MatchMonth() const {
    const auto month = Month(start_);
    if (!month) return std::nullopt;
    const bool is_verb = month->end - start_ == 3 && text_.substr(start_, 3) == "may";
    for (const std::string_view joint : {" to ", "-", "–", " through ", " and "}) {
      if (!text_.substr(month->end).starts_with(joint)) continue;
      const auto last = Month(month->end + joint.size());
      if (!last) continue;
      const auto year = YearBehind(last->end);
      if (!year && today_.year == 0) return std::nullopt;
      const int in = year ? year->value : today_.year;
      if (last->value <= month->value) return std::nullopt;
      Period period = MakePeriod(start_, year ? year->end : last->end, {in, month->value}, {in, last->value});
      period.year_inferred = !year;
      return period;
    }
    if (text_.substr(month->end).starts_with(" ")) {
      if (const auto day = DayOfMonth(month->end + 1)) return Dated(month->value, day->value, day->end);
    }
    const auto year = YearBehind(month->end);
    if (!year || is_verb) return std::nullopt;
    return MakePeriod(start_, year->end, {year->value, month->value}, {year->value, month->value});
  }

  // last year, the past five years, next three years
  std::optional<Period> MatchRelative() const {
    if (today_.year == 0) return std::nullopt;
    constexpr std::pair<std::string_view, int> kYears[] = {{"last year", -1},          {"this year", 0},
                                                           {"the end of the year", 0}, {"the end of this year", 0},
                                                           {"next year", 1},           {"previous year", -1}};
    for (const auto& [words, distance] : kYears) {
      if (const size_t end = Skip(start_, words); end > 0) {
        return MakePeriod(start_, end, {today_.year + distance}, {today_.year + distance});
      }
    }
    for (const std::string_view words : {"past ", "last ", "next "}) {
      size_t at = Skip(start_, words);
      if (at == 0) continue;
      auto number = text::MatchEnglishCardinal(text_, at);
      if (!number) number = text::MatchArabicInteger(text_, at);
      if (!number || number->value < 2 || number->value > 30) return std::nullopt;
      const size_t end = Skip(at + number->length, " years");
      if (end == 0) return std::nullopt;
      const int years = static_cast<int>(number->value);
      const bool early = today_.month <= 6;
      const int last = words != "next " ? today_.year - (early ? 1 : 0) : today_.year + (early ? 0 : 1) + years - 1;
      Period period = MakePeriod(start_, end, {last - years + 1}, {last});
      period.year_inferred = true;
      return period;
    }
    return std::nullopt;
  }

  // first half of 2025, first three quarters of this year
  std::optional<Period> MatchPart() const {
    struct Part {
      std::string_view words;
      int first, last;
    };
    constexpr Part kParts[] = {{"first half", 1, 6},      {"second half", 7, 12},   {"first three quarters", 1, 9},
                               {"first quarter", 1, 3},   {"second quarter", 4, 6}, {"third quarter", 7, 9},
                               {"fourth quarter", 10, 12}};
    for (const Part& part : kParts) {
      const size_t end = Skip(start_, part.words);
      if (end == 0) continue;
      auto year = YearBehind(end);
      const bool inferred = !year;
      // "in the first three quarters": of this year.
      if (inferred && part.words.ends_with("quarters") && today_.year != 0) year = Taken{today_.year, end};
      if (!year) return std::nullopt;
      Period period = MakePeriod(start_, year->end, {year->value, part.first}, {year->value, part.last});
      period.year_inferred = inferred;
      return period;
    }
    return std::nullopt;
  }

  const std::string_view text_;
  const size_t start_;
  const Day today_;
};

}  // namespace

bool MayBeginEnglishPeriod(std::string_view text, size_t at) {
  if (!IsDigit(static_cast<unsigned char>(text[at])) && !MayBegin(text, at)) return false;
  const char32_t before = at > 0 ? static_cast<unsigned char>(text[at - 1]) : 0;
  return !IsLatinLetter(before) && !IsDigit(before);
}

std::optional<Period> MatchEnglishPeriod(std::string_view text, size_t at, const Day& today) {
  return MayBeginEnglishPeriod(text, at) ? EnglishPeriod(text, at, today).Match() : std::nullopt;
}

}  // namespace huiyao::segmentation
