#ifndef HUIYAO_COMMON_ANALYSIS_LEXICON_TERM_TRIE_H_
#define HUIYAO_COMMON_ANALYSIS_LEXICON_TERM_TRIE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace huiyao::analysis {

// Folded terms with a mark each, as a trie whose nodes lie in one open hash table: a step costs one access of memory,
// terms come in any order, and a copy is one copy of memory that can be changed further. A filter of the first four
// code points, small enough for the cache, answers for most places of a text that no term begins there.
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

  // Marks of the terms that begin at `at`, which is less than text.size().
  Matches Match(std::span<const char32_t> text, size_t at) const {
    if (!MayGoOn(text, at)) return {};
    return Walk(text, at);
  }

  // Sets places[i] for i < places.size() where a marked term may begin in `text`, and leaves the others as they are.
  void NoteCandidates(std::span<const char32_t> text, std::span<uint8_t> places) const;

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

  // A set of hashes that may say yes to others as well: three bits in one of its words stand for each.
  class Filter {
   public:
    // With room for so many hashes.
    explicit Filter(size_t room = 0);
    void Add(uint64_t hash) { words_[hash >> shift_] |= Mask(hash); }
    bool Has(uint64_t hash) const {
      const uint64_t mask = Mask(hash);
      return (words_[hash >> shift_] & mask) == mask;
    }
    size_t room() const { return words_.size() * 64 / kBits; }
    size_t memory_bytes() const { return words_.capacity() * sizeof(uint64_t); }

   private:
    // For each hash.
    static constexpr size_t kBits = 8;
    static uint64_t Mask(uint64_t hash) {
      const uint64_t lower = hash ^ (hash >> 32);
      return uint64_t{1} << (lower & 63) | uint64_t{1} << (lower >> 6 & 63) | uint64_t{1} << (lower >> 12 & 63);
    }
    std::vector<uint64_t> words_;
    int shift_;
  };

  // Hashes of the first code points of a place or of a term.
  struct Hashes {
    uint64_t two;
    uint64_t three;
    uint64_t four;
  };
  static constexpr size_t kFilteredLength = 6;
  static Hashes HashesOf(char32_t first, char32_t second, char32_t third, char32_t fourth) {
    const uint64_t two = Hash(uint64_t{first} << kSymbolBits | second);
    const uint64_t three = Hash(two + third);
    return {two, three, Hash(three + fourth)};
  }
  bool IsSingle(char32_t symbol) const { return (singles_[symbol % kSingles / 64] >> (symbol % 64) & 1) != 0; }

  // 0: no term begins with these four code points, nor with fewer of them. Without a branch: which of them is true is
  // hard to foretell, and the words come from memory all at once.
  uint8_t MayBegin(char32_t first, char32_t second, char32_t third, char32_t fourth) const {
    const Hashes hashes = HashesOf(first, second, third, fourth);
    return static_cast<uint8_t>(IsSingle(first) | short_.Has(hashes.two) | short_.Has(hashes.three) |
                                beginnings_.Has(hashes.four));
  }
  // False: no term begins here. Closer than MayBegin, and slower.
  bool MayGoOn(std::span<const char32_t> text, size_t at) const;

  size_t Probe(uint64_t key) const;
  Matches Walk(std::span<const char32_t> text, size_t at) const;
  void NoteInFilter(std::u32string_view term);
  void NoteShort(uint64_t hash);
  void NoteInFilter(const std::vector<Slot>& slots, uint64_t node, size_t depth);
  // Moves the nodes into so many slots.
  void Rehash(size_t slots);

  static constexpr size_t kSingles = 1 << 16;

  std::vector<Slot> slots_;
  size_t nodes_ = 0;
  size_t size_ = 0;
  size_t unmarked_ = 0;
  // Terms of one code point, by its lower bits.
  std::vector<uint64_t> singles_;
  // Terms of two and of three code points; kept, so that their filter can be made larger.
  std::vector<uint64_t> short_hashes_;
  Filter short_;
  // The first four code points of longer terms.
  Filter beginnings_;
  // Terms of four and of five code points, and the first six of longer ones: asked about few places.
  Filter lengths_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_LEXICON_TERM_TRIE_H_
