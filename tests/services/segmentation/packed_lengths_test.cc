#include "services/segmentation/packed_lengths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace huiyao::segmentation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Words = std::vector<analysis::Word>;

PackedLengths Lengths(std::string_view text, const Words& words, text::OffsetUnit unit = text::OffsetUnit::kBytes) {
  PackedLengths out;
  PackLengths(text, words, unit, &out);
  return out;
}

TEST(PackLengthsTest, GapsAndWordsTile) {
  EXPECT_THAT(Lengths("ab, cd.", {{0, 2}, {4, 6}}), ElementsAre(0, 2, 2, 2, 1));
  EXPECT_THAT(Lengths("ab cd", {{0, 2}, {3, 5}}), ElementsAre(0, 2, 1, 2));
  EXPECT_THAT(Lengths(" ab", {{1, 3}}), ElementsAre(1, 2));
  EXPECT_THAT(Lengths("...", {}), ElementsAre(3));
  EXPECT_THAT(Lengths("", {}), IsEmpty());
}

TEST(PackLengthsTest, CountsWhatIsAsked) {
  const std::string_view text = "，汉𠀀 é";  // 3, 3 + 4, 1, 2 bytes.
  const Words words = {{3, 10}, {11, 13}};
  EXPECT_THAT(Lengths(text, words), ElementsAre(3, 7, 1, 2));
  EXPECT_THAT(Lengths(text, words, text::OffsetUnit::kCodePoints), ElementsAre(1, 2, 1, 1));
  EXPECT_THAT(Lengths(text, words, text::OffsetUnit::kUtf16Units), ElementsAre(1, 3, 1, 1));
}

TEST(PackStepsTest, TermsOverlap) {
  const std::string_view text = "，清华大学";
  const Words terms = {{3, 15}, {3, 9}, {9, 15}};
  PackedLengths out;
  PackSteps(text, terms, text::OffsetUnit::kBytes, &out);
  EXPECT_THAT(out, ElementsAre(3, 12, 0, 6, 6, 6));
  out.Clear();
  PackSteps(text, terms, text::OffsetUnit::kUtf16Units, &out);
  EXPECT_THAT(out, ElementsAre(1, 4, 0, 2, 2, 2));
}

}  // namespace
}  // namespace huiyao::segmentation
