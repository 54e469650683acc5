#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_UNITS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_UNITS_H_

#include <cstddef>
#include <string_view>

#include "common/text/character_set.h"

namespace huiyao::segmentation {

// Bytes of the Chinese unit or measure word, or of the symbol of a unit, that begins at `at`, the longest one; 0 if
// none does. Units of time that make dates (年, 月, 日) are none.
size_t MatchUnit(std::string_view text, size_t at);

// Adds the characters with which those begin.
void AddUnitBeginnings(text::CharacterSet* set);

// Bytes of what an English number counts: a unit (square metres, percentage points, yuan), or the noun phrase with its
// plural noun (key tasks, rural clinics), at most four words; 0 if neither begins at `at`, which a letter must.
size_t MatchEnglishUnit(std::string_view text, size_t at);

// The unit measures rather than counts: one of it is a quantity (一公里), where 一个 is an article.
bool Measures(std::string_view unit);

// Bytes of a sign or code of a currency that ends at `at`, a space before the amount included: $, US$, ￥, RMB. 0 if
// none does.
size_t MatchCurrencyBefore(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_UNITS_H_
