#include "services/query/index_listener.h"

#include <utility>

namespace huiyao::query {
namespace {

struct Analyzed : PreparedDocument {
  explicit Analyzed(AnalyzedDocument made) : document(std::move(made)) {}
  AnalyzedDocument document;
};

}  // namespace

std::shared_ptr<const PreparedDocument> IndexListener::Prepare(const document::v1::Document& document) {
  return std::make_shared<Analyzed>(AnalyzeDocument(document));
}

absl::Status IndexListener::Apply(const std::vector<DocumentChange>& changes) {
  std::vector<Change> batch;
  batch.reserve(changes.size());
  for (const DocumentChange& change : changes) {
    Change& row = batch.emplace_back();
    row.id = change.id;
    row.sequence = static_cast<uint64_t>(change.sequence);
    if (change.prepared != nullptr) {
      const auto* analyzed = static_cast<const Analyzed*>(change.prepared.get());
      row.analyzed = std::shared_ptr<const AnalyzedDocument>(change.prepared, &analyzed->document);
    }
  }
  return index_.ApplyBatch(batch);
}

}  // namespace huiyao::query
