#ifndef HUIYAO_TOOLS_BENCH_PIPELINE_BENCH_CORPUS_H_
#define HUIYAO_TOOLS_BENCH_PIPELINE_BENCH_CORPUS_H_

#include <istream>
#include <string>
#include <vector>

namespace huiyao::bench {

struct CorpusDocument {
  std::string id;
  std::string text;  // Title, a line end, the text.
};

// Reads lines of id, date, title and text, separated by tabs; "\n" written out in the text is a line end. Lines of
// another form are passed over.
std::vector<CorpusDocument> ReadCorpus(std::istream& in, size_t limit);

}  // namespace huiyao::bench

#endif  // HUIYAO_TOOLS_BENCH_PIPELINE_BENCH_CORPUS_H_
