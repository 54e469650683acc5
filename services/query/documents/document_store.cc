#include "services/query/documents/document_store.h"

#include <openssl/rand.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "common/base/check.h"
#include "common/base/error.h"
#include "common/storage/keys.h"
#include "fmt/format.h"

namespace huiyao::query {
namespace {

// Bounds of one committed group.
constexpr size_t kMaxGroupWrites = 256;
constexpr size_t kMaxGroupBytes = 32 << 20;

// Documents that a replay holds in memory at once.
constexpr size_t kReplayDocuments = 64;

std::string JournalKey(std::string_view journal_id) { return fmt::format("{}{}", kJournalPrefix, journal_id); }

// Removes what `old` left in `items` beyond the first `keep` rows.
void DeleteItems(rocksdb::WriteBatch& batch, rocksdb::ColumnFamilyHandle* family, std::string_view id, uint32_t keep,
                 const DocumentMeta& old) {
  for (uint32_t number = keep; number < old.items; ++number) batch.Delete(family, ItemKey(id, number));
}

absl::Status WriteFailed(const std::exception& e) {
  return WithRetryDelay(
      Error(absl::StatusCode::kUnavailable, "STORAGE_UNAVAILABLE", fmt::format("could not write: {}", e.what())),
      std::chrono::seconds(1));
}

}  // namespace

absl::StatusOr<std::unique_ptr<DocumentStore>> DocumentStore::Open(storage::Store& store, ChangeListener& listener) {
  std::unique_ptr<DocumentStore> documents(new DocumentStore(store, listener));
  HUIYAO_RETURN_IF_ERROR(documents->Load());
  HUIYAO_RETURN_IF_ERROR(documents->Replay());
  return documents;
}

absl::Status DocumentStore::Load() {
  HUIYAO_ASSIGN_OR_RETURN(const auto snapshot, Snapshot());
  totals_ = snapshot->totals();
  last_assigned_ = totals_.sequence;
  HUIYAO_ASSIGN_OR_RETURN(const auto journals, snapshot->Journals());
  journals_.insert(journals.begin(), journals.end());
  RowScan beyond = snapshot->Scan(kChangesFamily, storage::BigEndian64(static_cast<uint64_t>(totals_.sequence) + 1));
  HUIYAO_RETURN_IF_ERROR(beyond.status());
  if (beyond.Valid()) {
    return Error(absl::StatusCode::kDataLoss, "STORAGE_CORRUPT",
                 fmt::format("the store has changes after its last sequence {}", totals_.sequence));
  }
  rocksdb::ColumnFamilyHandle* state = store_.family(kStateFamily);
  HUIYAO_ASSIGN_OR_RETURN(auto key, store_.Get(state, kTokenKeyKey));
  if (!key) {
    std::string random(32, '\0');
    HUIYAO_CHECK(RAND_bytes(reinterpret_cast<unsigned char*>(random.data()), static_cast<int>(random.size())) == 1);
    key = std::string(1, kRowVersion) + random;
    rocksdb::WriteBatch batch;
    batch.Put(state, rocksdb::Slice(kTokenKeyKey), *key);
    HUIYAO_RETURN_IF_ERROR(store_.Write(batch, /*sync=*/true));
  }
  if (key->size() != 33 || key->front() != kRowVersion) {
    return Error(absl::StatusCode::kDataLoss, "STORAGE_CORRUPT", "the row token_key cannot be read");
  }
  token_key_ = key->substr(1);
  return absl::OkStatus();
}

absl::Status DocumentStore::Replay() {
  HUIYAO_ASSIGN_OR_RETURN(const auto snapshot, Snapshot());
  const int64_t persisted = listener_.persisted_sequence();
  if (persisted > totals_.sequence) {
    return Error(absl::StatusCode::kDataLoss, "STORAGE_CORRUPT",
                 fmt::format("the index is at sequence {}, the documents only at {}", persisted, totals_.sequence));
  }
  std::vector<DocumentChange> changes;
  RowScan rows = snapshot->Scan(kChangesFamily, storage::BigEndian64(static_cast<uint64_t>(persisted) + 1));
  for (; rows.Valid(); rows.Next()) {
    std::string_view key = rows.key();
    const auto sequence = storage::TakeBigEndian64(key);
    HUIYAO_ASSIGN_OR_RETURN(ChangeRow change, DecodeChange(rows.value()));
    if (!sequence) return Error(absl::StatusCode::kDataLoss, "STORAGE_CORRUPT", "a key of changes cannot be read");
    DocumentChange& replayed = changes.emplace_back();
    replayed.sequence = static_cast<int64_t>(*sequence);
    if (!change.deleted) {
      HUIYAO_ASSIGN_OR_RETURN(const auto document, snapshot->Document(change.id));
      if (!document) {
        return Error(absl::StatusCode::kDataLoss, "STORAGE_CORRUPT",
                     fmt::format("document {} has a change but no row", change.id));
      }
      replayed.prepared = listener_.Prepare(*document);
    }
    replayed.id = std::move(change.id);
    if (changes.size() == kReplayDocuments) {
      HUIYAO_RETURN_IF_ERROR(listener_.Apply(changes));
      changes.clear();
    }
  }
  HUIYAO_RETURN_IF_ERROR(rows.status());
  if (!changes.empty()) HUIYAO_RETURN_IF_ERROR(listener_.Apply(changes));
  searchable_ = totals_.sequence;
  return absl::OkStatus();
}

absl::StatusOr<bool> DocumentStore::AlreadyThere(std::string_view id, int32_t revision, WriteResult& result) {
  HUIYAO_ASSIGN_OR_RETURN(const auto row, store_.Get(store_.family(kDocumentMetaFamily), id));
  if (!row) return false;
  HUIYAO_ASSIGN_OR_RETURN(const DocumentMeta meta, DecodeMeta(*row));
  if (meta.revision < revision) return false;
  result = {false, meta.sequence};
  HUIYAO_RETURN_IF_ERROR(MakeSearchable(meta.sequence));
  return true;
}

absl::StatusOr<DocumentStore::WriteResult> DocumentStore::Put(document::v1::Document document, std::string content_hash,
                                                              JournalMark journal) {
  // A repeated call costs no analysis.
  WriteResult result;
  const std::string_view id = std::string_view(document.name()).substr(document.name().find('/') + 1);
  HUIYAO_ASSIGN_OR_RETURN(const bool there, AlreadyThere(id, document.revision(), result));
  if (there) return result;
  DocumentWrite write = MakePut(std::move(document), std::move(content_hash), std::move(journal), listener_);
  return Commit(write);
}

absl::StatusOr<DocumentStore::WriteResult> DocumentStore::Delete(std::string id, int32_t revision,
                                                                 JournalMark journal) {
  DocumentWrite write = MakeDelete(std::move(id), revision, std::move(journal));
  return Commit(write);
}

absl::StatusOr<DocumentStore::WriteResult> DocumentStore::Commit(DocumentWrite& write) {
  std::unique_lock lock(queue_mutex_);
  queue_.push_back(&write);
  queue_changed_.wait(lock, [&] { return write.done || !writing_; });
  if (!write.done) {
    writing_ = true;
    std::vector<DocumentWrite*> group;
    size_t bytes = 0;
    // The queue is in order of arrival, so this thread's own write may have to wait for a later group.
    while (!write.done) {
      group.clear();
      bytes = 0;
      while (!queue_.empty() && group.size() < kMaxGroupWrites && bytes < kMaxGroupBytes) {
        bytes += queue_.front()->bytes();
        group.push_back(queue_.front());
        queue_.pop_front();
      }
      lock.unlock();
      try {
        WriteGroup(group);
      } catch (const std::exception& e) {
        // Out of memory, most likely. The queue must go on.
        for (DocumentWrite* failed : group) failed->status = WriteFailed(e);
      }
      lock.lock();
      for (DocumentWrite* written : group) written->done = true;
    }
    writing_ = false;
    queue_changed_.notify_all();
  }
  lock.unlock();
  HUIYAO_RETURN_IF_ERROR(write.status);
  HUIYAO_RETURN_IF_ERROR(MakeSearchable(write.sequence));
  return WriteResult{write.stored, write.sequence};
}

void DocumentStore::WriteGroup(std::vector<DocumentWrite*>& group) {
  rocksdb::WriteBatch batch;
  Totals totals = totals_;
  std::vector<DocumentChange> changes;
  absl::Status status = BuildBatch(group, batch, totals, changes);
  if (status.ok() && !changes.empty()) {
    batch.Put(store_.family(kStateFamily), rocksdb::Slice(kTotalsKey), EncodeTotals(totals));
    status = store_.Write(batch, /*sync=*/true);
  }
  if (status.ok()) {
    totals_ = totals;
    std::lock_guard lock(unapplied_mutex_);
    std::move(changes.begin(), changes.end(), std::back_inserter(unapplied_));
  }
  for (DocumentWrite* write : group) write->status = status;
}

absl::Status DocumentStore::BuildBatch(const std::vector<DocumentWrite*>& group, rocksdb::WriteBatch& batch,
                                       Totals& totals, std::vector<DocumentChange>& changes) {
  rocksdb::ColumnFamilyHandle* documents = store_.family(kDocumentsFamily);
  rocksdb::ColumnFamilyHandle* basic = store_.family(kBasicFamily);
  rocksdb::ColumnFamilyHandle* items = store_.family(kItemsFamily);
  rocksdb::ColumnFamilyHandle* metas = store_.family(kDocumentMetaFamily);
  rocksdb::ColumnFamilyHandle* change_log = store_.family(kChangesFamily);
  rocksdb::ColumnFamilyHandle* state = store_.family(kStateFamily);
  // What earlier writes of the group leave.
  std::map<std::string_view, DocumentMeta> written;

  for (DocumentWrite* write : group) {
    const std::string& id = write->id;
    std::optional<DocumentMeta> old;
    if (const auto found = written.find(id); found != written.end()) {
      old = found->second;
    } else {
      HUIYAO_ASSIGN_OR_RETURN(const auto row, store_.Get(metas, id));
      if (row) {
        HUIYAO_ASSIGN_OR_RETURN(old, DecodeMeta(*row));
      }
    }
    if (!write->journal.journal_id.empty()) {
      int64_t& seen = journals_[write->journal.journal_id];
      if (write->journal.sequence > seen) {
        seen = write->journal.sequence;
        batch.Put(state, JournalKey(write->journal.journal_id), EncodeNumber(seen));
      }
    }
    if (old && old->revision >= write->revision) {
      write->sequence = old->sequence;
      continue;
    }
    DocumentMeta meta;
    meta.revision = write->revision;
    meta.deleted = write->deleted;
    meta.sequence = ++last_assigned_;
    meta.items = static_cast<uint32_t>(write->items.size());
    meta.content_hash = write->content_hash;
    if (write->deleted) {
      batch.Delete(documents, id);
      batch.Delete(basic, id);
    } else {
      batch.Put(documents, id, write->document);
      batch.Put(basic, id, write->basic);
    }
    for (uint32_t number = 0; number < meta.items; ++number)
      batch.Put(items, ItemKey(id, number), write->items[number]);
    if (old) {
      DeleteItems(batch, items, id, meta.items, *old);
      batch.Delete(change_log, storage::BigEndian64(static_cast<uint64_t>(old->sequence)));
    }
    batch.Put(metas, id, EncodeMeta(meta));
    batch.Put(change_log, storage::BigEndian64(static_cast<uint64_t>(meta.sequence)),
              EncodeChange({meta.revision, meta.deleted, id}));
    if (old) --(old->deleted ? totals.tombstones : totals.documents);
    ++(meta.deleted ? totals.tombstones : totals.documents);
    totals.sequence = meta.sequence;
    written[id] = meta;

    write->stored = true;
    write->sequence = meta.sequence;
    changes.push_back({meta.sequence, id, write->prepared});
  }
  return absl::OkStatus();
}

absl::Status DocumentStore::MakeSearchable(int64_t sequence) {
  if (searchable_.load() >= sequence) return absl::OkStatus();
  std::lock_guard apply(apply_mutex_);
  if (searchable_.load() >= sequence) return absl::OkStatus();
  std::vector<DocumentChange> changes;
  {
    std::lock_guard lock(unapplied_mutex_);
    changes.swap(unapplied_);
  }
  if (changes.empty()) return absl::OkStatus();
  absl::Status status;
  try {
    status = listener_.Apply(changes);
  } catch (const std::exception& e) {
    status = WriteFailed(e);
  }
  if (!status.ok()) {
    std::lock_guard lock(unapplied_mutex_);
    unapplied_.insert(unapplied_.begin(), std::make_move_iterator(changes.begin()),
                      std::make_move_iterator(changes.end()));
    return status;
  }
  {
    std::lock_guard lock(searchable_mutex_);
    searchable_ = changes.back().sequence;
  }
  searchable_changed_.notify_all();
  return absl::OkStatus();
}

absl::Status DocumentStore::WaitSearchable(int64_t sequence, std::chrono::system_clock::time_point deadline) {
  if (searchable_.load() >= sequence) return absl::OkStatus();
  std::unique_lock lock(searchable_mutex_);
  searchable_changed_.wait_until(lock, deadline, [&] { return stopped_ || searchable_.load() >= sequence; });
  if (searchable_.load() >= sequence) return absl::OkStatus();
  if (stopped_) {
    return WithRetryDelay(Error(absl::StatusCode::kUnavailable, "SHUTTING_DOWN", "the server is shutting down"),
                          std::chrono::seconds(1));
  }
  return WithRetryDelay(
      Error(absl::StatusCode::kUnavailable, "READ_TOKEN_AHEAD",
            "what min_read_token stands for is not searchable here yet: try again, or read without the token"),
      std::chrono::seconds(1));
}

void DocumentStore::StopWaiting() {
  {
    std::lock_guard lock(searchable_mutex_);
    stopped_ = true;
  }
  searchable_changed_.notify_all();
}

}  // namespace huiyao::query
