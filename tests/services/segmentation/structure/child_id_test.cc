#include "services/segmentation/structure/child_id.h"

#include <gtest/gtest.h>

namespace huiyao::segmentation {
namespace {

TEST(ChildIdTest, ParentKindAndNumber) {
  EXPECT_EQ(ChildId("", "a", 1), "a1");
  EXPECT_EQ(ChildId("a1-s2", "-p", 30), "a1-s2-p30");
}

}  // namespace
}  // namespace huiyao::segmentation
