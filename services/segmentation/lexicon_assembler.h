#ifndef HUIYAO_SERVICES_SEGMENTATION_LEXICON_ASSEMBLER_H_
#define HUIYAO_SERVICES_SEGMENTATION_LEXICON_ASSEMBLER_H_

#include <optional>
#include <string>
#include <vector>

#include "common/analysis/lexicon/lexicon_holder.h"
#include "huiyao/query/v1/lexicon.pb.h"

namespace huiyao::segmentation {

// Puts together what WatchLexicon sends and brings a holder to each version as soon as it is complete. Terms that are
// none for this program are left out: what another program folds or allows is not this one's fault. For one thread; one
// for each call.
class LexiconAssembler {
 public:
  // The holder must outlive it.
  explicit LexiconAssembler(analysis::LexiconHolder& lexicon) : lexicon_(lexicon) {}

  // Takes the next message. True if it completed a version, which is in force then.
  bool Take(const query::v1::WatchLexiconResponse& message);

 private:
  analysis::LexiconHolder& lexicon_;
  // All terms, if that is what is being sent.
  std::optional<analysis::LexiconBuilder> all_;
  std::vector<std::string> added_;
  std::vector<std::string> removed_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LEXICON_ASSEMBLER_H_
