#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ENGLISH_FOLLOW_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ENGLISH_FOLLOW_H_

#include <cstddef>
#include <span>

#include "services/segmentation/mentions/quotes/english_sentence.h"
#include "services/segmentation/mentions/quotes/english_words.h"
#include "services/segmentation/mentions/quotes/spoken_clauses.h"

namespace huiyao::segmentation {

// Reads what is said by a cue whose last word is `last` into `clause`, which has its subject: behind that, a colon or
// a comma, or before the clause. False if nothing is. `found` are the clauses before in this sentence.
bool ReadEnglishFollow(const EnglishSentence& sentence, size_t last, EnglishCue sort,
                       std::span<const SpokenClause> found, SpokenClause* clause);

// The words of the sentence before the clause, which begins at `front`, are what is said: …, according to officials.
bool ReadEnglishBefore(const EnglishSentence& sentence, size_t front, std::span<const SpokenClause> found,
                       SpokenClause* clause);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ENGLISH_FOLLOW_H_
