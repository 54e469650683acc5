#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_DATES_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_DATES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace huiyao::segmentation {

// A calendar day as printed.
struct PrintedDate {
  // ISO 8601: 2026-01-17.
  std::string iso;
  // Bytes in the text.
  size_t start;
  size_t end;
};

// The first whole date in `text`: 2026年1月17日, 2026-01-17, 2026/1/17, 二〇二六年一月十七日, January 17, 2026, 17
// January 2026. Days that no calendar has (2月30日) and dates without year or day are none. Looks at the first 4 KiB
// only.
std::optional<PrintedDate> FindDate(std::string_view text);

// The whole text is a date, perhaps with a time of day, a weekday or brackets: a dateline or the end of a letter.
bool IsDateLine(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_DATES_H_
