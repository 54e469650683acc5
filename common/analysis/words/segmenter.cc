#include "common/analysis/words/segmenter.h"

#include <memory>

#include "common/analysis/words/complex_script.h"
#include "common/analysis/words/decoder.h"
#include "common/analysis/words/run_batch.h"
#include "common/analysis/words/scanner.h"
#include "common/analysis/words/search_terms.h"
#include "common/analysis/words/shipped_model.h"
#include "common/analysis/words/term_finder.h"

namespace huiyao::analysis {
namespace {

// Collects runs until they make a batch, and the words between them.
class WordWriter final : public ScanSink {
 public:
  WordWriter(std::string_view text, const WordModel& model, std::vector<Word>& words)
      : text_(text), decoder_(model), words_(words) {}

  void OnRun(const Run& run) override {
    if (run.size() == 1) return OnWord({run.Start(0), run.End(0)});
    batch_.Add(run);
    if (batch_.full()) Flush();
  }
  void OnWord(Word word) override {
    batch_.empty() ? words_.push_back(word) : between_.push_back({batch_.runs().size(), word});
  }
  void OnComplex(Word stretch) override {
    Flush();
    CutComplexScript(text_, stretch, words_);
  }

  // Appends what was collected.
  void Flush() {
    if (batch_.empty()) return;
    const Tag* const tags = decoder_.Decode(batch_);
    const uint32_t* const starts = batch_.starts();
    const size_t size = words_.size();
    words_.resize(size + batch_.positions() + between_.size());
    Word* out = words_.data() + size;
    auto next = between_.begin();
    for (size_t i = 0; i < batch_.runs().size(); ++i) {
      for (; next != between_.end() && next->runs <= i; ++next) *out++ = next->word;
      const RunBatch::Extent run = batch_.runs()[i];
      uint32_t start = starts[run.first];
      for (uint32_t at = run.first; at < run.last; ++at) {
        const uint32_t end = starts[at + 1];
        const bool ends = tags[at] >= Tag::kEnd;
        *out = {start, end};
        out += ends;
        start = ends ? end : start;
      }
    }
    for (; next != between_.end(); ++next) *out++ = next->word;
    words_.resize(static_cast<size_t>(out - words_.data()));
    batch_.Clear();
    between_.clear();
  }

 private:
  // A word that follows so many runs of the batch.
  struct Between {
    size_t runs;
    Word word;
  };

  std::string_view text_;
  Decoder decoder_;
  std::vector<Word>& words_;
  RunBatch batch_;
  std::vector<Between> between_;
};

const Lexicon& NoTerms() {
  static const auto& none = *new std::shared_ptr<const Lexicon>(Lexicon::Empty());
  return *none;
}

}  // namespace

Segmenter::Segmenter() : Segmenter(ShippedWordModel(), NoTerms()) {}

Segmenter::Segmenter(const Lexicon& lexicon) : Segmenter(ShippedWordModel(), lexicon) {}

void Segmenter::CutWords(std::string_view text, std::vector<Word>& words) const {
  std::vector<Word> terms;
  FindTerms(text, lexicon_, model_.characters, terms);
  WordWriter writer(text, model_, words);
  Scanner(model_.characters).Scan(text, terms, writer);
  writer.Flush();
}

void Segmenter::CutSearchTerms(std::string_view text, std::vector<Word>& terms) const {
  std::vector<Word> words;
  CutWords(text, words);
  AddDictionaryWords(text, words, model_, terms);
}

}  // namespace huiyao::analysis
