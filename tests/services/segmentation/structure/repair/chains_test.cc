#include "services/segmentation/structure/repair/chains.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace huiyao::segmentation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Anchors at the starts of units: (unit, ordinal).
std::vector<Anchor> Anchors(const std::vector<std::pair<int, int>>& places) {
  std::vector<Anchor> anchors;
  for (const auto& [unit, ordinal] : places) {
    Anchor& anchor = anchors.emplace_back();
    anchor.unit = unit;
    anchor.ordinal = ordinal;
    anchor.style = MarkerStyle::kHanClause;
    anchor.initial = true;
  }
  return anchors;
}

// The units of every chain.
std::vector<std::vector<int>> Units(const std::vector<std::pair<int, int>>& places) {
  std::vector<std::vector<int>> units;
  for (const Chain& chain : FindChains(Anchors(places), true)) {
    for (units.emplace_back(); const Anchor& anchor : chain.anchors) units.back().push_back(anchor.unit);
  }
  return units;
}

TEST(ChainsTest, FewNumbersMayBeLostBetweenNeighbours) {
  EXPECT_THAT(Units({{0, 1}, {1, 2}, {3, 4}}), ElementsAre(ElementsAre(0, 1, 3)));
  EXPECT_THAT(Units({{0, 1}, {1, 2}, {2, 4}}), ElementsAre(ElementsAre(0, 1, 2)));
  EXPECT_THAT(Units({{0, 1}, {1, 2}, {2, 7}}), ElementsAre(ElementsAre(0, 1)));
}

TEST(ChainsTest, AFalseFirstIsSteppedOver) {
  EXPECT_THAT(Units({{0, 1}, {1, 2}, {2, 3}, {3, 1}, {4, 5}}), ElementsAre(ElementsAre(0, 1, 2, 4)));
}

TEST(ChainsTest, TheFirstOfTwoEqualNumbersLeavesRoomForTheSecond) {
  EXPECT_THAT(Units({{0, 1}, {1, 2}, {2, 2}, {3, 4}}), ElementsAre(ElementsAre(0, 1, 3)));
}

TEST(ChainsTest, TwoListsAreTwoChains) {
  EXPECT_THAT(Units({{0, 1}, {1, 2}, {5, 1}, {6, 2}, {7, 3}}), ElementsAre(ElementsAre(0, 1), ElementsAre(5, 6, 7)));
}

TEST(ChainsTest, OneAnchorIsNoChain) {
  EXPECT_THAT(Units({{0, 1}}), IsEmpty());
  EXPECT_THAT(Units({{0, 3}, {1, 1}}), IsEmpty());
  EXPECT_THAT(FindChains({}, true), IsEmpty());
}

}  // namespace
}  // namespace huiyao::segmentation
