#ifndef HUIYAO_SERVICES_QUERY_RANKING_BM25_H_
#define HUIYAO_SERVICES_QUERY_RANKING_BM25_H_

#include <cstdint>

#include "services/query/index/field.h"

namespace huiyao::query {

// Numbers of the whole snapshot, live documents only, so that scores do not depend on how segments are laid out.
struct CorpusStatistics {
  uint64_t documents = 0;
  PerField<uint64_t> lengths{};
};

// How often a phrase stands in each field of a document; fields that were not asked for are 0.
using Frequencies = PerField<uint32_t>;

// BM25 of one phrase (Robertson and Zaragoza 2009): the sum over the fields of
//   weight · idf · tf · (k1 + 1) / (tf + k1 · (1 - b + b · length / average length of the field)),
// with idf = ln(1 + (N - n + 0.5) / (n + 0.5)) for the n documents that hold the phrase in any field that was asked
// for. A phrase counts as one rare word, not as its characters. Never negative.
class PhraseScorer {
 public:
  PhraseScorer(const CorpusStatistics& corpus, uint64_t documents_with_phrase);
  double Score(const Frequencies& frequencies, const PerField<uint32_t>& lengths) const;

  static constexpr double kK1 = 1.2;
  static constexpr double kB = 0.75;
  // A headline says more about a document than a heading, and that more than a line of text.
  static constexpr PerField<double> kWeights = {3.0, 1.5, 1.0};

 private:
  double idf_;
  PerField<double> average_lengths_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_RANKING_BM25_H_
