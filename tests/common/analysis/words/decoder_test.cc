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
      decoder.Decode(run, [](size_t) {});
      ASSERT_EQ(decoder.tags(), PlainDecode(run, model));
      ++runs;
      size_t place = 0;
      while (place < length && ++choice[place] == alphabet.size()) choice[place++] = 0;
      if (place == length) break;
    }
  }
  EXPECT_EQ(runs, 7u + 49 + 343 + 2401 + 16807);
}

TEST(DecoderTest, EqualsThePlainOneOnLongRuns) {
  const WordModel& model = ShippedWordModel();
  const uint32_t alphabet = static_cast<uint32_t>(model.alone.size());
  std::mt19937 random(11);
  Decoder decoder(model);
  for (int round = 0; round < 60; ++round) {
    std::vector<Symbol> symbols(1 + random() % 300);
    for (Symbol& symbol : symbols) {
      // Frequent characters are numbered first.
      const uint32_t range = random() % 4 == 0 ? alphabet : 400;
      symbol = static_cast<Symbol>(kEdgeSymbol + random() % (range - kEdgeSymbol));
    }
    const auto run = Made(symbols, static_cast<Symbol>(random() % 40), static_cast<Symbol>(random() % 40));
    decoder.Decode(run, [](size_t) {});
    ASSERT_EQ(decoder.tags(), PlainViterbi(run, model)) << "round " << round;
  }
}

TEST(DecoderTest, ScoresAreTheSumsOfFeatures) {
  const WordModel& model = ShippedWordModel();
  const auto run = Made(SymbolsOf("加快推进以县城为重要载体的城镇化建设"), kEdgeSymbol, SymbolsOf("。")[0]);
  Scorer scorer(model);
  const int16_t* scores = scorer.Score(run);
  const Evidence evidence = PlainEvidence(run, model);
  for (size_t unit = 0; unit < run.size(); ++unit) {
    std::vector<Tag> one(run.size(), Tag::kSingle);
    std::vector<Tag> other = one;
    other[unit] = Tag::kBegin;
    // Transitions are the decoder's; what differs beside them is the unit's score.
    int64_t transitions = 0;
    for (const auto& [tags, sign] : {std::pair(&other, 1), std::pair(&one, -1)}) {
      for (size_t i = 1; i < tags->size(); ++i) {
        transitions += sign * model.transitions[static_cast<size_t>((*tags)[i - 1])][static_cast<size_t>((*tags)[i])];
      }
    }
    EXPECT_EQ(PlainScore(run, model, evidence, other) - PlainScore(run, model, evidence, one) - transitions,
              scores[unit * kTags] - scores[unit * kTags + 3]);
  }
}

}  // namespace
}  // namespace huiyao::analysis
