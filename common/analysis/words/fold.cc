#include "common/analysis/words/fold.h"

#include "common/analysis/folding.h"

namespace huiyao::analysis {

char32_t FoldForWords(char32_t value) { return FoldCodePoint(value); }

}  // namespace huiyao::analysis
