#include "common/text/character_set.h"

#include <string_view>

#include "gtest/gtest.h"

namespace huiyao::text {
namespace {

TEST(CharacterSetTest, HoldsWhatWasAdded) {
  const CharacterSet set({U"a，", U"é〇"});
  for (const char32_t c : std::u32string_view(U"a，é〇")) EXPECT_TRUE(set.contains(c));
  for (const char32_t c : std::u32string_view(U"b、è一𠮷")) EXPECT_FALSE(set.contains(c));
}

TEST(CharacterSetTest, CharactersBeyondThePlaneCountAsOne) {
  CharacterSet set;
  EXPECT_FALSE(set.contains(U'𠮷'));
  set.add(U'𠮷');
  EXPECT_TRUE(set.contains(U'𠮷'));
  EXPECT_TRUE(set.contains(U'😀'));
  EXPECT_EQ(set.Find("国家😀", 0), 6u);
}

TEST(CharacterSetTest, FindsTheNextOne) {
  const CharacterSet set(U"月é9");
  const std::string_view text = "a日期，é𠮷明9月";
  EXPECT_EQ(set.Find(text, 0), text.find("é"));
  EXPECT_EQ(set.Find(text, text.find("𠮷")), text.find("9"));
  EXPECT_EQ(set.Find(text, text.find("月")), text.find("月"));
  EXPECT_EQ(set.Find(text, text.size()), text.size());
  EXPECT_EQ(set.Find("明日", 0), 6u);
  EXPECT_EQ(CharacterSet().Find(text, 0), text.size());
}

}  // namespace
}  // namespace huiyao::text
