#include "common/analysis/words/segmenter.h"

#include <memory>

#include "common/analysis/words/complex_script.h"
#include "common/analysis/words/decoder.h"
#include "common/analysis/words/scanner.h"
#include "common/analysis/words/search_terms.h"
#include "common/analysis/words/shipped_model.h"
#include "common/analysis/words/term_finder.h"

namespace huiyao::analysis {
namespace {

class WordWriter final : public ScanSink {
 public:
  WordWriter(std::string_view text, const WordModel& model, std::vector<Word>& words)
      : text_(text), decoder_(model), words_(words) {}

  void OnRun(const Run& run) override {
    if (run.size() == 1) return words_.push_back({run.Start(0), run.End(0)});
    size_t first = 0;
    decoder_.Decode(run, [&](size_t last) {
      words_.push_back({run.Start(first), run.End(last)});
      first = last + 1;
    });
  }
  void OnWord(Word word) override { words_.push_back(word); }
  void OnComplex(Word stretch) override { CutComplexScript(text_, stretch, words_); }

 private:
  std::string_view text_;
  Decoder decoder_;
  std::vector<Word>& words_;
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
}

void Segmenter::CutSearchTerms(std::string_view text, std::vector<Word>& terms) const {
  std::vector<Word> words;
  CutWords(text, words);
  AddDictionaryWords(text, words, model_, terms);
}

}  // namespace huiyao::analysis
