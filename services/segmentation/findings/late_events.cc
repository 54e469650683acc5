#include "services/segmentation/findings/late_events.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"

namespace huiyao::segmentation {
namespace {

constexpr std::string_view kHeld[] = {"召开", "召開", "举行", "舉行",     "举办了",    "開幕",
                                      "开幕", "闭幕", "閉幕", "was held", "were held", "took place"};
constexpr std::string_view kToCome[] = {"将",   "將",   "拟",   "定于", "定於", "计划",  "預計",   "预计",
                                        "届时", "屆時", "即将", "准备", "以前", "之前",  "前召开", "前举行",
                                        "施行", "起",   "截至", "截止", "要",   "will ", "to be "};

// The sentence around a day, looked at so far to either side.
std::string_view SentenceAround(std::string_view text, TextRange day) {
  constexpr size_t kLook = 180;  // bytes
  size_t from = day.start > kLook ? day.start - kLook : 0, to = std::min(text.size(), day.end + kLook);
  while (!text::IsBoundary(text, from)) ++from;
  while (!text::IsBoundary(text, to)) --to;
  constexpr std::string_view kStop = "。";
  if (const size_t stop = text.substr(from, day.start - from).rfind(kStop); stop != text.npos) {
    from += stop + kStop.size();
  }
  if (const size_t stop = text.substr(day.end, to - day.end).find(kStop); stop != text.npos) to = day.end + stop;
  return text.substr(from, to - from);
}

}  // namespace

std::vector<TextRange> FindLateEvents(std::string_view text, const std::vector<CalendarDay>& days,
                                      std::string_view publish_date) {
  constexpr std::chrono::days kLeast{2};
  std::vector<TextRange> found;
  if (publish_date.size() != 10) return found;
  for (const CalendarDay& day : days) {
    if (day.year == 0 || !Exists(day)) continue;
    using std::chrono::sys_days;
    const sys_days before = sys_days(std::chrono::year_month_day(std::chrono::year(day.year),
                                                                 std::chrono::month(static_cast<unsigned>(day.month)),
                                                                 std::chrono::day(static_cast<unsigned>(day.day)))) -
                            kLeast;
    const std::chrono::year_month_day latest(before);
    const std::string iso = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(latest.year()),
                                        static_cast<unsigned>(latest.month()), static_cast<unsigned>(latest.day()));
    if (iso < publish_date) continue;
    const std::string_view sentence = SentenceAround(text, day.range);
    if (ContainsAny(sentence, kHeld) && !ContainsAny(sentence, kToCome)) found.push_back(day.range);
  }
  return found;
}

}  // namespace huiyao::segmentation
