#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SPEAKER_WORDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SPEAKER_WORDS_H_

#include <string_view>

namespace huiyao::segmentation {

// What the last word of a Chinese phrase says about who it is.
enum class SpeakerSort {
  kUnknown,
  // 会议, 通知, 报告: says something and does nothing else.
  kSaying,
  // 委员会, 公司, 省政府.
  kOrgan,
  // 负责人, 代表, 专家.
  kRole,
  // 他, 该负责人.
  kPronoun,
};
SpeakerSort SortOf(std::string_view phrase);

// The phrase holds words behind which a verb such as 要求 is a noun: 按照, 落实.
bool HoldsPreposition(std::string_view phrase);

// The phrase is one that nobody can be: 各地要, 如果, 我国.
bool IsNobody(std::string_view phrase);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SPEAKER_WORDS_H_
