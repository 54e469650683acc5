#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_TITLE_WORDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_TITLE_WORDS_H_

#include "services/segmentation/mentions/persons/word_list.h"

namespace huiyao::segmentation {

// What the noun at the end of a Chinese title says.
enum TitleHead {
  // One person holds it in its body: 主任, 厅长. It is told of nobody else at the same time.
  kSoleOffice = 1,
  // An office that several hold: 秘书, 大使, 常委.
  kOffice = 2,
  // 教授, 院士, 工程师; also 记者.
  kRank = 3,
  // A member or role, said of many who are not named: 代表, 委员, 村民.
  kRole = 4,
  // 妻子: tells that a name follows, but is no title.
  kKin = 6,
  // Holds a title's head, but is none: 委员会, 代表团.
  kNoTitle = 5,
};

// Heads, value TitleHead. The longest word decides.
const WordList& TitleHeads();

// What may stand before a head and belongs to the title: 副, 党组, 常务.
const WordList& TitleModifiers();

// What is said of one who does not hold the office (now): 原, 时任.
const WordList& FormerWords();

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_TITLE_WORDS_H_
