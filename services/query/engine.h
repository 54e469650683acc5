#ifndef HUIYAO_SERVICES_QUERY_ENGINE_H_
#define HUIYAO_SERVICES_QUERY_ENGINE_H_

#include <memory>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "common/api/page_token.h"
#include "common/storage/store.h"
#include "services/query/document_reader.h"
#include "services/query/document_search.h"
#include "services/query/document_writer.h"
#include "services/query/documents/document_store.h"
#include "services/query/index/index.h"
#include "services/query/index_listener.h"
#include "services/query/lexicon/lexicon_store.h"

namespace huiyao::query {

struct EngineOptions {
  std::string data_dir = "data/query";
  // See StoreOptions.
  bool accept_loss = false;
  IndexOptions index;
  api::Clock clock = &std::chrono::system_clock::now;
};

// All of query but gRPC: the store, the documents, the index over them, the lexicon, and what answers requests.
// Thread-safe.
class Engine {
 public:
  // Opens the store and makes everything in it searchable.
  static absl::StatusOr<std::unique_ptr<Engine>> Open(const EngineOptions& options);

  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  DocumentStore& documents() { return *documents_; }
  Index& index() { return *index_; }
  LexiconStore& lexicon() { return *lexicon_; }
  const api::PageTokens& tokens() const { return *tokens_; }
  const DocumentReader& reader() const { return *reader_; }
  DocumentSearch& search() { return *search_; }
  DocumentWriter& writer() { return *writer_; }

 private:
  Engine() = default;

  // Each needs those above it.
  std::unique_ptr<storage::Store> store_;
  std::unique_ptr<LexiconStore> lexicon_;
  std::unique_ptr<Index> index_;
  std::optional<IndexListener> listener_;
  std::unique_ptr<DocumentStore> documents_;
  std::optional<api::PageTokens> tokens_;
  std::optional<DocumentReader> reader_;
  std::optional<DocumentSearch> search_;
  std::optional<DocumentWriter> writer_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_ENGINE_H_
