#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_LOOK_ALIKES_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_LOOK_ALIKES_H_

#include <string_view>

namespace huiyao::segmentation {

// A sign that stands in the place of a character that could not be read or shown: □ ? *
bool IsPlaceholder(char32_t c);

// Recognition of print takes the Chinese numeral of `ordinal` (1 to 10) for `c`: ー of 一, ニ of 二, 人 of 八.
bool LooksLikeNumeral(char32_t c, int ordinal);

// The same of the digit of `ordinal` (1 to 9): l of 1, S of 5.
bool LooksLikeDigit(char32_t c, int ordinal);

// Recognition of print or speech takes 是 or 要 for it: 时, 示, 耍, 事.
bool LooksLikeClauseWord(char32_t c);

// Of these, those that are no word which a number may count or qualify.
bool IsMisprint(char32_t c);

// 六年 and 三个 count; they are what is left of no marker.
bool IsCounter(char32_t c);

// A Chinese character that may stand for a number before 是 or 要 because it makes no word with either.
bool IsUnread(char32_t c);

// The words are one edit apart, an exchange of neighbours counted as one. ASCII.
bool NearlyEqual(std::string_view a, std::string_view b);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_LOOK_ALIKES_H_
