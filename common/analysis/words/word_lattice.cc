#include "common/analysis/words/word_lattice.h"

#include <algorithm>
#include <array>

namespace huiyao::analysis {
namespace {

// The part of a unit by the length of its word and how many units of it follow.
constexpr size_t kLengths = kMaxDictionaryWord + 1;
using PartTable = std::array<std::array<PathCode, kLengths>, kLengths>;

constexpr PartTable MakeParts() {
  PartTable parts{};
  for (int length = 1; length < static_cast<int>(kLengths); ++length) {
    for (int following = 0; following < length; ++following) {
      parts[length][following] = PathCodeOf(length, length - 1 - following);
    }
  }
  return parts;
}

constexpr PartTable kParts = MakeParts();

}  // namespace

void WordLattice::Build(const RunBatch& batch, const PairFinder& pairs) {
  FindWords(batch, pairs);
  FindSteps(batch, pairs.two_classes());
  FollowSteps(batch);
}

void WordLattice::FindWords(const RunBatch& batch, const PairFinder& pairs) {
  const size_t positions = batch.positions();
  const Symbol* const symbols = batch.symbols();
  const uint8_t* const joined = batch.joined();
  const WordClass* const two_classes = pairs.two_classes();
  uint8_t* const begins = begins_.Reserve(positions + 1);
  uint8_t* const ends = ends_.Reserve(positions + 1);
  uint8_t* const passes = passes_.Reserve(positions + 1);
  ends[0] = 0;
  for (size_t at = 0; at < positions; ++at) {
    const uint8_t is_word = two_classes[at] != 0;
    static_assert(kLengthClasses == 5);  // a word of two is of class 1
    begins[at] = is_word;
    ends[at + 1] = is_word;
    passes[at] = 0;
  }
  long_words_.clear();
  const DoubleArray& words = model_.dictionary.words();
  for (const PairFinder::Beginning& beginning : pairs.long_words()) {
    uint32_t state = beginning.state;
    uint32_t last = beginning.position + 2;
    for (uint8_t length = 3; length <= kMaxDictionaryWord; ++length, ++last) {
      state = words.Step(state, symbols[last]);
      if (state == DoubleArray::kRoot) break;
      if (const WordClass word_class = words.Value(state); word_class != 0) {
        long_words_.push_back({beginning.position, length, word_class});
        const uint8_t length_class = static_cast<uint8_t>(LengthClass(length));
        begins[beginning.position] = length_class;
        ends[last] = std::max(ends[last], length_class);
        for (uint32_t at = beginning.position + 1; at < last; ++at) passes[at] = std::max(passes[at], length_class);
      }
      if (joined[last] == 0) break;
    }
  }
}

// From the end. What lies between runs costs the same on every path.
void WordLattice::FindSteps(const RunBatch& batch, const WordClass* two_classes) {
  const size_t positions = batch.positions();
  const Symbol* const symbols = batch.symbols();
  uint8_t* const steps = steps_.Reserve(positions);
  WordClass* const step_classes = step_classes_.Reserve(positions);
  uint32_t* const costs = costs_.Reserve(positions + 2);
  costs[positions] = costs[positions + 1] = 0;
  uint32_t next = 0, second = 0;  // costs[at + 1], costs[at + 2]
  auto longer = long_words_.rbegin();
  for (size_t at = positions; at-- > 0;) {
    const uint32_t alone = next + model_.alone_costs[model_.alone[symbols[at]]];
    const uint32_t two = second + model_.word_costs[two_classes[at]];
    const bool is_two = two <= alone;
    uint32_t best = is_two ? two : alone;
    steps[at] = static_cast<uint8_t>(1 + is_two);
    step_classes[at] = is_two ? two_classes[at] : WordClass{0};
    if (longer != long_words_.rend() && longer->start == at) [[unlikely]] {
      uint32_t least = UINT32_MAX;
      for (; longer != long_words_.rend() && longer->start == at; ++longer) {
        const uint32_t cost = costs[at + longer->length] + model_.word_costs[longer->word_class];
        if (cost > best || cost >= least) continue;
        least = cost;
        steps[at] = longer->length;
        step_classes[at] = longer->word_class;
      }
      best = std::min(best, least);
    }
    costs[at] = best;
    second = next;
    next = best;
  }
}

void WordLattice::FollowSteps(const RunBatch& batch) {
  const size_t positions = batch.positions();
  PathCode* const path = path_.Reserve(positions);
  WordClass* const path_classes = path_classes_.Reserve(positions);
  uint32_t length = 0, following = 0;
  WordClass word_class = 0;
  for (size_t at = 0; at < positions; ++at) {
    const bool begins = following == 0;
    length = begins ? steps_[at] : length;
    following = begins ? steps_[at] : following;
    word_class = begins ? step_classes_[at] : word_class;
    --following;
    path[at] = kParts[length][following];
    path_classes[at] = word_class;
  }
  for (const RunBatch::Extent& run : batch.runs()) path[run.first - 1] = path[run.last] = kPathBeyond;
}

}  // namespace huiyao::analysis
