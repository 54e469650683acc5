#include "tools/train/words_trainer/alphabet.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "common/analysis/folding.h"
#include "common/text/utf8.h"

namespace huiyao::analysis {
namespace {

// Words that jieba counted less often are left out: three fifths of the list; the agreement in cross-validation stays
// the same and the automaton is a third of the size.
constexpr int64_t kLeastCount = 5;

// Numbers the characters.
class Alphabet {
 public:
  explicit Alphabet(std::span<const Variant> variants) {
    for (const Variant& variant : variants) variants_[variant.from] = variant.to;
  }

  char32_t Fold(char32_t value) const {
    const char32_t folded = FoldCodePoint(value);
    const auto found = variants_.find(folded);
    return found == variants_.end() ? folded : found->second;
  }

  void Count(std::string_view text) {
    for (const char32_t value : Folded(text)) {
      const ScanClass scan_class = ScanClassOf(value);
      if (scan_class == ScanClass::kHan || scan_class == ScanClass::kGap) ++counts_[value];
    }
  }
  // Numbers what was counted.
  uint32_t NumberCounted() {
    std::vector<std::pair<char32_t, int>> order(counts_.begin(), counts_.end());
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [value, count] : order) symbols_[value] = next_++;
    return next_;
  }
  // The symbols of a word, with new ones for new Han characters; nullopt if others occur in it.
  std::optional<std::vector<Symbol>> Number(std::string_view word) {
    std::vector<Symbol> numbered;
    for (const char32_t value : Folded(word)) {
      if (ScanClassOf(value) != ScanClass::kHan) return std::nullopt;
      const auto [found, added] = symbols_.try_emplace(value, next_);
      if (added) ++next_;
      numbered.push_back(found->second);
    }
    return numbered;
  }

  CharacterEntry Entry(char32_t value) const {
    const ScanClass scan_class = ScanClassOf(value);
    const auto found = symbols_.find(Fold(value));
    const bool known = found != symbols_.end();
    switch (scan_class) {
      case ScanClass::kHan:
        return {known ? found->second : kUnknownHanSymbol, scan_class};
      case ScanClass::kGap:
        return {known ? found->second : kUnknownGapSymbol, scan_class};
      case ScanClass::kSpace:
      case ScanClass::kIgnorable:
        return {kEdgeSymbol, scan_class};
      case ScanClass::kDigit:
        return {kShortNumberSymbol, scan_class};
      case ScanClass::kLetter:
        return {kLatinSymbol, scan_class};
      default:
        return {kForeignSymbol, scan_class};
    }
  }
  Symbol size() const { return next_; }
  const std::map<char32_t, Symbol>& symbols() const { return symbols_; }
  const std::map<char32_t, char32_t>& variants() const { return variants_; }

 private:
  std::vector<char32_t> Folded(std::string_view text) const {
    std::vector<char32_t> folded;
    for (size_t at = 0; at < text.size();) {
      const text::CodePoint point = text::DecodeAt(text, at);
      folded.push_back(Fold(point.value));
      at += static_cast<size_t>(point.length);
    }
    return folded;
  }

