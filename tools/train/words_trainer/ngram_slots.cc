#include "tools/train/words_trainer/ngram_slots.h"

#include <map>

#include "common/analysis/words/perfect_hash.h"
#include "common/base/check.h"

namespace huiyao::analysis {
namespace {

template <typename Slot>
HashedSlots<Slot> Hash(const std::map<uint32_t, Slot>& by_key) {
  std::vector<uint32_t> keys;
  for (const auto& [key, slot] : by_key) keys.push_back(key);
  PerfectHashParts parts = BuildPerfectHash(keys);
  HashedSlots<Slot> table = {std::move(parts.displacements), std::vector<Slot>(parts.places)};
  const PerfectHash hash(table.displacements, parts.places);
  for (const auto& [key, slot] : by_key) table.slots[hash(key)] = slot;
  return table;
}

// Says of each pair of symbols that has weights which words begin with it.
void AddWords(const ModelTables& tables, std::map<uint32_t, PairSlot>& pairs) {
  const auto& units = tables.dictionary;
  const auto symbol_of = [&](uint32_t state) { return (units[units[state].check].base_and_value >> 8) ^ state; };
  const auto is_child = [&](uint32_t state) { return state != DoubleArray::kRoot && units[state].check != UINT32_MAX; };
  std::map<uint32_t, uint32_t> key_of;  // by state behind two symbols
  for (uint32_t state = 0; state < units.size(); ++state) {
    if (!is_child(state) || !is_child(units[state].check) || units[units[state].check].check != DoubleArray::kRoot)
      continue;
    const uint32_t first = symbol_of(units[state].check), second = symbol_of(state);
    if (first >= tables.known_symbols || second >= tables.known_symbols) continue;
    HUIYAO_CHECK(first >= kFirstCharacterSymbol && second >= kFirstCharacterSymbol,
                 "a word has a symbol of no character");
    const uint32_t key = PairKey(static_cast<Symbol>(first), static_cast<Symbol>(second));
    key_of[state] = key;
    PairSlot& slot = pairs.try_emplace(key, PairSlot{key, first}).first->second;
    slot.state_and_word = state << 8 | (units[state].base_and_value & 0xFF);
  }
  for (uint32_t state = 0; state < units.size(); ++state) {
    if (!is_child(state)) continue;
    const auto found = key_of.find(units[state].check);
    if (found == key_of.end()) continue;
    pairs[found->second].word_thirds |= static_cast<uint16_t>(1u << ThirdBit(static_cast<Symbol>(symbol_of(state))));
  }
}

}  // namespace

HashedSlots<PairSlot> PairSlots(const ModelTables& tables) {
  std::map<uint32_t, PairSlot> pairs;
  uint32_t row = tables.known_symbols;
  for (const auto& [bigram, weights] : tables.bigrams) {
    const uint32_t key = static_cast<uint32_t>(bigram);
    pairs[key] = {key, row++};
  }
  for (const auto& [trigram, weights] : tables.trigrams) {
    const uint32_t key = static_cast<uint32_t>(trigram >> kNgramSymbolBits);
    PairSlot& slot = pairs.try_emplace(key, PairSlot{key, key >> kNgramSymbolBits}).first->second;
    slot.trigram_thirds |= static_cast<uint16_t>(1u << ThirdBit(static_cast<Symbol>(trigram % kMaxNgramSymbols)));
  }
  AddWords(tables, pairs);
  HashedSlots<PairSlot> table = Hash(pairs);
  HUIYAO_CHECK(table.slots.size() <= kMaxPairPlaces, "there are too many pairs of symbols");
  return table;
}

HashedSlots<WeightSlot> SkipSlots(const ModelTables& tables) {
  std::map<uint32_t, WeightSlot> slots;
  for (const auto& [key, weights] : tables.skips)
    slots[static_cast<uint32_t>(key)] = {static_cast<uint32_t>(key), weights};
  return Hash(slots);
}

HashedSlots<WeightSlot> TrigramSlots(const ModelTables& tables, const HashedSlots<PairSlot>& pairs) {
  const PerfectHash hash(pairs.displacements, static_cast<uint32_t>(pairs.slots.size()));
  std::map<uint32_t, WeightSlot> slots;
  for (const auto& [trigram, weights] : tables.trigrams) {
    const uint32_t place = hash(static_cast<uint32_t>(trigram >> kNgramSymbolBits));
    const uint32_t key = TrigramKey(place, static_cast<Symbol>(trigram % kMaxNgramSymbols));
    slots[key] = {key, weights};
  }
  return Hash(slots);
}

}  // namespace huiyao::analysis
