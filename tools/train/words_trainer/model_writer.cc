#include "tools/train/words_trainer/model_writer.h"

#include <xxhash.h>

#include <bit>
#include <cstddef>
#include <cstring>
#include <utility>

#include "common/analysis/words/model_format.h"
#include "common/base/check.h"

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
  template <typename Row>
  void Add(ModelSection filter_id, ModelSection slots_id, ModelSection rows_id, const std::map<uint64_t, Row>& table) {
    std::vector<uint64_t> filter(BitFilter::kWords);
    std::vector<uint64_t> slots(std::bit_ceil(table.size() * 4 / 3 + 2));
    std::vector<Row> rows;
    for (const auto& [key, row] : table) {
      BitFilter::Add(key, filter);
      rows.push_back(row);
      uint64_t slot = key << kNgramRowBits | rows.size();
      // The greater key stays, the other goes on.
      for (size_t at = NgramSlot(key, slots.size()); slot != 0; at = (at + 1) & (slots.size() - 1)) {
        if (slots[at] < slot) std::swap(slots[at], slot);
      }
    }
    Add(filter_id, filter);
    Add(slots_id, slots);
    Add(rows_id, rows);
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

}  // namespace

void ModelTables::ClearWeights() {
  unigrams.assign(known_symbols, {});
  bigrams.clear();
  skips.clear();
  trigrams.clear();
  alone_classes.assign(kWordClasses, {});
  name_windows.assign(size_t{3} * kNameClasses * kNameClasses * kNameClasses, {});
  shapes.assign(kShapeCount, {});
  left_shapes.assign(kShapeCount, {});
  right_shapes.assign(kShapeCount, {});
  roles.assign(size_t{kWordClasses} * 4 * kRoleCount, {});
  path_words.assign(size_t{kPathCodes} * kWordClasses, {});
  path_windows.assign(size_t{kPathCodes} * kPathCodes * kPathCodes, {});
  path_symbols.assign(size_t{known_symbols} * 3 * kPathCodes, {});
  transitions.assign(kTags, {});
}

std::string WriteWordModel(const ModelTables& tables) {
  Writer writer(tables);
  writer.Add(ModelSection::kName, tables.name.data(), tables.name.size());
  writer.Add(ModelSection::kCharacters, tables.characters);
  writer.Add(ModelSection::kFolds, tables.folds);
  writer.Add(ModelSection::kSupplementary, tables.supplementary);
  writer.Add(ModelSection::kDictionary, tables.dictionary);
  writer.Add(ModelSection::kPairFilter, tables.pairs);
  writer.Add(ModelSection::kClassCosts, tables.class_costs);
  writer.Add(ModelSection::kAlone, tables.alone);
  writer.Add(ModelSection::kUnigrams, tables.unigrams);
  writer.Add(ModelSection::kBigramFilter, ModelSection::kBigramSlots, ModelSection::kBigrams, tables.bigrams);
  writer.Add(ModelSection::kSkipFilter, ModelSection::kSkipSlots, ModelSection::kSkips, tables.skips);
  writer.Add(ModelSection::kTrigramFilter, ModelSection::kTrigramSlots, ModelSection::kTrigrams, tables.trigrams);
  writer.Add(ModelSection::kAloneClasses, tables.alone_classes);
  writer.Add(ModelSection::kNames, tables.names);
  writer.Add(ModelSection::kNameWindows, tables.name_windows);
  writer.Add(ModelSection::kShapes, tables.shapes);
  writer.Add(ModelSection::kLeftShapes, tables.left_shapes);
  writer.Add(ModelSection::kRightShapes, tables.right_shapes);
  writer.Add(ModelSection::kRoles, tables.roles);
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
