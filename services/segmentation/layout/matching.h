#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_MATCHING_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_MATCHING_H_

#include <vector>

namespace huiyao::segmentation {

// A pair that may be chosen, and the logarithm of the odds for it against leaving both alone.
struct ScoredPair {
  int left;
  int right;
  double score;
};

// How probable each pair is, given the others, if no left and no right has two partners: among all such choices, each
// as probable as the product of its odds. By belief propagation (Huang and Jebara 2009), exact where no pairs compete
// in a circle. Numbers are from 0 to `count` - 1. O(n) in the pairs.
std::vector<double> MatchingMarginals(const std::vector<ScoredPair>& pairs, int count);

// Indices of the pairs that are more probable than not, in order; no left and no right stands twice.
std::vector<int> ProbableMatching(const std::vector<ScoredPair>& pairs, int count);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_MATCHING_H_
