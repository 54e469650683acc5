#include "services/ingestion/identity/identifier.h"

#include <rapidcheck.h>
#include <stdlib.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "common/base/error.h"
#include "gtest/gtest.h"
#include "services/ingestion/identity/sha256.h"
#include "services/ingestion/journal/format.h"
#include "tests/common/temp_dir.h"
#include "tests/services/ingestion/journal/house.h"

namespace huiyao::ingestion {
namespace {

using v1::Ingestion;

// Every case opens two stores.
[[maybe_unused]] const int few_cases = setenv("RC_PARAMS", "max_success=30", /*overwrite=*/0);

// An identifier alone over a store: originals are offered by hand.
class Desk {
 public:
  Desk() : store_(OpenJournalStore(dir_)), journal(*store_), originals(*store_), registry(*store_) {
    EXPECT_TRUE(journal.Open().ok());
  }

  // An accepted original whose row is written, with its number expected.
  TaskPtr Accept(const std::string& bytes, const std::string& body, const std::string& uri) {
    auto task = std::make_shared<Task>();
    task->sequence = identifier.ExpectNew();
    auto& ingestion = *task->row.mutable_ingestion();
    ingestion.set_name(IngestionName(task->sequence));
    ingestion.set_state(Ingestion::STATE_PENDING);
    ingestion.set_stage(Ingestion::STAGE_EXTRACT);
    ingestion.set_sha256(Sha256Hex(bytes));
    ingestion.mutable_header()->set_uri(uri);
    task->row.set_original_chunks(1);
    task->fingerprint = body.empty() ? "" : Sha256Hex(body);
    rocksdb::WriteBatch batch;
    EXPECT_TRUE(originals.Add(task->sequence, bytes, batch).ok());
    journal.Put(task->row, batch);
    EXPECT_TRUE(store_->Write(batch, false).ok());
    return task;
  }

  void Settle(const TaskPtr& task) {
    task->row.mutable_ingestion()->set_state(Ingestion::STATE_SUCCEEDED);
    rocksdb::WriteBatch batch;
    journal.Put(task->row, batch);
    EXPECT_TRUE(store_->Write(batch, false).ok());
  }

  TaskPtr Identify(const std::string& bytes, const std::string& body, const std::string& uri) {
    const TaskPtr task = Accept(bytes, body, uri);
    const absl::Status offered = identifier.Offer(task);
    EXPECT_TRUE(offered.ok()) << offered.ToString();
    return task;
  }

  bool HasOriginal(int64_t sequence) const { return originals.ReadAll(sequence, 1).ok(); }

  storage::Store& store() { return *store_; }
  v1::DocumentRow Find(const std::string& name) const { return (*registry.Find(name)).value_or(v1::DocumentRow()); }

 private:
  const TempDir dir_;
  const std::unique_ptr<storage::Store> store_;

