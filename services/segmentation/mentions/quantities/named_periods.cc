#include "services/segmentation/mentions/quantities/named_periods.h"

#include <utility>

#include "common/text/character_set.h"
#include "common/text/numerals.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/glyphs.h"

namespace huiyao::segmentation {
namespace {

struct Token {
  int value;
  size_t end;
};

bool Starts(std::string_view text, size_t at, std::string_view with) { return StartsWith(text.substr(at), with); }

// Behind the word, spaces before it skipped; 0 if it does not stand here.
size_t Behind(std::string_view text, size_t at, std::string_view word) {
  const size_t spaced = SkipFewSpaces(text, at);
  return Starts(text, spaced, word) ? spaced + word.size() : 0;
}

std::optional<Token> Integer(std::string_view text, size_t at) {
  auto number = text::MatchArabicInteger(text, at);
  if (!number) number = text::MatchHanInteger(text, at);
  if (!number || number->value > 100'000) return std::nullopt;
  return Token{static_cast<int>(number->value), at + number->length};
}

bool IsEndOfPlan(std::string_view text, size_t at) {
  for (const std::string_view closer : {"”", "\"", "」", "’", "』"}) {
    if (Starts(text, at, closer)) at += closer.size();
  }
  return Starts(text, at, "末") || Starts(text, at, "期末");
}

// What follows a plan's name if it is meant as a time: “十四五”期间, 十四五以来. A plan that begins or is drawn up is
// none.
bool LastsFrom(std::string_view text, size_t at) {
  for (const std::string_view closer : {"”", "\"", "」", "’", "』"}) {
    if (Starts(text, at, closer)) at += closer.size();
  }
  for (const std::string_view word : {"开局", "開局", "起步", "规划实施", "实施"}) {
    if (Starts(text, at, word)) at += word.size();
  }
  for (const std::string_view word : {"期间", "期間", "时期", "時期", "以来", "以來", "年间", "末", "期末", "五年"}) {
    if (Starts(text, at, word)) return true;
  }
  return false;
}

}  // namespace

std::optional<Period> MatchPlan(std::string_view text, size_t at) {
  constexpr std::string_view kTen = "十", kFive = "五";
  static constexpr std::string_view kDigits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
  if (!Starts(text, at, kTen)) return std::nullopt;
  for (int digit = 1; digit <= 9; ++digit) {
    const std::string_view name = kDigits[digit - 1];
    const size_t end = at + kTen.size() + name.size() + kFive.size();
    if (!Starts(text, at + kTen.size(), name) || !Starts(text, at + kTen.size() + name.size(), kFive)) continue;
    if (EndsWithAny(text.substr(0, at), kDigits)) return std::nullopt;  // 二十五
    if (text::MatchHanInteger(text, end) || !LastsFrom(text, end)) return std::nullopt;
    Period plan = MakePlan(at, end, 10 + digit);
    // “十三五”末
    if (IsEndOfPlan(text, end)) plan = MakePeriod(at, end, plan.last, plan.last);
    return plan;
  }
  return std::nullopt;
}

std::optional<Period> MatchDecade(std::string_view text, size_t at, const Day& today) {
  int century = 0;
  size_t decade_at = at;
  constexpr std::pair<std::string_view, int> kNamed[] = {
      {"上世纪", -1}, {"上世紀", -1}, {"上个世纪", -1}, {"本世纪", 0}, {"本世紀", 0}, {"20世纪", 1}, {"21世纪", 2}};
  const char32_t c = text::DecodeAt(text, at).value;
  const bool may_be_named = c == U'上' || c == U'本' || c == U'2';
  for (const auto& [word, which] : kNamed) {
    if (!may_be_named || !Starts(text, at, word)) continue;
    century = which == 1 ? 1900 : which == 2 ? 2000 : (today.year == 0 ? 2000 : today.year / 100 * 100) + which * 100;
    decade_at = at + word.size();
  }
  if (century == 0) {
    const auto number = Integer(text, at);
    if (!number) return std::nullopt;
    if (number->value >= 19 && number->value <= 21) {
      for (const std::string_view word : {"世纪", "世紀"}) {
        if (!Starts(text, number->end, word)) continue;
        century = (number->value - 1) * 100;
        decade_at = number->end + word.size();
      }
    }
  }
  const auto decade = Integer(text, decade_at);
  if (!decade || decade->value % 10 != 0 || decade->value > 90) return std::nullopt;
  if (!Starts(text, decade->end, "年代")) return std::nullopt;
  if (century == 0) {
    if (decade->value < 30) return std::nullopt;
    century = 1900;
  }
  const int first = century + decade->value;
  return MakePeriod(at, decade->end + std::string_view("年代").size(), {first}, {first + 9});
}

std::optional<Period> MatchYearsAround(std::string_view text, size_t at, const Day& today) {
  constexpr std::pair<std::string_view, int> kWords[] = {{"最近", -1}, {"过去", -1}, {"過去", -1}, {"近", -1},
                                                         {"今后", 1},  {"今後", 1},  {"未来", 1},  {"未來", 1}};
  if (today.year == 0) return std::nullopt;
  for (const auto& [word, side] : kWords) {
    if (!Starts(text, at, word)) continue;
    size_t number_at = SkipFewSpaces(text, at + word.size());
    // 过去的那一年
    for (const std::string_view filler : {"的", "那", "这", "這"}) {
      if (Starts(text, number_at, filler)) number_at += filler.size();
    }
    const auto number = Integer(text, number_at);
    if (!number || number->value < 1 || number->value > 30) return std::nullopt;
    size_t end = Behind(text, number->end, "年");
    if (end == 0) return std::nullopt;
    if (Starts(text, end, "来") || Starts(text, end, "來") || Starts(text, end, "间") || Starts(text, end, "間"))
      end += 3;
    const bool early = today.month <= 6;
    const int last = side < 0 ? today.year - (early ? 1 : 0) : today.year + (early ? 0 : 1) + number->value - 1;
    const int first = last - number->value + 1;
    Period period = MakePeriod(at, end, {first}, {last});
    period.year_inferred = true;
    return period;
  }
  return std::nullopt;
}

bool GoesOnAsTime(char32_t c) {
  static const auto& characters = *new text::CharacterSet(
      U"天日年月个個半世上下前后後 0123456789〇零○一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖十拾");
  return characters.contains(c);
}

bool IsInNameOfEvent(std::string_view text, size_t at) {
  if (Starts(text, at, "版")) return true;
  constexpr size_t kMostCharacters = 24;
  static const auto& firsts = *new text::CharacterSet(U"会會大工论");
  size_t end = at;
  for (size_t characters = 0; end < text.size() && characters < kMostCharacters; ++characters) {
    const text::CodePoint point = text::DecodeAt(text, end);
    if (!IsHan(point.value)) break;
    if (firsts.contains(point.value) && StartsWithAny(text.substr(end), {"会议", "會議", "大会", "工作会", "论坛"})) {
      return true;
    }
    end += static_cast<size_t>(point.length);
  }
  return false;
}

}  // namespace huiyao::segmentation
