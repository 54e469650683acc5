#include "services/query/ranking/bm25.h"

#include <algorithm>
#include <cmath>

namespace huiyao::query {

PhraseScorer::PhraseScorer(const CorpusStatistics& corpus, uint64_t documents_with_phrase) {
  const auto all = static_cast<double>(corpus.documents);
  const auto with = static_cast<double>(documents_with_phrase);
  idf_ = std::log(1 + (all - with + 0.5) / (with + 0.5));
  for (size_t i = 0; i < kFieldCount; ++i) {
    average_lengths_[i] = std::max(1.0, static_cast<double>(corpus.lengths[i]) / std::max(1.0, all));
  }
}

double PhraseScorer::Score(const Frequencies& frequencies, const PerField<uint32_t>& lengths) const {
  double score = 0;
  for (size_t i = 0; i < kFieldCount; ++i) {
    if (frequencies[i] == 0) continue;
    const double frequency = frequencies[i];
    const double norm = kK1 * (1 - kB + kB * lengths[i] / average_lengths_[i]);
    score += kWeights[i] * idf_ * frequency * (kK1 + 1) / (frequency + norm);
  }
  return score;
}

}  // namespace huiyao::query
