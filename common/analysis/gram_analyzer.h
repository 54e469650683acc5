#ifndef HUIYAO_COMMON_ANALYSIS_GRAM_ANALYZER_H_
#define HUIYAO_COMMON_ANALYSIS_GRAM_ANALYZER_H_

#include "common/analysis/analyzer.h"

namespace huiyao::analysis {

// The stream that gives recall: no substring of Han characters, punctuation included, is unfindable as a phrase.
//   - every Han, kana or Hangul character is a token;
//   - a run of letters, their marks and digits is a token: COVID, 5G, 2026;
//   - every punctuation character and symbol is a token with `mark` set, so that 43.3% is 43 . 3 % and a phrase
//     matches what is written and nothing else;
//   - white space, line breaks among them, separates words and is otherwise nothing;
//   - runs of more than 64 code points are cut into tokens of 64.
class GramAnalyzer : public Analyzer {
 public:
  uint32_t Analyze(std::string_view text, uint32_t first_position, TokenSink& sink) const override;
};

// The only one that is needed.
const GramAnalyzer& Grams();

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_GRAM_ANALYZER_H_
