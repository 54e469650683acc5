#include "tools/huiyao/names.h"

#include <gtest/gtest.h>

namespace huiyao::cli {
namespace {

TEST(NamesTest, ShortIdsBecomeNames) {
  EXPECT_EQ(DocumentName("abc"), "documents/abc");
  EXPECT_EQ(DocumentName("documents/abc"), "documents/abc");
  EXPECT_EQ(DocumentName("ingestions/abc"), "ingestions/abc");
  EXPECT_EQ(DocumentName("-"), "documents/-");
  EXPECT_EQ(DocumentName(""), "");
  EXPECT_EQ(IngestionName("7"), "ingestions/7");
  EXPECT_EQ(CollectionName("news"), "collections/news");
}

TEST(NamesTest, ShortIdIsTheLastPart) {
  EXPECT_EQ(ShortId("documents/abc/items/a1-e1-i1"), "a1-e1-i1");
  EXPECT_EQ(ShortId("abc"), "abc");
  EXPECT_EQ(ShortId(""), "");
}

}  // namespace
}  // namespace huiyao::cli
