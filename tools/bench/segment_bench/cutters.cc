#include "tools/bench/segment_bench/cutters.h"

#include "common/analysis/words/segmenter.h"
#include "tools/eval/words_eval/icu_words.h"

namespace huiyao::bench {
namespace {

class OurCutter final : public Cutter {
 public:
  void Cut(const std::string& line, std::vector<analysis::Word>& words) override { segmenter_.CutWords(line, words); }

 private:
  analysis::Segmenter segmenter_;
};

class IcuCutter final : public Cutter {
 public:
  void Cut(const std::string& line, std::vector<analysis::Word>& words) override { analysis::CutIcuWords(line, words); }
};

}  // namespace

std::vector<std::string> CutterNames() {
#ifdef HUIYAO_CPPJIEBA
  return {"huiyao", "icu", "cppjieba"};
#else
  return {"huiyao", "icu"};
#endif
}

std::unique_ptr<Cutter> OpenCutter(std::string_view name) {
  if (name == "huiyao") return std::make_unique<OurCutter>();
  if (name == "icu") return std::make_unique<IcuCutter>();
#ifdef HUIYAO_CPPJIEBA
  if (name == "cppjieba") return OpenCppjieba();
#endif
  return nullptr;
}

}  // namespace huiyao::bench
