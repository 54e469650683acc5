#include "common/analysis/words/scorer.h"

#include <cstring>

namespace huiyao::analysis {
namespace {

// Four weights at once: GCC and Clang turn this into single instructions.
using Four = int16_t __attribute__((vector_size(8)));

inline Four Load(const void* weights) {
  Four loaded;
  std::memcpy(&loaded, weights, sizeof(loaded));
  return loaded;
}
inline Four Load(const TagWeights& weights) { return Load(weights.data()); }

inline void Add(int16_t* scores, Four added) {
  const Four sum = Load(scores) + added;
  std::memcpy(scores, &sum, sizeof(sum));
}
inline void Add(int16_t* scores, const TagWeights& weights) { Add(scores, Load(weights)); }

constexpr WordModel::BigramRow kNoBigram{};
constexpr TagWeights kNoWeights{};

}  // namespace

const int16_t* Scorer::Score(const Run& run) {
  const Symbol* symbols = run.Symbols();
  const ptrdiff_t size = static_cast<ptrdiff_t>(run.size());
  scores_.assign(static_cast<size_t>(size + 2 * kPadding) * kTags, 0);
  evidence_.Gather(symbols, run.size(), model_.dictionary, model_.class_costs.first<kWordClasses>(), model_.alone);
  AddNgrams(symbols, size);
  AddNames(symbols, size);
  AddShapes(symbols, size);
  AddRoles();
  AddPath(symbols, size);
  return At(0);
}

// Rows are found first, then added position by position: sums stay in a register, whereas adding a row to all its
// positions at once would read what overlapping stores have not yet written.
void Scorer::AddNgrams(const Symbol* symbols, ptrdiff_t size) {
  constexpr ptrdiff_t kContext = Run::kContext;
  const size_t places = static_cast<size_t>(size + 2 * kContext);
  known_.resize(places);
  unigram_rows_.resize(places);
  bigram_rows_.resize(places);
  Symbol* const known = known_.data() + kContext;
  const WordModel::UnigramRow** const unigrams = unigram_rows_.data() + kContext;
  const WordModel::BigramRow** const bigrams = bigram_rows_.data() + kContext;
  for (ptrdiff_t unit = -kContext; unit < size + kContext; ++unit) {
    known[unit] = model_.Known(symbols[unit]);
    unigrams[unit] = &model_.unigrams[known[unit]];
    if (unit > -kContext) model_.bigrams.Prefetch(BigramKey(known[unit - 1], known[unit]));
  }
  for (ptrdiff_t unit = -kContext; unit <= size; ++unit) {
    if (unit >= 0 && unit < size) {
      model_.skips.Prefetch(BigramKey(known[unit - 1], known[unit + 1]));
      model_.trigrams.Prefetch(TrigramKey(known[unit - 1], known[unit], known[unit + 1]));
    }
    const WordModel::BigramRow* row = model_.bigrams.Find(BigramKey(known[unit], known[unit + 1]));
    bigrams[unit] = row != nullptr ? row : &kNoBigram;
    __builtin_prefetch(bigrams[unit]);
  }
  const auto or_none = [](const TagWeights* weights) -> const TagWeights& {
    return weights != nullptr ? *weights : kNoWeights;
  };
  for (ptrdiff_t unit = 0; unit < size; ++unit) {
    Four sum = Load((*unigrams[unit - 2])[4]) + Load((*unigrams[unit - 1])[3]) + Load((*unigrams[unit])[2]) +
               Load((*unigrams[unit + 1])[1]) + Load((*unigrams[unit + 2])[0]);
    sum += Load((*bigrams[unit - 2])[3]) + Load((*bigrams[unit - 1])[2]) + Load((*bigrams[unit])[1]) +
           Load((*bigrams[unit + 1])[0]);
    sum += Load(or_none(model_.skips.Find(BigramKey(known[unit - 1], known[unit + 1]))));
    sum += Load(or_none(model_.trigrams.Find(TrigramKey(known[unit - 1], known[unit], known[unit + 1]))));
    Add(At(unit), sum);
  }
}

void Scorer::AddNames(const Symbol* symbols, ptrdiff_t size) {
  const TagWeights* weights = model_.name_windows.data();
  names_.resize(static_cast<size_t>(size + 2 * Run::kContext));
  NameClass* const names = names_.data() + Run::kContext;
  for (ptrdiff_t unit = -Run::kContext; unit < size + Run::kContext; ++unit) names[unit] = model_.Name(symbols[unit]);
  for (ptrdiff_t unit = 0; unit < size; ++unit) {
    const NameClass* at = names + unit;
    Add(At(unit), Load(weights[WordModel::NameWindowIndex(0, at[-2], at[-1], at[0])]) +
                      Load(weights[WordModel::NameWindowIndex(1, at[-1], at[0], at[1])]) +
                      Load(weights[WordModel::NameWindowIndex(2, at[0], at[1], at[2])]));
  }
}

void Scorer::AddShapes(const Symbol* symbols, ptrdiff_t size) {
  const Shape* shapes = evidence_.shapes.data();
  for (ptrdiff_t unit = 0; unit < size; ++unit) {
    const Shape shape = shapes[unit];
    const int left_ends = unit > 0 ? shapes[unit - 1].ends : 0;
    const int right_begins = unit + 1 < size ? shapes[unit + 1].begins : 0;
    const auto index = [](int a, int b, int c) { return static_cast<size_t>(ShapeIndex(a, b, c)); };
    Add(At(unit), Load(model_.alone_classes[model_.AloneClass(symbols[unit])]) +
                      Load(model_.shapes[index(shape.begins, shape.ends, shape.passes)]) +
                      Load(model_.left_shapes[index(left_ends, shape.begins, shape.passes)]) +
                      Load(model_.right_shapes[index(shape.ends, right_begins, shape.passes)]));
  }
}

void Scorer::AddRoles() {
  for (const DictionaryMatch& match : evidence_.matches) {
    const TagWeights* row =
        &model_.roles[WordModel::RoleIndex(match.word_class, LengthClass(match.length), Role::kFirst)];
    const ptrdiff_t start = match.start;
    const ptrdiff_t end = start + match.length;
    // The padding takes what lies before and behind the run.
    Add(At(start - 1), row[static_cast<size_t>(Role::kBefore)]);
    Add(At(start), row[static_cast<size_t>(Role::kFirst)]);
    for (ptrdiff_t unit = start + 1; unit + 1 < end; ++unit) {
      Add(At(unit), row[static_cast<size_t>(RoleOf(match.length, static_cast<int>(unit - start)))]);
    }
    Add(At(end - 1), row[static_cast<size_t>(Role::kLast)]);
    Add(At(end), row[static_cast<size_t>(Role::kBehind)]);
  }
}

void Scorer::AddPath(const Symbol* symbols, ptrdiff_t size) {
  PathCode left = kPathBeyond;
  PathCode here = evidence_.path[0];
  for (ptrdiff_t unit = 0; unit < size; ++unit) {
    const PathCode right = unit + 1 < size ? evidence_.path[static_cast<size_t>(unit) + 1] : kPathBeyond;
    const TagWeights* row = &model_.path_symbols[WordModel::PathSymbolIndex(model_.Known(symbols[unit]), 0, 0)];
    const size_t word = static_cast<size_t>(here) * kWordClasses + evidence_.path_class[static_cast<size_t>(unit)];
    Add(At(unit), Load(model_.path_words[word]) +
                      Load(model_.path_windows[WordModel::PathWindowIndex(left, here, right)]) + Load(row[left]) +
                      Load(row[kPathCodes + here]) + Load(row[2 * kPathCodes + right]));
    left = here;
    here = right;
  }
}

}  // namespace huiyao::analysis
