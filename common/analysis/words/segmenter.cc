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

// A word that follows so many runs of the batch.
struct Between {
  size_t runs;
  Word word;
};

// What runs are collected in and decoded with; empty before a text and behind it. To make one costs as much as to cut a
// short text.
struct Workspace {
  explicit Workspace(const WordModel& model) : decoder(model) {}

  Decoder decoder;
  RunBatch batch;
  std::vector<Between> between;
};

// Collects runs until they make a batch, and the words between them.
class WordWriter final : public ScanSink {
 public:
  WordWriter(std::string_view text, Workspace& workspace, std::vector<Word>& words)
      : text_(text), words_(words), decoder_(workspace.decoder), batch_(workspace.batch), between_(workspace.between) {}

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
  const std::string_view text_;
  std::vector<Word>& words_;
  Decoder& decoder_;
  RunBatch& batch_;
  std::vector<Between>& between_;
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
  const auto cut = [&](Workspace& workspace) {
    WordWriter writer(text, workspace, words);
    Scanner(model_.characters).Scan(text, terms, writer);
    writer.Flush();
  };
  // Each thread keeps one for texts that are not long, so that it stays small.
  constexpr size_t kMostBytes = 1 << 14;
  if (&model_ == &ShippedWordModel() && text.size() <= kMostBytes) {
    thread_local Workspace kept(ShippedWordModel());
    return cut(kept);
  }
  Workspace own(model_);
  cut(own);
}

void Segmenter::CutSearchTerms(std::string_view text, std::vector<Word>& terms) const {
  std::vector<Word> words;
  CutWords(text, words);
  AddDictionaryWords(text, words, model_, terms);
}

}  // namespace huiyao::analysis
