#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_CUE_WORDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_CUE_WORDS_H_

#include <cstddef>
#include <string_view>

#include "common/text/character_set.h"
#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// A Chinese verb that gives words to somebody.
struct CueWord {
  std::string_view word;
  // Serves as a noun too, or takes one: 要求, 提出, 介绍.
  bool nominal = false;
  // What is said may follow without a mark: 会议强调要….
  bool bare = false;
  // Its object says to whom: 告诉记者.
  bool addressed = false;
  // A cue beside quotation marks only: 问.
  bool quoted = false;
};

// With these cues begin.
const text::CharacterSet& CueBeginnings();

// The longest cue at `at`; null if none stands there. Costs one look into a table where none does.
const CueWord* CueWordAt(std::string_view text, size_t at);

// What belongs to the verb behind it: 道, 说, 到 of 介绍说, 谈到; the hearer of 告诉记者. Returns where that ends,
// `end` itself if there is nothing, npos if a hearer is wanted and none follows.
size_t CueEnd(std::string_view text, const CueWord& cue, size_t end);

// A verb with its object right before `end` that is a cue as a whole: 作了要求, 提出明确要求. Empty if none ends there.
TextRange VerbWithObject(std::string_view text, size_t end);

// What follows a cue at `at` without a mark may be what is said, not the verb's object or an attribute's end.
bool BeginsContent(std::string_view text, size_t at, const CueWord& cue);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_CUE_WORDS_H_
