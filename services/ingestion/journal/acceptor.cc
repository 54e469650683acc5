#include "services/ingestion/journal/acceptor.h"

#include <ctime>
#include <memory>
#include <utility>

#include "common/base/error.h"
#include "common/storage/status.h"
#include "fmt/format.h"
#include "services/ingestion/identity/sha256.h"
#include "services/ingestion/journal/format.h"
#include "services/ingestion/journal/header.h"

namespace huiyao::ingestion {
namespace {

using v1::Ingestion;

std::string HashOf(const v1::OriginalHeader& header, const std::string& sha256) {
  v1::OriginalHeader asked = header;
  asked.clear_labels();  // Maps have no order on the wire.
  std::string text = asked.SerializeAsString() + sha256;
  for (const auto& [key, value] : std::map<std::string, std::string>(header.labels().begin(), header.labels().end())) {
    text.append(fmt::format("\n{}={}:{}", key, value.size(), value));
  }
  return Sha256Hex(text);
}

v1::JournalRow NewRow(int64_t sequence, const v1::OriginalHeader& header, const std::string& sha256, size_t size,
                      const std::string& call_id) {
  v1::JournalRow row;
  Ingestion& ingestion = *row.mutable_ingestion();
  ingestion.set_name(IngestionName(sequence));
  ingestion.set_state(Ingestion::STATE_PENDING);
  ingestion.set_stage(Ingestion::STAGE_EXTRACT);
  *ingestion.mutable_header() = header;
  ingestion.set_sha256(sha256);
  ingestion.set_size_bytes(static_cast<int64_t>(size));
  ingestion.mutable_create_time()->set_seconds(std::time(nullptr));
  *ingestion.mutable_update_time() = ingestion.create_time();
  row.set_call_id(call_id);
  row.set_original_chunks(Originals::ChunkCount(size));
  return row;
}

}  // namespace

class Acceptor::RequestLock {
 public:
  RequestLock(Acceptor& acceptor, std::string request_id) : acceptor_(acceptor), id_(std::move(request_id)) {
    if (id_.empty()) return;
    std::unique_lock lock(acceptor_.mutex_);
    acceptor_.released_.wait(lock, [&] { return !acceptor_.request_ids_.contains(id_); });
    acceptor_.request_ids_.insert(id_);
  }
  ~RequestLock() {
    if (id_.empty()) return;
    {
      const std::lock_guard lock(acceptor_.mutex_);
      acceptor_.request_ids_.erase(id_);
    }
    acceptor_.released_.notify_all();
  }
  RequestLock(const RequestLock&) = delete;
  RequestLock& operator=(const RequestLock&) = delete;

