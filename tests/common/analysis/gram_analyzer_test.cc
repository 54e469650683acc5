#include "common/analysis/gram_analyzer.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "common/analysis/folding.h"

namespace huiyao::analysis {
namespace {

struct Taken {
  std::string term;
  uint32_t start;
  uint32_t end;
  uint32_t position;
  bool mark;
};

class Collector : public TokenSink {
 public:
  void OnToken(const Token& token) override {
    taken.push_back({std::string(token.term), token.start, token.end, token.position, token.mark});
  }
  std::vector<Taken> taken;
};

std::vector<Taken> Analyze(std::string_view text) {
  Collector collector;
  Grams().Analyze(text, 0, collector);
  return collector.taken;
}

// Terms with | between them, marks in brackets.
std::string Terms(std::string_view text) {
  std::string terms;
  for (const Taken& token : Analyze(text)) {
    if (!terms.empty()) terms += '|';
    terms += token.mark ? "[" + token.term + "]" : token.term;
  }
  return terms;
}

TEST(GramAnalyzerTest, CutsCharactersWordsAndMarks) {
  EXPECT_EQ(Terms("中医药"), "中|医|药");
  EXPECT_EQ(Terms("到2026年，增长43.3%。"), "到|2026|年|[,]|增|长|43|[.]|3|[%]|[。]");
  EXPECT_EQ(Terms("Healthy  China's\nCOVID-19"), "healthy|china|[']|s|covid|[-]|19");
  EXPECT_EQ(Terms("中\n医 \r\n药"), "中|医|药");
  EXPECT_EQ(Terms("ＷＨＯ５Ｇ"), "who5g");
  EXPECT_EQ(Terms("かなカナ한글"), "か|な|カ|ナ|한|글");
  EXPECT_EQ(Terms("①℃Ⅱ😀"), "①|℃|ⅱ|😀");
  EXPECT_EQ(Terms(""), "");
  EXPECT_EQ(Terms(" \t\n"), "");
}

TEST(GramAnalyzerTest, ComposedAndDecomposedLettersAreTheSame) {
  EXPECT_EQ(Terms("re\u0301sume\u0301"), Terms("résumé"));
  EXPECT_EQ(Terms("soft\u00ADhyphen"), "softhyphen");
  EXPECT_EQ(Terms("葛\U000E0100城"), "葛|城");
}

TEST(GramAnalyzerTest, OffsetsAreThoseOfTheInput) {
  const std::string text = "Ｕ．Ｓ 見re\u0301e";
  const std::vector<Taken> tokens = Analyze(text);
  ASSERT_EQ(tokens.size(), 5u);
  EXPECT_EQ(text.substr(tokens[0].start, tokens[0].end - tokens[0].start), "Ｕ");
  EXPECT_EQ(text.substr(tokens[3].start, tokens[3].end - tokens[3].start), "見");
  EXPECT_EQ(text.substr(tokens[4].start, tokens[4].end - tokens[4].start), "re\u0301e");
}

TEST(GramAnalyzerTest, CutsLongRuns) {
  const std::vector<Taken> tokens = Analyze(std::string(200'000, 'a'));
  ASSERT_EQ(tokens.size(), 200'000u / 64);
  EXPECT_EQ(tokens.back().end, 200'000u);
}

TEST(GramAnalyzerTest, AnyBytesGiveOrderedTokensInside) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (uint32_t i = random() % 40; i > 0; --i)
      text.push_back(static_cast<char>(random() % 2 ? random() : 0xE0 + random() % 32));
    uint32_t end = 0;
    uint32_t position = 0;
    for (const Taken& token : Analyze(text)) {
      ASSERT_GE(token.start, end);
      ASSERT_GT(token.end, token.start);
      ASSERT_LE(token.end, text.size());
      ASSERT_EQ(token.position, position++);
      ASSERT_FALSE(token.term.empty());
      ASSERT_LE(token.term.size(), kMaxTermBytes);
      ASSERT_EQ(token.term.find('\0'), std::string::npos);
      ASSERT_EQ(Fold(token.term), token.term);
      end = token.end;
    }
  }
}

}  // namespace
}  // namespace huiyao::analysis
