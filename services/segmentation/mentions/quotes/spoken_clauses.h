#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SPOKEN_CLAUSES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SPOKEN_CLAUSES_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"
#include "services/segmentation/mentions/persons/persons.h"
#include "services/segmentation/mentions/quotes/marks.h"
#include "services/segmentation/mentions/quotes/subjects.h"

namespace huiyao::segmentation {

// A Chinese clause that says who speaks: 会议指出, 李某某在会上说.
struct SpokenClause {
  // What stands behind the cue.
  enum class Follow {
    kColon,
    kComma,
    // A passage in quotation marks, without a mark between.
    kPassage,
    // The words that are said, without a mark between: 会议强调要….
    kContent,
    // The end of the sentence, of its part or of the text.
    kEnd,
  };
  Subject subject = {};
  TextRange cue = {};
  // It has nouns of its own sort behind it (提出, 明确), so that a passage may be one of them.
  bool nominal = false;
  Follow follow = Follow::kEnd;
  // Where the sentence and the clause begin.
  size_t sentence = 0;
  size_t clause = 0;
  // Where that begins which follows the mark.
  size_t behind = 0;
  // What is reported ends here at the latest.
  size_t limit = std::string_view::npos;
  // It is reported before the clause: ..., he said. Empty: it is not.
  TextRange before = {};
};

struct SpokenClauses {
  // In their order, no two with one cue.
  std::vector<SpokenClause> all;
  // Where the sentences begin, marks within passages aside.
  std::vector<size_t> sentences;
};

// Finds them outside of the passages. Near linear.
SpokenClauses FindSpokenClauses(std::string_view text, std::span<const Passage> passages,
                                std::span<const PersonMention> mentions);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SPOKEN_CLAUSES_H_
