#ifndef HUIYAO_TOOLS_BENCH_LEXICON_BENCH_TERMS_H_
#define HUIYAO_TOOLS_BENCH_LEXICON_BENCH_TERMS_H_

#include <istream>
#include <random>
#include <string>
#include <unordered_set>
#include <vector>

namespace huiyao::bench {

// Makes terms as users have them: two or three words of a dictionary in a row, common words more often, and some of
// them cut to three characters; no term twice.
class TermMaker {
 public:
  // `dictionary` has a word and its frequency on each line, separated by a space (jieba's form). Words of one character
  // are left out.
  explicit TermMaker(std::istream& dictionary);

  bool empty() const { return words_.empty(); }
  std::vector<std::string> Make(size_t count);

 private:
  std::vector<std::string> words_;
  std::discrete_distribution<size_t> choose_;
  std::mt19937 random_{20260101};
  std::unordered_set<std::string> made_;
};

}  // namespace huiyao::bench

#endif  // HUIYAO_TOOLS_BENCH_LEXICON_BENCH_TERMS_H_
