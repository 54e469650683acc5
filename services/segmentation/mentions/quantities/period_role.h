#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_PERIOD_ROLE_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_PERIOD_ROLE_H_

#include <string>
#include <string_view>

#include "services/segmentation/mentions/quantities/period.h"

namespace huiyao::segmentation {

// What a period is to the quantities behind it.
enum class PeriodRole {
  kTime,    // when they hold
  kClause,  // when what its clause says holds, and no more: 推动30个县在2027年前达标
  kBase,    // what they are compared with: 比2020年
  kNone,    // the day of an event, a marker (十一月一日), a year in a title 《…》
};

PeriodRole RoleOf(std::string_view text, const Period& period);

// The base of a change at `at`, from the words of its clause: 同比 (a year before `time`), 比上年; the words as printed
// where `time` is not known; empty if it says none.
std::string BaseFromWords(std::string_view text, size_t at, const Period* time);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_PERIOD_ROLE_H_
