#include <cstdio>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "tools/train/model_file.h"
#include "tools/train/words_trainer/corpus.h"
#include "tools/train/words_trainer/cross_validation.h"
#include "tools/train/words_trainer/training.h"

int main(int argc, char** argv) {
  using namespace huiyao::analysis;
  std::string name = "words-1", words, variants, output;
  std::vector<std::string> target, other, own;
  int folds = 0;
  double own_weight = 1;
  CrfOptions options;
  CLI::App app("Trains the word model. tools/train/words calls it with the data that it may use.");
  app.add_option("--name", name, "Name of the model, which documents record");
  app.add_option("--target", target, "Marked sentences whose guidelines the model follows")->required();
  app.add_option("--own", own, "Marked sentences of our own, by the same guidelines");
  app.add_option("--other", other, "Marked sentences by other guidelines");
  app.add_option("--words", words, "Word list: word count tag")->required();
  app.add_option("--variants", variants, "Pairs of traditional and simplified characters")->required();
  app.add_option("--output", output, "Where the model goes");
  app.add_option("--cross-validate", folds, "Print F1 on so many parts of the target, each left out once");
  app.add_option("--own-weight", own_weight, "Weight of our own sentences");
  app.add_option("--epochs", options.epochs);
  app.add_option("--averaged-epochs", options.averaged_epochs);
  app.add_option("--learning-rate", options.learning_rate);
  app.add_option("--l2", options.l2);
  app.add_option("--seed", options.seed);
  app.add_option("--rounds", options.rounds);
  app.add_option("--cut-bonus", options.cut_bonus);
  CLI11_PARSE(app, argc, argv);

  std::vector<TrainingSet> sets;
  for (const std::string& path : target) sets.push_back({ReadMarkedSentences(path), 0, 1});
  for (const std::string& path : own) sets.push_back({ReadMarkedSentences(path), 0, own_weight});
  for (const std::string& path : other) sets.push_back({ReadMarkedSentences(path), 1, 1});
  const std::vector<ListedWord> listed = ReadWordList(words);
  const std::vector<Variant> pairs = ReadVariants(variants);
  if (folds > 1) PrintCrossValidation(sets, listed, pairs, options, folds);
  if (output.empty()) return 0;
  const std::string bytes = TrainWordModel(name, sets, listed, pairs, options);
  return huiyao::WriteModelFile("words_trainer", output, bytes);
}
