#include "common/analysis/words/scorer.h"

#include <cstddef>

namespace huiyao::analysis {
namespace {

inline void Add(TagWeights& scores, const TagWeights& weights) {
  StoreFour(LoadFour(scores) + LoadFour(weights), scores);
}

inline Four FirstOf(Eight positions) { return __builtin_shufflevector(positions, positions, 0, 1, 2, 3); }

// A slot's weights if it is the key's, otherwise 0; without a branch, which would often be predicted wrongly.
inline Four WeightsIf(bool found, const WeightSlot& slot) {
  return LoadFour(slot.weights) & (Four{} - static_cast<int16_t>(found));
}

}  // namespace

const TagWeights* Scorer::Score(const RunBatch& batch) {
  scores_.Reserve(batch.positions() + 1, 1);
  pairs_.Find(batch);
  lattice_.Build(batch, pairs_);
  AddRows(batch);
  AddTrigrams();
  AddLongWords();
  AddUnits(batch);
  return scores_.data();
}

// Rows that speak for touching positions, from one before to two behind: they are added to a window that moves on with
// them, since adding them in memory would read what overlapping stores have not yet written. Sets the scores.
void Scorer::AddRows(const RunBatch& batch) {
  const size_t positions = batch.positions();
  const Symbol* const symbols = batch.symbols();
  const uint32_t* const rows = pairs_.rows();
  const WordClass* const two_classes = pairs_.two_classes();
  const WordModel::PairRow* const pair_rows = model_.pair_rows.data();
  const WordModel::PairRow* const two_roles = model_.two_roles.data();
  const WordModel::PairRow* const name_rows = model_.name_rows.data();
  const NameClass* const name_classes = model_.names.data();
  TagWeights* const scores = scores_.data();
  Eight here{}, behind{};  // sums of positions at - 1 and at, of at + 1 and at + 2
  NameClass name = name_classes[symbols[0]];
  size_t names = name;  // of at - 1 and at
  for (size_t at = 0; at < positions; ++at) {
    const TagWeights* const pair = pair_rows[rows[at]].data();
    const TagWeights* const word = two_roles[two_classes[at]].data();
    const NameClass next_name = name_classes[symbols[at + 1]];
    const TagWeights* const name_row = name_rows[names * kNameClasses + next_name].data();
    here += LoadEight(pair) + LoadEight(word) + LoadEight(name_row);
    behind += LoadEight(pair + 2) + LoadEight(word + 2) + LoadEight(name_row + 2);
    StoreFour(FirstOf(here), scores[static_cast<ptrdiff_t>(at) - 1]);
    here = __builtin_shufflevector(here, behind, 4, 5, 6, 7, 8, 9, 10, 11);
    behind = __builtin_shufflevector(behind, Eight{}, 4, 5, 6, 7, 8, 9, 10, 11);
    names = static_cast<size_t>(name) * kNameClasses + next_name;
    name = next_name;
  }
  StoreFour(FirstOf(here), scores[positions - 1]);
}

void Scorer::AddTrigrams() {
  for (const PairFinder::Trigram& trigram : pairs_.trigrams()) {
    const WeightSlot& slot = model_.trigrams.At(trigram.place);
    TagWeights& scores = scores_[trigram.position + 1];
    StoreFour(LoadFour(scores) + WeightsIf(slot.key == trigram.key, slot), scores);
  }
}

void Scorer::AddLongWords() {
  for (const DictionaryMatch& word : lattice_.long_words()) {
    const TagWeights* const roles = &model_.roles[WordModel::RoleIndex(word.word_class, word.length, Role{0})];
    for (int place = -1; place <= word.length; ++place) {
      Add(scores_[word.start + static_cast<size_t>(place)], roles[static_cast<size_t>(RoleOf(word.length, place))]);
    }
  }
}

// What speaks for one position only.
void Scorer::AddUnits(const RunBatch& batch) {
  const Symbol* const symbols = batch.symbols();
  const Symbol* const known = pairs_.known();
  const uint32_t* const skip_places = pairs_.skip_places();
  const uint8_t* const begins = lattice_.begins();
  const uint8_t* const ends = lattice_.ends();
  const uint8_t* const passes = lattice_.passes();
  const PathCode* const path = lattice_.path();
  const WordClass* const path_classes = lattice_.path_classes();
  // Copied, because what is written below might be the model for all that the compiler knows.
  const WeightSlot* const skips = model_.skips.slots().data();
  const TagWeights* const ahead = model_.ahead.data();
  const WordClass* const alone = model_.alone.data();
  const TagWeights* const alone_classes = model_.alone_classes.data();
  const TagWeights* const shapes = model_.shapes.data();
  const TagWeights* const path_words = model_.path_words.data();
  const TagWeights* const path_windows = model_.path_windows.data();
  const TagWeights* const path_symbols = model_.path_symbols.data();
  TagWeights* const scores = scores_.data();
  for (const RunBatch::Extent& run : batch.runs()) {
    for (size_t at = run.first; at < run.last; ++at) {
      const WeightSlot& skip = skips[skip_places[at]];
      const bool skip_found = skip.key == PairKey(known[at - 1], known[at + 1]);
      const size_t shape = WordModel::ShapeIndex(ends[at - 1], {begins[at], ends[at], passes[at]}, begins[at + 1]);
      const PathCode left = path[at - 1], here = path[at], right = path[at + 1];
      const TagWeights* const parts = &path_symbols[WordModel::PathSymbolIndex(known[at], 0, 0)];
      const Four sum = LoadFour(scores[at]) + LoadFour(ahead[known[at + 2]]) + WeightsIf(skip_found, skip) +
                       LoadFour(alone_classes[alone[symbols[at]]]) + LoadFour(shapes[shape]) +
                       LoadFour(path_words[WordModel::PathWordIndex(here, path_classes[at])]) +
                       LoadFour(path_windows[WordModel::PathWindowIndex(left, here, right)]) + LoadFour(parts[left]) +
                       LoadFour(parts[kPathCodes + here]) + LoadFour(parts[2 * kPathCodes + right]);
      StoreFour(sum, scores[at]);
    }
  }
}

}  // namespace huiyao::analysis
