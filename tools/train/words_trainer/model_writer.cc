#include "tools/train/words_trainer/model_writer.h"

#include <xxhash.h>

#include <cstddef>
#include <cstring>
#include <initializer_list>
#include <utility>

#include "common/analysis/words/model_format.h"
#include "common/base/check.h"
#include "tools/train/words_trainer/ngram_slots.h"

namespace huiyao::analysis {
namespace {

class Writer {
 public:
  explicit Writer(const ModelTables& tables) {
    header_.magic = kModelMagic;
    header_.known_symbols = tables.known_symbols;
    header_.alphabet = tables.alphabet;
    bytes_.resize(sizeof(header_));
  }

  template <typename T>
  void Add(ModelSection id, const T* data, size_t count) {
    bytes_.resize((bytes_.size() + kModelAlignment - 1) / kModelAlignment * kModelAlignment);
    header_.sections[static_cast<size_t>(id)] = {bytes_.size(), count * sizeof(T)};
    bytes_.append(reinterpret_cast<const char*>(data), count * sizeof(T));
  }
  template <typename T>
  void Add(ModelSection id, const std::vector<T>& elements) {
    Add(id, elements.data(), elements.size());
  }
  template <typename Slot>
  void Add(ModelSection displacements_id, ModelSection slots_id, const HashedSlots<Slot>& table) {
    Add(displacements_id, table.displacements);
    Add(slots_id, table.slots);
  }

  std::string Finish() {
    std::memcpy(bytes_.data(), &header_, sizeof(header_));
    constexpr size_t kChecked = offsetof(ModelHeader, known_symbols);
    header_.checksum = XXH3_64bits(bytes_.data() + kChecked, bytes_.size() - kChecked);
    std::memcpy(bytes_.data(), &header_, sizeof(header_));
    return std::move(bytes_);
  }

