#include "common/analysis/words/segmenter.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>

namespace huiyao::analysis {
namespace {

std::string Cut(std::string_view text) {
  std::string cut;
  std::vector<Word> words;
  Segmenter().CutWords(text, words);
  for (const Word& word : words) {
    if (!cut.empty()) cut += '|';
    cut += text.substr(word.start, word.end - word.start);
  }
  return cut;
}

TEST(WordsTest, CutsChineseAndEnglish) {
  EXPECT_EQ(Cut("明天北京天气，晴。"), "明天|北京|天气|晴");
  EXPECT_EQ(Cut("It isn't 43.3% yet"), "It|isn't|43.3%|yet");
  EXPECT_EQ(Cut(""), "");
  EXPECT_EQ(Cut("，。 \n"), "");
}

TEST(WordsTest, OffsetsSurviveIllFormedBytes) {
  const std::string text = "天气\xFF good";
  EXPECT_EQ(Cut(text), "天气|good");
}

TEST(WordsTest, ThreadsAgree) {
  std::string first;
  std::string second;
  std::thread a([&] { first = Cut("明天北京天气很好"); });
  std::thread b([&] { second = Cut("明天北京天气很好"); });
  a.join();
  b.join();
  EXPECT_EQ(first, second);
}

}  // namespace
}  // namespace huiyao::analysis
