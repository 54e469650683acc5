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
#include "common/analysis/words/tags.h"

namespace huiyao::analysis {

// The weights of a linear-chain conditional random field over tags (Lafferty et al. 2001; characters as B, M, E, S: Xue
// 2003), with the dictionary that its features need, as a view of a model file's bytes (docs/formats.md). All weights
// are integers, so that every machine computes the same. Immutable, thread-safe.
//
// A position's score for a tag is the sum of what follows. Weights that hold at the same time are added up beforehand,
// so that one row speaks for several positions.
//   pair rows (a, b)[k]  two touching symbols, a at distance 1 - k, with the weights of symbol a itself there. Most
//   pairs
//                        have weights of their own; the first rows, by symbol a, are for all others
//   ahead[s]             symbol s at distance 2
//   skips (a, b)         the symbols before and behind it
//   trigrams (a, b, c)   the symbol with both neighbours
//   alone_classes        the class of the symbol as a word of its own
//   name_rows (a, b, c)  the name classes of three touching symbols, of which it is [0] the first, [1] the second, [2]
//                        the third
//   shapes               the lengths of dictionary words around it: those that begin, end and pass, end at its left
//                        neighbour and begin at its right one
//   roles                for each word around it: class, length, role
//   path …               the cheapest path through the dictionary: part and class; three neighbouring parts; its symbol
//                        with the part of each of the three
// Symbols that the training data do not hold count as kUnknownHanSymbol, but for the classes.
struct WordModel {
  using PairRow = std::array<TagWeights, 4>;

  std::string_view name;  // words-1
  CharacterTable characters;
  std::span<const CharacterEntry> bmp;  // the table's entries, and
  std::span<const uint16_t> folds;      // the character that each folds to, for the BMP
  std::span<const CharacterTable::Supplementary> supplementary;
  uint32_t known_symbols = 0;  // symbols below have weights
  Dictionary dictionary;
  std::span<const uint16_t> class_costs;  // kWordClasses
  // The same in the form that the cheapest path asks for: 0 is a unit that is no word, a word that does not exist.
  std::array<uint32_t, kWordClasses> alone_costs{};
  std::array<uint32_t, kWordClasses> word_costs{};
  std::span<const WordClass> alone;  // by symbol: its class as a word of one character, 0 if it is none
  std::span<const NameClass> names;  // by symbol

  NgramTable<PairSlot> pairs;
  std::span<const PairRow> pair_rows;
  std::span<const TagWeights> ahead;  // by symbol
  SkipTable skips;
  TrigramTable trigrams;
  std::span<const TagWeights> alone_classes;  // by class
  std::span<const PairRow> name_rows;         // [class][class][class]; the fourth is 0
  std::span<const TagWeights> shapes;         // kShapes
  std::span<const PairRow> two_roles;         // by class of a word of two, 0 for none: before it, its units, behind it
  std::span<const TagWeights> roles;          // [class][length 3 .. 5][role]
  std::span<const TagWeights> path_words;     // [part][class]
  std::span<const TagWeights> path_windows;   // [left part][part][right part]
  std::span<const TagWeights> path_symbols;   // [symbol][which of the three][part]
  std::array<TagWeights, kTags> transitions{};

  // The weights' number of a symbol.
  Symbol Known(Symbol symbol) const { return symbol < known_symbols ? symbol : kUnknownHanSymbol; }
  static size_t NameIndex(NameClass a, NameClass b, NameClass c) {
    return (static_cast<size_t>(a) * kNameClasses + b) * kNameClasses + c;
  }
  static constexpr size_t kShapes =
      size_t{kLengthClasses} * kLengthClasses * kLengthClasses * kLengthClasses * kLengthClasses;
  static size_t ShapeIndex(uint8_t left_ends, Shape shape, uint8_t right_begins) {
    return (((size_t{left_ends} * kLengthClasses + shape.begins) * kLengthClasses + shape.ends) * kLengthClasses +
            shape.passes) *
               kLengthClasses +
           right_begins;
  }
  // `length` of three and more units.
  static size_t RoleIndex(WordClass word_class, int length, Role role) {
    return (static_cast<size_t>(word_class) * 3 + static_cast<size_t>(LengthClass(length) - 2)) * kRoleCount +
           static_cast<size_t>(role);
  }
  static size_t PathWordIndex(PathCode part, WordClass word_class) { return size_t{part} * kWordClasses + word_class; }
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
