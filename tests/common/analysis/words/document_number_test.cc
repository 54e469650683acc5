#include "common/analysis/words/document_number.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "common/analysis/words/segmenter.h"

namespace huiyao::analysis {
namespace {

std::vector<std::string> Words(const std::string& text) {
  std::vector<Word> words;
  Segmenter().CutWords(text, words);
  std::vector<std::string> cut;
  for (const Word word : words) cut.push_back(text.substr(word.start, word.end - word.start));
  return cut;
}

bool HasWord(const std::string& text, const std::string& wanted) {
  for (const std::string& word : Words(text)) {
    if (word == wanted) return true;
  }
  return false;
}

TEST(DocumentNumberTest, IsOneWord) {
  for (const std::string& number : std::vector<std::string>{
           "国办发〔2024〕17号", "国发[2025]3号", "皖政办〔２０２３〕８号", "财社（2022）101号", "人社部发〔2021〕5号",
           "國發〔2020〕12號", "渝府办发【2019】第4号", "农计发〔2018〕3-1号"}) {
    EXPECT_TRUE(HasWord(number, number)) << number;
    EXPECT_TRUE(HasWord("根据《通知》（" + number + "）要求", number)) << number;
    EXPECT_TRUE(HasWord("按照" + number + "的规定", number)) << number;
  }
}

TEST(DocumentNumberTest, OtherBracketsAreNone) {
  EXPECT_FALSE(HasWord("去年（2024）17号线", "去年（2024）17号"));
  for (const std::string& text : std::vector<std::string>{"〔2024〕17号", "国办发〔24〕17号", "国办发〔2024〕号",
                                                          "国办发〔2024]17号", "国办发〔2024"}) {
    EXPECT_FALSE(HasWord(text, text)) << text;
  }
}

TEST(DocumentNumberTest, CodeEndsAtOtherCharacters) {
  const std::string text = "根据国办发";
  EXPECT_EQ(text.substr(CodeStart(text, 0, text.size())), "国办发");
  EXPECT_EQ(CodeStart(text, 9, text.size()), 9u) << "not before the limit";
}

}  // namespace
}  // namespace huiyao::analysis
