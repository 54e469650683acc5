#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_INTERVIEW_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_INTERVIEW_H_

#include <cstddef>
#include <string>
#include <vector>

#include "services/segmentation/mentions/quotes/speakers.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// A turn of an interview in one unit. The units behind it without a label go on with it.
struct Turn {
  // Index into the body.
  size_t unit = 0;
  // A question is nobody's speech here.
  bool is_question = false;
  // 答, A, the speaker's name.
  TextRange label = {};
  // What is said, in the unit's text.
  TextRange words = {};
  // Of an answer.
  Speaker speaker = {};
};

// The turns of an article of questions and answers (问：…答：…, 记者：…李某某：…, Q: … A: …), in their order; none if
// it is no interview. `title` is the article's headline: who answers may stand in it alone.
std::vector<Turn> FindTurns(const ArticleFlow& article, std::string_view title, const Speakers& speakers);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_INTERVIEW_H_
