#ifndef HUIYAO_COMMON_ANALYSIS_LEXICON_TERM_TRIE_H_
#define HUIYAO_COMMON_ANALYSIS_LEXICON_TERM_TRIE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "common/base/huge_pages.h"

namespace huiyao::analysis {

// Folded terms with a mark each, as a trie whose nodes lie in one open hash table: a step costs one access of memory,
// terms come in any order, and a copy is one copy of memory that can be changed further. Filters of the first code
// points, small enough for the cache, answer for most places of a text that no term begins there.
//
// Copyable. Changed by one thread; reading is safe for many while nobody changes it.
class TermTrie {
 public:
  enum class Mark : uint8_t {
    kNone,     // Nothing is said of the term.
    kAdded,    // It is in the lexicon.
    kRemoved,  // It is not, whatever an older layer says.
  };

  // Marks that lead from one place of a text: bit n - 1 stands for a term of n code points.
  struct Matches {
    uint64_t added = 0;
    uint64_t removed = 0;
  };

  TermTrie();

  // Makes room for about so many code points of terms at once.
  void Reserve(size_t code_points);

  // Sets the mark of a term of 1 to 64 code points, none of them 0.
  void Set(std::u32string_view term, Mark mark);

  Mark Find(std::u32string_view term) const;

  // At most so many places at a time.
  static constexpr size_t kMaxPlaces = 512;

  // Hashes of the two code points at each place i < pairs.size(), which is at most text.size(). The same for all tries.
  static void HashPairs(std::span<const char32_t> text, std::span<uint64_t> pairs);

  // Marks of the terms that begin at each place of a text.
  struct PlaceMatches {
    // The places where any do, in order, and what begins there.
    std::array<uint16_t, kMaxPlaces> places;
    std::array<Matches, kMaxPlaces> matches;
    size_t count = 0;
  };
  // For the places i < pairs.size() <= kMaxPlaces; `pairs` are the hashes of `text`. All places go down the trie at the
  // same time, so that memory is waited for once a step and not once a place.
  void Match(std::span<const char32_t> text, std::span<const uint64_t> pairs, PlaceMatches& found) const;

  // Visits the marked terms in no order.
  void ForEach(const std::function<void(std::u32string_view term, Mark mark)>& visit) const;

  // Makes the trie anew without what is left of terms that have lost their mark, if that is much.
  void Tidy();

  // Terms with a mark.
  size_t size() const { return size_; }
  size_t memory_bytes() const;

 private:
  // parent << 24 | symbol << 3 | flags; 0 is free. A node is the index of its slot + 1; the root is node 0.
  using Slot = uint64_t;
  using Slots = std::vector<Slot, HugePageAllocator<Slot>>;
  static constexpr Slot kAddedFlag = 1;
  static constexpr Slot kRemovedFlag = 2;
  static constexpr Slot kInnerFlag = 4;
  static constexpr Slot kMarks = kAddedFlag | kRemovedFlag;
  static constexpr int kFlagBits = 3;
  static constexpr int kSymbolBits = 21;

  static uint64_t ParentOf(Slot slot) { return slot >> (kFlagBits + kSymbolBits); }
  static char32_t SymbolOf(Slot slot) {
    return static_cast<char32_t>(slot >> kFlagBits & ((uint64_t{1} << kSymbolBits) - 1));
  }

  static uint64_t Hash(uint64_t value) { return (value ^ (value >> 32)) * 0x9E3779B97F4A7C15; }

  // A set of hashes that may say yes to others as well: three bits of a word stand for each. Which word, another hash
  // tells: those asked about together share one.
  class Filter {
   public:
    // With room for so many hashes.
    explicit Filter(size_t room = 0);
    void Add(uint64_t word, uint64_t hash) { words_[word >> shift_] |= Mask(hash); }
    // 1 or 0, for sums without a branch.
    uint32_t Has(uint64_t word, uint64_t hash) const {
      const uint64_t mask = Mask(hash);
      return (words_[word >> shift_] & mask) == mask ? 1 : 0;
    }
    void Prefetch(uint64_t word) const { __builtin_prefetch(&words_[word >> shift_]); }
    size_t room() const { return words_.size() * 64 / kBits; }
    size_t memory_bytes() const { return words_.capacity() * sizeof(uint64_t); }

   private:
    // For each hash.
    static constexpr size_t kBits = 8;
    static uint64_t Mask(uint64_t hash) {
      const uint64_t lower = hash ^ (hash >> 32);
      return uint64_t{1} << (lower & 63) | uint64_t{1} << (lower >> 6 & 63) | uint64_t{1} << (lower >> 12 & 63);
    }
    std::vector<uint64_t, HugePageAllocator<uint64_t>> words_;
    int shift_;
  };

  static constexpr size_t kFilteredLength = 6;
  static uint64_t HashPair(char32_t first, char32_t second) { return Hash(uint64_t{first} << kSymbolBits | second); }
  uint32_t IsSingle(char32_t symbol) const { return singles_[symbol % kSingles / 64] >> (symbol % 64) & 1; }

  // A place where a term may begin.
  struct Candidate {
    uint32_t place;
    uint64_t two;
    uint64_t three;
    uint64_t four;
  };
  // All three leave the places where a term may still begin, and are without a branch: what is true is hard to
  // foretell, and the words come from memory all at once. By the first two code points:
  size_t FindPairs(std::span<const char32_t> text, std::span<const uint64_t> pairs, std::span<uint16_t> places) const;
  // By the first three and four:
  size_t FindBeginnings(std::span<const char32_t> text, std::span<const uint64_t> pairs,
                        std::span<const uint16_t> places, std::span<Candidate> candidates) const;
  // By as many as the filters know:
  size_t KeepLengths(std::span<const char32_t> text, std::span<Candidate> candidates) const;

  // Where a search for the key begins.
  size_t Home(uint64_t key) const { return (Hash(key) >> 32) * slots_.size() >> 32; }
  // The slot of the key, or the free one where it would stand.
  size_t Probe(uint64_t key) const { return Probe(key, Home(key)); }
  size_t Probe(uint64_t key, size_t home) const;
  void NoteInFilter(std::u32string_view term);
  void NotePair(uint64_t hash);
  void NoteTwo(uint64_t hash);
  void NoteInFilter(const Slots& slots, uint64_t node, size_t depth);
  // Moves the nodes into so many slots.
  void Rehash(size_t slots);

  static constexpr size_t kSingles = 1 << 16;

  Slots slots_;
  size_t nodes_ = 0;
  size_t size_ = 0;
  size_t unmarked_ = 0;
  // Terms of one code point, by its lower bits, if there have been any.
  std::vector<uint64_t> singles_;
  bool has_singles_ = false;
  // The first two code points of all longer ones, a bit for each hash: small enough for the second-level cache.
  std::vector<uint64_t> pairs_;
  int pair_shift_ = 0;
  // Terms of two code points; kept, so that their filter can be made larger.
  std::vector<uint64_t> two_hashes_;
  Filter twos_;
  // Terms of three code points and the first four of longer ones. Words by the first three.
  Filter beginnings_;
  // Terms of four and of five code points, and the first six of longer ones: asked about few places. Words by the first
  // four.
  Filter lengths_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_LEXICON_TERM_TRIE_H_
