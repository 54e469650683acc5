#include "tools/bench/pipeline_bench/corpus.h"

namespace huiyao::bench {
namespace {

std::string Unescape(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == 'n') {
      out.push_back('\n');
      ++i;
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

}  // namespace

std::vector<CorpusDocument> ReadCorpus(std::istream& in, size_t limit) {
  std::vector<CorpusDocument> documents;
  for (std::string line; documents.size() < limit && std::getline(in, line);) {
    const size_t date = line.find('\t');
    const size_t title = date == std::string::npos ? date : line.find('\t', date + 1);
    const size_t text = title == std::string::npos ? title : line.find('\t', title + 1);
    if (text == std::string::npos) continue;
    documents.push_back({line.substr(0, date),
                         line.substr(title + 1, text - title - 1) + "\n" + Unescape(line.substr(text + 1)) + "\n"});
  }
  return documents;
}

}  // namespace huiyao::bench
