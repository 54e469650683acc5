#ifndef HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_EVIDENCE_H_
#define HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_EVIDENCE_H_

#include <vector>

#include "common/analysis/words/evidence.h"
#include "common/analysis/words/model.h"
#include "common/analysis/words/run.h"

namespace huiyao::analysis {

// What the dictionary says of one run: the plain form of what WordLattice finds for many.
struct Evidence {
  std::vector<DictionaryMatch> matches;
  std::vector<Shape> shapes;          // one a unit
  std::vector<PathCode> path;         // one a unit
  std::vector<WordClass> path_class;  // class of the path's word; 0 for a unit alone
};

Evidence GatherEvidence(const Run& run, const WordModel& model);

}  // namespace huiyao::analysis

#endif  // HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_EVIDENCE_H_
