#ifndef HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_NGRAM_SLOTS_H_
#define HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_NGRAM_SLOTS_H_

#include <cstdint>
#include <vector>

#include "common/analysis/words/ngram_table.h"
#include "tools/train/words_trainer/model_writer.h"

namespace huiyao::analysis {

// What an NgramTable is made of.
template <typename Slot>
struct HashedSlots {
  std::vector<uint16_t> displacements;
  std::vector<Slot> slots;
};

// All pairs that are bigrams with weights, begin a trigram with weights or a word of the dictionary. Rows are numbered
// as PairRows does: symbols, then bigrams in order.
HashedSlots<PairSlot> PairSlots(const ModelTables& tables);
HashedSlots<WeightSlot> SkipSlots(const ModelTables& tables);
HashedSlots<WeightSlot> TrigramSlots(const ModelTables& tables, const HashedSlots<PairSlot>& pairs);

}  // namespace huiyao::analysis

#endif  // HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_NGRAM_SLOTS_H_
