#include "services/segmentation/structure/repair/time_remains.h"

#include <algorithm>

#include "common/text/numerals.h"
#include "services/segmentation/layout/affixes.h"

namespace huiyao::segmentation {
namespace {

constexpr std::string_view kDays[] = {"日", "号", "號"};
constexpr std::string_view kPartsOfMonth[] = {"份", "初", "底", "末", "上旬", "中旬", "下旬", "间", "間", "里", "裡"};
constexpr std::string_view kClocks[] = {"点钟", "點鐘", "点整", "點整", "点半", "點半", "时许", "時許"};
constexpr std::string_view kBounds[] = {"起",   "开始", "開始", "之前", "以前", "前",
                                        "之后", "之後", "以后", "以後", "后",   "後"};
constexpr std::string_view kWeeks[] = {"星期", "礼拜", "禮拜", "周", "週"};

std::string_view Rest(std::string_view text, size_t at) { return text.substr(std::min(at, text.size())); }

// Behind 月: a day, a part of the month, or nothing.
TimeRemains ReadMonth(std::string_view text, int64_t value, size_t at) {
  auto day = text::MatchHanInteger(text, at);
  if (!day) day = text::MatchArabicInteger(text, at);
  if (day && day->value >= 1 && day->value <= 31) {
    const size_t behind = at + day->length;
    if (const size_t length = PrefixOf(Rest(text, behind), kDays)) {
      return {value, behind + length + PrefixOf(Rest(text, behind + length), kBounds), true};
    }
  }
  return {value, at + PrefixOf(Rest(text, at), kPartsOfMonth), false};
}

}  // namespace

std::optional<TimeRemains> ReadTimeBehind(std::string_view text, int64_t value, size_t at) {
  if (Rest(text, at).starts_with("月")) {
    if (value > 12) return std::nullopt;
    return ReadMonth(text, value, at + std::string_view("月").size());
  }
  if (const size_t length = PrefixOf(Rest(text, at), kDays); length > 0 && value <= 31) {
    return TimeRemains{value, at + length + PrefixOf(Rest(text, at + length), kBounds), false};
  }
  if (const size_t length = PrefixOf(Rest(text, at), kClocks); length > 0 && value <= 24) {
    return TimeRemains{value, at + length, false};
  }
  return std::nullopt;
}

std::optional<TimeRemains> ReadWeekday(std::string_view text, size_t at) {
  const size_t week = PrefixOf(Rest(text, at), kWeeks);
  if (week == 0) return std::nullopt;
  const auto number = text::MatchHanInteger(text, at + week);
  if (!number || number->value < 1 || number->value > 6) return std::nullopt;
  return TimeRemains{number->value, at + week + number->length, false};
}

}  // namespace huiyao::segmentation
