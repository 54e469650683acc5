#ifndef HUIYAO_TOOLS_BENCH_ANALYSIS_BENCH_DOCUMENTS_H_
#define HUIYAO_TOOLS_BENCH_ANALYSIS_BENCH_DOCUMENTS_H_

#include <istream>
#include <string>
#include <vector>

namespace huiyao::bench {

// Texts that are read one after another.
struct Workload {
  std::string name;
  std::vector<std::string> texts;
  size_t bytes = 0;
};

// What is measured: the pages of the files in `folder` (left out if it is empty) again and again, the documents of
// `corpus` (id, date, title, text; tab-separated) one by one, and all in one document of 100 KB, 1 MB, 10 MB, with
// their lines and as one paragraph. `bytes` of each, about; a single document is read at least once.
std::vector<Workload> MakeWorkloads(std::istream& corpus, const std::string& folder, size_t bytes);

}  // namespace huiyao::bench

#endif  // HUIYAO_TOOLS_BENCH_ANALYSIS_BENCH_DOCUMENTS_H_
