#include "common/analysis/words/scorer.h"

#include <cstring>

namespace huiyao::analysis {
namespace {

// GCC and Clang turn these into single vector instructions; unaligned loads and stores go through memcpy.
using Four = int16_t __attribute__((vector_size(8)));
using Eight = int16_t __attribute__((vector_size(16)));

template <typename Vector>
void Add(int16_t* scores, const void* weights) {
  Vector sum;
  Vector added;
  std::memcpy(&sum, scores, sizeof(sum));
  std::memcpy(&added, weights, sizeof(added));
  sum += added;
  std::memcpy(scores, &sum, sizeof(sum));
}

void Add(int16_t* scores, const TagWeights& weights) { Add<Four>(scores, weights.data()); }

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

void Scorer::AddNgrams(const Symbol* symbols, ptrdiff_t size) {
  static_assert(sizeof(WordModel::UnigramRow) == 3 * sizeof(Eight) &&
                sizeof(WordModel::BigramRow) == 2 * sizeof(Eight));
  Symbol before = model_.Known(symbols[-2]);
  Symbol here = model_.Known(symbols[-1]);
  const auto add_unigram = [&](Symbol symbol, ptrdiff_t unit) {
    const char* row = reinterpret_cast<const char*>(&model_.unigrams[symbol]);
    int16_t* at = At(unit - 2);
    Add<Eight>(at, row);
    Add<Eight>(at + 8, row + 16);
    Add<Eight>(at + 16, row + 32);
  };
  const auto add_bigram = [&](Symbol a, Symbol b, ptrdiff_t unit) {
    if (const auto* row = model_.bigrams.Find(BigramKey(a, b))) {
      Add<Eight>(At(unit - 1), row->data());
      Add<Eight>(At(unit + 1), row->data() + 2);
    }
  };
  add_unigram(before, -2);
  add_unigram(here, -1);
  add_bigram(before, here, -2);
  for (ptrdiff_t unit = 0; unit < size + Run::kContext; ++unit) {
    const Symbol after = model_.Known(symbols[unit]);
    // `here` stands at unit - 1, which is the middle of the three.
    add_unigram(after, unit);
    add_bigram(here, after, unit - 1);
    if (unit >= 1 && unit <= size) {
      if (const auto* row = model_.skips.Find(BigramKey(before, after))) Add(At(unit - 1), *row);
      if (const auto* row = model_.trigrams.Find(TrigramKey(before, here, after))) Add(At(unit - 1), *row);
    }
    before = here;
    here = after;
  }
}

void Scorer::AddNames(const Symbol* symbols, ptrdiff_t size) {
  const TagWeights* weights = model_.name_windows.data();
  NameClass a = model_.Name(symbols[-2]);
  NameClass b = model_.Name(symbols[-1]);
  // The three symbols from unit - 2 on end at it, surround the one before and begin at the one before that.
  for (ptrdiff_t unit = 0; unit < size + Run::kContext; ++unit) {
    const NameClass c = model_.Name(symbols[unit]);
    Add(At(unit), weights[WordModel::NameWindowIndex(0, a, b, c)]);
    Add(At(unit - 1), weights[WordModel::NameWindowIndex(1, a, b, c)]);
    Add(At(unit - 2), weights[WordModel::NameWindowIndex(2, a, b, c)]);
    a = b;
    b = c;
  }
}

void Scorer::AddShapes(const Symbol* symbols, ptrdiff_t size) {
  const Shape* shapes = evidence_.shapes.data();
  for (ptrdiff_t unit = 0; unit < size; ++unit) {
    const Shape shape = shapes[unit];
    int16_t* at = At(unit);
    Add(at, model_.alone_classes[model_.AloneClass(symbols[unit])]);
    Add(at, model_.shapes[static_cast<size_t>(ShapeIndex(shape.begins, shape.ends, shape.passes))]);
    const int left_ends = unit > 0 ? shapes[unit - 1].ends : 0;
    const int right_begins = unit + 1 < size ? shapes[unit + 1].begins : 0;
    Add(at, model_.left_shapes[static_cast<size_t>(ShapeIndex(left_ends, shape.begins, shape.passes))]);
    Add(at, model_.right_shapes[static_cast<size_t>(ShapeIndex(shape.ends, right_begins, shape.passes))]);
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
    int16_t* at = At(unit);
    Add(at,
        model_.path_words[static_cast<size_t>(here) * kWordClasses + evidence_.path_class[static_cast<size_t>(unit)]]);
    Add(at, model_.path_windows[WordModel::PathWindowIndex(left, here, right)]);
    const TagWeights* row = &model_.path_symbols[WordModel::PathSymbolIndex(model_.Known(symbols[unit]), 0, 0)];
    Add(at, row[left]);
    Add(at, row[kPathCodes + here]);
    Add(at, row[2 * kPathCodes + right]);
    left = here;
    here = right;
  }
}

}  // namespace huiyao::analysis
