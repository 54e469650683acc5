// Cuts lines: text in, one a line; words and punctuation out, apart by a space. For score.py.
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/words/segmenter.h"
#include "tools/eval/words_eval/icu_words.h"
#include "tools/eval/words_eval/tokens.h"

int main(int argc, char** argv) {
  using namespace huiyao::analysis;
  const bool icu = argc > 1 && std::string_view(argv[1]) == "--icu";
  const Segmenter segmenter;
  std::vector<Word> words;
  for (std::string line; std::getline(std::cin, line);) {
    words.clear();
    icu ? CutIcuWords(line, words) : segmenter.CutWords(line, words);
    std::cout << JoinWordsAndMarks(line, words) << '\n';
  }
}
