#include "common/analysis/lexicon/term.h"

#include <gtest/gtest.h>

#include "common/base/error.h"

namespace huiyao::analysis {
namespace {

TEST(TermTest, KeepsWhatIsATermAndTrimsIt) {
  EXPECT_EQ(*NormalizeTerm("中医药"), "中医药");
  EXPECT_EQ(*NormalizeTerm(" New York\n"), "New York");
  EXPECT_EQ(*NormalizeTerm("\xE3\x80\x80十四五\xE3\x80\x80"), "十四五");
  EXPECT_EQ(*NormalizeTerm("５Ｇ"), "５Ｇ") << "kept as it was given";
}

TEST(TermTest, SaysWhyWhatIsNoneIsNone) {
  std::string longest;
  for (size_t i = 0; i < kMaxTermCodePoints; ++i) longest += "字";
  EXPECT_TRUE(NormalizeTerm(longest).ok());
  const auto why = [](std::string_view text) {
    const auto term = NormalizeTerm(text);
    EXPECT_EQ(ErrorReason(term.status()), "INVALID_TERM");
    EXPECT_EQ(term.status().code(), absl::StatusCode::kInvalidArgument);
    return std::string(term.status().message());
  };
  EXPECT_EQ(why(""), "a term is not empty");
  EXPECT_EQ(why(" \xE3\x80\x80\n"), "a term is not empty");
  EXPECT_EQ(why(longest + "字"), "a term has at most 64 characters, this one has 65");
  EXPECT_EQ(why("a\tb"), "a term holds no controls and line breaks, this one has U+0009");
  EXPECT_EQ(why("上\n下"), "a term holds no controls and line breaks, this one has U+000A");
  EXPECT_EQ(why("上\xE2\x80\xA9下"), "a term holds no controls and line breaks, this one has U+2029");
  EXPECT_EQ(why("\xFF"), "a term is well-formed UTF-8");
  EXPECT_EQ(why(std::string_view("a\0b", 3)), "a term holds no controls and line breaks, this one has U+0000");
}

TEST(TermTest, ComparesFolded) {
  EXPECT_EQ(TermKey("５Ｇ"), TermKey("5g"));
  EXPECT_EQ(TermKey("Café"), "cafe");
  EXPECT_EQ(*FoldTerm("５Ｇ网"), U"5g网");
  EXPECT_EQ(FoldTerm(""), std::nullopt);
  EXPECT_EQ(FoldTerm(" a"), std::nullopt);
  EXPECT_EQ(TermKey("a\nb"), "");
  EXPECT_EQ(TermKeyPrefix("Ｎew "), "new ");
}

}  // namespace
}  // namespace huiyao::analysis
