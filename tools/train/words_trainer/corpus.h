#ifndef HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_CORPUS_H_
#define HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_CORPUS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "common/analysis/words/word.h"

namespace huiyao::analysis {

// A sentence whose words somebody has marked: the text without spaces between words, and where they stand.
struct MarkedSentence {
  std::string text;
  std::vector<Word> words;
};

// Reads sentences, one a line, words apart by a space. Exits with a message if the file cannot be read.
std::vector<MarkedSentence> ReadMarkedSentences(const std::string& path);

// A dictionary word with its tag and count, as in jieba's list: "word count tag" a line.
struct ListedWord {
  std::string word;
  int64_t count;
  std::string tag;
};
std::vector<ListedWord> ReadWordList(const std::string& path);

// Pairs of characters, "traditional simplified" a line.
struct Variant {
  char32_t from;
  char32_t to;
};
std::vector<Variant> ReadVariants(const std::string& path);

}  // namespace huiyao::analysis

#endif  // HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_CORPUS_H_
