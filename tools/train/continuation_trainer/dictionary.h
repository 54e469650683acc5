#ifndef HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_DICTIONARY_H_
#define HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_DICTIONARY_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "services/segmentation/layout/continuation_model.h"
#include "services/segmentation/layout/letters.h"

namespace huiyao::segmentation {

struct DictionaryWord {
  Gram letters;
  ContinuationModel::Word word;
};

// Words of one to four letters with the class of their part of speech. Classes are numbered as they come.
class Dictionary {
 public:
  // Rare words and longer ones are left out.
  void Add(const Letters& letters, uint64_t count, const std::string& tag);

  const std::vector<DictionaryWord>& words() const { return words_; }

 private:
  std::map<std::string, int> parts_;
  std::vector<DictionaryWord> words_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_DICTIONARY_H_
