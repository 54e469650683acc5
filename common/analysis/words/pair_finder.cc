#include "common/analysis/words/pair_finder.h"

#include <algorithm>

namespace huiyao::analysis {

void PairFinder::Find(const RunBatch& batch) {
  const size_t positions = batch.positions();
  known_.Reserve(positions + 2);
  pair_places_.Reserve(positions);
  rows_.Reserve(positions);
  skip_places_.Reserve(positions + 1);
  two_classes_.Reserve(positions);
  // Whatever is written behind the last one counted is not read.
  long_words_.Reserve(positions + 1);
  trigrams_.Reserve(positions + 1);
  LookUp(batch);
  TakePairs(batch);
  LookUpTrigrams();
  if (!unknown_.empty()) TakeUnknownPairs(batch);
}

// Where to look, and asks for that memory.
void PairFinder::LookUp(const RunBatch& batch) {
  const size_t positions = batch.positions();
  const Symbol* const symbols = batch.symbols();
  Symbol* const known = known_.data();
  unknown_.clear();
  const uint32_t known_symbols = model_.known_symbols;
  for (size_t at = 0; at < positions + 2; ++at) {
    known[at] = symbols[at];
    if (symbols[at] >= known_symbols) [[unlikely]] {
      known[at] = kUnknownHanSymbol;
      unknown_.push_back(static_cast<uint32_t>(at));
    }
  }
  uint32_t* const pair_places = pair_places_.data();
  uint32_t* const skip_places = skip_places_.data();
  const NgramTable<PairSlot> pairs = model_.pairs;
  const SkipTable skips = model_.skips;
  skip_places[0] = 0;
  for (size_t at = 0; at < positions; ++at) {
    const uint32_t pair_place = pairs.Place(PairKey(known[at], known[at + 1]));
    pairs.Prefetch(pair_place);
    pair_places[at] = pair_place;
    const uint32_t skip_place = skips.Place(PairKey(known[at], known[at + 2]));
    skips.Prefetch(skip_place);
    skip_places[at + 1] = skip_place;
  }
}

void PairFinder::TakePairs(const RunBatch& batch) {
  const size_t positions = batch.positions();
  const Symbol* const symbols = batch.symbols();
  const Symbol* const known = known_.data();
  const uint8_t* const joined = batch.joined();
  Beginning* const beginnings = long_words_.data();
  Trigram* const trigrams = trigrams_.data();
  const PairSlot* const slots = model_.pairs.slots().data();
  const WordModel::PairRow* const pair_rows = model_.pair_rows.data();
  const uint32_t* const pair_places = pair_places_.data();
  uint32_t* const rows = rows_.data();
  WordClass* const two_classes = two_classes_.data();
  size_t long_word_count = 0, trigram_count = 0;
  for (size_t at = 0; at < positions; ++at) {
    const uint32_t place = pair_places[at];
    const PairSlot slot = slots[place];
    const bool found = slot.key == PairKey(known[at], known[at + 1]);
    const uint32_t row = found ? slot.row : known[at];
    rows[at] = row;
    __builtin_prefetch(&pair_rows[row]);
    const uint8_t word_mask = found ? joined[at] : 0;
    two_classes[at] = static_cast<WordClass>(slot.state_and_word) & word_mask;
    beginnings[long_word_count] = {static_cast<uint32_t>(at), slot.state_and_word >> 8};
    long_word_count += (slot.word_thirds >> ThirdBit(symbols[at + 2])) & word_mask & joined[at + 1] & 1;
    trigrams[trigram_count] = {static_cast<uint32_t>(at), TrigramKey(place, known[at + 2]), 0};
    trigram_count += (slot.trigram_thirds >> ThirdBit(known[at + 2])) & static_cast<uint32_t>(found);
  }
  long_word_count_ = long_word_count;
  trigram_count_ = trigram_count;
  const std::span<const DoubleArray::Unit> units = model_.dictionary.words().units();
  for (const Beginning& beginning : long_words()) __builtin_prefetch(&units[beginning.state]);
}

void PairFinder::LookUpTrigrams() {
  for (Trigram& trigram : std::span(trigrams_.data(), trigram_count_)) {
    trigram.place = model_.trigrams.Place(trigram.key);
    model_.trigrams.Prefetch(trigram.place);
  }
}

// Pairs with a symbol that has no weights are not in the table.
void PairFinder::TakeUnknownPairs(const RunBatch& batch) {
  const DoubleArray& words = model_.dictionary.words();
  if (words.empty()) return;
  const Symbol* const symbols = batch.symbols();
  const size_t in_table = long_word_count_;
  uint32_t next = 0;
  for (const uint32_t unknown : unknown_) {
    for (uint32_t at = std::max(next, unknown - 1); at <= unknown && at < batch.positions(); ++at) {
      next = at + 1;
      if (batch.joined()[at] == 0) continue;
      const uint32_t first = words.Step(DoubleArray::kRoot, symbols[at]);
      const uint32_t state = first == DoubleArray::kRoot ? first : words.Step(first, symbols[at + 1]);
      if (state == DoubleArray::kRoot) continue;
      two_classes_[at] = words.Value(state);
      if (batch.joined()[at + 1] != 0) long_words_[long_word_count_++] = {at, state};
    }
  }
  Beginning* const first = long_words_.data();
  std::inplace_merge(first, first + in_table, first + long_word_count_,
                     [](const Beginning& a, const Beginning& b) { return a.position < b.position; });
}

}  // namespace huiyao::analysis
