#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_CUES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_CUES_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace huiyao::segmentation {

// What a word says about the quantities behind it.
enum class CueSort {
  kToCome,      // 将, 力争, will: promised
  kDuty,        // 应当, 不得, shall: required
  kDone,        // 已, 累计, has: reached, whatever was said before
  kWeaklyDone,  // 取得, 实现了: reached, unless something to come was named in the sentence
  kState,       // 现有, 均, is: so it is
  kNational,    // 全国, 我国: the whole country
  kLocal,       // 全省, 全市: the place that was named
};

struct Cue {
  size_t start;
  size_t end;
  CueSort sort;
};

// The cues of a text in Chinese and English, in order and disjoint, the longest at a place. One pass.
std::vector<Cue> FindCues(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_CUES_H_