  std::map<char32_t, char32_t> variants_;
  std::map<char32_t, int> counts_;
  std::map<char32_t, Symbol> symbols_;
  Symbol next_ = kFirstCharacterSymbol;
};

void MakeCharacters(const Alphabet& alphabet, ModelTables& tables) {
  tables.characters.resize(CharacterTable::kBmp);
  tables.folds.resize(CharacterTable::kBmp);
  for (char32_t value = 0; value < CharacterTable::kBmp; ++value) {
    tables.characters[value] = alphabet.Entry(value);
    const char32_t folded = alphabet.Fold(value);
    tables.folds[value] = static_cast<uint16_t>(folded < CharacterTable::kBmp ? folded : value);
  }
  std::map<char32_t, Symbol> supplementary;
  for (const auto& [value, symbol] : alphabet.symbols()) {
    if (value >= CharacterTable::kBmp && ScanClassOf(value) == ScanClass::kHan) supplementary[value] = symbol;
  }
  for (const auto& [from, to] : alphabet.variants()) {
    const auto found = alphabet.symbols().find(to);
    if (from >= CharacterTable::kBmp && found != alphabet.symbols().end()) supplementary[from] = found->second;
  }
  for (const auto& [value, symbol] : supplementary) tables.supplementary.push_back({value, symbol});
}

// -log2 of the mean frequency of the words of each class, times 16.
void MakeCosts(const std::map<WordClass, std::pair<double, double>>& sums, double total, ModelTables& tables) {
  tables.class_costs.assign(kWordClasses, kUnknownUnitCost);
  for (const auto& [word_class, sum] : sums) {
    const double mean = std::max(1.0, sum.first / sum.second);
    tables.class_costs[word_class] = static_cast<uint16_t>(std::lround(16 * std::log2(total / mean)));
  }
}

// Counts of a character over the word list.
struct NameCounts {
  int first = 0;        // words that begin with it
  int surname = 0;      // of them, names of persons
  int all = 0;          // words that hold it
  int given = 0;        // of them, names of persons, behind the first character
  int transcribed = 0;  // of them, transcribed names
};

void CountNames(std::span<const Symbol> symbols, std::string_view tag, std::map<Symbol, NameCounts>& counts) {
  if (symbols.size() < 2) return;
  const bool person = tag == "nr" && symbols.size() <= 3;
  const bool transcribed = tag == "nrt";
  ++counts[symbols[0]].first;
  if (person) ++counts[symbols[0]].surname;
  for (size_t i = 0; i < symbols.size(); ++i) {
    NameCounts& of = counts[symbols[i]];
    ++of.all;
    if (person && i > 0) ++of.given;
    if (transcribed) ++of.transcribed;
  }
}

NameClass NameClassOf(const NameCounts& counts) {
  const double surname = counts.surname / std::max(1.0, double(counts.first));
  const double given = counts.given / std::max(1.0, double(counts.all));
  const double transcribed = counts.transcribed / std::max(1.0, double(counts.all));
  const int surname_class = counts.surname < 10 || surname < 0.1 ? 0 : surname < 0.4 ? 1 : 2;
  const int given_class = counts.given >= 10 && given >= 0.2 ? 1 : 0;
  const int transcribed_class = counts.transcribed >= 10 && transcribed >= 0.04 ? 1 : 0;
  return static_cast<NameClass>(surname_class * 4 + given_class * 2 + transcribed_class);
}

}  // namespace

void MakeAlphabet(std::span<const MarkedSentence> sentences, std::span<const ListedWord> words,
                  std::span<const Variant> variants, ModelTables& tables) {
  Alphabet alphabet(variants);
  for (const MarkedSentence& sentence : sentences) alphabet.Count(sentence.text);
  tables.known_symbols = alphabet.NumberCounted();

  // Words that fold to the same are one, with the class of the most frequent.
  std::map<std::vector<Symbol>, ListedWord> listed;
  std::map<Symbol, NameCounts> names;
  double total = 0;
  for (const ListedWord& word : words) {
    total += static_cast<double>(word.count);
    const auto symbols = alphabet.Number(word.word);
    if (symbols) CountNames(*symbols, word.tag, names);
    if (word.count < kLeastCount || !symbols || symbols->size() > kMaxDictionaryWord) continue;
    auto [found, added] = listed.try_emplace(*symbols, word);
    if (!added && word.count > found->second.count) found->second = word;
  }
  tables.names.assign(alphabet.size(), 0);
  for (const auto& [symbol, counts] : names) tables.names[symbol] = NameClassOf(counts);
  MakeCharacters(alphabet, tables);
  tables.alphabet = alphabet.size();
  tables.alone.assign(alphabet.size(), 0);
  std::vector<DoubleArrayKey> keys;
  std::map<WordClass, std::pair<double, double>> sums;
  for (const auto& [symbols, word] : listed) {
    const WordClass word_class = ClassOf(word.tag, word.count);
    auto& [sum, count] = sums[word_class];
    sum += static_cast<double>(word.count);
    count += 1;
    if (symbols.size() == 1) {
      tables.alone[symbols.front()] = word_class;
    } else {
      keys.push_back({symbols, word_class});
    }
  }
  MakeCosts(sums, total, tables);
  tables.dictionary = BuildDoubleArray(keys, tables.alphabet);
}

}  // namespace huiyao::analysis
