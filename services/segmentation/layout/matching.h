#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_MATCHING_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_MATCHING_H_

#include <vector>

namespace huiyao::segmentation {

// A pair that may be chosen, and its worth, above 0.
struct WeightedPair {
  int left;
  int right;
  double weight;
};

// Indices of the pairs of a choice in which no left and no right stands twice, in order: the one of the greatest weight
// (Hungarian method, Kuhn 1955) where few pairs compete with each other, else the heaviest pairs first. Numbers are
// from 0 to `count` - 1. O(n log n) in the pairs.
std::vector<int> HeaviestMatching(const std::vector<WeightedPair>& pairs, int count);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_MATCHING_H_
