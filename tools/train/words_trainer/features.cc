#include "tools/train/words_trainer/features.h"

namespace huiyao::analysis {

void ListFeatures(const WordModel& model, const Run& run, const Evidence& evidence, size_t unit,
                  std::vector<Feature>& features) {
  const Symbol* at = run.Symbols() + unit;
  const auto symbol = [&](int distance) { return model.Known(at[distance]); };
  const auto add = [&](Table table, uint64_t row, int place = 0) {
    features.push_back({table, static_cast<uint8_t>(place), row});
  };
  for (int distance = -2; distance <= 2; ++distance) add(Table::kUnigram, symbol(distance), 2 - distance);
  for (int distance = -2; distance <= 1; ++distance) {
    add(Table::kBigram, PairKey(symbol(distance), symbol(distance + 1)), 1 - distance);
  }
  add(Table::kSkip, PairKey(symbol(-1), symbol(1)));
  add(Table::kTrigram, TripleKey(symbol(-1), symbol(0), symbol(1)));

  add(Table::kAloneClass, model.alone[at[0]]);
  for (size_t window = 0; window < 3; ++window) {
    const Symbol* first = at + window - 2;
    add(Table::kNameWindow, window * kNameTriples + WordModel::NameIndex(model.names[first[0]], model.names[first[1]],
                                                                         model.names[first[2]]));
  }
  const Shape shape = evidence.shapes[unit];
  const bool first = unit == 0;
  const bool last = unit + 1 == run.size();
  const Shape left = first ? Shape() : evidence.shapes[unit - 1];
  const Shape right = last ? Shape() : evidence.shapes[unit + 1];
  add(Table::kShape, LengthTriple(shape.begins, shape.ends, shape.passes));
  add(Table::kLeftShape, LengthTriple(left.ends, shape.begins, shape.passes));
  add(Table::kRightShape, LengthTriple(shape.ends, right.begins, shape.passes));

  for (const DictionaryMatch& match : evidence.matches) {
    const int place = static_cast<int>(unit) - static_cast<int>(match.start);
    if (place < -1 || place > match.length) continue;
    add(Table::kRole, RoleFeature(match.word_class, match.length, RoleOf(match.length, place)));
  }

  const PathCode part = evidence.path[unit];
  const PathCode left_part = first ? kPathBeyond : evidence.path[unit - 1];
  const PathCode right_part = last ? kPathBeyond : evidence.path[unit + 1];
  add(Table::kPathWord, WordModel::PathWordIndex(part, evidence.path_class[unit]));
  add(Table::kPathWindow, WordModel::PathWindowIndex(left_part, part, right_part));
  add(Table::kPathSymbol, WordModel::PathSymbolIndex(symbol(0), 0, left_part));
  add(Table::kPathSymbol, WordModel::PathSymbolIndex(symbol(0), 1, part));
  add(Table::kPathSymbol, WordModel::PathSymbolIndex(symbol(0), 2, right_part));
}

}  // namespace huiyao::analysis
