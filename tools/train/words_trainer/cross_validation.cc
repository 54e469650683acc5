#include "tools/train/words_trainer/cross_validation.h"

#include <cstdio>
#include <memory>
#include <set>

#include "common/analysis/words/segmenter.h"
#include "tools/eval/words_eval/tokens.h"
#include "tools/train/words_trainer/model_writer.h"

namespace huiyao::analysis {

void WordAgreement::Add(const MarkedSentence& sentence, std::span<const Word> words) {
  std::set<std::pair<uint32_t, uint32_t>> gold;
  std::vector<bool> ends(sentence.text.size() + 1, false);
  ends[0] = true;
  for (const Word word : sentence.words) {
    gold.insert({word.start, word.end});
    ends[word.end] = true;
  }
  wanted += static_cast<double>(gold.size());
  for (const Word token : WordsAndMarks(sentence.text, words)) {
    made += 1;
    if (gold.contains({token.start, token.end})) right += 1;
    bool cuts = false;
    for (uint32_t at = token.start + 1; at < token.end; ++at) cuts |= ends[at];
    if (cuts && (!ends[token.start] || !ends[token.end])) crossing += 1;
  }
}

void PrintCrossValidation(const std::vector<TrainingSet>& sets, const std::vector<ListedWord>& words,
                          const std::vector<Variant>& variants, const CrfOptions& options, int folds) {
  WordAgreement total;
  for (int fold = 0; fold < folds; ++fold) {
    std::vector<TrainingSet> rest = sets;
    rest[0].sentences.clear();
    std::vector<MarkedSentence> left_out;
    for (size_t i = 0; i < sets[0].sentences.size(); ++i) {
      const bool out = static_cast<int>(i / 5 % static_cast<size_t>(folds)) == fold;
      (out ? left_out : rest[0].sentences).push_back(sets[0].sentences[i]);
    }
    const LoadedModel model(TrainWordModel("cross-validation", rest, words, variants, options));
    const std::shared_ptr<const Lexicon> no_terms = Lexicon::Empty();
    const Segmenter segmenter(model.model(), *no_terms);
    for (const MarkedSentence& sentence : left_out) {
      std::vector<Word> cut;
      segmenter.CutWords(sentence.text, cut);
      total.Add(sentence, cut);
    }
  }
  std::printf("%d folds: F1 %.4f, precision %.4f, recall %.4f, crossing %.4f\n", folds, total.F1(),
              total.right / total.made, total.right / total.wanted, total.crossing / total.made);
}

}  // namespace huiyao::analysis
