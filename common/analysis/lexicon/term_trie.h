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
// terms come in any order, and a copy is one copy of memory that can be changed further. A filter of the first two and
// three code points, small enough for the cache, answers for most places of a text that no term begins there.
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
    if (!MayBegin(text, at)) return {};
    return Walk(text, at);
  }

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
  static bool Test(const std::vector<uint64_t>& bits, size_t bit) { return (bits[bit / 64] >> (bit % 64) & 1) != 0; }
  static void SetBit(std::vector<uint64_t>& bits, size_t bit) { bits[bit / 64] |= uint64_t{1} << (bit % 64); }
  size_t GramBit(uint64_t gram) const { return Hash(gram) >> gram_shift_; }
  static uint64_t Pair(char32_t first, char32_t second) { return uint64_t{first} << 21 | second; }
  static uint64_t Triple(char32_t first, char32_t second, char32_t third) {
    return (uint64_t{first} << 42 | uint64_t{second} << 21 | third) ^ uint64_t { 1 } << 63;
  }

  // False: no term begins here.
  bool MayBegin(std::span<const char32_t> text, size_t at) const {
    const char32_t first = text[at];
    if (!Test(firsts_, first % kFirsts)) return false;
    if (Test(singles_, first % kFirsts)) return true;
    if (at + 1 >= text.size()) return false;
    if (Test(grams_, GramBit(Pair(first, text[at + 1])))) return true;
    return at + 2 < text.size() && Test(grams_, GramBit(Triple(first, text[at + 1], text[at + 2])));
  }

  size_t Probe(uint64_t key) const;
  Matches Walk(std::span<const char32_t> text, size_t at) const;
  void NoteInFilter(std::u32string_view term);
  void NoteInFilter(const std::vector<Slot>& slots, Slot node);
  // Moves the nodes into so many slots.
  void Rehash(size_t slots);

  static constexpr size_t kFirsts = 1 << 16;

  std::vector<Slot> slots_;
  size_t nodes_ = 0;
  size_t size_ = 0;
  size_t unmarked_ = 0;
  // First code points, and those that are terms; hashed first pairs that are terms, and first triples.
  std::vector<uint64_t> firsts_;
  std::vector<uint64_t> singles_;
  std::vector<uint64_t> grams_;
  int gram_shift_ = 0;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_LEXICON_TERM_TRIE_H_
