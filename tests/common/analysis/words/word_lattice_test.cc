// What the dictionary says of runs, found for many at a time, against the plain ways to find it for one.
#include "common/analysis/words/word_lattice.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "common/analysis/words/shipped_model.h"
#include "tests/common/analysis/words/reference_decoder.h"

namespace huiyao::analysis {
namespace {

// Run alone is a function of every test.
using Units = Run;

// Beginnings of the dictionary's words, so that there are many words of all lengths and many that nearly are.
Run Words(size_t units, std::mt19937& random) {
  const WordModel& model = ShippedWordModel();
  const uint32_t alphabet = static_cast<uint32_t>(model.alone.size());
  const DoubleArray& words = model.dictionary.words();
  Run run;
  run.Clear(kEdgeSymbol);
  while (run.size() < units) {
    uint32_t state = DoubleArray::kRoot;
    const Symbol first = static_cast<Symbol>(random() % (random() % 8 == 0 ? alphabet : 1000));
    for (Symbol symbol = first; run.size() < units;) {
      const uint32_t at = static_cast<uint32_t>(run.size());
      run.Add(symbol, at, at + 1);
      state = words.Step(state, symbol);
      if (state == DoubleArray::kRoot || random() % 10 == 0) break;
      Symbol next = static_cast<Symbol>(random() % alphabet);
      for (uint32_t tried = 0; tried < alphabet && words.Step(state, next) == DoubleArray::kRoot; ++tried) {
        next = static_cast<Symbol>((next + 1u) % alphabet);
      }
      symbol = next;
    }
  }
  run.Close(kEdgeSymbol);
  return run;
}

TEST(WordLatticeTest, EqualsThePlainEvidence) {
  const WordModel& model = ShippedWordModel();
  std::mt19937 random(21);
  PairFinder pairs(model);
  WordLattice lattice(model);
  size_t long_words = 0;
  for (int round = 0; round < 100; ++round) {
    std::vector<Units> runs;
    RunBatch batch;
    while (!batch.full()) {
      runs.push_back(Words(1 + random() % 40, random));
      batch.Add(runs.back());
    }
    pairs.Find(batch);
    lattice.Build(batch, pairs);
    long_words += lattice.long_words().size();
    auto word = lattice.long_words().begin();
    for (size_t i = 0; i < runs.size(); ++i) {
      const uint32_t first = batch.runs()[i].first;
      const Evidence plain = PlainEvidence(runs[i], model);
      const Evidence gathered = GatherEvidence(runs[i], model);
      EXPECT_EQ(gathered.path, plain.path);
      EXPECT_EQ(gathered.path_class, plain.path_class);
      for (size_t unit = 0; unit < runs[i].size(); ++unit) {
        const size_t at = first + unit;
        EXPECT_EQ(lattice.begins()[at], plain.shapes[unit].begins);
        EXPECT_EQ(lattice.ends()[at], plain.shapes[unit].ends);
        EXPECT_EQ(lattice.passes()[at], plain.shapes[unit].passes);
        EXPECT_EQ(lattice.path()[at], plain.path[unit]);
        EXPECT_EQ(lattice.path_classes()[at], plain.path_class[unit]);
      }
      for (const DictionaryMatch& match : plain.matches) {
        if (match.length == 2) {
          EXPECT_EQ(pairs.two_classes()[first + match.start], match.word_class);
          continue;
        }
        ASSERT_NE(word, lattice.long_words().end());
        EXPECT_EQ(word->start, first + match.start);
        EXPECT_EQ(word->length, match.length);
        EXPECT_EQ(word->word_class, match.word_class);
        ++word;
      }
    }
    EXPECT_EQ(word, lattice.long_words().end());
  }
  EXPECT_GT(long_words, 1000u);
}

}  // namespace
}  // namespace huiyao::analysis
