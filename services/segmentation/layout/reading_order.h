#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_READING_ORDER_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_READING_ORDER_H_

#include <string_view>
#include <vector>

#include "services/segmentation/layout/seam.h"

namespace huiyao::segmentation {

// A unit of a page in the order of print, for the question of which continues which.
struct PrintedUnit {
  // Its first and its last piece; the same if it has only one.
  std::string_view first;
  std::string_view last;
  // Running text that the source does not close: others may be joined to it.
  bool joinable = false;
  // The rule for neighbouring lines joins it to the unit before it.
  bool rule = false;
};

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
// before and behind; the best pairs are taken, each end and each beginning once, without circles. Where all lines stand
// in order, what the rule says is seldom overruled. Near linear: the number of pairs is bounded for each MB of text.
// What is weighed is put into `weighed` unless that is null.
std::vector<UnitJoin> FindJoins(const std::vector<PrintedUnit>& units, std::vector<WeighedPair>* weighed = nullptr);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_READING_ORDER_H_
