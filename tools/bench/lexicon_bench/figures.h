#ifndef HUIYAO_TOOLS_BENCH_LEXICON_BENCH_FIGURES_H_
#define HUIYAO_TOOLS_BENCH_LEXICON_BENCH_FIGURES_H_

#include <string>
#include <utility>
#include <vector>

#include "tools/bench/lexicon_bench/terms.h"
#include "tools/bench/pipeline_bench/corpus.h"

namespace huiyao::bench {

// Names, with their units, and values, in the order of printing.
using Figures = std::vector<std::pair<std::string, double>>;

// In this process: building, memory, updates, and, in CPU time, places looked at and words cut with and without the
// lexicon. `terms` are the lexicon's, `updates` come on top of it.
Figures MeasureLibrary(const std::vector<std::string>& terms, const std::vector<std::string>& updates,
                       const std::vector<CorpusDocument>& documents, int rounds);

// Through query and segmentation as processes: import, restart, and updates of `update_terms` until segmentation's
// answers show them.
Figures MeasureProcesses(const std::vector<std::string>& terms, const std::vector<std::string>& updates,
                         size_t update_terms);

}  // namespace huiyao::bench

#endif  // HUIYAO_TOOLS_BENCH_LEXICON_BENCH_FIGURES_H_
