#include "common/analysis/folding.h"

#include <gtest/gtest.h>

namespace huiyao::analysis {
namespace {

TEST(FoldTest, FoldsFormLetterAndCase) {
  EXPECT_EQ(Fold("ＡｂＣ１２％，（"), "abc12%,(");
  EXPECT_EQ(Fold("Café Ångström lǜ"), "cafe angstrom lu");
  EXPECT_EQ(Fold("Ёлка Й"), "елка и");
  EXPECT_EQ(Fold("⾏⼈\u2F00"), "行人一");
  EXPECT_EQ(Fold("\uFA0A\u212B\u212A"), "見ak");
  EXPECT_EQ(Fold("ｶﾅ"), "カナ");
  EXPECT_EQ(Fold("“引”‘文’—"), "\"引\"'文'-");
  EXPECT_EQ(Fold("中医药〇々"), "中医药〇々");
  EXPECT_EQ(Fold("\u3000"), " ");
}

TEST(FoldTest, ReplacesIllFormedBytes) { EXPECT_EQ(Fold("a\xFF\xE4\xB8z"), "a\uFFFD\uFFFDz"); }

TEST(FoldTest, IsIdempotent) {
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    const char32_t folded = FoldCodePoint(value);
    ASSERT_EQ(FoldCodePoint(folded), folded) << std::hex << static_cast<uint32_t>(value);
  }
}

}  // namespace
}  // namespace huiyao::analysis
