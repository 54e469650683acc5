#include "services/segmentation/structure/articles/statement_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace huiyao::segmentation {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

PlacedParagraph At(int32_t place) { return {{place, place + 5}, {place, place + 5}}; }

TEST(StatementOrderTest, InPrintBehindItsLine) {
  EXPECT_THAT(OrderStatement({At(20), At(30), At(40)}, 10), ElementsAre(0, 1, 2));
  EXPECT_THAT(OrderStatement({At(20), At(30)}, -1), ElementsAre(0, 1));
  EXPECT_THAT(OrderStatement({}, 10), IsEmpty());
}

TEST(StatementOrderTest, WhatStandsBeforeTheLineComesLast) {
  EXPECT_THAT(OrderStatement({At(10), At(20), At(40), At(50)}, 30), ElementsAre(2, 3, 0, 1));
}

TEST(StatementOrderTest, WhatIsPrintedBehindALastPieceFollowsIt) {
  // The paragraph at 60 ends at 10, before those at 20.
  EXPECT_THAT(OrderStatement({At(20), At(25), At(50), {{60, 65}, {10, 15}}}, 40), ElementsAre(2, 3, 0, 1));
  // Without a line: the paragraph that ends at 10 leads on to the one at 20.
  EXPECT_THAT(OrderStatement({At(20), {{60, 65}, {10, 15}}}, -1), ElementsAre(1, 0));
}

TEST(StatementOrderTest, ACircleLosesNothing) {
  EXPECT_THAT(OrderStatement({{{10, 15}, {30, 35}}, {{40, 45}, {5, 9}}}, -1), testing::UnorderedElementsAre(0, 1));
}

}  // namespace
}  // namespace huiyao::segmentation
