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
// The filter of terms of two is this much roomier than the others: a false yes of it costs more.
constexpr size_t kTwosRoom = 2;
// At least, where many terms are.
constexpr size_t kSlotsPerTerm = 4;
// 128 KiB.
constexpr size_t kMaxPairBits = size_t{1} << 20;

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
  const Slots old = std::exchange(slots_, Slots(slots));
  beginnings_ = Filter(slots / kSlotsPerTerm);
  lengths_ = Filter(slots / kSlotsPerTerm);
  const size_t pair_bits = std::clamp(std::bit_ceil(slots), kMinSlots, kMaxPairBits);
  pairs_.assign(pair_bits / 64, 0);
  pair_shift_ = 64 - std::countr_zero(pair_bits);
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
void TermTrie::NoteInFilter(const Slots& slots, uint64_t node, size_t depth) {
  std::array<char32_t, kFilteredLength> symbols;
  if (depth == 2) return NotePair(HashPair(SymbolOf(slots[ParentOf(slots[node - 1]) - 1]), SymbolOf(slots[node - 1])));
  // Shorter terms have their own filters. At the last length something longer follows, or did: a hash too many costs a
  // walk in vain.
  if (depth < 3 || (depth < kFilteredLength && (slots[node - 1] & kMarks) == 0)) return;
  for (size_t left = depth; left > 0; node = ParentOf(slots[node - 1])) symbols[--left] = SymbolOf(slots[node - 1]);
  NoteInFilter(std::u32string_view(symbols.data(), depth));
}

void TermTrie::Tidy() {
  if (unmarked_ <= size_) return;
  TermTrie tidy;
  ForEach([&](std::u32string_view term, Mark mark) { tidy.Set(term, mark); });
  *this = std::move(tidy);
}

size_t TermTrie::Probe(uint64_t key, size_t home) const {
  size_t at = home;
  while (slots_[at] != 0 && slots_[at] >> kFlagBits != key) {
    if (++at == slots_.size()) at = 0;
  }
  return at;
}

void TermTrie::NoteInFilter(std::u32string_view term) {
  const auto symbol = [&](size_t i) { return i < term.size() ? term[i] : U'\0'; };
  if (term.size() == 1) {
    singles_[term[0] % kSingles / 64] |= uint64_t{1} << (term[0] % 64);
    has_singles_ = true;
    return;
  }
  const uint64_t two = HashPair(term[0], term[1]);
  const uint64_t three = Hash(two + symbol(2));
  const uint64_t four = Hash(three + symbol(3));
  const uint64_t five = Hash(four + symbol(4));
  NotePair(two);
  switch (term.size()) {
    case 2:
      return NoteTwo(two);
    case 3:
      return beginnings_.Add(three, three);
    case 4:
      lengths_.Add(four, ~four);
      break;
    case 5:
      lengths_.Add(four, ~five);
      break;
    default:
      lengths_.Add(four, Hash(five + symbol(5)));
  }
  beginnings_.Add(three, four);
}

void TermTrie::NotePair(uint64_t hash) {
  const uint64_t bit = hash >> pair_shift_;
  pairs_[bit / 64] |= uint64_t{1} << (bit % 64);
}

void TermTrie::NoteTwo(uint64_t hash) {
  two_hashes_.push_back(hash);
  if (two_hashes_.size() <= twos_.room() / kTwosRoom) return twos_.Add(hash, hash);
  twos_ = Filter(two_hashes_.size() * 2 * kTwosRoom);
  for (const uint64_t one : two_hashes_) twos_.Add(one, one);
}

void TermTrie::HashPairs(std::span<const char32_t> text, std::span<uint64_t> pairs) {
  const size_t whole = std::min(pairs.size(), text.size() - std::min<size_t>(text.size(), 1));
  for (size_t at = 0; at < whole; ++at) pairs[at] = HashPair(text[at], text[at + 1]);
  if (whole < pairs.size()) pairs[whole] = HashPair(text[whole], U'\0');
}

size_t TermTrie::FindPairs(std::span<const char32_t> text, std::span<const uint64_t> pairs,
                           std::span<uint16_t> places) const {
  const uint64_t* const bits = pairs_.data();
  const int shift = pair_shift_;
  size_t count = 0;
  const auto find = [&](const auto& is_single) {
    for (size_t at = 0; at < pairs.size(); ++at) {
      const uint64_t bit = pairs[at] >> shift;
      places[count] = static_cast<uint16_t>(at);
      count += static_cast<size_t>((bits[bit / 64] >> (bit % 64) & 1) | is_single(text[at]));
    }
  };
  has_singles_ ? find([&](char32_t symbol) -> uint64_t { return IsSingle(symbol); })
               : find([](char32_t) -> uint64_t { return 0; });
  return count;
}

