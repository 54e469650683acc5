#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_HAN_CLAUSES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_HAN_CLAUSES_H_

#include <cstddef>

#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/title_phrases.h"

namespace huiyao::segmentation {

// Where clauses of a Chinese text begin and end, and what may stand in them. All looks are bounded.

// The end of the clause: punctuation or a blank, 60 characters ahead at most.
size_t ClauseEnd(const FoldedText& text, size_t at);

// Behind up to four blanks.
size_t SkipBlanks(const FoldedText& text, size_t at);

// Behind a short bracket group that begins at `at`; `at` if none does.
size_t SkipBracket(const FoldedText& text, size_t at);

// A first part of a name with · may begin here.
bool MayBeginDottedName(const FoldedText& text, size_t at);

// A surname, or where `foreign` two characters of a transcription, and no title.
bool MayBeginName(const FoldedText& text, size_t at, bool foreign);

// A verb of speech stands at `at`, and what is said behind it or before the name, which begins at `begin`.
bool SpeaksAt(const FoldedText& text, size_t begin, size_t at);

// The titles that [begin, end) consists of, apart from a prefix such as 现任; none otherwise.
HanTitles TitlesWithin(const FoldedText& text, size_t begin, size_t end);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_HAN_CLAUSES_H_
