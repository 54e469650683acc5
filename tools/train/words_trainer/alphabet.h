#ifndef HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_ALPHABET_H_
#define HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_ALPHABET_H_

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "common/analysis/words/dictionary.h"
#include "common/analysis/words/double_array.h"
#include "tools/train/words_trainer/corpus.h"
#include "tools/train/words_trainer/model_writer.h"

namespace huiyao::analysis {

// Fills the tables of a model that come before any weight: which symbol each character is, what it folds to, and the
// dictionary with its classes and costs. Symbols are numbered by their count in the sentences, then by code point;
// those that only the dictionary has follow.
void MakeAlphabet(std::span<const MarkedSentence> sentences, std::span<const ListedWord> words,
                  std::span<const Variant> variants, ModelTables& tables);

}  // namespace huiyao::analysis

#endif  // HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_ALPHABET_H_
