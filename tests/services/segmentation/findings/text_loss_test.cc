#include "services/segmentation/findings/text_loss.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace huiyao::segmentation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> Words(std::string_view text, const std::vector<TextRange>& ranges) {
  std::vector<std::string> words;
  for (const TextRange range : ranges) words.emplace_back(text.substr(range.start, range.end - range.start));
  return words;
}

std::vector<std::string> Unreadable(std::string_view text) { return Words(text, FindUnreadable(text)); }
std::vector<std::string> LostStops(std::string_view text) { return Words(text, FindLostFullStops(text)); }

TEST(UnreadableTest, Lost) {
  EXPECT_THAT(Unreadable("青禾县\uFFFD\uFFFD渠道\uFFFD里"), ElementsAre("\uFFFD\uFFFD", "\uFFFD"));
  EXPECT_THAT(Unreadable("青禾县??渠道，20??年"), ElementsAre("??")) << "digits are no evidence";
  EXPECT_THAT(Unreadable("疏浚河□□八十公里"), ElementsAre("□□"));
  EXPECT_THAT(Unreadable("疏浚\uE5C1道八十公里"), ElementsAre("\uE5C1"));
  EXPECT_THAT(Unreadable("锟斤拷锟斤拷青禾县"), testing::SizeIs(testing::Ge(1)));
  EXPECT_THAT(Unreadable("the countyâ€™s dams"), testing::SizeIs(1));
  EXPECT_THAT(Unreadable("caf\u00C3\u00A9 by the dam"), testing::SizeIs(1));
}

TEST(UnreadableTest, Meant) {
  for (const char* text : {"你知道吗??", "是□ 否□，是□否□", "姓名：□□□□", "Really?? Yes.", "张××、李某某",
                           "café, naïve, âge, €50, Ärger", "涓涓细流，横浜", "\uE5C1 项目一"}) {
    EXPECT_THAT(Unreadable(text), IsEmpty()) << text;
  }
}

TEST(LostFullStopsTest, BeforeAPronoun) {
  EXPECT_THAT(LostStops("We will clear the canals of all towns We will also build dams."), ElementsAre("towns We"));
  EXPECT_THAT(LostStops("He spoke of dams They are old."), ElementsAre("dams They"));
}

TEST(LostFullStopsTest, CapitalsThatAreMeant) {
  for (const char* text : {"The book Who We Are is new.", "He said that We will stay.", "In the book of It we read.",
                           "We clear canals. We will build.", "towns\nWe will", "the end IT will see"}) {
    EXPECT_THAT(LostStops(text), IsEmpty()) << text;
  }
}

}  // namespace
}  // namespace huiyao::segmentation
