#include "common/analysis/words/fold.h"

#include "common/analysis/folding.h"
#include "common/analysis/words/shipped_model.h"

namespace huiyao::analysis {

char32_t FoldForWords(char32_t value) {
  const std::span<const uint16_t> folds = ShippedWordModel().folds;
  return value < folds.size() ? folds[value] : FoldCodePoint(value);
}

WordFolding::WordFolding() : folds_(ShippedWordModel().folds) {}

}  // namespace huiyao::analysis
