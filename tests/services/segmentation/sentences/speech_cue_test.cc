#include "services/segmentation/sentences/speech_cue.h"

#include <gtest/gtest.h>

#include <string_view>

namespace huiyao::segmentation {
namespace {

TEST(SpeechCueTest, WhoSaysIt) {
  for (const char* text : {"他说。", "她问道：", "老王笑着说：“", "村支书表示，", "他们说这不行", "说完就走了",
                           "負責人介紹，", "有人喊道。"}) {
    EXPECT_TRUE(IsSpeechCue(text, 0)) << text;
  }
  for (const char* text :
       {"会议强调，", "说明书在桌上。", "我们走吧。", "这条道路很长。", "小说写完了。", "", "。", "Then"}) {
    EXPECT_FALSE(IsSpeechCue(text, 0)) << text;
  }
}

TEST(SpeechCueTest, IntroducedQuotations) {
  const std::string_view introduced = "他说：“好。”", alone = "“好。”", nested = "他说：“读‘好’和“坏”。”";
  EXPECT_TRUE(IsIntroduced(introduced, introduced.size()));
  EXPECT_FALSE(IsIntroduced(alone, alone.size()));
  EXPECT_TRUE(IsIntroduced(nested, nested.size()));
  EXPECT_FALSE(IsIntroduced("好。”", 9));
}

TEST(SpeechCueTest, NamedQuotations) {
  EXPECT_TRUE(ContinuesQuotation("的问题", 0));
  EXPECT_TRUE(ContinuesQuotation("一词", 0));
  EXPECT_FALSE(ContinuesQuotation("我们", 0));
}

}  // namespace
}  // namespace huiyao::segmentation
