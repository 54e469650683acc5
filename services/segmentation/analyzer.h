#ifndef HUIYAO_SERVICES_SEGMENTATION_ANALYZER_H_
#define HUIYAO_SERVICES_SEGMENTATION_ANALYZER_H_

#include <string_view>

namespace huiyao::segmentation {

// What reads and cuts, as it stands in Document.analyzer: the version of the words and of the lexicon. It changes when
// the same input may give another Document; documents with an older one are candidates for a new analysis.
std::string_view AnalyzerName();

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_ANALYZER_H_
