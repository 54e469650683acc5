#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_TITLE_PHRASES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_TITLE_PHRASES_H_

#include <cstddef>
#include <vector>

#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/title_words.h"

namespace huiyao::segmentation {

// One title as printed: 青禾县水利局副局长. Characters.
struct HanTitle {
  size_t begin = 0;
  size_t end = 0;
  // Where modifiers and head begin: what stands before is the body.
  size_t post = 0;
  // The body, fused ones with the first character of the head (外交|部长): empty if it is not said here.
  size_t body_end = 0;
  TitleHead head = kRole;
  // 副, 党组 … stand before the head.
  bool modified = false;
  // 原, 时任.
  bool former = false;
  // The body looks like one: a division, or an ending such as 局.
  bool sure_body = false;

  bool has_body() const { return body_end > begin; }
};

// Titles said one after the other of the same person: 党组书记、主任. In the order of the text; none if empty.
using HanTitles = std::vector<HanTitle>;

// The titles that end at `end`, a bracket behind the last one included: 副主任(兼). The body of each is looked for up
// to 40 characters back, and for at most eight titles.
HanTitles ReadTitlesBefore(const FoldedText& text, size_t end, size_t limit = 0);

// Where the modifiers (副, 常务副) that end at `end` begin, at most four and none before `limit`.
size_t SkipModifiersBack(const FoldedText& text, size_t end, size_t limit = 0);

// How surely they are an office: 3 with its body, 2 without, 1 a rank or role.
int StrengthOf(const HanTitles& titles);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_TITLE_PHRASES_H_
