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
    add(Table::kBigram, BigramKey(symbol(distance), symbol(distance + 1)), 1 - distance);
  }
  add(Table::kSkip, BigramKey(symbol(-1), symbol(1)));
  add(Table::kTrigram, TrigramKey(symbol(-1), symbol(0), symbol(1)));

  add(Table::kAloneClass, model.AloneClass(at[0]));
  for (int window = 0; window < 3; ++window) {
    const Symbol* first = at + window - 2;
    add(Table::kNameWindow,
        WordModel::NameWindowIndex(window, model.Name(first[0]), model.Name(first[1]), model.Name(first[2])));
  }
  const Shape shape = evidence.shapes[unit];
  const bool first = unit == 0;
  const bool last = unit + 1 == run.size();
  const Shape left = first ? Shape() : evidence.shapes[unit - 1];
  const Shape right = last ? Shape() : evidence.shapes[unit + 1];
  add(Table::kShape, static_cast<uint64_t>(ShapeIndex(shape.begins, shape.ends, shape.passes)));
  add(Table::kLeftShape, static_cast<uint64_t>(ShapeIndex(left.ends, shape.begins, shape.passes)));
  add(Table::kRightShape, static_cast<uint64_t>(ShapeIndex(shape.ends, right.begins, shape.passes)));

  for (const DictionaryMatch& match : evidence.matches) {
    const int place = static_cast<int>(unit) - static_cast<int>(match.start);
    if (place < -1 || place > match.length) continue;
    add(Table::kRole, WordModel::RoleIndex(match.word_class, LengthClass(match.length), RoleOf(match.length, place)));
  }

  const PathCode part = evidence.path[unit];
  const PathCode left_part = first ? kPathBeyond : evidence.path[unit - 1];
  const PathCode right_part = last ? kPathBeyond : evidence.path[unit + 1];
  add(Table::kPathWord, uint64_t{part} * kWordClasses + evidence.path_class[unit]);
  add(Table::kPathWindow, WordModel::PathWindowIndex(left_part, part, right_part));
  add(Table::kPathSymbol, WordModel::PathSymbolIndex(symbol(0), 0, left_part));
  add(Table::kPathSymbol, WordModel::PathSymbolIndex(symbol(0), 1, part));
  add(Table::kPathSymbol, WordModel::PathSymbolIndex(symbol(0), 2, right_part));
}

const TagWeights* WeightsOf(const WordModel& model, const Feature& feature) {
  switch (feature.table) {
    case Table::kUnigram:
      return &model.unigrams[feature.row][feature.place];
    case Table::kBigram: {
      const auto* row = model.bigrams.Find(feature.row);
      return row == nullptr ? nullptr : &(*row)[feature.place];
    }
    case Table::kSkip:
      return model.skips.Find(feature.row);
    case Table::kTrigram:
      return model.trigrams.Find(feature.row);
    case Table::kAloneClass:
      return &model.alone_classes[feature.row];
    case Table::kNameWindow:
      return &model.name_windows[feature.row];
    case Table::kShape:
      return &model.shapes[feature.row];
    case Table::kLeftShape:
      return &model.left_shapes[feature.row];
    case Table::kRightShape:
      return &model.right_shapes[feature.row];
    case Table::kRole:
      return &model.roles[feature.row];
    case Table::kPathWord:
      return &model.path_words[feature.row];
    case Table::kPathWindow:
      return &model.path_windows[feature.row];
    case Table::kPathSymbol:
      return &model.path_symbols[feature.row];
  }
  return nullptr;
}

}  // namespace huiyao::analysis
