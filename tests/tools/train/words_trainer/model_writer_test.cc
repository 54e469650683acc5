// What a model scores is the sum of the features that it was made from, however they were added up.
#include "tools/train/words_trainer/model_writer.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <vector>

#include "common/analysis/words/run_batch.h"
#include "common/analysis/words/scorer.h"

namespace huiyao::analysis {
namespace {

constexpr uint32_t kKnown = 34, kAlphabet = 44;

// A model of few symbols, all of whose weights are random; some n-grams have none.
class RandomTables {
 public:
  explicit RandomTables(uint32_t seed) : random_(seed) {
    tables_.name = "random";
    tables_.known_symbols = kKnown;
    tables_.alphabet = kAlphabet;
    tables_.characters.resize(CharacterTable::kBmp);
    tables_.folds.resize(CharacterTable::kBmp);
    tables_.class_costs.resize(kWordClasses);
    for (uint16_t& cost : tables_.class_costs) cost = static_cast<uint16_t>(random_() % 300);
    for (uint32_t symbol = 0; symbol < kAlphabet; ++symbol) {
      tables_.alone.push_back(static_cast<WordClass>(random_() % 3 == 0 ? 0 : random_() % kWordClasses));
      tables_.names.push_back(static_cast<NameClass>(random_() % kNameClasses));
    }
    AddWords();
    tables_.ClearWeights();
    for (auto* rows :
         {&tables_.alone_classes, &tables_.name_windows, &tables_.shapes, &tables_.left_shapes, &tables_.right_shapes,
          &tables_.roles, &tables_.path_words, &tables_.path_windows, &tables_.path_symbols, &tables_.transitions}) {
      for (TagWeights& row : *rows) row = Weights();
    }
    for (auto& unigram : tables_.unigrams) {
      for (TagWeights& row : unigram) row = Weights();
    }
    for (int i = 0; i < 400; ++i) {
      for (TagWeights& row : tables_.bigrams[PairKey(Known(), Known())]) row = Weights();
      tables_.skips[PairKey(Known(), Known())] = Weights();
      tables_.trigrams[TripleKey(Known(), Known(), Known())] = Weights();
    }
  }

  ModelTables& tables() { return tables_; }

  Run MakeRun() {
    Run run;
    run.Clear(Known());
    const size_t size = 1 + random_() % 30;
    for (uint32_t at = 0; at < size; ++at) run.Add(static_cast<Symbol>(1 + random_() % (kAlphabet - 1)), at, at + 1);
    run.Close(Known());
    return run;
  }

 private:
  Symbol Known() { return static_cast<Symbol>(1 + random_() % (kKnown - 1)); }
  TagWeights Weights() {
    TagWeights weights;
    for (int16_t& weight : weights) weight = static_cast<int16_t>(static_cast<int>(random_() % 401) - 200);
    return weights;
  }
  void AddWords() {
    std::map<std::vector<Symbol>, WordClass> words;
    for (int i = 0; i < 600; ++i) {
      std::vector<Symbol> word(2 + random_() % 4 * (random_() % 2) + random_() % 2);
      for (Symbol& symbol : word) {
        symbol = static_cast<Symbol>(kFirstCharacterSymbol + random_() % (kAlphabet - kFirstCharacterSymbol));
      }
      words[word] = static_cast<WordClass>(1 + random_() % (kWordClasses - 1));
    }
    std::vector<DoubleArrayKey> keys;
    for (const auto& [word, word_class] : words) keys.push_back({word, word_class});
    tables_.dictionary = BuildDoubleArray(keys, kAlphabet);
  }

  std::mt19937 random_;
  ModelTables tables_;
};

TEST(ModelWriterTest, ScoresAreSumsOfFeatures) {
  for (uint32_t seed = 1; seed <= 8; ++seed) {
    RandomTables random(seed);
    const LoadedModel loaded(WriteWordModel(random.tables()));
    const WordModel& model = loaded.model();
    Scorer scorer(model);
    for (int round = 0; round < 40; ++round) {
      const auto run = random.MakeRun();
      RunBatch batch;
      batch.Add(run);
      const TagWeights* const scores = scorer.Score(batch) + batch.runs()[0].first;
      const Evidence evidence = GatherEvidence(run, model);
      for (size_t unit = 0; unit < run.size(); ++unit) {
        std::vector<Feature> features;
        ListFeatures(model, run, evidence, unit, features);
        TagWeights sum{};
        for (const Feature& feature : features) {
          const TagWeights weights = WeightsOf(feature, random.tables());
          for (size_t tag = 0; tag < kTags; ++tag) sum[tag] = static_cast<int16_t>(sum[tag] + weights[tag]);
        }
        ASSERT_EQ(scores[unit], sum) << "seed " << seed << ", unit " << unit << " of " << run.size();
      }
    }
  }
}

TEST(ModelWriterTest, EqualTablesGiveEqualBytes) {
  RandomTables one(3), other(3), different(4);
  EXPECT_EQ(WriteWordModel(one.tables()), WriteWordModel(other.tables()));
  EXPECT_NE(WriteWordModel(one.tables()), WriteWordModel(different.tables()));
}

}  // namespace
}  // namespace huiyao::analysis
