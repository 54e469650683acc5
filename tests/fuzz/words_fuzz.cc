// Any bytes: words and gaps tile them, search terms hold the words, and a run is cut as the plain decoder cuts it.

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/analysis/words/decoder.h"
#include "common/analysis/words/scanner.h"
#include "common/analysis/words/segmenter.h"
#include "common/analysis/words/shipped_model.h"
#include "common/base/check.h"
#include "tests/common/analysis/words/reference_decoder.h"

namespace {

using namespace huiyao::analysis;

class Comparison final : public ScanSink {
 public:
  void OnRun(const Run& run) override {
    if (run.size() > 64) return;
    decoder_.Decode(run, [](size_t) {});
    HUIYAO_CHECK(decoder_.tags() == PlainViterbi(run, ShippedWordModel()));
  }
  void OnWord(Word) override {}
  void OnComplex(Word) override {}

 private:
  Decoder decoder_{ShippedWordModel()};
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size > 4096) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<Word> words, terms;
  Segmenter().CutWords(text, words);
  uint32_t end = 0;
  for (const Word word : words) {
    HUIYAO_CHECK(word.start >= end && word.start < word.end && word.end <= size);
    end = word.end;
  }
  Segmenter().CutSearchTerms(text, terms);
  size_t held = 0;
  for (size_t i = 0; i < terms.size(); ++i) {
    HUIYAO_CHECK(terms[i].start < terms[i].end && terms[i].end <= size);
    HUIYAO_CHECK(i == 0 || terms[i - 1].start < terms[i].start ||
                 (terms[i - 1].start == terms[i].start && terms[i - 1].end > terms[i].end));
    if (held < words.size() && terms[i] == words[held]) ++held;
  }
  HUIYAO_CHECK(held == words.size());
  Comparison comparison;
  Scanner(ShippedWordModel().characters).Scan(text, {}, comparison);
  return 0;
}