size_t TermTrie::FindBeginnings(std::span<const char32_t> text, std::span<const uint64_t> pairs,
                                std::span<const uint16_t> places, std::span<Candidate> candidates) const {
  for (size_t i = 0; i < places.size(); ++i) {
    const uint32_t place = places[i];
    const auto symbol = [&](size_t behind) { return place + behind < text.size() ? text[place + behind] : U'\0'; };
    const uint64_t three = Hash(pairs[place] + symbol(2));
    beginnings_.Prefetch(three);
    candidates[i] = {place, pairs[place], three, Hash(three + symbol(3))};
  }
  size_t count = 0;
  for (const Candidate candidate : candidates.first(places.size())) {
    candidates[count] = candidate;
    count += static_cast<size_t>(IsSingle(text[candidate.place]) | twos_.Has(candidate.two, candidate.two) |
                                 beginnings_.Has(candidate.three, candidate.three) |
                                 beginnings_.Has(candidate.three, candidate.four));
  }
  return count;
}

size_t TermTrie::KeepLengths(std::span<const char32_t> text, std::span<Candidate> candidates) const {
  for (const Candidate& candidate : candidates) lengths_.Prefetch(candidate.four);
  size_t count = 0;
  for (const Candidate candidate : candidates) {
    const auto symbol = [&](size_t i) { return candidate.place + i < text.size() ? text[candidate.place + i] : U'\0'; };
    const uint64_t five = Hash(candidate.four + symbol(4));
    const uint64_t six = Hash(five + symbol(5));
    candidates[count] = candidate;
    count += static_cast<size_t>(IsSingle(text[candidate.place]) | twos_.Has(candidate.two, candidate.two) |
                                 beginnings_.Has(candidate.three, candidate.three) |
                                 lengths_.Has(candidate.four, ~candidate.four) | lengths_.Has(candidate.four, ~five) |
                                 lengths_.Has(candidate.four, six));
  }
  return count;
}

void TermTrie::Match(std::span<const char32_t> text, std::span<const uint64_t> pairs, PlaceMatches& found) const {
  HUIYAO_CHECK(pairs.size() <= kMaxPlaces, "so many places are not asked at once");
  std::array<Candidate, kMaxPlaces> candidates;
  size_t count = FindPairs(text, pairs, found.places);
  count = FindBeginnings(text, pairs, std::span(found.places).first(count), candidates);
  count = KeepLengths(text, std::span(candidates).first(count));
  // A place on its way down: where the node to come is, if there is one.
  struct Walker {
    uint64_t key;
    size_t home;
    uint32_t number;  // in `found`
  };
  std::array<Walker, kMaxPlaces> walkers;
  found.count = count;
  for (size_t i = 0; i < count; ++i) {
    found.places[i] = static_cast<uint16_t>(candidates[i].place);
    found.matches[i] = {};
    walkers[i] = {text[candidates[i].place], 0, static_cast<uint32_t>(i)};
  }
  for (size_t depth = 0; count > 0; ++depth) {
    for (Walker& walker : std::span(walkers.data(), count)) {
      walker.home = Home(walker.key);
      __builtin_prefetch(&slots_[walker.home]);
    }
    size_t going_on = 0;
    for (const Walker& walker : std::span(walkers.data(), count)) {
      const size_t node = Probe(walker.key, walker.home);
      const Slot slot = slots_[node];
      Matches& matches = found.matches[walker.number];
      matches.added |= (slot & kAddedFlag) << depth;
      matches.removed |= ((slot & kRemovedFlag) >> 1) << depth;
      const size_t next = found.places[walker.number] + depth + 1;
      if ((slot & kInnerFlag) == 0 || depth + 1 == kMaxTermCodePoints || next == text.size()) continue;
      walkers[going_on++] = {(node + 1) << kSymbolBits | text[next], 0, walker.number};
    }
    count = going_on;
  }
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
  return sizeof(*this) + 8 * (slots_.capacity() + singles_.capacity() + pairs_.capacity() + two_hashes_.capacity()) +
         twos_.memory_bytes() + beginnings_.memory_bytes() + lengths_.memory_bytes();
}

}  // namespace huiyao::analysis
