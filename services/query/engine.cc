#include "services/query/engine.h"

#include <utility>
#include <vector>

#include "common/base/error.h"
#include "services/query/documents/format.h"
#include "services/query/documents/live_documents.h"
#include "services/query/index/segment_store.h"

namespace huiyao::query {

absl::StatusOr<std::unique_ptr<Engine>> Engine::Open(const EngineOptions& options) {
  std::unique_ptr<Engine> engine(new Engine());
  storage::StoreOptions store;
  store.path = options.data_dir;
  store.owner = "query";
  store.format = kStoreFormat;
  store.accept_loss = options.accept_loss;
  store.families = DocumentFamilies();
  for (const storage::Family& family : IndexFamilies()) store.families.push_back(family);
  for (const storage::Family& family : LexiconFamilies()) store.families.push_back(family);
  HUIYAO_ASSIGN_OR_RETURN(engine->store_, storage::Store::Open(store));
  // What format 2 adds to format 1 is read where it is absent, and written by itself.
  HUIYAO_RETURN_IF_ERROR(engine->store_->RaiseFormat());
  HUIYAO_ASSIGN_OR_RETURN(engine->lexicon_, LexiconStore::Open(*engine->store_));
  IndexOptions index = options.index;
  index.analyzer = [lexicon = engine->lexicon_.get()] { return lexicon->analyzer(); };
  HUIYAO_ASSIGN_OR_RETURN(
      engine->index_,
      Index::Open(
          *engine->store_, [&](const auto& visit) { return VisitLiveDocuments(*engine->store_, visit); }, index));
  engine->listener_.emplace(*engine->index_);
  HUIYAO_ASSIGN_OR_RETURN(engine->documents_, DocumentStore::Open(*engine->store_, *engine->listener_));
  engine->tokens_.emplace(engine->documents_->token_key(), options.clock);
  engine->reader_.emplace(*engine->documents_, *engine->lexicon_, *engine->tokens_);
  engine->search_.emplace(*engine->documents_, *engine->index_, *engine->tokens_, *engine->lexicon_);
  engine->writer_.emplace(*engine->documents_, *engine->index_);
  return engine;
}

}  // namespace huiyao::query
