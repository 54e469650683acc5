#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SENTENCE_SUBJECT_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SENTENCE_SUBJECT_H_

#include <cstddef>
#include <span>
#include <string_view>

#include "services/segmentation/mentions/persons/persons.h"
#include "services/segmentation/mentions/quotes/subjects.h"

namespace huiyao::segmentation {

// Who begins the Chinese sentence at `sentence` and may go on to speak in its clause at `clause`: somebody named, a
// meeting, or an organ that does what words come with (某局印发通知，要求…). kNone if nobody does. `mentions` are those
// of the text in their order. Looks at no more than 900 bytes.
Subject ReadSentenceSubject(std::string_view text, size_t sentence, size_t clause,
                            std::span<const PersonMention> mentions);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SENTENCE_SUBJECT_H_
