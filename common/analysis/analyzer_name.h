#ifndef HUIYAO_COMMON_ANALYSIS_ANALYZER_NAME_H_
#define HUIYAO_COMMON_ANALYSIS_ANALYZER_NAME_H_

#include <cstdint>
#include <string>

namespace huiyao::analysis {

// What reads and cuts, as it stands in Document.analyzer: model@lexicon-VERSION. It changes when the same input may
// give another Document; documents with an older one are stale. One function for all services: the model is linked.
std::string AnalyzerName(int64_t lexicon_version);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_ANALYZER_NAME_H_
