#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_TIME_REMAINS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_TIME_REMAINS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace huiyao::segmentation {

// A time that a marker's number was made into.
struct TimeRemains {
  int64_t value = 0;
  // One past its last byte.
  size_t end = 0;
  // With a day of a month: 四月一日.
  bool day_of_month = false;
};

// The time that `value`, printed right before `at`, makes with the words there: 月一日起, 月份, 月初, 号, 日, 点钟.
// Constant time.
std::optional<TimeRemains> ReadTimeBehind(std::string_view text, int64_t value, size_t at);

// A day of the week at `at`, Monday the first: 周三, 星期四. Constant time.
std::optional<TimeRemains> ReadWeekday(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_TIME_REMAINS_H_
