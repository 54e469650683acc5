// Any bytes: words and gaps tile them, search terms hold the words, and a run is cut as the plain decoder cuts it.

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/analysis/words/decoder.h"
#include "common/analysis/words/run_batch.h"
#include "common/analysis/words/scanner.h"
#include "common/analysis/words/segmenter.h"
#include "common/analysis/words/shipped_model.h"
#include "common/base/check.h"
#include "tests/common/analysis/words/reference_decoder.h"

namespace {

using namespace huiyao::analysis;

// Decodes runs as the segmenter does, some at a time.
class Comparison final : public ScanSink {
 public:
  void OnRun(const Run& run) override {
    if (run.size() > 64) return;
    batch_.Add(run);
    runs_.push_back(run);
    if (batch_.full()) Compare();
  }
  void OnWord(Word) override {}
  void OnComplex(Word) override {}

  void Compare() {
    const Tag* const tags = decoder_.Decode(batch_);
    for (size_t i = 0; i < runs_.size(); ++i) {
      const auto [first, last] = batch_.runs()[i];
      HUIYAO_CHECK(std::vector<Tag>(tags + first, tags + last) == PlainViterbi(runs_[i], ShippedWordModel()));
    }
    batch_.Clear();
    runs_.clear();
  }

 private:
  Decoder decoder_{ShippedWordModel()};
  RunBatch batch_;
  std::vector<Run> runs_;
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
  comparison.Compare();
  return 0;
}