 private:
  Acceptor& acceptor_;
  const std::string id_;
};

class Acceptor::Place {
 public:
  explicit Place(Acceptor& acceptor) : acceptor_(acceptor), sequence_(acceptor.identifier_.ExpectNew()) {}
  // However the call ends: a place that nobody fills would hold up all that come after it.
  ~Place() {
    if (filled_) return;
    acceptor_.progress_.Remove(sequence_);
    acceptor_.pipeline_.Abandon(sequence_);
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  int64_t sequence() const { return sequence_; }
  void Fill() { filled_ = true; }

 private:
  Acceptor& acceptor_;
  const int64_t sequence_;
  bool filled_ = false;
};

Acceptor::Acceptor(storage::Store& store, Journal& journal, Originals& originals, Identifier& identifier,
                   Progress& progress, Pipeline& pipeline, Options options)
    : store_(store),
      journal_(journal),
      originals_(originals),
      identifier_(identifier),
      progress_(progress),
      pipeline_(pipeline),
      options_(std::move(options)),
      requests_(store.family(kRequestsFamily)) {}

absl::StatusOr<std::optional<Ingestion>> Acceptor::FindRequest(const std::string& request_id,
                                                               const std::string& request_hash) const {
  if (request_id.empty()) return std::optional<Ingestion>();
  HUIYAO_ASSIGN_OR_RETURN(const std::optional<std::string> value, store_.Get(requests_, request_id));
  if (!value) return std::optional<Ingestion>();
  v1::RequestRow row;
  if (!row.ParseFromString(*value)) {
    return Error(absl::StatusCode::kDataLoss, "STORAGE_CORRUPT", "a request row cannot be parsed");
  }
  if (row.request_hash() != request_hash) {
    return Error(absl::StatusCode::kAlreadyExists, "REQUEST_ID_REUSED",
                 fmt::format("request_id {} was used for another request: use a new one for each wish", request_id));
  }
  HUIYAO_ASSIGN_OR_RETURN(const v1::JournalRow journal_row, journal_.Get(row.sequence()));
  return std::optional<Ingestion>(journal_row.ingestion());
}

void Acceptor::PutRequest(const std::string& request_id, const std::string& request_hash, int64_t sequence,
                          rocksdb::WriteBatch& batch) const {
  if (request_id.empty()) return;
  v1::RequestRow row;
  row.set_sequence(sequence);
  row.set_request_hash(request_hash);
  row.mutable_time()->set_seconds(std::time(nullptr));
  batch.Put(requests_, request_id, row.SerializeAsString());
}

absl::StatusOr<Ingestion> Acceptor::Accept(const v1::OriginalHeader& header, std::string bytes,
                                           const std::string& call_id) {
  HUIYAO_RETURN_IF_ERROR(CheckHeader(header));
  if (bytes.empty()) {
    return InvalidField("content", "is empty: there is nothing to read", "EMPTY_DOCUMENT");
  }
  if (static_cast<int64_t>(bytes.size()) > options_.max_document_bytes) {
    return InvalidField("content",
                        fmt::format("has {} bytes, at most {} are accepted: split the document", bytes.size(),
                                    options_.max_document_bytes),
                        "DOCUMENT_TOO_LARGE");
  }
  HUIYAO_RETURN_IF_ERROR(CheckExtractable(bytes, header.media_type(), options_.extract));

  const std::string sha256 = Sha256Hex(bytes);
  const std::string request_hash = HashOf(header, sha256);
  const RequestLock request_lock(*this, header.request_id());
  HUIYAO_ASSIGN_OR_RETURN(std::optional<Ingestion> earlier, FindRequest(header.request_id(), request_hash));
  if (earlier) return *std::move(earlier);

  auto task = std::make_shared<Task>();
  task->bytes = std::make_shared<const std::string>(std::move(bytes));
  Place place(*this);
  task->sequence = place.sequence();
  task->row = NewRow(task->sequence, header, sha256, task->bytes->size(), call_id);
  Ingestion accepted = task->row.ingestion();
  rocksdb::WriteBatch batch;
  HUIYAO_RETURN_IF_ERROR(progress_.Reserve(task->sequence, accepted.size_bytes()));
  HUIYAO_RETURN_IF_ERROR(originals_.Add(task->sequence, *task->bytes, batch));
  journal_.Put(task->row, batch);
  PutRequest(header.request_id(), request_hash, task->sequence, batch);
  HUIYAO_RETURN_IF_ERROR(store_.Write(batch, /*sync=*/true));
  place.Fill();
  pipeline_.Enqueue(std::move(task));
  return accepted;
}

absl::StatusOr<std::optional<Ingestion>> Acceptor::Delete(const v1::DeleteDocumentRequest& request,
                                                          const std::string& call_id) {
  const std::string request_hash = Sha256Hex("delete " + request.name() + " " + request.etag());
  const RequestLock request_lock(*this, request.request_id());
  HUIYAO_ASSIGN_OR_RETURN(std::optional<Ingestion> earlier, FindRequest(request.request_id(), request_hash));
  if (earlier) return earlier;
  absl::StatusOr<TaskPtr> task =
      identifier_.Delete(request.name(), request.etag(), call_id, [&](int64_t sequence, rocksdb::WriteBatch& batch) {
        PutRequest(request.request_id(), request_hash, sequence, batch);
      });
  if (!task.ok()) {
    if (request.allow_missing() && absl::IsNotFound(task.status())) return std::optional<Ingestion>();
    return task.status();
  }
  const Ingestion accepted = (*task)->row.ingestion();
  progress_.Add((*task)->sequence, 0);
  pipeline_.Enqueue(*std::move(task));
  return std::optional<Ingestion>(accepted);
}

absl::Status Acceptor::ForgetRequestsBefore(std::chrono::system_clock::time_point time) {
  constexpr uint32_t kRowsPerWrite = 10'000;
  const int64_t seconds = std::chrono::system_clock::to_time_t(time);
  rocksdb::WriteBatch batch;
  const std::unique_ptr<rocksdb::Iterator> it(store_.db()->NewIterator(rocksdb::ReadOptions(), requests_));
  for (it->SeekToFirst(); it->Valid(); it->Next()) {
    v1::RequestRow row;
    const bool known = row.ParseFromArray(it->value().data(), static_cast<int>(it->value().size()));
    if (known && row.time().seconds() >= seconds) continue;
    batch.Delete(requests_, it->key());
    if (batch.Count() < kRowsPerWrite) continue;
    HUIYAO_RETURN_IF_ERROR(store_.Write(batch, /*sync=*/false));
    batch.Clear();
  }
  HUIYAO_RETURN_IF_ERROR(storage::FromRocks(it->status(), "read the request ids"));
  return batch.Count() == 0 ? absl::OkStatus() : store_.Write(batch, /*sync=*/false);
}

absl::StatusOr<Ingestion> Acceptor::Retry(int64_t sequence) {
  // One retry at a time, so that a row cannot be queued twice.
  const RequestLock lock(*this, IngestionName(sequence));
  auto task = std::make_shared<Task>();
  task->sequence = sequence;
  HUIYAO_ASSIGN_OR_RETURN(task->row, journal_.Get(sequence));
  Ingestion& ingestion = *task->row.mutable_ingestion();
  if (ingestion.state() != Ingestion::STATE_FAILED) {
    return Error(absl::StatusCode::kFailedPrecondition, "NOT_FAILED",
                 fmt::format("{} is {}: only FAILED ingestions can be retried", ingestion.name(),
                             Ingestion::State_Name(ingestion.state())));
  }
  // Who gave it up may not have let go of its room yet.
  progress_.WaitForEnd(sequence, std::chrono::system_clock::now() + std::chrono::seconds(1));
  ingestion.set_state(Ingestion::STATE_PENDING);
  ingestion.set_attempts(0);
  ingestion.mutable_update_time()->set_seconds(std::time(nullptr));
  HUIYAO_RETURN_IF_ERROR(progress_.Reserve(sequence, ingestion.size_bytes()));
  rocksdb::WriteBatch batch;
  journal_.Put(task->row, batch);
  const absl::Status status = store_.Write(batch, /*sync=*/true);
  if (!status.ok()) {
    progress_.Remove(sequence);
    return status;
  }
  if (ingestion.stage() == Ingestion::STAGE_EXTRACT) identifier_.Expect(sequence);
  const Ingestion accepted = ingestion;
  pipeline_.Enqueue(std::move(task));
  return accepted;
}

}  // namespace huiyao::ingestion
