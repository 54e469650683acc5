#include "common/analysis/analyzer_name.h"

#include <fmt/format.h>
#include <unicode/uvernum.h>

namespace huiyao::analysis {

std::string AnalyzerName(int64_t lexicon_version) {
  return fmt::format("icu-{}@lexicon-{}", U_ICU_VERSION_MAJOR_NUM, lexicon_version);
}

}  // namespace huiyao::analysis
