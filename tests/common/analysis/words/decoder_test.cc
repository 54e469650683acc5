// The decoder that ships against the plain one, on every short run over a small alphabet and on long random ones.
#include "common/analysis/words/decoder.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "common/analysis/words/shipped_model.h"
#include "common/text/utf8.h"
#include "tests/common/analysis/words/reference_decoder.h"

namespace huiyao::analysis {
namespace {

// Run alone is a function of every test.
using Units = Run;

// A closed run of these symbols.
Run Made(const std::vector<Symbol>& symbols, Symbol left, Symbol right) {
  Run run;
  run.Clear(left);
  uint32_t at = 0;
  for (const Symbol symbol : symbols) {
    run.Add(symbol, at, at + 3);
    at += 3;
  }
  run.Close(right);
  return run;
}

std::vector<Symbol> SymbolsOf(std::string_view text) {
  std::vector<Symbol> symbols;
  for (size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::DecodeAt(text, at);
    symbols.push_back(ShippedWordModel().characters[point.value].symbol);
    at += static_cast<size_t>(point.length);
  }
  return symbols;
}

// The tags of each run, decoded together.
std::vector<std::vector<Tag>> Decoded(const std::vector<Run>& runs, Decoder& decoder) {
  RunBatch batch;
  for (const Run& run : runs) batch.Add(run);
  const Tag* const tags = decoder.Decode(batch);
  std::vector<std::vector<Tag>> decoded;
  for (const auto& [first, last] : batch.runs()) decoded.emplace_back(tags + first, tags + last);
  return decoded;
}

TEST(DecoderTest, EqualsThePlainOneOnAllShortRuns) {
  const WordModel& model = ShippedWordModel();
  // Characters that form words with each other, a number, a Latin word, a character that no training text holds.
  std::vector<Symbol> alphabet = SymbolsOf("中国大学人");
  alphabet.push_back(kYearSymbol);
  alphabet.push_back(kUnknownHanSymbol);
  Decoder decoder(model);
  size_t runs = 0;
  for (size_t length = 1; length <= 5; ++length) {
    std::vector<size_t> choice(length, 0);
    while (true) {
      std::vector<Symbol> symbols;
      for (const size_t c : choice) symbols.push_back(alphabet[c]);
      const auto run = Made(symbols, runs % 2 == 0 ? kEdgeSymbol : kLatinSymbol, kEdgeSymbol);
      ASSERT_EQ(Decoded({run}, decoder)[0], PlainDecode(run, model));
      ++runs;
      size_t place = 0;
      while (place < length && ++choice[place] == alphabet.size()) choice[place++] = 0;
      if (place == length) break;
    }
  }
  EXPECT_EQ(runs, 7u + 49 + 343 + 2401 + 16807);
}

// `units` symbols, mostly frequent ones.
Run Random(size_t units, std::mt19937& random) {
  const uint32_t alphabet = static_cast<uint32_t>(ShippedWordModel().alone.size());
  std::vector<Symbol> symbols(units);
  for (Symbol& symbol : symbols) {
    // Frequent characters are numbered first.
    const uint32_t range = random() % 4 == 0 ? alphabet : 400;
    symbol = static_cast<Symbol>(kEdgeSymbol + random() % (range - kEdgeSymbol));
  }
  return Made(symbols, static_cast<Symbol>(random() % 4000), static_cast<Symbol>(random() % 4000));
}

TEST(DecoderTest, EqualsThePlainOneOnLongRuns) {
  std::mt19937 random(11);
  Decoder decoder(ShippedWordModel());
  for (int round = 0; round < 60; ++round) {
    const Units run = Random(1 + random() % 300, random);
    ASSERT_EQ(Decoded({run}, decoder)[0], PlainViterbi(run, ShippedWordModel())) << "round " << round;
  }
}

TEST(DecoderTest, RunsOfABatchDoNotTouchEachOther) {
  std::mt19937 random(12);
  Decoder decoder(ShippedWordModel());
  for (int round = 0; round < 60; ++round) {
    std::vector<Units> runs;
    std::vector<std::vector<Tag>> plain;
    for (size_t positions = 0; positions + 20 < RunBatch::kFull;) {
      runs.push_back(Random(1 + random() % 12, random));
      plain.push_back(PlainViterbi(runs.back(), ShippedWordModel()));
      positions += runs.back().size() + 3;
    }
    ASSERT_EQ(Decoded(runs, decoder), plain) << "round " << round;
  }
}

TEST(DecoderTest, TheLongestRunFollowsOthers) {
  std::mt19937 random(13);
  Decoder decoder(ShippedWordModel());
  const std::vector<Units> runs = {Random(3, random), Random(Units::kMaxUnits, random)};
  const auto decoded = Decoded(runs, decoder);
  EXPECT_EQ(decoded[0], PlainViterbi(runs[0], ShippedWordModel()));
  EXPECT_EQ(decoded[1], PlainViterbi(runs[1], ShippedWordModel()));
}

TEST(DecoderTest, ScoresAreTheSumsThatTheModelDescribes) {
  const WordModel& model = ShippedWordModel();
  const auto run = Made(SymbolsOf("加快推进以县城为重要载体的城镇化建设"), kEdgeSymbol, SymbolsOf("。")[0]);
  RunBatch batch;
  batch.Add(run);
  Scorer scorer(model);
  const TagWeights* const scores = scorer.Score(batch) + batch.runs()[0].first;
  const Evidence evidence = PlainEvidence(run, model);
  for (size_t unit = 0; unit < run.size(); ++unit) {
    const auto plain = PlainUnitScores(run, model, evidence, unit);
    for (size_t tag = 0; tag < kTags; ++tag) EXPECT_EQ(scores[unit][tag], plain[tag]) << unit;
  }
}

}  // namespace
}  // namespace huiyao::analysis
