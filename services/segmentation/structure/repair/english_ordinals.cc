#include "services/segmentation/structure/repair/english_ordinals.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text/numerals.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/repair/look_alikes.h"

namespace huiyao::segmentation {
namespace {

constexpr std::array<std::string_view, 15> kOrdinals = {"first",    "second",  "third",      "fourth",     "fifth",
                                                        "sixth",    "seventh", "eighth",     "ninth",      "tenth",
                                                        "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"};

constexpr std::string_view kThings[] = {" one",    " task",           " measure", " step",   " priority", " point",
                                        " aspect", " requirement",    " goal",    " area",   " reason",   " principle",
                                        " thing",  " recommendation", " item",    " action", " job",      " objective"};

constexpr std::string_view kLinks[] = {" is to ", " is that ", " will be to ", " is ", " was to "};

bool Breaks(char c, std::string_view signs) { return signs.find(c) != signs.npos; }

char At(std::string_view text, size_t at) { return at < text.size() ? text[at] : '\0'; }

// The letters at `at`, small.
std::string WordAt(std::string_view text, size_t at) {
  std::string word;
  for (; at < text.size() && word.size() < 24; ++at) {
    const char c = static_cast<char>(text[at] | 0x20);
    if (c < 'a' || c > 'z') break;
    word += c;
  }
  return word;
}

// The seventh is to, The last one is.
std::optional<EnglishRemains> ReadSubject(std::string_view text, size_t at, int expected) {
  if (!StartsWithIgnoringCase(text.substr(at), "the ")) return std::nullopt;
  at += 4;
  EnglishRemains remains;
  if (const auto ordinal = text::MatchEnglishOrdinal(text, at)) {
    if (ordinal->value != expected) return std::nullopt;
    remains.ordinal = expected;
    remains.end = at + ordinal->length;
  } else {
    const std::string word = WordAt(text, at);
    if (word != "last" && word != "final") return std::nullopt;
    remains.last = true;
    remains.end = at + word.size();
  }
  for (const std::string_view thing : kThings) {
    if (!StartsWithIgnoringCase(text.substr(remains.end), thing)) continue;
    remains.end += thing.size();
    break;
  }
  for (const std::string_view link : kLinks) {
    if (!StartsWithIgnoringCase(text.substr(remains.end), link)) continue;
    remains.content = remains.end + link.size();
    return remains;
  }
  return std::nullopt;
}

// The length of a month's name, whole; 0 if there is none.
size_t MonthLength(std::string_view text, size_t at) {
  constexpr std::string_view kMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                          "july",    "august",   "september", "october", "november", "december"};
  const std::string word = WordAt(text, at);
  return std::find(std::begin(kMonths), std::end(kMonths), word) != std::end(kMonths) ? word.size() : 0;
}

// 5, 5th or fifth.
std::optional<text::Numeral> ReadDayNumber(std::string_view text, size_t at) {
  auto day = text::MatchEnglishOrdinal(text, at);
  if (day) return day;
  day = text::MatchArabicInteger(text, at);
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (day && text.substr(at + day->length).starts_with(ending)) day->length += 2;
  }
  return day;
}

// On the sixth, On March 6, By the 6th of March, and a comma.
std::optional<EnglishRemains> ReadDay(std::string_view text, size_t at, int expected) {
  const bool leads = StartsWithIgnoringCase(text.substr(at), "on ") || StartsWithIgnoringCase(text.substr(at), "by ");
  if (leads) at += 3;
  if (leads && text.substr(at).starts_with("the ")) at += 4;
  const size_t before = MonthLength(text, at);
  if (before > 0 && At(text, at + before) == ' ') at += before + 1;
  if (!leads && before == 0) return std::nullopt;
  const auto day = ReadDayNumber(text, at);
  if (!day || day->value != expected) return std::nullopt;
  at += day->length;
  if (before == 0 && text.substr(at).starts_with(" of ")) at += 3;
  if (const size_t month = before == 0 && At(text, at) == ' ' ? MonthLength(text, at + 1) : 0; month > 0) {
    at += month + 1;
  }
  if (!Breaks(At(text, at), ",:")) return std::nullopt;
  return EnglishRemains{expected, false, true, at, at};
}

}  // namespace

std::optional<EnglishRemains> ReadEnglishRemains(std::string_view text, size_t at, int expected) {
  const auto make = [](int64_t ordinal, size_t end) {
    return EnglishRemains{static_cast<int>(std::min<int64_t>(ordinal, 1000)), false, false, end, end};
  };
  if (const auto digits = text::MatchArabicInteger(text, at)) {
    size_t end = at + digits->length;
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (text.substr(end).starts_with(ending)) end += 2;
    }
    return Breaks(At(text, end), ",:.)") ? std::optional(make(digits->value, end)) : std::nullopt;
  }
  if (const auto cardinal = text::MatchEnglishCardinal(text, at)) {
    const size_t end = at + cardinal->length;
    return Breaks(At(text, end), ",:") ? std::optional(make(cardinal->value, end)) : std::nullopt;
  }
  if (auto subject = ReadSubject(text, at, expected)) return subject;
  if (auto day = ReadDay(text, at, expected)) return day;
  constexpr std::string_view kLast = "last but not least";
  if (StartsWithIgnoringCase(text.substr(at), kLast)) {
    EnglishRemains remains = make(0, at + kLast.size());
    remains.last = true;
    return remains;
  }
  const std::string word = WordAt(text, at);
  const size_t end = at + word.size();
  if (word.size() < 4 || expected < 1 || expected > static_cast<int>(kOrdinals.size())) return std::nullopt;
  if (!Breaks(At(text, end), ",:.")) return std::nullopt;
  const std::string_view ordinal = kOrdinals[static_cast<size_t>(expected) - 1];
  const bool adverb = word.ends_with("ly");
  const bool near =
      NearlyEqual(word, ordinal) || (adverb && NearlyEqual(std::string_view(word).substr(0, word.size() - 2), ordinal));
  return near ? std::optional(make(expected, end)) : std::nullopt;
}

}  // namespace huiyao::segmentation
