#ifndef HUIYAO_TESTS_COMMON_ANALYSIS_WORDS_REFERENCE_DECODER_H_
#define HUIYAO_TESTS_COMMON_ANALYSIS_WORDS_REFERENCE_DECODER_H_

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "common/analysis/words/model.h"
#include "common/analysis/words/run.h"
#include "tools/train/words_trainer/evidence.h"

namespace huiyao::analysis {

// The same as Evidence from the definitions alone: every substring is looked up, every way to cut is tried by
// recursion.
Evidence PlainEvidence(const Run& run, const WordModel& model);

// The four scores of a unit: the sum that WordModel describes, one by one.
std::array<int64_t, kTags> PlainUnitScores(const Run& run, const WordModel& model, const Evidence& evidence,
                                           size_t unit);

// The score of a sequence of tags.
int64_t PlainScore(const Run& run, const WordModel& model, const Evidence& evidence, std::span<const Tag> tags);

// The best legal sequence by trying all of them (runs of up to about ten units).
std::vector<Tag> PlainDecode(const Run& run, const WordModel& model);

// The best legal sequence by Viterbi over plain scores, for longer runs.
std::vector<Tag> PlainViterbi(const Run& run, const WordModel& model);

}  // namespace huiyao::analysis

#endif  // HUIYAO_TESTS_COMMON_ANALYSIS_WORDS_REFERENCE_DECODER_H_
