#ifndef HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_MODEL_WRITER_H_
#define HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_MODEL_WRITER_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/analysis/words/double_array.h"
#include "common/analysis/words/model.h"

namespace huiyao::analysis {

// What a model file holds, while it is made. See WordModel.
struct ModelTables {
  std::string name;
  uint32_t known_symbols = 0;
  uint32_t alphabet = 0;
  std::vector<CharacterEntry> characters;
  std::vector<uint16_t> folds;
  std::vector<CharacterTable::Supplementary> supplementary;
  std::vector<DoubleArray::Unit> dictionary;
  std::vector<uint64_t> pairs = std::vector<uint64_t>(BitFilter::kWords);
  std::vector<uint16_t> class_costs;
  std::vector<WordClass> alone;
  std::vector<NameClass> names;

  std::vector<WordModel::UnigramRow> unigrams;
  std::map<uint64_t, WordModel::BigramRow> bigrams;
  std::map<uint64_t, TagWeights> skips;
  std::map<uint64_t, TagWeights> trigrams;
  std::vector<TagWeights> alone_classes, name_windows, shapes, left_shapes, right_shapes, roles, path_words,
      path_windows, path_symbols;
  std::vector<TagWeights> transitions;

  // Sizes all tables of weights for known_symbols and fills them with zeros.
  void ClearWeights();
};

// The file's bytes; see model_format.h. Equal tables give equal bytes.
std::string WriteWordModel(const ModelTables& tables);

// Bytes of a model in memory that is aligned as ParseWordModel asks, and the model in them.
class LoadedModel {
 public:
  // CHECKs that the bytes are a model.
  explicit LoadedModel(const std::string& bytes);
  const WordModel& model() const { return model_; }

 private:
  std::vector<uint64_t> storage_;
  WordModel model_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_MODEL_WRITER_H_
