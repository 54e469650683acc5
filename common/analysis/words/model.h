#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_MODEL_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_MODEL_H_

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "common/analysis/words/character_table.h"
#include "common/analysis/words/dictionary.h"
#include "common/analysis/words/evidence.h"
#include "common/analysis/words/ngram_table.h"
#include "common/analysis/words/symbols.h"

namespace huiyao::analysis {

// Where a unit stands in its word.
enum class Tag : uint8_t { kBegin, kMiddle, kEnd, kSingle };
inline constexpr int kTags = 4;

// One weight for each tag.
using TagWeights = std::array<int16_t, kTags>;

// The weights of a linear-chain conditional random field over tags (Lafferty et al. 2001; characters as B, M, E, S: Xue
// 2003), with the dictionary that its features need, as a view of a model file's bytes (docs/formats.md). All weights
// are integers, so that every machine computes the same. Immutable, thread-safe.
//
// A position's score for a tag is the sum of:
//   unigrams[s][k]     symbol s at distance 2 - k
//   bigrams (a, b)[k]  touching symbols, a at distance 1 - k
//   skips (a, b)       the symbols before and behind it
//   trigrams (a, b, c) the symbol with both neighbours
//   alone_classes      the class of the symbol as a word of its own
//   name_windows       the name classes of three touching symbols: it and those before, around and behind it
//   shapes …           the lengths of dictionary words around it: its own, with its left and right neighbour's
//   roles              for each word around it: class, length, role
//   path …             the cheapest path through the dictionary: part and class; three neighbouring parts; its symbol
//                      with the part of each of the three
// Symbols that the training data do not hold count as kUnknownHanSymbol there.
struct WordModel {
  static constexpr int kBigramPlaces = 4;
  // The sixth place is unused: it keeps rows at multiples of 16 bytes.
  using UnigramRow = std::array<TagWeights, 6>;
  using BigramRow = std::array<TagWeights, kBigramPlaces>;

  std::string_view name;  // words-1
  CharacterTable characters;
  std::span<const CharacterEntry> bmp;  // the table's entries, and
  std::span<const uint16_t> folds;      // the character that each folds to, for the BMP
  std::span<const CharacterTable::Supplementary> supplementary;
  uint32_t known_symbols = 0;  // symbols below have weights
  Dictionary dictionary;
  std::span<const uint16_t> class_costs;  // kWordClasses
  std::span<const WordClass> alone;       // by symbol: its class as a word of one character

  std::span<const UnigramRow> unigrams;  // by symbol
  NgramTable<BigramRow> bigrams;
  NgramTable<TagWeights> skips;
  NgramTable<TagWeights> trigrams;
  std::span<const TagWeights> alone_classes;  // by class
  std::span<const NameClass> names;           // by symbol
  std::span<const TagWeights> name_windows;   // [which of the three windows][class][class][class]
  std::span<const TagWeights> shapes;         // kShapeCount
  std::span<const TagWeights> left_shapes;    // kShapeCount: the left neighbour ends, this begins, passes
  std::span<const TagWeights> right_shapes;   // kShapeCount: this ends, the right neighbour begins, this passes
  std::span<const TagWeights> roles;          // [class][length 2 .. 5][role]
  std::span<const TagWeights> path_words;     // [part][class]
  std::span<const TagWeights> path_windows;   // [left part][part][right part]
  std::span<const TagWeights> path_symbols;   // [symbol][which of the three][part]
  std::array<std::array<int16_t, kTags>, kTags> transitions{};

  // The weights' number of a symbol.
  Symbol Known(Symbol symbol) const { return symbol < known_symbols ? symbol : kUnknownHanSymbol; }
  WordClass AloneClass(Symbol symbol) const { return symbol < alone.size() ? alone[symbol] : 0; }
  NameClass Name(Symbol symbol) const { return symbol < names.size() ? names[symbol] : NameClass{0}; }
  // Window 0 ends at the unit, 1 has it in the middle, 2 begins at it.
  static size_t NameWindowIndex(int window, NameClass a, NameClass b, NameClass c) {
    return ((static_cast<size_t>(window) * kNameClasses + a) * kNameClasses + b) * kNameClasses + c;
  }
  static size_t RoleIndex(WordClass word_class, int length_class, Role role) {
    return (static_cast<size_t>(word_class) * 4 + static_cast<size_t>(length_class - 2)) * kRoleCount +
           static_cast<size_t>(role);
  }
  static size_t PathWindowIndex(PathCode left, PathCode here, PathCode right) {
    return (static_cast<size_t>(left) * kPathCodes + here) * kPathCodes + right;
  }
  static size_t PathSymbolIndex(Symbol symbol, int which, PathCode part) {
    return (static_cast<size_t>(symbol) * 3 + static_cast<size_t>(which)) * kPathCodes + part;
  }
};

// Reads a model file. `bytes`, aligned to 8, must outlive the model. DATA_LOSS if they are no model of this version or
// are damaged: whatever passes is safe to use on any text. Takes well below 10 ms.
absl::StatusOr<WordModel> ParseWordModel(std::string_view bytes);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_MODEL_H_
