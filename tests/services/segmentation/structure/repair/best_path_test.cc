#include "services/segmentation/structure/repair/best_path.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

namespace huiyao::segmentation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(BestPathTest, AsManySlotsAsItems) {
  EXPECT_THAT(FindBestPath({{{1, 9}, 0}, {{9, 1}, 0}}, 2, 4).slots, ElementsAre(0, 1));
}

TEST(BestPathTest, TheCheaperSlotTakesTheItem) {
  const Path path = FindBestPath({{{3}, 0}, {{2}, 0}, {{5}, 0}}, 1, 4);
  EXPECT_THAT(path.slots, ElementsAre(1));
  EXPECT_DOUBLE_EQ(path.cost, 2);
}

TEST(BestPathTest, ASlotThatMustBeUsedCostsWhereItIsNot) {
  EXPECT_THAT(FindBestPath({{{2}, 0}, {{2.2}, 1}}, 1, 4).slots, ElementsAre(1));
}

TEST(BestPathTest, AnItemMayBeLost) {
  EXPECT_THAT(FindBestPath({}, 2, 4).slots, ElementsAre(-1, -1));
  EXPECT_THAT(FindBestPath({{{9, 1}, 0}}, 2, 4).slots, ElementsAre(-1, 0));
  EXPECT_THAT(FindBestPath({{{1}, 0}}, 0, 4).slots, IsEmpty());
}

TEST(BestPathTest, OfEqualWaysTheEarlier) {
  EXPECT_THAT(FindBestPath({{{1}, 0}, {{1}, 0}}, 1, 4).slots, ElementsAre(0));
}

// The least cost over all ways, by trying them.
double Least(const std::vector<PathSlot>& slots, size_t s, size_t k, size_t items, double lost) {
  if (s == slots.size()) return static_cast<double>(items - k) * lost;
  double least = slots[s].rest + Least(slots, s + 1, k, items, lost);
  if (k < items) {
    least = std::min(least, slots[s].item[k] + Least(slots, s + 1, k + 1, items, lost));
    least = std::min(least, lost + Least(slots, s, k + 1, items, lost));
  }
  return least;
}

TEST(BestPathTest, CostsNoMoreThanAnyOtherWay) {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> cost(0, 6);
  for (int round = 0; round < 200; ++round) {
    const size_t items = random() % 4;
    std::vector<PathSlot> slots(random() % 5);
    for (PathSlot& slot : slots) {
      slot.rest = cost(random);
      for (size_t k = 0; k < items; ++k) slot.item.push_back(cost(random));
    }
    const Path path = FindBestPath(slots, items, 4);
    EXPECT_DOUBLE_EQ(path.cost, Least(slots, 0, 0, items, 4));
    EXPECT_EQ(path.slots.size(), items);
  }
}

}  // namespace
}  // namespace huiyao::segmentation
