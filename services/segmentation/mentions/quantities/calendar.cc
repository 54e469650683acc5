#include <fmt/format.h>

#include <charconv>
#include <chrono>

#include "services/segmentation/mentions/quantities/period.h"

namespace huiyao::segmentation {
namespace {

// The first five-year plan began in 1953; they follow without a gap since the fourth (1971).
constexpr int kYearBeforePlans = 1951;

int Digits(std::string_view text) {
  int value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc() && result.ptr == text.data() + text.size() ? value : 0;
}

}  // namespace

Day DayFromIso(std::string_view iso) {
  Day day;
  if (iso.size() >= 4) day.year = Digits(iso.substr(0, 4));
  if (iso.size() >= 7 && day.year != 0) day.month = Digits(iso.substr(5, 2));
  if (iso.size() >= 10 && day.month != 0) day.day = Digits(iso.substr(8, 2));
  return day;
}

bool IsValid(const Day& day) {
  if (day.month == 0) return true;
  const std::chrono::year_month_day date{std::chrono::year(day.year),
                                         std::chrono::month(static_cast<unsigned>(day.month)),
                                         std::chrono::day(static_cast<unsigned>(day.day == 0 ? 1 : day.day))};
  return date.ok();
}

Day Shifted(const Day& today, int days) {
  const auto date = std::chrono::sys_days(std::chrono::year_month_day(
                        std::chrono::year(today.year), std::chrono::month(static_cast<unsigned>(today.month)),
                        std::chrono::day(static_cast<unsigned>(today.day)))) +
                    std::chrono::days(days);
  const std::chrono::year_month_day shifted(date);
  return {static_cast<int>(shifted.year()), static_cast<int>(static_cast<unsigned>(shifted.month())),
          static_cast<int>(static_cast<unsigned>(shifted.day()))};
}

Day ShiftedMonth(const Day& today, int months) {
  const int month = today.year * 12 + today.month - 1 + months;
  return {month / 12, month % 12 + 1, 0};
}

std::string Iso(const Day& day) {
  if (day.month == 0) return fmt::format("{:04}", day.year);
  if (day.day == 0) return fmt::format("{:04}-{:02}", day.year, day.month);
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

Period MakePeriod(size_t start, size_t end, const Day& first, const Day& last) {
  Period period{.range = {start, end}, .first = first, .last = last, .iso = Iso(first)};
  if (first != last) period.iso.append("/").append(Iso(last));
  return period;
}

Period MakePlan(size_t start, size_t end, int number) {
  const int first = kYearBeforePlans + 5 * number;
  return MakePeriod(start, end, {first}, {first + 4});
}

}  // namespace huiyao::segmentation
