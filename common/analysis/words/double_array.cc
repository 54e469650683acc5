#include "common/analysis/words/double_array.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "common/base/check.h"

namespace huiyao::analysis {
namespace {

using Unit = DoubleArray::Unit;

// Free places that a node with several children tries before the places passed over are given up for good, except for
// nodes with one child: keeps building linear.
constexpr int kMaxTries = 4096;

class Builder {
 public:
  Builder(std::span<const DoubleArrayKey> keys, uint32_t alphabet_size)
      : keys_(keys), block_(std::bit_ceil(std::max<uint32_t>(alphabet_size, 256))) {}

  std::vector<Unit> Build() {
    hints_.fill(kEnd);
    AddBlock();
    Take(DoubleArray::kRoot);
    // A base of 0 tells a leaf, so that the unit 0 ^ symbol is nobody's child.
    std::vector<Node> level = {{0, keys_.size(), 0, DoubleArray::kRoot}};
    while (!level.empty()) {
      // Those with most children first: the others fit into the holes that they leave.
      std::stable_sort(level.begin(), level.end(),
                       [](const Node& a, const Node& b) { return a.children > b.children; });
      next_level_.clear();
      for (const Node& node : level) Place(node);
      level.swap(next_level_);
      for (Node& node : level) node.children = CountChildren(node);
    }
    return std::move(units_);
  }

 private:
  // The keys [begin, end) share `depth` symbols, which lead to `state`.
  struct Node {
    size_t begin, end;
    size_t depth;
    uint32_t state;
    size_t children = 0;
  };
  static constexpr uint32_t kEnd = UINT32_MAX;

  void AddBlock() {
    const size_t first = units_.size();
    HUIYAO_CHECK(first + block_ <= DoubleArray::kMaxUnits, "too many terms for one automaton");
    units_.resize(first + block_);
    next_.resize(first + block_);
    previous_.resize(first + block_);
    for (size_t i = first; i < units_.size(); ++i) {
      next_[i] = static_cast<uint32_t>(i + 1);
      previous_[i] = static_cast<uint32_t>(i - 1);
    }
    next_.back() = kEnd;
    previous_[first] = tail_;
    (tail_ == kEnd ? head_ : next_[tail_]) = static_cast<uint32_t>(first);
    tail_ = static_cast<uint32_t>(units_.size() - 1);
    for (uint32_t& hint : hints_) {
      if (hint == kEnd) hint = static_cast<uint32_t>(first);
    }
  }

  void Take(uint32_t at) {
    for (uint32_t& hint : hints_) {
      if (at == hint) hint = next_[at];
    }
    (previous_[at] == kEnd ? head_ : next_[previous_[at]]) = next_[at];
    (next_[at] == kEnd ? tail_ : previous_[next_[at]]) = previous_[at];
    previous_[at] = at;  // marks it taken: no free unit is its own neighbour
  }

  size_t CountChildren(const Node& node) const {
    size_t children = 0;
    uint32_t last = 0;
    for (size_t i = node.begin; i < node.end; ++i) {
      if (keys_[i].symbols.size() == node.depth) continue;
      const uint32_t symbol = keys_[i].symbols[node.depth];
      if (symbol != last) ++children;
      last = symbol;
    }
    return children;
  }

  bool IsFree(uint32_t at) const { return previous_[at] != at; }

  bool Fits(uint32_t base) const {
    if (base == 0) return false;
    for (const uint32_t symbol : symbols_) {
      if (!IsFree(base ^ symbol)) return false;
    }
    return true;
  }

  // A node with one child takes the first free unit; others search from where a search last gave up, since what lies
  // before is crowded. The holes are filled by the many nodes with one child, which come last in this order.
  uint32_t FindBase() {
    if (symbols_.size() == 1 && head_ != kEnd && (head_ ^ symbols_.front()) != 0) return head_ ^ symbols_.front();
    int tries = 0;
    uint32_t& hint = hints_[std::min<size_t>(std::bit_width(symbols_.size()), hints_.size()) - 1];
    for (uint32_t at = hint; at != kEnd; at = next_[at]) {
      if (const uint32_t base = at ^ symbols_.front(); Fits(base)) return base;
      if (++tries == kMaxTries) {
        hint = at;
        tries = 0;
      }
    }
    AddBlock();
    return static_cast<uint32_t>(units_.size()) - block_;
  }

  void Place(const Node& node) {
    size_t at = node.begin;
    if (keys_[at].symbols.size() == node.depth) {
      units_[node.state].base_and_value |= keys_[at].value;
      ++at;
      HUIYAO_CHECK(at == node.end || keys_[at].symbols.size() > node.depth, "keys must be distinct");
    }
    if (at == node.end) return;
    symbols_.clear();
    bounds_.clear();
    for (size_t i = at; i < node.end; ++i) {
      const uint32_t symbol = keys_[i].symbols[node.depth];
      if (!symbols_.empty() && symbols_.back() == symbol) continue;
      HUIYAO_CHECK(symbol > (symbols_.empty() ? 0 : symbols_.back()) && symbol < block_, "keys must be sorted");
      symbols_.push_back(symbol);
      bounds_.push_back(i);
    }
    bounds_.push_back(node.end);
    const uint32_t base = FindBase();
    units_[node.state].base_and_value |= base << 8;
    for (size_t i = 0; i < symbols_.size(); ++i) {
      const uint32_t child = base ^ symbols_[i];
      Take(child);
      units_[child].check = node.state;
      next_level_.push_back({bounds_[i], bounds_[i + 1], node.depth + 1, child});
    }
  }

  std::span<const DoubleArrayKey> keys_;
  const uint32_t block_;
  std::vector<Unit> units_;
  std::vector<uint32_t> next_, previous_;  // of the list of free units, in order
  uint32_t head_ = kEnd, tail_ = kEnd;
  // Where to search for nodes with 2, 4, 8 … children, at least.
  std::array<uint32_t, 10> hints_;
  std::vector<Node> next_level_;
  std::vector<uint32_t> symbols_;
  std::vector<size_t> bounds_;
};

}  // namespace

bool DoubleArray::Valid(std::span<const Unit> units, uint32_t alphabet_size) {
  const size_t block = std::bit_ceil(std::max<uint32_t>(alphabet_size, 256));
  if (units.size() % block != 0 || units.size() > kMaxUnits) return false;
  for (const Unit& unit : units) {
    if ((unit.base_and_value >> 8) >= units.size()) return false;
  }
  return true;
}

std::vector<Unit> BuildDoubleArray(std::span<const DoubleArrayKey> keys, uint32_t alphabet_size) {
  if (keys.empty()) return {};
  HUIYAO_CHECK(!keys.front().symbols.empty(), "a key must not be empty");
  return Builder(keys, alphabet_size).Build();
}

}  // namespace huiyao::analysis
