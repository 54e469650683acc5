#include "services/segmentation/analyzer.h"

#include <fmt/format.h>
#include <unicode/uvernum.h>

#include <string>

namespace huiyao::segmentation {

std::string_view AnalyzerName() {
  static const auto* const name = new std::string(fmt::format("icu-{}@lexicon-0", U_ICU_VERSION_MAJOR_NUM));
  return *name;
}

}  // namespace huiyao::segmentation
