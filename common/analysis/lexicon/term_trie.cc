#include "common/analysis/lexicon/term_trie.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "common/analysis/lexicon/term.h"
#include "common/base/check.h"

namespace huiyao::analysis {
namespace {

constexpr size_t kMinSlots = 64;
// Of the slots, in percent: probes stay short below it.
constexpr size_t kMaxLoad = 70;
// Bits of the filter for each slot, a power of two.
constexpr size_t kGramBitsPerSlot = 4;

}  // namespace

TermTrie::TermTrie() : firsts_(kFirsts / 64), singles_(kFirsts / 64) { Rehash(kMinSlots); }

void TermTrie::Reserve(size_t code_points) {
  // Terms share beginnings: fewer nodes than code points. What is guessed too small grows.
  const size_t slots = code_points * 100 / kMaxLoad * 3 / 4;
  if (slots > slots_.size()) Rehash(slots);
}

void TermTrie::Rehash(size_t slots) {
  HUIYAO_CHECK(slots < UINT32_MAX, "a node is a number of 32 bits");
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots));
  const size_t bits = std::bit_floor(slots * kGramBitsPerSlot);
  grams_.assign(bits / 64, 0);
  gram_shift_ = 64 - std::countr_zero(bits);
  // Where nodes are now, by their old numbers; a node can be moved once its parent has been.
  std::vector<uint32_t> moved(old.size() + 1);
  std::array<uint64_t, kMaxTermCodePoints> waiting;
  for (uint64_t node = 1; node <= old.size(); ++node) {
    if (old[node - 1] == 0) continue;
    size_t count = 0;
    for (uint64_t up = node; up != 0 && moved[up] == 0; up = ParentOf(old[up - 1])) waiting[count++] = up;
    while (count > 0) {
      const Slot slot = old[waiting[--count] - 1];
      const size_t at = Probe(uint64_t{moved[ParentOf(slot)]} << kSymbolBits | SymbolOf(slot));
      slots_[at] = uint64_t{moved[ParentOf(slot)]} << (kSymbolBits + kFlagBits) |
                   (slot & ((Slot{1} << (kSymbolBits + kFlagBits)) - 1));
      moved[waiting[count]] = static_cast<uint32_t>(at + 1);
    }
    NoteInFilter(old, old[node - 1]);
  }
}

// The same for a node of `slots`, if it is one that the filter of pairs and triples knows.
void TermTrie::NoteInFilter(const std::vector<Slot>& slots, Slot node) {
  if (ParentOf(node) == 0) return;
  const Slot parent = slots[ParentOf(node) - 1];
  if (ParentOf(parent) == 0) {
    if ((node & kMarks) != 0) SetBit(grams_, GramBit(Pair(SymbolOf(parent), SymbolOf(node))));
    return;
  }
  const Slot first = slots[ParentOf(parent) - 1];
  if (ParentOf(first) == 0) SetBit(grams_, GramBit(Triple(SymbolOf(first), SymbolOf(parent), SymbolOf(node))));
}

void TermTrie::Tidy() {
  if (unmarked_ <= size_) return;
  TermTrie tidy;
  ForEach([&](std::u32string_view term, Mark mark) { tidy.Set(term, mark); });
  *this = std::move(tidy);
}

// The slot of `key`, or the free one where it would stand.
size_t TermTrie::Probe(uint64_t key) const {
  const size_t count = slots_.size();
  size_t at = (Hash(key) >> 32) * count >> 32;
  while (slots_[at] != 0 && slots_[at] >> kFlagBits != key) {
    if (++at == count) at = 0;
  }
  return at;
}

void TermTrie::NoteInFilter(std::u32string_view term) {
  SetBit(firsts_, term[0] % kFirsts);
  if (term.size() == 1) SetBit(singles_, term[0] % kFirsts);
  if (term.size() == 2) SetBit(grams_, GramBit(Pair(term[0], term[1])));
  if (term.size() >= 3) SetBit(grams_, GramBit(Triple(term[0], term[1], term[2])));
}

void TermTrie::Set(std::u32string_view term, Mark mark) {
  HUIYAO_CHECK(!term.empty() && term.size() <= kMaxTermCodePoints, "terms are checked before");
  if ((nodes_ + term.size()) * 100 > slots_.size() * kMaxLoad) Rehash(slots_.size() * 3 / 2 + term.size());
  uint64_t node = 0;
  size_t at = 0;
  for (size_t i = 0; i < term.size(); ++i) {
    if (i > 0) slots_[at] |= kInnerFlag;
    const uint64_t key = node << kSymbolBits | term[i];
    at = Probe(key);
    if (slots_[at] == 0) {
      slots_[at] = key << kFlagBits;
      ++nodes_;
    }
    node = at + 1;
  }
  const bool had = (slots_[at] & kMarks) != 0;
  slots_[at] &= ~kMarks;
  if (mark == Mark::kNone) {
    unmarked_ += had ? 1 : 0;
    size_ -= had ? 1 : 0;
    return;
  }
  slots_[at] |= mark == Mark::kAdded ? kAddedFlag : kRemovedFlag;
  size_ += had ? 0 : 1;
  NoteInFilter(term);
}

TermTrie::Mark TermTrie::Find(std::u32string_view term) const {
  uint64_t node = 0;
  Slot slot = 0;
  for (const char32_t symbol : term) {
    const size_t at = Probe(node << kSymbolBits | symbol);
    slot = slots_[at];
    if (slot == 0) return Mark::kNone;
    node = at + 1;
  }
  if ((slot & kAddedFlag) != 0) return Mark::kAdded;
  return (slot & kRemovedFlag) != 0 ? Mark::kRemoved : Mark::kNone;
}

TermTrie::Matches TermTrie::Walk(std::span<const char32_t> text, size_t at) const {
  Matches matches;
  const size_t length = std::min(text.size() - at, kMaxTermCodePoints);
  uint64_t node = 0;
  for (size_t i = 0; i < length; ++i) {
    const size_t found = Probe(node << kSymbolBits | text[at + i]);
    const Slot slot = slots_[found];
    if (slot == 0) break;
    matches.added |= (slot & kAddedFlag) << i;
    matches.removed |= ((slot & kRemovedFlag) >> 1) << i;
    if ((slot & kInnerFlag) == 0) break;
    node = found + 1;
  }
  return matches;
}

void TermTrie::ForEach(const std::function<void(std::u32string_view, Mark)>& visit) const {
  std::array<char32_t, kMaxTermCodePoints> term;
  for (const Slot marked : slots_) {
    if ((marked & kMarks) == 0) continue;
    size_t start = term.size();
    for (Slot slot = marked;;) {
      term[--start] = SymbolOf(slot);
      if (ParentOf(slot) == 0) break;
      slot = slots_[ParentOf(slot) - 1];
    }
    visit(std::u32string_view(&term[start], term.size() - start),
          (marked & kAddedFlag) != 0 ? Mark::kAdded : Mark::kRemoved);
  }
}

size_t TermTrie::memory_bytes() const {
  return sizeof(*this) + 8 * (slots_.capacity() + firsts_.capacity() + singles_.capacity() + grams_.capacity());
}

}  // namespace huiyao::analysis
