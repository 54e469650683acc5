#include "common/analysis/words/segmenter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "common/text/utf8.h"

namespace huiyao::analysis {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::Not;

std::vector<std::string> Texts(std::string_view text, const std::vector<Word>& words) {
  std::vector<std::string> texts;
  for (const Word word : words) texts.emplace_back(text.substr(word.start, word.end - word.start));
  return texts;
}

std::vector<std::string> Words(std::string_view text) {
  std::vector<Word> words;
  Segmenter().CutWords(text, words);
  return Texts(text, words);
}

std::vector<std::string> SearchTerms(std::string_view text) {
  std::vector<Word> terms;
  Segmenter().CutSearchTerms(text, terms);
  return Texts(text, terms);
}

TEST(SegmenterTest, CutsChineseAndEnglish) {
  EXPECT_THAT(Words("明天北京天气，晴。"), ElementsAre("明天", "北京", "天气", "晴"));
  EXPECT_THAT(Words("It isn't 43.3% yet"), ElementsAre("It", "isn't", "43.3%", "yet"));
  EXPECT_THAT(Words("研究生命的起源"), ElementsAre("研究", "生命", "的", "起源"));
  EXPECT_THAT(Words(""), ElementsAre());
  EXPECT_THAT(Words("，。 \n"), ElementsAre());
}

TEST(SegmenterTest, TraditionalAndFullWidthAreCutAlike) {
  EXPECT_THAT(Words("統籌推進醫療衛生服務體系建設"),
              ElementsAre("統籌", "推進", "醫療", "衛生", "服務", "體系", "建設"));
  EXPECT_THAT(Words("增长１２．３％"), ElementsAre("增长", "１２．３％"));
}

TEST(SegmenterTest, OffsetsSurviveIllFormedBytes) {
  EXPECT_THAT(Words("天气\xFF good"), ElementsAre("天气", "good"));
  EXPECT_THAT(Words("\xE5\xA4"), ElementsAre());
  EXPECT_THAT(Words(std::string_view("天气\0天气", 13)), ElementsAre("天气", "天气"));
}

TEST(SegmenterTest, OtherScripts) {
  EXPECT_THAT(Words("カメラ、한국어 Слово"), ElementsAre("カメラ", "한국어", "Слово"));
  EXPECT_THAT(Words("ภาษาไทย"), ElementsAre("ภาษา", "ไทย"));
}

TEST(SegmenterTest, MarksBelongToWhatTheyStandBehind) {
  // A variation selector behind a Han character, a combining acute behind a letter.
  EXPECT_THAT(Words("葛\xF3\xA0\x84\x80飾 cafe\xCC\x81"), Contains("cafe\xCC\x81"));
}

TEST(SearchTermsTest, PartsAndCompoundsOfTheDictionary) {
  EXPECT_THAT(SearchTerms("清华大学"), IsSupersetOf({"清华大学", "清华", "大学"}));
  EXPECT_THAT(SearchTerms("我在清华大学读书"), IsSupersetOf({"清华大学", "清华", "大学", "读书"}));
  EXPECT_THAT(SearchTerms("我在清华大学读书"), Not(Contains("华大")));
  EXPECT_THAT(SearchTerms("Plan B"), ElementsAre("Plan", "B"));
}

TEST(SearchTermsTest, LongerOnesFirst) {
  std::vector<Word> terms;
  Segmenter().CutSearchTerms("清华大学在北京，中华人民共和国", terms);
  for (size_t i = 1; i < terms.size(); ++i) {
    EXPECT_TRUE(terms[i - 1].start < terms[i].start ||
                (terms[i - 1].start == terms[i].start && terms[i - 1].end > terms[i].end));
  }
}

TEST(SegmenterTest, ALongRunIsCutInLinearTime) {
  std::string text;
  while (text.size() < 3'000'000) text += "没有标点的一段很长的文字";
  std::vector<Word> words;
  Segmenter().CutWords(text, words);
  EXPECT_GT(words.size(), text.size() / 12);
}

TEST(SegmenterTest, NothingIsLeftOfTheTextBefore) {
  const std::string text = "研究生命的起源，2026年3月";
  const std::vector<std::string> expected = Words(text);
  std::string others;
  for (size_t i = 0; i < 600; ++i) {
    // From texts of one batch to those of several and to those that are too long for what a thread keeps.
    others += "新增托位66万个，没有标点的一段文字สวัสดี";
    if (i % 60 != 0) continue;
    Words(others);
    EXPECT_EQ(Words(text), expected);
  }
}

TEST(SegmenterTest, ThreadsAgree) {
  const std::string text = "统筹推进普惠托育服务，2026年全国新增托位66万个以上。The plan, e.g. 5G, goes on.";
  const std::vector<std::string> expected = Words(text);
  std::vector<std::thread> threads;
  std::vector<int> agreed(4);
  for (int& count : agreed) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) count += Words(text) == expected;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(agreed, ElementsAre(200, 200, 200, 200));
}

