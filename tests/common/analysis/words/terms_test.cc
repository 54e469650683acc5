#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "common/analysis/words/segmenter.h"

namespace huiyao::analysis {
namespace {

using Terms = std::vector<std::string>;

std::string Cut(std::string_view text, const Terms& terms) {
  std::string cut;
  const auto lexicon = Lexicon::Build(1, terms);
  std::vector<Word> words;
  Segmenter(*lexicon).CutWords(text, words);
  for (const Word& word : words) {
    if (!cut.empty()) cut += '|';
    cut += text.substr(word.start, word.end - word.start);
  }
  return cut;
}

TEST(TermsTest, TermsAreWords) {
  EXPECT_EQ(Cut("明天北京天气", {}), "明天|北京|天气");
  EXPECT_EQ(Cut("明天北京天气", {"北京天气"}), "明天|北京天气");
  EXPECT_EQ(Cut("明天北京天气", {"天北京"}), "明|天北京|天气");
  EXPECT_EQ(Cut("明天北京天气", {"京"}), "明天|北|京|天气");
  EXPECT_EQ(Cut("visit New York now", {"new york"}), "visit|New York|now");
  EXPECT_EQ(Cut("明天，北京", {"天，北"}), "明|天，北|京");
  EXPECT_EQ(Cut("“——”", {"——"}), "——") << "where no word is";
}

TEST(TermsTest, LeftmostAndLongest) { EXPECT_EQ(Cut("甲乙丙丁", {"甲乙", "乙丙丁", "甲乙丙"}), "甲乙丙|丁"); }

TEST(TermsTest, RunsOfLettersStayWhole) {
  EXPECT_EQ(Cut("SAID of AI", {"ai"}), "SAID|of|AI");
  EXPECT_EQ(Cut("用5G网", {"5g网"}), "用|5G网");
  EXPECT_EQ(Cut("15G网", {"5g"}), Cut("15G网", {}));
}

TEST(TermsTest, WordsStayInOrderWithoutOverlap) {
  std::mt19937 random(7);
  const std::vector<std::string> letters = {"明", "天", "北", "京", "气", "a", "b", " ", "，", "\xFF"};
  const auto some = [&](size_t length) {
    std::string text;
    while (length-- > 0) text += letters[random() % letters.size()];
    return text;
  };
  for (int round = 0; round < 3000; ++round) {
    Terms terms;
    for (int i = 0; i < 8; ++i) terms.push_back(some(1 + random() % 4));
    const std::string text = some(random() % 30);
    uint32_t end = 0;
    const auto lexicon = Lexicon::Build(1, terms);
    std::vector<Word> words;
    Segmenter(*lexicon).CutWords(text, words);
    for (const Word& word : words) {
      ASSERT_GE(word.start, end) << text;
      ASSERT_LT(word.start, word.end) << text;
      end = word.end;
    }
    ASSERT_LE(end, text.size());
  }
}

}  // namespace
}  // namespace huiyao::analysis
