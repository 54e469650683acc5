#include "tools/train/words_trainer/corpus.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "common/text/utf8.h"

namespace huiyao::analysis {
namespace {

std::ifstream Open(const std::string& path) {
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "words_trainer: cannot read %s\n", path.c_str());
    std::exit(2);
  }
  return file;
}

// The only code point of a text, or 0.
char32_t Only(const std::string& text) {
  if (text.empty()) return 0;
  const text::CodePoint point = text::DecodeAt(text, 0);
  return point.valid && static_cast<size_t>(point.length) == text.size() ? point.value : 0;
}

}  // namespace

std::vector<MarkedSentence> ReadMarkedSentences(const std::string& path) {
  std::ifstream file = Open(path);
  std::vector<MarkedSentence> sentences;
  for (std::string line; std::getline(file, line);) {
    MarkedSentence sentence;
    std::istringstream words(line);
    for (std::string word; words >> word;) {
      const uint32_t start = static_cast<uint32_t>(sentence.text.size());
      sentence.text += word;
      sentence.words.push_back({start, static_cast<uint32_t>(sentence.text.size())});
    }
    if (!sentence.words.empty()) sentences.push_back(std::move(sentence));
  }
  return sentences;
}

std::vector<ListedWord> ReadWordList(const std::string& path) {
  std::ifstream file = Open(path);
  std::vector<ListedWord> words;
  for (ListedWord word; file >> word.word >> word.count >> word.tag;) words.push_back(word);
  return words;
}

std::vector<Variant> ReadVariants(const std::string& path) {
  std::ifstream file = Open(path);
  std::vector<Variant> variants;
  for (std::string from, to; file >> from >> to;) {
    if (Only(from) != 0 && Only(to) != 0) variants.push_back({Only(from), Only(to)});
  }
  return variants;
}

}  // namespace huiyao::analysis