// Pieces of text that the rules look at, and bytes that are none.
rc::Gen<std::string> NastyText() {
  const auto piece = rc::gen::elementOf(std::vector<std::string>{"中",
                                                                 "国",
                                                                 "大",
                                                                 "学",
                                                                 "医",
                                                                 "一",
                                                                 "十",
                                                                 "年",
                                                                 "国办发",
                                                                 "〔2024〕",
                                                                 "17号",
                                                                 "2026",
                                                                 "1",
                                                                 ",",
                                                                 "250",
                                                                 ".",
                                                                 "5",
                                                                 "%",
                                                                 "-",
                                                                 "/",
                                                                 ":",
                                                                 "a",
                                                                 "B",
                                                                 "'",
                                                                 "@",
                                                                 "www.",
                                                                 "http://",
                                                                 ".org",
                                                                 "km",
                                                                 "²",
                                                                 "é",
                                                                 "\xCC\x81",
                                                                 "\xF3\xA0\x84\x80",
                                                                 "カ",
                                                                 "か",
                                                                 "ก",
                                                                 "한",
                                                                 "，",
                                                                 "。",
                                                                 "“",
                                                                 "—",
                                                                 "…",
                                                                 " ",
                                                                 "\n",
                                                                 "　",
                                                                 "１",
                                                                 "Ａ",
                                                                 "\xFF",
                                                                 "\xE4\xBD",
                                                                 "\xF0\x9F\x98\x80",
                                                                 "𠮷",
                                                                 "々",
                                                                 "〇"});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const std::vector<std::string>& pieces) {
    std::string text;
    for (const std::string& part : pieces) text += part;
    return text;
  });
}

RC_GTEST_PROP(SegmenterProperty, WordsTileTheTextWithTheGaps, ()) {
  const std::string text = *NastyText();
  std::vector<Word> words;
  Segmenter().CutWords(text, words);
  uint32_t end = 0;
  for (const Word word : words) {
    RC_ASSERT(word.start >= end);
    RC_ASSERT(word.start < word.end);
    RC_ASSERT(text::IsBoundary(text, word.start) && text::IsBoundary(text, word.end));
    RC_ASSERT(text::IsValidUtf8(text.substr(word.start, word.end - word.start)));
    end = word.end;
  }
  RC_ASSERT(end <= text.size());
}

RC_GTEST_PROP(SegmenterProperty, LinesAreCutByThemselves, ()) {
  const std::string a = *NastyText(), b = *NastyText();
  std::vector<std::string> both = Words(a);
  for (std::string& word : Words(b)) both.push_back(std::move(word));
  RC_ASSERT(Words(a + "\n" + b) == both);
}

RC_GTEST_PROP(SegmenterProperty, SearchTermsHoldAllWords, ()) {
  const std::string text = *NastyText();
  const std::vector<std::string> terms = SearchTerms(text);
  for (const std::string& word : Words(text)) RC_ASSERT(std::find(terms.begin(), terms.end(), word) != terms.end());
}

}  // namespace
}  // namespace huiyao::analysis
