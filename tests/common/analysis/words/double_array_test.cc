#include "common/analysis/words/double_array.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <vector>

namespace huiyao::analysis {
namespace {

using Symbols = std::vector<uint16_t>;

uint8_t Look(const DoubleArray& words, const Symbols& symbols) {
  if (words.empty()) return 0;
  uint32_t state = DoubleArray::kRoot;
  for (const uint16_t symbol : symbols) {
    state = words.Step(state, symbol);
    if (state == DoubleArray::kRoot) return 0;
  }
  return words.Value(state);
}

std::vector<DoubleArray::Unit> Build(const std::map<Symbols, uint8_t>& words, uint32_t alphabet) {
  std::vector<DoubleArrayKey> keys;
  for (const auto& [symbols, value] : words) keys.push_back({symbols, value});
  return BuildDoubleArray(keys, alphabet);
}

TEST(DoubleArrayTest, EmptyHoldsNothing) {
  EXPECT_TRUE(BuildDoubleArray({}, 100).empty());
  EXPECT_TRUE(DoubleArray().empty());
}

TEST(DoubleArrayTest, PrefixesAreNoWords) {
  const auto units = Build({{{1, 2, 3}, 7}, {{1, 2}, 0}, {{5}, 255}}, 6);
  const DoubleArray words(units);
  EXPECT_EQ(Look(words, {1, 2, 3}), 7);
  EXPECT_EQ(Look(words, {1, 2}), 0);
  EXPECT_EQ(Look(words, {1}), 0);
  EXPECT_EQ(Look(words, {5}), 255);
  EXPECT_EQ(Look(words, {5, 1}), 0);
  EXPECT_EQ(Look(words, {4}), 0);
}

TEST(DoubleArrayTest, HoldsWhatAMapHolds) {
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    const uint32_t alphabet = round % 2 == 0 ? 5 : 3000;
    std::map<Symbols, uint8_t> words;
    const auto some = [&] {
      Symbols symbols(1 + random() % 4);
      for (uint16_t& symbol : symbols) symbol = static_cast<uint16_t>(1 + random() % (alphabet - 1));
      return symbols;
    };
    for (unsigned i = random() % 400; i > 0; --i) words[some()] = static_cast<uint8_t>(1 + random() % 255);
    const auto units = Build(words, alphabet);
    ASSERT_TRUE(units.empty() || DoubleArray::Valid(units, alphabet));
    const DoubleArray array(units);
    for (const auto& [symbols, value] : words) ASSERT_EQ(Look(array, symbols), value);
    for (int i = 0; i < 500; ++i) {
      const Symbols symbols = some();
      const auto found = words.find(symbols);
      ASSERT_EQ(Look(array, symbols), found == words.end() ? 0 : found->second);
    }
  }
}

TEST(DoubleArrayTest, BasesOutsideAreNotValid) {
  auto units = Build({{{1, 2}, 1}}, 4);
  units[DoubleArray::kRoot].base_and_value = static_cast<uint32_t>(units.size()) << 8;
  EXPECT_FALSE(DoubleArray::Valid(units, 4));
  units.pop_back();
  EXPECT_FALSE(DoubleArray::Valid(units, 4));
}

TEST(DoubleArrayDeathTest, KeysMustBeSorted) {
  const Symbols first = {2}, second = {1};
  const std::vector<DoubleArrayKey> keys = {{first, 1}, {second, 1}};
  EXPECT_DEATH(BuildDoubleArray(keys, 4), "sorted");
}

}  // namespace
}  // namespace huiyao::analysis
