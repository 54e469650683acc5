#include "tests/services/ingestion/journal/house.h"

#include <chrono>
#include <thread>
#include <utility>

#include "fmt/format.h"
#include "gtest/gtest.h"
#include "services/ingestion/journal/format.h"

namespace huiyao::ingestion {
namespace {

// How long a test waits before it fails: never reached when all is well.
constexpr std::chrono::seconds kPatience{60};

}  // namespace

std::unique_ptr<storage::Store> OpenJournalStore(const TempDir& dir) {
  storage::StoreOptions options;
  options.path = dir / "ingestion";
  options.owner = "ingestion";
  options.format = kFormatVersion;
  options.families = JournalFamilies();
  auto store = storage::Store::Open(options);
  HUIYAO_CHECK(store.ok(), store.status().ToString());
  return *std::move(store);
}

std::string LongText(int number) {
  return fmt::format(
      "Report number {} of the harbour office. Ships came in with timber and went out with grain; the night watch "
      "counted {} lanterns along the pier before the fog rose.",
      number, number * 7);
}

House::Options House::QuickOptions() {
  Options options;
  options.pipeline.workers = 3;
  options.pipeline.retry.max_attempts = 4;
  options.pipeline.retry.first_delay = std::chrono::milliseconds(1);
  options.pipeline.retry.longest_delay = std::chrono::milliseconds(4);
  return options;
}

House::House(const TempDir& dir, FakeDownstream& neighbours, Options options)
    : downstream(neighbours),
      store(OpenJournalStore(dir)),
      journal(*store),
      originals(*store),
      registry(*store),
      progress(options.bound),
      identifier(*store, journal, originals, registry, [this](TaskPtr task) { pipeline.Identified(std::move(task)); }),
      pipeline(*store, journal, originals, registry, identifier, progress, downstream, options.pipeline),
      acceptor(*store, journal, originals, identifier, progress, pipeline, options.acceptor),
      browser(*store, journal, originals, registry, progress) {
  downstream.Reset();
  EXPECT_TRUE(journal.Open().ok());
  EXPECT_TRUE(originals.SweepStaged().ok());
}

House::~House() { pipeline.Stop(); }

void House::Start() {
  const absl::Status started = pipeline.Start();
  EXPECT_TRUE(started.ok()) << started.ToString();
}

v1::Ingestion House::MustAccept(std::string_view text, std::string_view uri) {
  v1::OriginalHeader header;
  header.set_uri(std::string(uri));
  auto accepted = acceptor.Accept(header, std::string(text), "call");
  EXPECT_TRUE(accepted.ok()) << accepted.status().ToString();
  return accepted.ok() ? *std::move(accepted) : v1::Ingestion();
}

v1::Ingestion House::MustDelete(const std::string& name) {
  v1::DeleteDocumentRequest request;
  request.set_name(name);
  auto deleted = acceptor.Delete(request, "call");
  EXPECT_TRUE(deleted.ok()) << deleted.status().ToString();
  return deleted.ok() && *deleted ? **std::move(deleted) : v1::Ingestion();
}

v1::Ingestion House::MustGet(const std::string& name) const {
  v1::GetIngestionRequest request;
  request.set_name(name);
  auto ingestion = browser.Get(request, std::chrono::system_clock::now());
  EXPECT_TRUE(ingestion.ok()) << ingestion.status().ToString();
  return ingestion.ok() ? *std::move(ingestion) : v1::Ingestion();
}

v1::Ingestion House::Await(const std::string& name) const {
  v1::GetIngestionRequest request;
  request.set_name(name);
  request.set_wait(true);
  auto ingestion = browser.Get(request, std::chrono::system_clock::now() + kPatience);
  EXPECT_TRUE(ingestion.ok()) << ingestion.status().ToString();
  if (!ingestion.ok()) return v1::Ingestion();
  EXPECT_NE(ingestion->state(), v1::Ingestion::STATE_PENDING) << ingestion->DebugString();
  return *std::move(ingestion);
}

void House::AwaitAll() const {
  const auto deadline = std::chrono::steady_clock::now() + kPatience;
  while (progress.rows() > 0) {
    ASSERT_LT(std::chrono::steady_clock::now(), deadline) << progress.rows() << " rows are left";
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

std::unique_ptr<Reconciler> House::NewReconciler(Reconciler::Options options,
                                                 std::function<void(const std::string&)> on_loss) {
  return std::make_unique<Reconciler>(*store, journal, registry, identifier, progress, pipeline, downstream, options,
                                      std::move(on_loss));
}

}  // namespace huiyao::ingestion
