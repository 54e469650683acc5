#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_CIRCUMSTANCES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_CIRCUMSTANCES_H_

#include <cstddef>
#include <string_view>

namespace huiyao::segmentation {

// Chinese words that stand around a subject and are no part of it.

// `words` without one of those at their end that say when, where, how or to whom somebody speaks: 明确, 在会上, 3月1日,
// 对记者. `words` themselves if there are none.
std::string_view WithoutCircumstance(std::string_view words);

// `at`, or where a subject begins behind words that lead over to it: dates, ages, 对此, 会上, 据.
size_t SkipLead(std::string_view text, size_t at, size_t end);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_CIRCUMSTANCES_H_
