#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ENGLISH_CLAUSES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ENGLISH_CLAUSES_H_

#include <span>
#include <string_view>

#include "services/segmentation/layout/range.h"
#include "services/segmentation/mentions/persons/persons.h"
#include "services/segmentation/mentions/quotes/marks.h"
#include "services/segmentation/mentions/quotes/spoken_clauses.h"

namespace huiyao::segmentation {

// As FindSpokenClauses, in English: The conference stressed that …, “…,” said Anna Berg, according to officials. What
// is reported ends with its sentence. `sentences` are those of the text; passages join them.
SpokenClauses FindEnglishClauses(std::string_view text, std::span<const TextRange> sentences,
                                 std::span<const Passage> passages, std::span<const PersonMention> mentions);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ENGLISH_CLAUSES_H_