 public:
  Journal journal;
  Originals originals;
  Registry registry;
  std::vector<int64_t> identified;  // In the order of the calls, which Identifier makes one at a time.
  Identifier identifier{*store_, journal, originals, registry,
                        [this](const TaskPtr& task) { identified.push_back(task->sequence); }};
};

absl::Status DeleteNamed(Desk& desk, const std::string& name, const std::string& etag = "") {
  return desk.identifier.Delete(name, etag, "call", [](int64_t, rocksdb::WriteBatch&) {}).status();
}

TEST(IdentifierTest, WritesTheDecisionWithTheRow) {
  Desk desk;
  const TaskPtr task = desk.Identify("bytes", "body", "u");
  EXPECT_EQ(desk.identified, std::vector<int64_t>{task->sequence});
  const auto row = desk.journal.Get(task->sequence);
  ASSERT_TRUE(row.ok());
  EXPECT_EQ(row->ingestion().outcome(), Ingestion::OUTCOME_CREATED);
  EXPECT_EQ(row->ingestion().stage(), Ingestion::STAGE_SEGMENT);
  EXPECT_EQ(row->ingestion().document(), DocumentNameFor(Sha256Hex("bytes")));
  EXPECT_EQ(row->content_sequence(), task->sequence);
  EXPECT_EQ(desk.Find(row->ingestion().document()).revision(), 1);
}

TEST(IdentifierTest, LaterOriginalsWaitForEarlierOnes) {
  Desk desk;
  const TaskPtr first = desk.Accept("a", "", "u");
  const TaskPtr second = desk.Accept("b", "", "u");
  const TaskPtr third = desk.Accept("c", "", "u");
  ASSERT_TRUE(desk.identifier.Offer(third).ok());
  ASSERT_TRUE(desk.identifier.Offer(second).ok());
  EXPECT_TRUE(desk.identified.empty());
  ASSERT_TRUE(desk.identifier.Offer(first).ok());
  EXPECT_EQ(desk.identified, (std::vector<int64_t>{1, 2, 3}));
  EXPECT_EQ(desk.Find(first->row.ingestion().document()).content_hash(), Sha256Hex("c"));
  EXPECT_EQ(desk.Find(first->row.ingestion().document()).revision(), 3);
}

TEST(IdentifierTest, AnAbandonedOriginalHoldsNobodyUp) {
  Desk desk;
  const int64_t never = desk.identifier.ExpectNew();
  const TaskPtr second = desk.Accept("b", "", "u");
  ASSERT_TRUE(desk.identifier.Offer(second).ok());
  EXPECT_TRUE(desk.identified.empty());
  ASSERT_TRUE(desk.identifier.Abandon(never).ok());
  EXPECT_EQ(desk.identified, std::vector<int64_t>{second->sequence});
}

TEST(IdentifierTest, AnAbandonedOriginalThatComesAllTheSameIsLate) {
  Desk desk;
  const TaskPtr first = desk.Accept("a", "", "u");
  const TaskPtr second = desk.Accept("b", "", "u");
  ASSERT_TRUE(desk.identifier.Abandon(first->sequence).ok());
  ASSERT_TRUE(desk.identifier.Offer(second).ok());
  ASSERT_TRUE(desk.identifier.Offer(first).ok());
  EXPECT_EQ(desk.identified, (std::vector<int64_t>{2, 1}));
  EXPECT_EQ(first->row.ingestion().state(), Ingestion::STATE_SUPERSEDED);
  // Another body at the address came later.
  const v1::DocumentRow document = desk.Find(second->row.ingestion().document());
  EXPECT_EQ(document.content_hash(), Sha256Hex("b"));
}

// What the documents are must follow from the order of acceptance alone, however extraction shuffles it and whoever
// offers.
TEST(IdentifierTest, ResultsDoNotDependOnTheOrderOfExtraction) {
  struct Wish {
    int bytes;
    int uri;
  };
  EXPECT_TRUE(rc::check([] {
    const auto wishes = *rc::gen::container<std::vector<Wish>>(rc::gen::build<Wish>(
        rc::gen::set(&Wish::bytes, rc::gen::inRange(0, 4)), rc::gen::set(&Wish::uri, rc::gen::inRange(0, 4))));
    if (wishes.size() > 12) return;
    const auto keys = *rc::gen::container<std::vector<int>>(wishes.size(), rc::gen::inRange(0, 1000));
    const auto deaf =
        *rc::gen::container<std::vector<bool>>(wishes.size(), rc::gen::weightedElement<bool>({{5, false}, {1, true}}));
    const auto run = [&](bool shuffled) {
      Desk desk;
      std::vector<TaskPtr> tasks;
      for (size_t i = 0; i < wishes.size(); ++i) {
        const std::string bytes = "bytes " + std::to_string(wishes[i].bytes);
        // Bytes 2 and 3 are two forms of one body.
        const std::string body = "body " + std::to_string(std::min(wishes[i].bytes, 2));
        tasks.push_back(desk.Accept(bytes, body, wishes[i].uri == 0 ? "" : "u" + std::to_string(wishes[i].uri)));
      }
      std::vector<size_t> order(wishes.size());
      for (size_t i = 0; i < order.size(); ++i) order[i] = i;
      if (shuffled) std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return keys[a] < keys[b]; });
      for (const size_t i : order) {
        if (deaf[i]) {
          RC_ASSERT(desk.identifier.Abandon(tasks[i]->sequence).ok());
        } else {
          RC_ASSERT(desk.identifier.Offer(tasks[i]).ok());
        }
      }
      std::vector<std::string> results;
      for (size_t i = 0; i < tasks.size(); ++i) {
        const auto& ingestion = tasks[i]->row.ingestion();
        results.push_back(ingestion.document() + " " + std::to_string(ingestion.revision()) + " " +
                          Ingestion::Outcome_Name(ingestion.outcome()));
        // Originals are kept exactly while a document refers to them.
        if (!deaf[i]) {
          const bool kept = KeepsOriginal(desk.Find(ingestion.document()), tasks[i]->sequence);
          RC_ASSERT(desk.HasOriginal(tasks[i]->sequence) == kept);
        }
      }
      std::vector<int64_t> in_order = desk.identified;
      std::sort(in_order.begin(), in_order.end());
      RC_ASSERT(in_order == desk.identified);
      return results;
    };
    RC_ASSERT(run(false) == run(true));
  }));
}