 private:
  ModelHeader header_{};
  std::string bytes_;
};

TagWeights Sum(std::initializer_list<TagWeights> rows) {
  TagWeights sum{};
  for (const TagWeights& row : rows) {
    for (int tag = 0; tag < kTags; ++tag) sum[tag] = static_cast<int16_t>(sum[tag] + row[tag]);
  }
  return sum;
}

// One row for each symbol, then one for each bigram with weights of its own.
std::vector<WordModel::PairRow> PairRows(const ModelTables& tables) {
  std::vector<WordModel::PairRow> rows;
  for (const auto& unigram : tables.unigrams) rows.push_back({unigram[1], unigram[2], unigram[3], unigram[4]});
  for (const auto& [key, bigram] : tables.bigrams) {
    WordModel::PairRow row = rows[key >> kNgramSymbolBits];
    for (size_t place = 0; place < row.size(); ++place) row[place] = Sum({row[place], bigram[place]});
    rows.push_back(row);
  }
  return rows;
}

std::vector<WordModel::PairRow> NameRows(const ModelTables& tables) {
  std::vector<WordModel::PairRow> rows(kNameTriples);
  for (size_t triple = 0; triple < kNameTriples; ++triple) {
    for (size_t window = 0; window < 3; ++window) {
      rows[triple][2 - window] = tables.name_windows[window * kNameTriples + triple];
    }
  }
  return rows;
}

std::vector<TagWeights> Shapes(const ModelTables& tables) {
  std::vector<TagWeights> shapes(WordModel::kShapes);
  for (uint8_t left = 0; left < kLengthClasses; ++left) {
    for (size_t triple = 0; triple < kLengthTriples; ++triple) {
      for (uint8_t right = 0; right < kLengthClasses; ++right) {
        const Shape shape = {static_cast<uint8_t>(triple / (kLengthClasses * kLengthClasses)),
                             static_cast<uint8_t>(triple / kLengthClasses % kLengthClasses),
                             static_cast<uint8_t>(triple % kLengthClasses)};
        shapes[WordModel::ShapeIndex(left, shape, right)] =
            Sum({tables.shapes[triple], tables.left_shapes[LengthTriple(left, shape.begins, shape.passes)],
                 tables.right_shapes[LengthTriple(shape.ends, right, shape.passes)]});
      }
    }
  }
  return shapes;
}

// Before a word of two, its units, behind it; 0 for class 0, which is no word.
std::vector<WordModel::PairRow> TwoRoles(const ModelTables& tables) {
  std::vector<WordModel::PairRow> rows(kWordClasses);
  for (size_t word_class = 1; word_class < kWordClasses; ++word_class) {
    for (int place = -1; place <= 2; ++place) {
      rows[word_class][static_cast<size_t>(place + 1)] =
          tables.roles[RoleFeature(static_cast<WordClass>(word_class), 2, RoleOf(2, place))];
    }
  }
  return rows;
}

// Of words of three and more.
std::vector<TagWeights> LongRoles(const ModelTables& tables) {
  std::vector<TagWeights> roles;
  for (size_t word_class = 0; word_class < kWordClasses; ++word_class) {
    for (int length = 3; length <= 5; ++length) {
      for (int role = 0; role < kRoleCount; ++role) {
        roles.push_back(tables.roles[RoleFeature(static_cast<WordClass>(word_class), length, static_cast<Role>(role))]);
      }
    }
  }
  return roles;
}

}  // namespace

void ModelTables::ClearWeights() {
  unigrams.assign(known_symbols, {});
  bigrams.clear();
  skips.clear();
  trigrams.clear();
  alone_classes.assign(kWordClasses, {});
  name_windows.assign(3 * kNameTriples, {});
  shapes.assign(kLengthTriples, {});
  left_shapes.assign(kLengthTriples, {});
  right_shapes.assign(kLengthTriples, {});
  roles.assign(kRoleFeatures, {});
  path_words.assign(size_t{kPathCodes} * kWordClasses, {});
  path_windows.assign(size_t{kPathCodes} * kPathCodes * kPathCodes, {});
  path_symbols.assign(size_t{known_symbols} * 3 * kPathCodes, {});
  transitions.assign(kTags, {});
}

TagWeights& WeightsOf(const Feature& feature, ModelTables& tables) {
  switch (feature.table) {
    case Table::kUnigram:
      return tables.unigrams[feature.row][feature.place];
    case Table::kBigram:
      return tables.bigrams[feature.row][feature.place];
    case Table::kSkip:
      return tables.skips[feature.row];
    case Table::kTrigram:
      return tables.trigrams[feature.row];
    case Table::kAloneClass:
      return tables.alone_classes[feature.row];
    case Table::kNameWindow:
      return tables.name_windows[feature.row];
    case Table::kShape:
      return tables.shapes[feature.row];
    case Table::kLeftShape:
      return tables.left_shapes[feature.row];
    case Table::kRightShape:
      return tables.right_shapes[feature.row];
    case Table::kRole:
      return tables.roles[feature.row];
    case Table::kPathWord:
      return tables.path_words[feature.row];
    case Table::kPathWindow:
      return tables.path_windows[feature.row];
    case Table::kPathSymbol:
      break;
  }
  return tables.path_symbols[feature.row];
}

std::string WriteWordModel(const ModelTables& tables) {
  Writer writer(tables);
  writer.Add(ModelSection::kName, tables.name.data(), tables.name.size());
  writer.Add(ModelSection::kCharacters, tables.characters);
  writer.Add(ModelSection::kFolds, tables.folds);
  writer.Add(ModelSection::kSupplementary, tables.supplementary);
  writer.Add(ModelSection::kDictionary, tables.dictionary);
  writer.Add(ModelSection::kClassCosts, tables.class_costs);
  writer.Add(ModelSection::kAlone, tables.alone);
  writer.Add(ModelSection::kNames, tables.names);
  const HashedSlots<PairSlot> pairs = PairSlots(tables);
  writer.Add(ModelSection::kPairDisplacements, ModelSection::kPairSlots, pairs);
  writer.Add(ModelSection::kPairRows, PairRows(tables));
  std::vector<TagWeights> ahead;
  for (const auto& unigram : tables.unigrams) ahead.push_back(unigram[0]);
  writer.Add(ModelSection::kAhead, ahead);
  writer.Add(ModelSection::kSkipDisplacements, ModelSection::kSkipSlots, SkipSlots(tables));
  writer.Add(ModelSection::kTrigramDisplacements, ModelSection::kTrigramSlots, TrigramSlots(tables, pairs));
  writer.Add(ModelSection::kAloneClasses, tables.alone_classes);
  writer.Add(ModelSection::kNameRows, NameRows(tables));
  writer.Add(ModelSection::kShapes, Shapes(tables));
  writer.Add(ModelSection::kTwoRoles, TwoRoles(tables));
  writer.Add(ModelSection::kRoles, LongRoles(tables));
  writer.Add(ModelSection::kPathWords, tables.path_words);
  writer.Add(ModelSection::kPathWindows, tables.path_windows);
  writer.Add(ModelSection::kPathSymbols, tables.path_symbols);
  writer.Add(ModelSection::kTransitions, tables.transitions);
  return writer.Finish();
}

LoadedModel::LoadedModel(const std::string& bytes) : storage_((bytes.size() + 7) / 8) {
  std::memcpy(storage_.data(), bytes.data(), bytes.size());
  auto parsed = ParseWordModel({reinterpret_cast<const char*>(storage_.data()), bytes.size()});
  HUIYAO_CHECK(parsed.ok(), parsed.status().ToString());
  model_ = *std::move(parsed);
}

}  // namespace huiyao::analysis
