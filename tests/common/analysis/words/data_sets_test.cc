// The word model against the treebanks of ../shared/data, and what it may have learnt from.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "common/analysis/words/segmenter.h"
#include "tools/train/words_trainer/corpus.h"
#include "tools/train/words_trainer/cross_validation.h"

namespace huiyao::analysis {
namespace {

std::filesystem::path Treebanks() {
  const char* shared = std::getenv("HUIYAO_SHARED");
  return std::filesystem::path(shared != nullptr ? shared : "../shared") / "data" / "segmentation";
}

// The sentences of a treebank (CoNLL-U).
std::vector<MarkedSentence> ReadTreebank(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<MarkedSentence> sentences(1);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() && !sentences.back().words.empty()) sentences.emplace_back();
    std::istringstream columns(line);
    std::string id, form;
    std::getline(columns, id, '\t');
    std::getline(columns, form, '\t');
    if (id.empty() || id.find_first_not_of("0123456789") != std::string::npos) continue;
    std::erase(form, ' ');
    const uint32_t start = static_cast<uint32_t>(sentences.back().text.size());
    sentences.back().text += form;
    sentences.back().words.push_back({start, static_cast<uint32_t>(sentences.back().text.size())});
  }
  sentences.pop_back();
  return sentences;
}

std::set<std::string> TextsOf(const std::vector<MarkedSentence>& sentences) {
  std::set<std::string> texts;
  for (const MarkedSentence& sentence : sentences) texts.insert(sentence.text);
  return texts;
}

std::vector<MarkedSentence> OwnTrainingSets() {
  std::vector<MarkedSentence> own = ReadMarkedSentences("tests/data/policy-words/train.txt");
  for (MarkedSentence& sentence : ReadMarkedSentences("tests/data/general-words/train.txt"))
    own.push_back(std::move(sentence));
  return own;
}

WordAgreement Agreement(const std::vector<MarkedSentence>& sentences) {
  WordAgreement agreement;
  for (const MarkedSentence& sentence : sentences) {
    std::vector<Word> words;
    Segmenter().CutWords(sentence.text, words);
    agreement.Add(sentence, words);
  }
  return agreement;
}

TEST(WordDataTest, OwnSetsAreWellFormed) {
  const auto policy = ReadMarkedSentences("tests/data/policy-words/train.txt");
  const auto test = ReadMarkedSentences("tests/data/policy-words/test.txt");
  EXPECT_GE(policy.size() + test.size(), 800u);
  EXPECT_EQ(test.size(), 200u);
  const std::vector<MarkedSentence> own = OwnTrainingSets();
  const std::set<std::string> trained = TextsOf(own);
  EXPECT_EQ(trained.size(), own.size()) << "a sentence stands there twice";
  for (const MarkedSentence& sentence : test) EXPECT_FALSE(trained.contains(sentence.text)) << sentence.text;
}

TEST(WordDataTest, NoSentenceOfATestSplitIsInTheTraining) {
  if (!std::filesystem::exists(Treebanks())) GTEST_SKIP() << Treebanks() << " is absent";
  std::set<std::string> trained = TextsOf(OwnTrainingSets());
  trained.merge(TextsOf(ReadTreebank(Treebanks() / "gsdsimp-dev.conllu")));
  trained.merge(TextsOf(ReadTreebank(Treebanks() / "pud-zh-hant.conllu")));
  const std::vector<MarkedSentence> test = ReadTreebank(Treebanks() / "gsdsimp-test.conllu");
  ASSERT_EQ(test.size(), 500u);
  for (const MarkedSentence& sentence : test) EXPECT_FALSE(trained.contains(sentence.text)) << sentence.text;
}

TEST(WordDataTest, AgreesWithTheTreebankTestSplit) {
  if (!std::filesystem::exists(Treebanks())) GTEST_SKIP() << Treebanks() << " is absent";
  const WordAgreement agreement = Agreement(ReadTreebank(Treebanks() / "gsdsimp-test.conllu"));
  EXPECT_GE(agreement.F1(), 0.92);
  EXPECT_LE(agreement.crossing / agreement.made, 0.006);
}

}  // namespace
}  // namespace huiyao::analysis
