#ifndef HUIYAO_SERVICES_INGESTION_IDENTITY_IDENTIFIER_H_
#define HUIYAO_SERVICES_INGESTION_IDENTITY_IDENTIFIER_H_

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/storage/store.h"
#include "services/ingestion/identity/registry.h"
#include "services/ingestion/journal/journal.h"
#include "services/ingestion/journal/originals.h"
#include "services/ingestion/journal/task.h"

namespace huiyao::ingestion {

// Decides which document every original is, strictly in the order of acceptance though originals are extracted in any
// order, so that the same inputs give the same documents. Many decisions share one synced write. Deletions and refills
// change the same rows and go through here too. Thread-safe.
class Identifier {
 public:
  // `identified` is called for each task after its decision is on disk: its row is PENDING with stage SEGMENT, or at
  // its end. It must not block.
  Identifier(storage::Store& store, Journal& journal, Originals& originals, Registry& registry,
             std::function<void(TaskPtr)> identified);

  // The next sequence number, for an original: those after it wait until its task is offered or abandoned.
  int64_t ExpectNew();

  // The same for an original that has its number already.
  void Expect(int64_t sequence);

  // The original will not come, or not soon: it was not accepted, or cannot be extracted. Those that waited for it
  // alone are decided as by Offer. An original that is offered all the same is decided then, as one that comes late.
  absl::Status Abandon(int64_t sequence);

  // An extracted original. Works on it and on all whose turn has come, in the calling thread. An original that cannot
  // be decided because a row is damaged ends as FAILED and does not block the others. Any other error means that the
  // decisions could not be written: they stay here until Resume, or the next Offer or Abandon. Whoever gets the error
  // must see to that.
  absl::Status Offer(TaskPtr task);

  // Takes up decisions that could not be written. Errors as Offer.
  absl::Status Resume();

  // Deletes a document: writes the row of the deletion, the new state and the removal of its originals, synced.
  // NOT_FOUND with reason DOCUMENT_NOT_FOUND; ABORTED with reason ETAG_MISMATCH if `etag` is not empty and another.
  // `extra` adds to the batch.
  absl::StatusOr<TaskPtr> Delete(std::string_view name, std::string_view etag, const std::string& call_id,
                                 const std::function<void(int64_t, rocksdb::WriteBatch&)>& extra);

  // Makes a row that sends the document's state to query once more, under a new revision. Null if the document is
  // unknown, has another revision than this by now, or was adopted without an original, if the revision is on its way
  // still, or was given up.
  absl::StatusOr<TaskPtr> RefillIfSettled(std::string_view name, int32_t revision);

  // What came of a wish to read documents anew.
  struct Reprocessed {
    // Their rows are on disk and go by STAGE_SEGMENT next.
    std::vector<TaskPtr> tasks;
    // On their way already, or named before.
    std::vector<std::string> pending;
    // Deleted, unknown, or adopted without an original.
    std::vector<std::string> skipped;
    // The error of `reserve` that ended the list: the names from there on are in none of the above.
    absl::Status ended;
  };

  // Makes rows that read documents anew and send them to query under new revisions: one synced write for all.
  // `reserve` takes room for a row.
  absl::StatusOr<Reprocessed> Reprocess(const std::vector<std::string>& names, const std::string& call_id,
                                        const std::function<absl::Status(int64_t sequence)>& reserve);

  // Takes over documents or revisions that query has and this store has lost, so that later revisions are higher. What
  // they say is not known here: the next original of such a document makes a new revision, whatever it says.
  absl::Status Adopt(const std::vector<v1::DocumentRow>& documents);

 private:
  // Decides and writes all whose turn it is.
  absl::Status Work();
  std::vector<TaskPtr> TakeReady();
  absl::Status DecideAll(const std::vector<TaskPtr>& tasks);
  void PutFailed(v1::JournalRow& row, const absl::Status& status, rocksdb::WriteBatch& batch) const;
  // The row that brings the newest revision to query has arrived there.
  bool IsStored(const v1::DocumentRow& document) const;
  // It is on its way.
  bool IsPending(const v1::DocumentRow& document) const;
  // The state of that row; STATE_UNSPECIFIED if there is none.
  v1::Ingestion::State StateOfRevision(const v1::DocumentRow& document) const;
  absl::Status DecideOne(Task& task, RegistryChange& change, rocksdb::WriteBatch& batch);

  storage::Store& store_;
  Journal& journal_;
  Originals& originals_;
  Registry& registry_;
  const std::function<void(TaskPtr)> identified_;

  std::mutex deciding_;  // Held while rows of documents are read and written.
  std::mutex mutex_;     // Guards what is below. Taken inside deciding_, never around it.
  std::set<int64_t> expected_;
  std::map<int64_t, TaskPtr> ready_;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_IDENTITY_IDENTIFIER_H_