TEST(IdentifierTest, ManyThreadsOfferAndAllAreDecidedInOrder) {
  Desk desk;
  constexpr int kTasks = 600;  // More than one batch.
  std::vector<TaskPtr> tasks;
  for (int i = 0; i < kTasks; ++i) {
    tasks.push_back(desk.Accept("bytes " + std::to_string(i), "", "u" + std::to_string(i % 7)));
  }
  std::atomic<int> next{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = next++; i < kTasks; i = next++) {
        const absl::Status offered = desk.identifier.Offer(tasks[static_cast<size_t>(i ^ 3)]);
        EXPECT_TRUE(offered.ok());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  ASSERT_EQ(desk.identified.size(), static_cast<size_t>(kTasks));
  EXPECT_TRUE(std::is_sorted(desk.identified.begin(), desk.identified.end()));
  for (int i = 0; i < 7; ++i) {
    const auto& last = tasks[static_cast<size_t>((kTasks - 1) / 7 * 7 + i - ((kTasks - 1) % 7 < i ? 7 : 0))];
    EXPECT_EQ(desk.Find(last->row.ingestion().document()).content_hash(), last->row.ingestion().sha256());
  }
}

TEST(IdentifierTest, UnchangedEndsAtOnceOnlyIfTheDocumentHasArrived) {
  Desk desk;
  const TaskPtr first = desk.Identify("bytes", "", "u");
  const TaskPtr while_pending = desk.Identify("bytes", "", "u");
  EXPECT_EQ(while_pending->row.ingestion().outcome(), Ingestion::OUTCOME_UNCHANGED);
  EXPECT_EQ(while_pending->row.ingestion().state(), Ingestion::STATE_PENDING);
  EXPECT_EQ(while_pending->row.ingestion().stage(), Ingestion::STAGE_SEGMENT);
  EXPECT_EQ(while_pending->row.ingestion().revision(), 1);
  EXPECT_FALSE(desk.HasOriginal(while_pending->sequence));
  desk.Settle(while_pending);
  const TaskPtr after = desk.Identify("bytes", "", "u");
  EXPECT_EQ(after->row.ingestion().outcome(), Ingestion::OUTCOME_UNCHANGED);
  EXPECT_EQ(after->row.ingestion().state(), Ingestion::STATE_SUCCEEDED);
  EXPECT_TRUE(desk.HasOriginal(first->sequence));
}

TEST(IdentifierTest, DeleteRemovesAllOriginalsAndLeavesATombstone) {
  Desk desk;
  std::vector<TaskPtr> tasks = {desk.Identify("a", "", "u1"), desk.Identify("a", "", "u2"),
                                desk.Identify("b", "", "u1"), desk.Identify("a", "", "u1"),
                                desk.Identify("b", "", "u1")};
  const std::string name = tasks[0]->row.ingestion().document();
  for (const TaskPtr& task : tasks) ASSERT_EQ(task->row.ingestion().document(), name);
  bool extra = false;
  const auto deletion = desk.identifier.Delete(name, "", "call", [&](int64_t sequence, rocksdb::WriteBatch& batch) {
    extra = sequence == 6 && batch.Count() > 0;
  });
  ASSERT_TRUE(deletion.ok()) << deletion.status().ToString();
  EXPECT_TRUE(extra);
  const auto& ingestion = (*deletion)->row.ingestion();
  EXPECT_EQ(ingestion.outcome(), Ingestion::OUTCOME_DELETED);
  EXPECT_EQ(ingestion.stage(), Ingestion::STAGE_STORE);
  EXPECT_EQ(ingestion.revision(), 6);
  EXPECT_TRUE(desk.Find(name).deleted());
  for (const TaskPtr& task : tasks) EXPECT_FALSE(desk.HasOriginal(task->sequence)) << task->sequence;
  EXPECT_EQ(ErrorReason(DeleteNamed(desk, name)), "DOCUMENT_NOT_FOUND");
}

TEST(IdentifierTest, DeleteTellsWhatIsWrong) {
  Desk desk;
  const TaskPtr task = desk.Identify("a", "", "u1");
  const std::string name = task->row.ingestion().document();
  EXPECT_EQ(ErrorReason(DeleteNamed(desk, "documents/absent")), "DOCUMENT_NOT_FOUND");
  EXPECT_EQ(ErrorReason(DeleteNamed(desk, "")), "DOCUMENT_NOT_FOUND");
  const absl::Status mismatch = DeleteNamed(desk, name, "1-000000000000");
  EXPECT_EQ(mismatch.code(), absl::StatusCode::kAborted);
  EXPECT_EQ(ErrorReason(mismatch), "ETAG_MISMATCH");
  EXPECT_FALSE(desk.Find(name).deleted());
  EXPECT_TRUE(DeleteNamed(desk, name, EtagOf(desk.Find(name))).ok());
}

TEST(IdentifierTest, ADeletionOvertakesOriginalsThatWereAcceptedBefore) {
  Desk desk;
  const TaskPtr first = desk.Identify("a", "", "u1");
  const std::string name = first->row.ingestion().document();
  const TaskPtr slow = desk.Accept("b", "", "u1");
  const TaskPtr slow_copy = desk.Accept("a", "", "u2");
  ASSERT_TRUE(DeleteNamed(desk, name).ok());
  const TaskPtr after = desk.Accept("c", "", "u1");
  ASSERT_TRUE(desk.identifier.Offer(after).ok());
  ASSERT_TRUE(desk.identifier.Offer(slow_copy).ok());
  ASSERT_TRUE(desk.identifier.Offer(slow).ok());
  for (const TaskPtr& task : {slow, slow_copy}) {
    EXPECT_EQ(task->row.ingestion().state(), Ingestion::STATE_SUPERSEDED);
    EXPECT_FALSE(desk.HasOriginal(task->sequence));
  }
  EXPECT_EQ(after->row.ingestion().outcome(), Ingestion::OUTCOME_CREATED);
  EXPECT_EQ(after->row.ingestion().document(), name);
  const v1::DocumentRow document = desk.Find(name);
  EXPECT_FALSE(document.deleted());
  EXPECT_EQ(document.content_hash(), Sha256Hex("c"));
  EXPECT_EQ(document.revision(), 3);
  ASSERT_EQ(document.sources_size(), 1);
}

TEST(IdentifierTest, RefillsOnlyWhatHasArrivedInThatRevision) {
  Desk desk;
  EXPECT_EQ(*desk.identifier.RefillIfSettled("documents/absent", 1), nullptr);
  const TaskPtr first = desk.Identify("a", "", "u1");
  const std::string name = first->row.ingestion().document();
  EXPECT_EQ(*desk.identifier.RefillIfSettled(name, 1), nullptr) << "is on its way";
  desk.Settle(first);
  EXPECT_EQ(*desk.identifier.RefillIfSettled(name, 2), nullptr) << "is another revision";
  const auto refill = desk.identifier.RefillIfSettled(name, 1);
  ASSERT_TRUE(refill.ok());
  ASSERT_NE(*refill, nullptr);
  EXPECT_EQ((*refill)->row.ingestion().outcome(), Ingestion::OUTCOME_REFILLED);
  EXPECT_EQ((*refill)->row.ingestion().revision(), 2);
  EXPECT_EQ((*refill)->row.content_sequence(), first->sequence);
  EXPECT_EQ(*desk.identifier.RefillIfSettled(name, 2), nullptr) << "is on its way";
  // A tombstone is sent again as such.
  const auto deletion = desk.identifier.Delete(name, "", "", [](int64_t, rocksdb::WriteBatch&) {});
  ASSERT_TRUE(deletion.ok());
  desk.Settle(*deletion);
  const auto tombstone = desk.identifier.RefillIfSettled(name, 3);
  ASSERT_TRUE(tombstone.ok() && *tombstone);
  EXPECT_EQ((*tombstone)->row.ingestion().outcome(), Ingestion::OUTCOME_DELETED);
  EXPECT_EQ((*tombstone)->row.ingestion().revision(), 4);
}

TEST(IdentifierTest, AdoptedRevisionsAreNeverReused) {
  Desk desk;
  const TaskPtr known = desk.Identify("a", "", "u1");
  desk.Settle(known);
  v1::DocumentRow ahead;
  ahead.set_name(known->row.ingestion().document());
  ahead.set_revision(5);
  v1::DocumentRow unknown;
  unknown.set_name(DocumentNameFor(Sha256Hex("z")));
  unknown.set_revision(9);
  unknown.set_deleted(true);
  ASSERT_TRUE(desk.identifier.Adopt({ahead, unknown}).ok());
  EXPECT_EQ(*desk.identifier.RefillIfSettled(ahead.name(), 5), nullptr);
  // Even an original that was known before makes a revision above all that query has.
  EXPECT_EQ(desk.Identify("a", "", "u1")->row.ingestion().revision(), 6);
  const TaskPtr returned = desk.Identify("z", "", "");
  EXPECT_EQ(returned->row.ingestion().document(), unknown.name());
  EXPECT_EQ(returned->row.ingestion().revision(), 10);
}

TEST(IdentifierTest, ADamagedRowFailsItsOwnOriginalOnly) {
  Desk desk;
  const std::string damaged = DocumentNameFor(Sha256Hex("a"));
  rocksdb::WriteBatch batch;
  batch.Put(desk.store().family(kDocumentsFamily), damaged.substr(10), "\xFF\xFF");
  ASSERT_TRUE(desk.store().Write(batch, false).ok());
  const TaskPtr first = desk.Accept("a", "", "u1");
  const TaskPtr second = desk.Accept("b", "", "u2");
  ASSERT_TRUE(desk.identifier.Offer(second).ok());
  ASSERT_TRUE(desk.identifier.Offer(first).ok());
  EXPECT_EQ(desk.identified.size(), 2u);
  const auto failed = desk.journal.Get(first->sequence);
  ASSERT_TRUE(failed.ok());
  EXPECT_EQ(failed->ingestion().state(), Ingestion::STATE_FAILED);
  EXPECT_EQ(failed->ingestion().error().reason(), "STORAGE_CORRUPT");
  EXPECT_TRUE(desk.HasOriginal(first->sequence));
  EXPECT_EQ(second->row.ingestion().outcome(), Ingestion::OUTCOME_CREATED);
  EXPECT_EQ(desk.journal.Pending()->size(), 1u);
}

TEST(IdentifierTest, DecisionsThatCannotBeWrittenAreTakenUpAgain) {
  Desk desk;
  const TaskPtr first = desk.Accept("a", "", "u1");
  const TaskPtr second = desk.Accept("b", "", "u2");
  ASSERT_TRUE(desk.identifier.Offer(second).ok());
  desk.store().RefuseWrites(true);
  {
    const absl::Status failed = desk.identifier.Offer(first);
    EXPECT_EQ(failed.code(), absl::StatusCode::kUnavailable) << failed.ToString();
    EXPECT_EQ(ErrorReason(failed), "STORAGE_UNAVAILABLE");
    EXPECT_FALSE(desk.identifier.Resume().ok());
    EXPECT_TRUE(desk.identified.empty());
    EXPECT_EQ(first->row.ingestion().stage(), Ingestion::STAGE_EXTRACT) << "as if nothing had been decided";
  }
  desk.store().RefuseWrites(false);
  const absl::Status resumed = desk.identifier.Resume();
  ASSERT_TRUE(resumed.ok()) << resumed.ToString();
  EXPECT_EQ(desk.identified, (std::vector<int64_t>{first->sequence, second->sequence}));
  EXPECT_EQ(desk.Find(first->row.ingestion().document()).revision(), 1);
}

}  // namespace
}  // namespace huiyao::ingestion
