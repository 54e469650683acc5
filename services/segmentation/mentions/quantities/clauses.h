#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_CLAUSES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_CLAUSES_H_

#include <cstddef>
#include <string_view>

#include "services/segmentation/mentions/quantities/finder.h"

namespace huiyao::segmentation {

// What the clause around a quantity says of it. All look at few bytes.

// "5.6 percentage points higher": 1 for a rise, -1 for a fall behind `at`, 0 if none is said.
int ChangeBehind(std::string_view text, size_t at);

// 企业数减少112家, 发布时间缩短18分钟。: subject, verb, amount, and nothing that is counted.
bool EndsClauseWithChange(std::string_view text, const FoundQuantity& quantity);

// 比上年增加3000户: the clause before `at` names what it is compared with.
bool IsCompared(std::string_view text, size_t at);

// 约占全省的三分之一, 不到全国的一成: the comparator stands apart, and the range begins with it. 至少建成1个: only what
// it says is taken.
void TakeDistantComparator(std::string_view text, FoundQuantity& quantity);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_CLAUSES_H_
