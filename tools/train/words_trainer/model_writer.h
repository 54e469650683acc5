#ifndef HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_MODEL_WRITER_H_
#define HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_MODEL_WRITER_H_

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/analysis/words/double_array.h"
#include "common/analysis/words/model.h"
#include "tools/train/words_trainer/features.h"

namespace huiyao::analysis {

// What a model is made from: the weights of each feature for itself.
struct ModelTables {
  std::string name;
  uint32_t known_symbols = 0;
  uint32_t alphabet = 0;
  std::vector<CharacterEntry> characters;
  std::vector<uint16_t> folds;
  std::vector<CharacterTable::Supplementary> supplementary;
  std::vector<DoubleArray::Unit> dictionary;
  std::vector<uint16_t> class_costs;
  std::vector<WordClass> alone;
  std::vector<NameClass> names;

  // Weights of features, by what Feature::row and place say.
  std::vector<std::array<TagWeights, 5>> unigrams;
  std::map<uint64_t, std::array<TagWeights, 4>> bigrams;
  std::map<uint64_t, TagWeights> skips;
  std::map<uint64_t, TagWeights> trigrams;
  std::vector<TagWeights> alone_classes, name_windows, shapes, left_shapes, right_shapes, roles, path_words,
      path_windows, path_symbols;
  std::vector<TagWeights> transitions;

  // Sizes all tables of weights for known_symbols and fills them with zeros.
  void ClearWeights();
};

// The weights of a feature; n-grams that have none get a row of zeros.
TagWeights& WeightsOf(const Feature& feature, ModelTables& tables);

// The file's bytes, with weights added up as WordModel wants them; see model_format.h. Equal tables give equal bytes.
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
