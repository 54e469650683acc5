#include "common/analysis/words/decoder.h"

#include <cstring>

namespace huiyao::analysis {
namespace {

constexpr int kB = 0, kM = 1, kE = 2, kS = 3;
// A word begins after E or S and goes on after B or M: the two tags that B, M, E and S may follow.
constexpr FourSums kFirst = {kE, kB, kB, kE};
constexpr FourSums kSecond = {kS, kM, kM, kS};
// So low that no sum of scores gets there.
constexpr int32_t kImpossible = INT32_MIN / 4;

FourSums Transitions(const WordModel& model, const FourSums& before) {
  FourSums weights;
  for (int tag = 0; tag < kTags; ++tag)
    weights[tag] = model.transitions[static_cast<size_t>(before[tag])][static_cast<size_t>(tag)];
  return weights;
}

inline FourSums Load(const TagWeights& scores) { return __builtin_convertvector(LoadFour(scores), FourSums); }

}  // namespace

Decoder::Decoder(const WordModel& model)
    : scorer_(model), from_first_(Transitions(model, kFirst)), from_second_(Transitions(model, kSecond)) {}

const Tag* Decoder::Decode(const RunBatch& batch) {
  const TagWeights* const scores = scorer_.Score(batch);
  before_.Reserve(batch.positions());
  tags_.Reserve(batch.positions());
  for (const RunBatch::Extent& run : batch.runs()) FindBestTags(scores, run);
  return tags_.data();
}

void Decoder::FindBestTags(const TagWeights* scores, RunBatch::Extent run) {
  FourSums best = Load(scores[run.first]);
  best[kM] = best[kE] = kImpossible;
  for (uint32_t at = run.first + 1; at < run.last; ++at) {
    const FourSums first = __builtin_shufflevector(best, best, kE, kB, kB, kE) + from_first_;
    const FourSums second = __builtin_shufflevector(best, best, kS, kM, kM, kS) + from_second_;
    const FourSums is_second = second > first;
    const FourSums before = (kSecond & is_second) | (kFirst & ~is_second);
    std::memcpy(&before_[at], &before, sizeof(before));
    best = ((second & is_second) | (first & ~is_second)) + Load(scores[at]);
  }
  int32_t tag = best[kS] > best[kE] ? kS : kE;
  for (uint32_t at = run.last - 1; at > run.first; --at) {
    tags_[at] = static_cast<Tag>(tag);
    tag = before_[at][static_cast<size_t>(tag)];
  }
  tags_[run.first] = static_cast<Tag>(tag);
}

}  // namespace huiyao::analysis
