#include "services/ingestion/journal/format.h"

namespace huiyao::ingestion {

std::vector<storage::Family> JournalFamilies() {
  return {{kJournalFamily}, {kPendingFamily},   {kOriginalsFamily, storage::Family::Values::kLarge},
          {kStagingFamily}, {kDocumentsFamily}, {kAliasesFamily},
          {kRequestsFamily}};
}

}  // namespace huiyao::ingestion
