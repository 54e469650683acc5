#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_READING_ORDER_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_READING_ORDER_H_

#include <vector>

#include "services/segmentation/layout/page_pieces.h"
#include "services/segmentation/layout/seam.h"

namespace huiyao::segmentation {

// Unit `right` goes on in the middle of the sentence in which `left` stops.
struct UnitJoin {
  int left;
  int right;
  double score;
  // Other running text stands between them, or the right one stands before the left one.
  bool elsewhere;
};

// A pair that is weighed, for training.
struct WeighedPair {
  int left;
  int right;
  SeamFeatures features;
  bool elsewhere;  // as UnitJoin's
};

// The joins of a page, by left unit. Every end that stops inside a sentence is compared with the beginnings near it,
// before and behind; what is more probable than not is taken, each end and each beginning once, without circles. Where
// all lines stand in order, what the rule says is seldom overruled. Near linear: the number of pairs is bounded for
// each MB of text. What is weighed is put into `weighed` unless that is null.
std::vector<UnitJoin> FindJoins(const std::vector<PrintedUnit>& units, std::vector<WeighedPair>* weighed = nullptr);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_READING_ORDER_H_
