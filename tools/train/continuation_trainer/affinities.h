#ifndef HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_AFFINITIES_H_
#define HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_AFFINITIES_H_

#include <cstdint>
#include <unordered_set>
#include <vector>

#include "services/segmentation/layout/letters.h"

namespace huiyao::segmentation {

// Two words of two letters, the first before the second in one clause, and how much more often than by chance: the
// natural logarithm of the quotient (pointwise mutual information, Church and Hanks 1990).
struct Affinity {
  uint64_t pair;
  uint64_t count;
  double strength;
};

// Counts pairs of words within clauses. Memory: 8 bytes for each pair of the text.
class AffinityCounter {
 public:
  // A word that counts; letters other than two are ignored.
  void AddWord(const Letters& word);
  void Add(const Letters& letters);

  // Pairs that belong together, the most telling first, so many at most.
  std::vector<Affinity> Strongest(size_t most);

 private:
  void AddClause(const Letters& clause);

  std::unordered_set<uint32_t> words_;
  std::vector<uint64_t> pairs_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_AFFINITIES_H_
