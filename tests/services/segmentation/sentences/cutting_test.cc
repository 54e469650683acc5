// Sentences, words, search terms and characters, and the request that asks for them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "common/base/error.h"
#include "services/segmentation/cutter.h"
#include "services/segmentation/sentences/sentences.h"
#include "services/segmentation/sentences/words.h"
#include "services/segmentation/validate.h"

namespace huiyao::segmentation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> Texts(const std::string& text, const std::vector<TextRange>& ranges) {
  std::vector<std::string> out;
  for (const TextRange range : ranges) out.push_back(text.substr(range.start, range.end - range.start));
  return out;
}

TEST(CutSentencesTest, OpenersGoWithWhatFollows) {
  const std::string text = "好。“走吧！”（他笑了。）《书》在此。";
  EXPECT_THAT(Texts(text, CutSentences(text)), ElementsAre("好。", "“走吧！”", "（他笑了。）", "《书》在此。"));
}

TEST(CutSentencesTest, LineEndsEndSentences) {
  const std::string text = "标题\n\n正文。\r\n末行";
  EXPECT_THAT(Texts(text, CutSentences(text)), ElementsAre("标题", "正文。", "末行"));
}

TEST(CutSentencesTest, OnlySpaceOrOpeners) {
  EXPECT_THAT(CutSentences(" \n\t "), IsEmpty());
  EXPECT_EQ(CutSentences("“（").size(), 1u);
  EXPECT_THAT(CutSentences(""), IsEmpty());
}

TEST(CutSentencesTest, LongTextWithoutPunctuation) {
  std::string text;
  while (text.size() < 200'000) text += "无标点";
  EXPECT_EQ(CutSentences(text).size(), 1u);
  EXPECT_FALSE(CutWords(text).empty());
}

TEST(CutWordsTest, PunctuationIsAGap) {
  const std::string text = "Plan B，启动！";
  EXPECT_THAT(Texts(text, CutWords(text)), ElementsAre("Plan", "B", "启动"));
}

TEST(CutSearchTermsTest, HoldsWordsAndTheirParts) {
  const std::string text = "清华大学 opens";
  EXPECT_THAT(Texts(text, CutSearchTerms(text)), ElementsAre("清华大学", "清华", "大学", "opens"));
}

TEST(CutCharactersTest, ClustersTile) {
  const std::string text = "e\xCC\x81👨‍👩‍👧汉";
  EXPECT_EQ(CutCharacters(text).size(), 3u);
}

TEST(CutTest, ManyThreadsGetTheSame) {
  const std::string text = "多线程同时切分这一句话，结果应当相同。Twice. Or more.";
  const auto expected = CutSentences(text);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int k = 0; k < 50; ++k) EXPECT_EQ(CutSentences(text), expected);
    });
  }
  for (std::thread& thread : threads) thread.join();
}

class CutTextTest : public testing::Test {
 protected:
  v1::SegmentTextRequest request_;
  v1::SegmentTextResponse response_;
};

TEST_F(CutTextTest, DefaultsAreWordsAndBytes) {
  request_.set_text("巧克力");
  ASSERT_TRUE(CutText(request_, &response_).ok());
  ASSERT_EQ(response_.spans_size(), 1);
  EXPECT_EQ(response_.spans(0).end(), 9);
  EXPECT_EQ(response_.spans(0).content(), "");
  EXPECT_EQ(response_.language(), "zh-Hans");
  EXPECT_FALSE(response_.analyzer().empty());
}

TEST_F(CutTextTest, OtherUnitsAndContent) {
  request_.set_text("😀巧克力");
  request_.set_include_content(true);
  request_.set_language("zh");
  request_.set_granularity(document::v1::GRANULARITY_CHARACTERS);
  request_.set_offset_unit(document::v1::OFFSET_UNIT_UTF16_UNITS);
  ASSERT_TRUE(CutText(request_, &response_).ok());
  ASSERT_EQ(response_.spans_size(), 4);
  EXPECT_EQ(response_.spans(1).start(), 2);
  EXPECT_EQ(response_.spans(1).content(), "巧");
  EXPECT_EQ(response_.language(), "zh");
  request_.set_offset_unit(document::v1::OFFSET_UNIT_CODE_POINTS);
  ASSERT_TRUE(CutText(request_, &response_).ok());
  EXPECT_EQ(response_.spans(1).start(), 1);
}

TEST_F(CutTextTest, TermsOfTheLexiconAreWords) {
  const auto lexicon = analysis::Lexicon::Build(5, std::vector<std::string>{"惠托育"});
  request_.set_text("普惠托育服务");
  request_.set_include_content(true);
  ASSERT_TRUE(CutText(request_, &response_, *lexicon).ok());
  EXPECT_TRUE(response_.analyzer().ends_with("@lexicon-5")) << response_.analyzer();
  std::vector<std::string> words;
  for (const auto& span : response_.spans()) words.push_back(span.content());
  EXPECT_THAT(words, testing::Contains("惠托育"));
}

TEST_F(CutTextTest, RefusesWhatItCannotRead) {
  request_.set_text("\xFF");
  EXPECT_EQ(ErrorReason(CutText(request_, &response_)), "INVALID_UTF8");
  request_.set_text(std::string(kMaxTextBytes + 1, 'a'));
  EXPECT_EQ(ErrorReason(CutText(request_, &response_)), "TEXT_TOO_LARGE");
  request_.set_text("a");
  request_.set_granularity(static_cast<document::v1::Granularity>(99));
  EXPECT_EQ(ErrorReason(CutText(request_, &response_)), "INVALID_FIELD");
  request_.set_granularity(document::v1::GRANULARITY_WORDS);
  request_.set_offset_unit(static_cast<document::v1::OffsetUnit>(99));
  EXPECT_EQ(ErrorReason(CutText(request_, &response_)), "INVALID_FIELD");
}

}  // namespace
}  // namespace huiyao::segmentation
