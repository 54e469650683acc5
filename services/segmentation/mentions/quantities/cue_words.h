#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_CUE_WORDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_CUE_WORDS_H_

#include <span>
#include <string_view>

#include "services/segmentation/mentions/quantities/cues.h"

namespace huiyao::segmentation {

struct CueWord {
  std::string_view text;
  CueSort sort;
  // It says nothing: it holds one that does.
  bool mute = false;
};

// Chinese ones, and English ones in lower case. They live as long as the program.
std::span<const CueWord> HanCueWords();
std::span<const CueWord> EnglishCueWords();

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_CUE_WORDS_H_
