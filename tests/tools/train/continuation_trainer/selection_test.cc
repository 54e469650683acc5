#include "tools/train/continuation_trainer/selection.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace huiyao::segmentation {
namespace {

Gram Pair(char16_t a, char16_t b) { return Gram{a} << 16 | b; }

TEST(GramSelectionTest, KeepsWhatShorterOnesDoNotSay) {
  GramSelection selection(1000);
  // `c` is frequent everywhere; `b` stands behind `a` only.
  selection.Add({{u'a', 20}, {u'b', 20}, {u'c', 960}}, 10);
  selection.Add({{Pair(u'a', u'b'), 18}, {Pair(u'b', u'c'), 19}}, 1);
  const std::vector<KeptGram> kept = selection.Kept();
  ASSERT_EQ(kept.size(), 4u);
  EXPECT_EQ(kept[0].gram, Gram{u'c'});
  EXPECT_EQ(kept[3].gram, Pair(u'a', u'b'));
  EXPECT_EQ(kept[3].count, 18u);
}

TEST(GramSelectionTest, ContextsLeaveTheRest) {
  GramSelection selection(100);
  selection.Add({{u'a', 20}, {u'b', 80}}, 10);
  selection.Add({{Pair(u'a', u'b'), 10}}, 10);
  const std::vector<KeptGram> kept = selection.Kept();
  const auto a = std::find_if(kept.begin(), kept.end(), [](const KeptGram& one) { return one.gram == u'a'; });
  ASSERT_NE(a, kept.end());
  EXPECT_NEAR(a->rest, 1 - (10 - ContinuationModel::kDiscount) / 20, 1e-9);
  const auto b = std::find_if(kept.begin(), kept.end(), [](const KeptGram& one) { return one.gram == u'b'; });
  EXPECT_EQ(b->rest, 1);
}

TEST(GramSelectionTest, NothingStandsBehindAnUnknownContext) {
  GramSelection selection(100);
  selection.Add({{u'a', 20}, {u'b', 80}}, 1);
  selection.Add({{Pair(u'a', u'b'), 10}}, 10);
  EXPECT_EQ(selection.Kept().size(), 1u);
}

}  // namespace
}  // namespace huiyao::segmentation
