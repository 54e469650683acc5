#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_PARTS_OF_YEARS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_PARTS_OF_YEARS_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "services/segmentation/mentions/quantities/period.h"

namespace huiyao::segmentation {

// A part of a year by its months, or all of it.
struct PartOfYear {
  // Behind its words.
  size_t end;
  // 0: all of the year.
  int first_month = 0, last_month = 0;
  // It is this year's and not another's: 年内.
  bool of_this_year = false;
};

// The part that begins at `at`: 上半年, 前三季度, 首十個月, 第3个月, 全年; and, if no year stands before it (`alone`),
// 年内 and 年底, which end behind 年.
std::optional<PartOfYear> MatchPartOfYear(std::string_view text, size_t at, bool alone);

struct Counted {
  int value;
  size_t end;
};

// An integer up to 100,000, in digits or Chinese.
std::optional<Counted> MatchInteger(std::string_view text, size_t at);

// 5月, 十一月份: from 1 to 12, behind few spaces.
std::optional<Counted> MatchMonth(std::string_view text, size_t at);

// 17日, 3号; 十五 alone where nothing is counted. From 1 to 31.
std::optional<Counted> MatchDayOfMonth(std::string_view text, size_t at);

// The day printed in digits that begins at `at` (2015-02-01, 2010.01.29, 2018/1/10, 2010 01 29) and where it ends.
struct NumericDate {
  Day day;
  size_t end;
};
std::optional<NumericDate> MatchNumericDate(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_PARTS_OF_YEARS_H_
