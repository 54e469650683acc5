#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_EXCLUSIONS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_EXCLUSIONS_H_

#include <cstddef>
#include <string_view>

#include "services/segmentation/mentions/quantities/measured.h"

namespace huiyao::segmentation {

// Behind a web address that begins at `at`; 0 if none does. Its digits say nothing.
size_t SkipAddress(std::string_view text, size_t at);

// Whether what stands before `at` makes a number there a part of a word, an ordinal or a code: 第3批, A3, 〔2026,
// Article 5.
bool IsBound(std::string_view text, size_t at);

// Whether the number says a date, a time of day or an ordinal by what follows it: 2026年, 3月, 5:30, 3rd, 三级.
bool IsDateOrOrdinal(std::string_view text, const Measured& measured);

// One of a kind is an article, not a number: 一个, one.
bool IsArticle(const Measured& measured);

// English words that are no count: "this one", "Two Sessions" (a name), "five-year plan".
bool IsEnglishName(std::string_view text, const Measured& measured);

// A year in English, and no number of things: "in 2025 officials".
bool IsEnglishYear(std::string_view text, const Measured& measured);

// It refers to a part of the text itself: 前两款, 本条, paragraphs 1 and 2.
bool IsReference(std::string_view text, const Measured& measured);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_EXCLUSIONS_H_
