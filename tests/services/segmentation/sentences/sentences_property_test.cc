// What holds of sentences whatever the text is.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <chrono>
#include <string>
#include <vector>

#include "services/segmentation/sentences/sentences.h"
#include "tests/services/segmentation/sentences/sentence_invariants.h"

namespace huiyao::segmentation {
namespace {

// What the rules look at, and what stands beside it.
const std::vector<std::string> kPieces = {
    ".",          "!",      "?",      "…",      "。",   "！",  "？", "．",   "｡",  " ",   "\t",     "\n",
    "\r\n",       "\u00A0", "\u3000", "\u2028", "“",    "”",   "‘",  "’",    "\"", "'",   "「",     "」",
    "《",         "》",     "〈",     "(",      ")",    "（",  "）", "[",    "]",  "[1]", ",",      "，",
    "；",         "：",     "、",     "—",      "1",    "23",  "a",  "b",    "Z",  "I",   "Mr",     "U.S",
    "co",         "The",    "It",     "we",     "said", "他",  "说", "会议", "的", "完",  "（完）", "•",
    "-",          "*",      ":)",     ">",      "@",    "://", "/",  "=",    "i",  "ii",  "www.",   "PM",
    "01/02/2003", "08:15",  "\u0085", "\uFEFF", "😀",    "é"};

TEST(CutSentencesPropertyTest, RangesTileTheText) {
  EXPECT_TRUE(rc::check("sentences and white space are the text", [] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces));
    std::string text;
    for (const std::string& piece : pieces) text += piece;
    const auto sentences = CutSentences(text);
    RC_ASSERT(SentenceViolation(text, sentences) == "");
    RC_ASSERT(CutSentences(text) == sentences);
  }));
}

TEST(CutSentencesPropertyTest, LinesAreCutApart) {
  EXPECT_TRUE(rc::check("a line's sentences do not depend on the lines around it", [] {
    const auto line = [] {
      std::string text;
      for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces))) {
        if (piece.find_first_of("\r\n") == std::string::npos && piece != "\u2028" && piece != "\u0085") text += piece;
      }
      return text;
    };
    const std::string first = line(), second = line();
    auto expected = CutSentences(first);
    for (const TextRange range : CutSentences(second)) {
      expected.push_back({range.start + first.size() + 1, range.end + first.size() + 1});
    }
    RC_ASSERT(CutSentences(first + "\n" + second) == expected);
  }));
}

// Every piece, alone and in pairs, repeated: two seconds are a hundred times what linear work needs and nothing to
// quadratic work.
TEST(CutSentencesPropertyTest, RepetitionTakesLinearTime) {
  for (const std::string& piece : kPieces) {
    for (const std::string& other :
         {std::string(), std::string(" "), std::string("."), std::string("("), std::string("”")}) {
      std::string text;
      while (text.size() < 50'000) text += piece + other;
      const auto start = std::chrono::steady_clock::now();
      const auto sentences = CutSentences(text);
      EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2)) << piece << other;
      EXPECT_EQ(SentenceViolation(text, sentences), "") << piece << other;
    }
  }
}

}  // namespace
}  // namespace huiyao::segmentation
