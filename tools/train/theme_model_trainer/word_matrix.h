#ifndef HUIYAO_TOOLS_TRAIN_THEME_MODEL_TRAINER_WORD_MATRIX_H_
#define HUIYAO_TOOLS_TRAIN_THEME_MODEL_TRAINER_WORD_MATRIX_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tools/train/seam_model_trainer/texts.h"

namespace huiyao::segmentation {

// Texts by the words in them: a sparse matrix.
struct WordMatrix {
  struct Cell {
    uint32_t word;  // by its number
    float value;
  };
  std::vector<std::vector<Cell>> texts;
  std::vector<uint32_t> words;        // ThemeModel::WordOf, in order
  std::vector<double> inverse_share;  // of each word: the logarithm of all texts over those that have it
};

// Words of two letters that the dictionary of the shipped model of continuation has, and that neither few texts hold
// nor many. Long texts are cut. A cell is the logarithm of one more than the count, times the inverse share; rows have
// the length 1, those of news a greater one, as they are few.
WordMatrix MakeWordMatrix(const std::map<std::string, std::vector<Paragraphs>>& kinds);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TOOLS_TRAIN_THEME_MODEL_TRAINER_WORD_MATRIX_H_
