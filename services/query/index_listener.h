#ifndef HUIYAO_SERVICES_QUERY_INDEX_LISTENER_H_
#define HUIYAO_SERVICES_QUERY_INDEX_LISTENER_H_

#include "services/query/documents/change_listener.h"
#include "services/query/index/index.h"

namespace huiyao::query {

// Passes what the document store writes on to the index.
class IndexListener : public ChangeListener {
 public:
  // The index must outlive it.
  explicit IndexListener(Index& index) : index_(index) {}

  std::shared_ptr<const PreparedDocument> Prepare(const document::v1::Document& document) override;
  absl::Status Apply(const std::vector<DocumentChange>& changes) override;
  int64_t persisted_sequence() const override { return static_cast<int64_t>(index_.persisted_sequence()); }

 private:
  Index& index_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_LISTENER_H_
