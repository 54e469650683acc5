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
// The filter of short terms is this much roomier than the others: a false yes of it costs more.
constexpr size_t kShortRoom = 2;
// At least, where many terms are.
constexpr size_t kSlotsPerTerm = 4;

}  // namespace

TermTrie::Filter::Filter(size_t room) {
  const size_t words = std::bit_floor(std::max<size_t>(2, room * kBits / 64));
  words_.assign(words, 0);
  shift_ = 64 - std::countr_zero(words);
}

TermTrie::TermTrie() : singles_(kSingles / 64) { Rehash(kMinSlots); }

void TermTrie::Reserve(size_t code_points) {
  // Terms share beginnings: fewer nodes than code points. What is guessed too small grows.
  const size_t slots = code_points * 100 / kMaxLoad * 3 / 4;
  if (slots > slots_.size()) Rehash(slots);
}

void TermTrie::Rehash(size_t slots) {
  HUIYAO_CHECK(slots < UINT32_MAX, "a node is a number of 32 bits");
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots));
  beginnings_ = Filter(slots / kSlotsPerTerm);
  lengths_ = Filter(slots / kSlotsPerTerm);
  // Where nodes are now, and how deep, by their old numbers; a node can be moved once its parent has been.
  std::vector<uint32_t> moved(old.size() + 1);
  std::vector<uint8_t> depths(old.size() + 1);
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
      depths[waiting[count]] = static_cast<uint8_t>(depths[ParentOf(slot)] + 1);
    }
    if (depths[node] <= kFilteredLength) NoteInFilter(old, node, depths[node]);
  }
}

// The same for what ends in this node of `slots` or begins with what leads to it.
void TermTrie::NoteInFilter(const std::vector<Slot>& slots, uint64_t node, size_t depth) {
  std::array<char32_t, kFilteredLength> symbols;
  // Short terms have their own filter. At the last length something longer follows, or did: a hash too many costs a
  // walk in vain.
  if (depth < 4 || (depth < kFilteredLength && (slots[node - 1] & kMarks) == 0)) return;
  for (size_t left = depth; left > 0; node = ParentOf(slots[node - 1])) symbols[--left] = SymbolOf(slots[node - 1]);
  NoteInFilter(std::u32string_view(symbols.data(), depth));
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
  const auto symbol = [&](size_t i) { return i < term.size() ? term[i] : U'\0'; };
  const Hashes hashes = HashesOf(term[0], symbol(1), symbol(2), symbol(3));
  const uint64_t five = Hash(hashes.four + symbol(4));
  switch (term.size()) {
    case 1:
      singles_[term[0] % kSingles / 64] |= uint64_t{1} << (term[0] % 64);
      return;
    case 2:
    case 3:
      return NoteShort(term.size() == 2 ? hashes.two : hashes.three);
    case 4:
      lengths_.Add(Hash(~hashes.four));
      break;
    case 5:
      lengths_.Add(Hash(~five));
      break;
    default:
      lengths_.Add(Hash(five + symbol(5)));
  }
  beginnings_.Add(hashes.four);
}

void TermTrie::NoteShort(uint64_t hash) {
  short_hashes_.push_back(hash);
  if (short_hashes_.size() <= short_.room() / kShortRoom) return short_.Add(hash);
  short_ = Filter(short_hashes_.size() * 2 * kShortRoom);
  for (const uint64_t one : short_hashes_) short_.Add(one);
}

bool TermTrie::MayGoOn(std::span<const char32_t> text, size_t at) const {
  const auto symbol = [&](size_t i) { return at + i < text.size() ? text[at + i] : U'\0'; };
  const Hashes hashes = HashesOf(symbol(0), symbol(1), symbol(2), symbol(3));
  if (IsSingle(symbol(0)) || short_.Has(hashes.two) || short_.Has(hashes.three)) return true;
  if (!beginnings_.Has(hashes.four)) return false;
  const uint64_t five = Hash(hashes.four + symbol(4));
  return lengths_.Has(Hash(~hashes.four)) || lengths_.Has(Hash(~five)) || lengths_.Has(Hash(five + symbol(5)));
}

void TermTrie::NoteCandidates(std::span<const char32_t> text, std::span<uint8_t> places) const {
  const auto symbol = [&](size_t i) { return i < text.size() ? text[i] : U'\0'; };
  const size_t whole = std::min(places.size(), text.size() - std::min<size_t>(text.size(), 3));
  size_t at = 0;
  for (; at < whole; ++at) places[at] |= MayBegin(text[at], text[at + 1], text[at + 2], text[at + 3]);
  for (; at < places.size(); ++at) places[at] |= MayBegin(text[at], symbol(at + 1), symbol(at + 2), symbol(at + 3));
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
  if (had) return;
  ++size_;
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
  return sizeof(*this) + 8 * (slots_.capacity() + singles_.capacity() + short_hashes_.capacity()) +
         short_.memory_bytes() + beginnings_.memory_bytes() + lengths_.memory_bytes();
}

}  // namespace huiyao::analysis
