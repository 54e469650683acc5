#include "common/analysis/words/decoder.h"

namespace huiyao::analysis {
namespace {

constexpr size_t kB = 0, kM = 1, kE = 2, kS = 3;
// A word begins after E or S and goes on after B or M: the two legal predecessors of each tag.
constexpr std::array<std::array<Tag, 2>, kTags> kPredecessors = {
    {{Tag::kEnd, Tag::kSingle}, {Tag::kBegin, Tag::kMiddle}, {Tag::kBegin, Tag::kMiddle}, {Tag::kEnd, Tag::kSingle}}};
// So low that no sum of scores gets there.
constexpr int32_t kImpossible = INT32_MIN / 4;

}  // namespace

void Decoder::FindBestTags(const Run& run) {
  const size_t size = run.size();
  const int16_t* scores = scorer_.Score(run);
  const auto& t = model_.transitions;
  tags_.resize(size);
  choices_.resize(size);
  int32_t b = scores[kB], m = kImpossible, e = kImpossible, s = scores[kS];
  for (size_t unit = 1; unit < size; ++unit) {
    const int16_t* here = scores + unit * kTags;
    const auto better = [](int32_t first, int32_t second, uint8_t bit, uint8_t& choices) {
      if (second > first) choices |= bit;
      return second > first ? second : first;
    };
    uint8_t choices = 0;
    const int32_t next_b = better(e + t[kE][kB], s + t[kS][kB], 1, choices) + here[kB];
    const int32_t next_m = better(b + t[kB][kM], m + t[kM][kM], 2, choices) + here[kM];
    const int32_t next_e = better(b + t[kB][kE], m + t[kM][kE], 4, choices) + here[kE];
    const int32_t next_s = better(e + t[kE][kS], s + t[kS][kS], 8, choices) + here[kS];
    choices_[unit] = choices;
    b = next_b;
    m = next_m;
    e = next_e;
    s = next_s;
  }
  Tag tag = s > e ? Tag::kSingle : Tag::kEnd;
  for (size_t unit = size; unit-- > 0;) {
    tags_[unit] = tag;
    if (unit > 0) {
      const size_t at = static_cast<size_t>(tag);
      tag = kPredecessors[at][choices_[unit] >> at & 1];
    }
  }
}

}  // namespace huiyao::analysis
