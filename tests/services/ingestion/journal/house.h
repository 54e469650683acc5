#ifndef HUIYAO_TESTS_SERVICES_INGESTION_JOURNAL_HOUSE_H_
#define HUIYAO_TESTS_SERVICES_INGESTION_JOURNAL_HOUSE_H_

#include <memory>
#include <string>
#include <string_view>

#include "common/storage/store.h"
#include "services/ingestion/journal/acceptor.h"
#include "services/ingestion/journal/browser.h"
#include "services/ingestion/journal/reconciler.h"
#include "tests/common/temp_dir.h"
#include "tests/services/ingestion/journal/fake_downstream.h"

namespace huiyao::ingestion {

// An ingestion store in `dir`. Fails the test if it cannot be opened.
std::unique_ptr<storage::Store> OpenJournalStore(const TempDir& dir);

// A text long enough to have a fingerprint, another one for each `number`.
std::string LongText(int number);

// All of ingestion but its gRPC face, wired as the server does it. Starts no thread before Start().
class House {
 public:
  struct Options {
    Progress::Bound bound;
    PipelineOptions pipeline;
    Acceptor::Options acceptor;
  };

  // Short delays and few workers.
  static Options QuickOptions();

  House(const TempDir& dir, FakeDownstream& downstream, Options options = QuickOptions());
  ~House();

  void Start();

  v1::Ingestion MustAccept(std::string_view text, std::string_view uri = "");
  v1::Ingestion MustDelete(const std::string& name);
  v1::Ingestion MustGet(const std::string& name) const;
  // Waits for the end of an ingestion.
  v1::Ingestion Await(const std::string& name) const;
  // Waits until nothing is in the outbox.
  void AwaitAll() const;
  std::unique_ptr<Reconciler> NewReconciler(Reconciler::Options options = {},
                                            std::function<void(const std::string&)> on_loss = {});

  FakeDownstream& downstream;
  std::unique_ptr<storage::Store> store;
  Journal journal;
  Originals originals;
  Registry registry;
  Progress progress;
  Identifier identifier;
  Pipeline pipeline;
  Acceptor acceptor;
  Browser browser;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_TESTS_SERVICES_INGESTION_JOURNAL_HOUSE_H_
