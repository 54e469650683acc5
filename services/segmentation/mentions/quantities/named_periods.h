#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_NAMED_PERIODS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_NAMED_PERIODS_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "services/segmentation/mentions/quantities/period.h"

namespace huiyao::segmentation {

// A five-year plan by its name, 十四五 or “十五五”, if it is meant as a time: 期间, 以来, 末 (its last year). A plan
// that begins or is drawn up is none.
std::optional<Period> MatchPlan(std::string_view text, size_t at);

// 20世纪80年代, 本世纪20年代, 九十年代
std::optional<Period> MatchDecade(std::string_view text, size_t at, const Day& today);

// 近三年, 过去五年, 今后三年. Early in a year, the years behind are whole ones.
std::optional<Period> MatchYearsAround(std::string_view text, size_t at, const Day& today);

// Whether this character behind 今, 去, 上, 前, 明, 后, 本, 大 or 下 may say a time with it: 今天, 上半年, 前三季度,
// 本世纪.
bool GoesOnAsTime(char32_t c);

// Whether a name goes on behind a year that ends at `at`: 2026年全国…会议, 2025年版. It is no time in which something
// happens.
bool IsInNameOfEvent(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_NAMED_PERIODS_H_
