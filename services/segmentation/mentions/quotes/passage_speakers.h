#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_PASSAGE_SPEAKERS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_PASSAGE_SPEAKERS_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "services/segmentation/mentions/persons/persons.h"
#include "services/segmentation/mentions/quotes/marks.h"
#include "services/segmentation/mentions/quotes/spoken_clauses.h"
#include "services/segmentation/mentions/quotes/subjects.h"

namespace huiyao::segmentation {

// Whether a passage in quotation marks is speech, and by what its speaker is known.
struct PassageSpeaker {
  static constexpr size_t kNone = std::string_view::npos;

  // Speech; a term, a title or a slogan otherwise.
  bool direct = false;
  // Index of the clause that says it; kNone: none does.
  size_t clause = kNone;
  // Without a clause: who says it. kGoesOn: the one who has spoken last.
  Subject subject = {.kind = Subject::Kind::kGoesOn};
  // Index of the passage that this one goes on with, the clause between them; kNone: none.
  size_t with = kNone;
};

// One for each passage. `spoke_before`: the paragraph before holds speech.
std::vector<PassageSpeaker> FindPassageSpeakers(std::string_view text, std::span<const Passage> passages,
                                                const SpokenClauses& clauses, std::span<const PersonMention> mentions,
                                                bool spoke_before);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_PASSAGE_SPEAKERS_H_
