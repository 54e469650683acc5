#include <cppjieba/Jieba.hpp>

#include "tools/bench/segment_bench/cutters.h"

namespace huiyao::bench {
namespace {

class CppjiebaCutter final : public Cutter {
 public:
  CppjiebaCutter()
      : jieba_(HUIYAO_CPPJIEBA "/dict/jieba.dict.utf8", HUIYAO_CPPJIEBA "/dict/hmm_model.utf8",
               HUIYAO_CPPJIEBA "/dict/user.dict.utf8", HUIYAO_CPPJIEBA "/dict/idf.utf8",
               HUIYAO_CPPJIEBA "/dict/stop_words.utf8") {}

  void Cut(const std::string& line, std::vector<analysis::Word>& words) override {
    cut_.clear();
    jieba_.Cut(line, cut_, true);
    for (const cppjieba::Word& word : cut_) {
      words.push_back({word.offset, word.offset + static_cast<uint32_t>(word.word.size())});
    }
  }

 private:
  cppjieba::Jieba jieba_;
  std::vector<cppjieba::Word> cut_;
};

}  // namespace

std::unique_ptr<Cutter> OpenCppjieba() { return std::make_unique<CppjiebaCutter>(); }

}  // namespace huiyao::bench
