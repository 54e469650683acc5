#include "common/analysis/analyzer_name.h"

#include <fmt/format.h>

#include "common/analysis/words/shipped_model.h"

namespace huiyao::analysis {

std::string AnalyzerName(int64_t lexicon_version) {
  return fmt::format("{}@lexicon-{}", ShippedWordModel().name, lexicon_version);
}

}  // namespace huiyao::analysis
