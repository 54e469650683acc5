#include "services/segmentation/mentions/quantities/period_role.h"

#include <algorithm>
#include <iterator>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/glyphs.h"

namespace huiyao::segmentation {
namespace {

// The last bytes before `at`; it may begin inside a character.
std::string_view Window(std::string_view text, size_t at, size_t bytes) {
  const size_t start = at - std::min(at, bytes);
  return text.substr(start, at - start);
}

// Between 《 and 》, within 120 bytes.
bool IsInTitle(std::string_view text, size_t at) {
  const std::string_view before = Window(text, at, 120);
  const size_t open = before.rfind("《");
  return open != before.npos && FindWord(before, "》", open) == before.npos;
}

Day YearBefore(const Day& day) { return {day.year - 1, day.month, day.day}; }

}  // namespace

PeriodRole RoleOf(std::string_view text, const Period& period) {
  std::string_view before = Window(text, period.range.start, 30);
  const std::string_view behind = text.substr(period.range.end, 12);
  for (const std::string_view opener : {"“", "\"", "「", " "}) {
    if (before.ends_with(opener)) before.remove_suffix(opener.size());
  }
  if (IsInTitle(text, period.range.start)) return PeriodRole::kNone;
  constexpr std::string_view kCompared[] = {"比",          "较",      "較",   "相比", "compared with",
                                            "compared to", "than in", "than", "with"};
  if (EndsWithAny(before, kCompared) || StartsWithAny(behind, {"相比", "同期增", "同期下"})) {
    return PeriodRole::kBase;
  }
  // 近十年最低, 七年来新低, "the average of the past ten years": what something is measured by.
  if (StartsWithAny(behind, {"最", "新低", "新高", "平均", "同期", "之最"}) || before.ends_with("average of the")) {
    return PeriodRole::kBase;
  }
  if (EndsWithAny(before, {"在", "于", "於"}) && StartsWithAny(behind, {"前", "底前", "之前", "以前", "年底前"})) {
    const char32_t ahead = before.size() > 3 ? text::DecodeBefore(before, before.size() - 3).value : 0;
    if (IsHan(ahead) || IsCloser(ahead)) return PeriodRole::kClause;
  }
  // 恢复到2019年的1.1倍
  constexpr std::string_view kMeasuredBy[] = {"恢复到", "相当于", "是", "为", "達到"};
  if (behind.starts_with("的") && EndsWithAny(before, kMeasuredBy)) return PeriodRole::kBase;
  const bool vague = period.is_day() || (period.is_month() && period.year_inferred);
  if (!vague) return PeriodRole::kTime;
  // The day of an event says nothing of how long something holds, unless it closes or opens a time.
  constexpr std::string_view kBounds[] = {"截至", "截止", "截止到", "截至到", "自", "从",
                                          "到",   "至",   "since",  "as of",  "by", "until"};
  constexpr std::string_view kBehind[] = {"前", "以前", "之前", "底前", "起至", "以来", "底"};
  return EndsWithAny(before, kBounds) || StartsWithAny(behind, kBehind) ? PeriodRole::kTime : PeriodRole::kNone;
}

std::string BaseFromWords(std::string_view text, size_t at, const Period* time) {
  std::string_view clause = Window(text, at, 60);
  for (const std::string_view mark : {"，", ",", "；", ";", "。", "\n"}) {
    if (const size_t cut = clause.rfind(mark); cut != clause.npos) clause.remove_prefix(cut + mark.size());
  }
  constexpr std::string_view kYearAgo[] = {"同比",
                                           "比上年同期",
                                           "较上年同期",
                                           "比去年同期",
                                           "较去年同期",
                                           "比上年",
                                           "较上年",
                                           "from a year earlier",
                                           "from a year ago",
                                           "from the previous year",
                                           "than a year earlier",
                                           "year on year",
                                           "year-on-year"};
  for (const std::string_view word : kYearAgo) {
    const bool behind = word.front() > 0 && text.substr(at, 48).find(word) != std::string_view::npos;
    if (clause.find(word) == clause.npos && !behind) continue;
    if (time == nullptr) return std::string(word);
    return MakePeriod(0, 0, YearBefore(time->first), YearBefore(time->last)).iso;
  }
  for (const std::string_view word : {"环比", "比上月", "比上季度", "比年初", "较年初"}) {
    if (clause.find(word) != clause.npos) return std::string(word);
  }
  return {};
}

}  // namespace huiyao::segmentation
