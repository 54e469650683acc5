#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>

#include "CLI/CLI.hpp"
#include "tools/train/continuation_trainer/counts.h"
#include "tools/train/continuation_trainer/dictionary.h"
#include "tools/train/continuation_trainer/model_writer.h"
#include "tools/train/continuation_trainer/selection.h"
#include "tools/train/model_file.h"

namespace huiyao::segmentation {
namespace {

// Words of jieba's list, "word count tag" a line: those of two letters and more as n-grams, and what part of speech a
// word is for the dictionary.
void AddWords(const std::string& path, double weight, GramCounter& counter, AffinityCounter& affinities,
              Dictionary& dictionary) {
  std::ifstream file(path);
  std::string word, tag;
  for (uint64_t count; file >> word >> count >> tag;) {
    const Letters letters = FirstLetters(word, 16);
    affinities.AddWord(letters);
    dictionary.Add(letters, count, tag);
    const auto times = static_cast<uint64_t>(static_cast<double>(count) * weight);
    if (letters.size() >= 2 && times > 0) counter.AddWord(letters, times);
  }
}

}  // namespace
}  // namespace huiyao::segmentation

int main(int argc, char** argv) {
  using namespace huiyao::segmentation;
  std::string words, output;
  double word_weight = 0.3;
  size_t pairs = 330'000;
  Shares shares;
  CLI::App app(
      "Trains the model of continuation from texts on standard input, a paragraph a line. tools/train/continuation "
      "calls it with the data that it may use.");
  app.add_option("--words", words, "Word list: word count tag")->required();
  app.add_option("--word-weight", word_weight, "What a word's count weighs");
  app.add_option("--bigrams", shares.entries[1]);
  app.add_option("--trigrams", shares.entries[2]);
  app.add_option("--fourgrams", shares.entries[3]);
  app.add_option("--pairs", pairs, "Pairs of words");
  app.add_option("--output", output, "Where the model goes")->required();
  CLI11_PARSE(app, argc, argv);

  GramCounter counter;
  std::ios::sync_with_stdio(false);
  AffinityCounter affinities;
  Dictionary dictionary;
  AddWords(words, word_weight, counter, affinities, dictionary);
  for (std::string line; std::getline(std::cin, line);) {
    if (line.starts_with("= ")) continue;  // the kind of text
    const Letters letters = TrainingLetters(line);
    counter.Add(letters);
    affinities.Add(letters);
  }
  GramSelection selection(counter.letters());
  for (size_t order = 1; order <= ContinuationModel::kOrder; ++order) {
    selection.Add(counter.Counts(order), shares.entries[order - 1]);
  }
  const std::vector<KeptGram> kept = selection.Kept();
  std::fprintf(stderr, "%zu n-grams kept\n", kept.size());
  const std::string bytes = WriteModel(kept, affinities.Strongest(pairs), dictionary.words(), counter.letters());
  return huiyao::WriteModelFile("continuation_trainer", output, bytes);
}
