#include "services/ingestion/identity/identifier.h"

#include <algorithm>
#include <ctime>
#include <utility>

#include "common/base/error.h"
#include "fmt/format.h"
#include "services/ingestion/journal/retry_policy.h"

namespace huiyao::ingestion {
namespace {

using v1::Ingestion;

// Decisions that share one synced write.
constexpr size_t kMaxBatch = 256;

Candidate CandidateOf(const Task& task) {
  const Ingestion& ingestion = task.row.ingestion();
  Candidate candidate;
  candidate.sequence = task.sequence;
  candidate.sha256 = ingestion.sha256();
  candidate.fingerprint = task.fingerprint;
  candidate.collection = ingestion.header().collection();
  candidate.labels = {ingestion.header().labels().begin(), ingestion.header().labels().end()};
  huiyao::document::v1::Source& source = candidate.source;
  source.set_uri(ingestion.header().uri());
  source.set_media_type(ingestion.media_type());
  source.set_declared_media_type(ingestion.header().media_type());
  source.set_charset(ingestion.charset());
  source.set_sha256(ingestion.sha256());
  source.set_size_bytes(static_cast<int32_t>(ingestion.size_bytes()));
  *source.mutable_receive_time() = ingestion.create_time();
  return candidate;
}

v1::JournalRow NewRow(int64_t sequence, const std::string& call_id, const v1::DocumentRow& document,
                      Ingestion::Outcome outcome, Ingestion::Stage stage) {
  v1::JournalRow row;
  Ingestion& ingestion = *row.mutable_ingestion();
  ingestion.set_name(IngestionName(sequence));
  ingestion.set_document(document.name());
  ingestion.set_revision(document.revision());
  ingestion.set_state(Ingestion::STATE_PENDING);
  ingestion.set_stage(stage);
  ingestion.set_outcome(outcome);
  ingestion.mutable_create_time()->set_seconds(std::time(nullptr));
  *ingestion.mutable_update_time() = ingestion.create_time();
  row.set_call_id(call_id);
  row.set_content_sequence(document.content_sequence());
  return row;
}

TaskPtr NewTask(int64_t sequence, v1::JournalRow row) {
  auto task = std::make_shared<Task>();
  task->sequence = sequence;
  task->row = std::move(row);
  return task;
}

}  // namespace

Identifier::Identifier(storage::Store& store, Journal& journal, Originals& originals, Registry& registry,
                       std::function<void(TaskPtr)> identified)
    : store_(store),
      journal_(journal),
      originals_(originals),
      registry_(registry),
      identified_(std::move(identified)) {}

int64_t Identifier::ExpectNew() {
  const std::lock_guard lock(mutex_);
  const int64_t sequence = journal_.NextSequence();
  expected_.insert(sequence);
  return sequence;
}

void Identifier::Expect(int64_t sequence) {
  const std::lock_guard lock(mutex_);
  expected_.insert(sequence);
}

absl::Status Identifier::Abandon(int64_t sequence) {
  {
    const std::lock_guard lock(mutex_);
    expected_.erase(sequence);
  }
  return Work();
}

absl::Status Identifier::Offer(TaskPtr task) {
  {
    const std::lock_guard lock(mutex_);
    const int64_t sequence = task->sequence;
    ready_.emplace(sequence, std::move(task));
  }
  return Work();
}

absl::Status Identifier::Resume() { return Work(); }

std::vector<TaskPtr> Identifier::TakeReady() {
  const std::lock_guard lock(mutex_);
  std::vector<TaskPtr> tasks;
  for (auto it = ready_.begin(); it != ready_.end() && tasks.size() < kMaxBatch; ++it) {
    // A number that is not expected any more stands before everything that is.
    if (!expected_.empty() && *expected_.begin() < it->first) break;
    expected_.erase(it->first);
    tasks.push_back(it->second);
  }
  return tasks;
}

absl::Status Identifier::Work() {
  while (true) {
    const std::lock_guard lock(deciding_);
    const std::vector<TaskPtr> tasks = TakeReady();
    if (tasks.empty()) return absl::OkStatus();
    const absl::Status status = DecideAll(tasks);
    {
      const std::lock_guard inner(mutex_);
      for (const TaskPtr& task : tasks) {
        if (status.ok()) {
          ready_.erase(task->sequence);
        } else {
          expected_.insert(task->sequence);
        }
      }
    }
    HUIYAO_RETURN_IF_ERROR(status);
    for (const TaskPtr& task : tasks) identified_(task);
  }
}

absl::Status Identifier::DecideAll(const std::vector<TaskPtr>& tasks) {
  RegistryChange change(registry_);
  rocksdb::WriteBatch batch;
  std::vector<v1::JournalRow> before;
  before.reserve(tasks.size());
  for (const TaskPtr& task : tasks) before.push_back(task->row);
  absl::Status status;
  for (size_t i = 0; i < tasks.size() && status.ok(); ++i) {
    status = DecideOne(*tasks[i], change, batch);
    if (status.ok() || RetryPolicy::Judge(status) == RetryPolicy::Verdict::kWait) continue;
    tasks[i]->row = before[i];
    PutFailed(tasks[i]->row, status, batch);
    status = absl::OkStatus();
  }
  if (status.ok()) {
    change.AddTo(batch);
    status = store_.Write(batch, /*sync=*/true);
  }
  if (!status.ok()) {
    for (size_t i = 0; i < tasks.size(); ++i) tasks[i]->row = before[i];
  }
  return status;
}

void Identifier::PutFailed(v1::JournalRow& row, const absl::Status& status, rocksdb::WriteBatch& batch) const {
  Ingestion& ingestion = *row.mutable_ingestion();
  ingestion.set_state(Ingestion::STATE_FAILED);
  ingestion.clear_next_attempt_time();
  ingestion.mutable_update_time()->set_seconds(std::time(nullptr));
  auto& error = *ingestion.mutable_error();
  error.set_code(static_cast<int>(status.code()));
  error.set_reason(ErrorReason(status));
  error.set_message(std::string(status.message()));
  journal_.Put(row, batch);
}

// Leaves `change` and `batch` as they were if it fails.
absl::Status Identifier::DecideOne(Task& task, RegistryChange& change, rocksdb::WriteBatch& batch) {
  const Candidate candidate = CandidateOf(task);
  HUIYAO_ASSIGN_OR_RETURN(const KnownDocuments known, change.Lookup(candidate));
  Decision decision = Decide(candidate, known);
  Ingestion& ingestion = *task.row.mutable_ingestion();
  ingestion.set_document(decision.document.name());
  ingestion.set_revision(decision.document.revision());
  ingestion.set_outcome(decision.outcome);
  ingestion.set_attempts(0);
  ingestion.clear_error();
  ingestion.clear_next_attempt_time();
  ingestion.mutable_update_time()->set_seconds(std::time(nullptr));
  task.row.set_content_sequence(decision.document.content_sequence());
  if (decision.superseded || decision.outcome == Ingestion::OUTCOME_UNCHANGED) {
    if (decision.superseded || IsStored(decision.document)) {
      ingestion.set_state(decision.superseded ? Ingestion::STATE_SUPERSEDED : Ingestion::STATE_SUCCEEDED);
      ingestion.set_stage(Ingestion::STAGE_UNSPECIFIED);
    } else {
      // Known, but its way to query is not over or has failed: this row goes it as well, under the same revision, and
      // tells from now on whether it has arrived.
      ingestion.set_stage(Ingestion::STAGE_SEGMENT);
      decision.document.set_revision_sequence(task.sequence);
      change.Put(decision.document);
    }
  } else {
    ingestion.set_stage(Ingestion::STAGE_SEGMENT);
    HUIYAO_RETURN_IF_ERROR(change.PutAliases(candidate, decision.document.name()));
    change.Put(decision.document);
  }
  if (!KeepsOriginal(decision.document, task.sequence)) {
    originals_.Remove(task.sequence, task.row.original_chunks(), batch);
    task.row.set_original_chunks(0);
  }
  journal_.Put(task.row, batch);
  return absl::OkStatus();
}

Ingestion::State Identifier::StateOfRevision(const v1::DocumentRow& document) const {
  const absl::StatusOr<v1::JournalRow> row = journal_.Get(document.revision_sequence());
  const bool known = row.ok() && row->ingestion().revision() == document.revision();
  return known ? row->ingestion().state() : Ingestion::STATE_UNSPECIFIED;
}

bool Identifier::IsStored(const v1::DocumentRow& document) const {
  return StateOfRevision(document) == Ingestion::STATE_SUCCEEDED;
}

bool Identifier::IsPending(const v1::DocumentRow& document) const {
  return StateOfRevision(document) == Ingestion::STATE_PENDING;
}

absl::StatusOr<TaskPtr> Identifier::Delete(std::string_view name, std::string_view etag, const std::string& call_id,
                                           const std::function<void(int64_t, rocksdb::WriteBatch&)>& extra) {
  const std::lock_guard lock(deciding_);
  HUIYAO_ASSIGN_OR_RETURN(std::optional<v1::DocumentRow> document, registry_.Find(name));
  if (!document || document->deleted()) {
    return Error(absl::StatusCode::kNotFound, "DOCUMENT_NOT_FOUND", fmt::format("there is no {}", name));
  }
  if (!etag.empty() && etag != EtagOf(*document)) {
    return Error(absl::StatusCode::kAborted, "ETAG_MISMATCH",
                 fmt::format("{} has changed: its etag is {} now", name, EtagOf(*document)));
  }
  const int64_t sequence = journal_.NextSequence();
  rocksdb::WriteBatch batch;
  for (const auto& source : document->sources()) {
    absl::StatusOr<v1::JournalRow> row = journal_.Get(source.sequence());
    if (!row.ok()) continue;
    originals_.Remove(source.sequence(), row->original_chunks(), batch);
  }
  document->clear_sources();
  document->set_deleted(true);
  document->set_revision(document->revision() + 1);
  document->set_change_sequence(sequence);
  document->set_revision_sequence(sequence);
  document->clear_content_hash();
  document->clear_content_sequence();
  RegistryChange change(registry_);
  change.Put(*document);
  change.AddTo(batch);
  v1::JournalRow row = NewRow(sequence, call_id, *document, Ingestion::OUTCOME_DELETED, Ingestion::STAGE_STORE);
  journal_.Put(row, batch);
  extra(sequence, batch);
  HUIYAO_RETURN_IF_ERROR(store_.Write(batch, /*sync=*/true));
  return NewTask(sequence, std::move(row));
}

absl::StatusOr<TaskPtr> Identifier::RefillIfSettled(std::string_view name, int32_t revision) {
  const std::lock_guard lock(deciding_);
  HUIYAO_ASSIGN_OR_RETURN(std::optional<v1::DocumentRow> document, registry_.Find(name));
  if (!document || (!document->deleted() && document->content_sequence() == 0)) return TaskPtr();
  if (document->revision() != revision || !IsStored(*document)) return TaskPtr();
  const int64_t sequence = journal_.NextSequence();
  document->set_revision(document->revision() + 1);
  document->set_revision_sequence(sequence);
  RegistryChange change(registry_);
  change.Put(*document);
  rocksdb::WriteBatch batch;
  change.AddTo(batch);
  v1::JournalRow row = NewRow(sequence, fmt::format("refill-{}", sequence), *document,
                              document->deleted() ? Ingestion::OUTCOME_DELETED : Ingestion::OUTCOME_REFILLED,
                              document->deleted() ? Ingestion::STAGE_STORE : Ingestion::STAGE_SEGMENT);
  journal_.Put(row, batch);
  HUIYAO_RETURN_IF_ERROR(store_.Write(batch, /*sync=*/true));
  return NewTask(sequence, std::move(row));
}

absl::StatusOr<Identifier::Reprocessed> Identifier::Reprocess(
    const std::vector<std::string>& names, const std::string& call_id,
    const std::function<absl::Status(int64_t sequence)>& reserve) {
  const std::lock_guard lock(deciding_);
  Reprocessed result;
  RegistryChange change(registry_);
  rocksdb::WriteBatch batch;
  std::set<std::string_view> taken;
  for (const std::string& name : names) {
    HUIYAO_ASSIGN_OR_RETURN(std::optional<v1::DocumentRow> document, registry_.Find(name));
    if (!document || document->deleted() || document->content_sequence() == 0) {
      result.skipped.push_back(name);
      continue;
    }
    if (taken.contains(name) || IsPending(*document)) {
      result.pending.push_back(name);
      continue;
    }
    const int64_t sequence = journal_.NextSequence();
    result.ended = reserve(sequence);
    if (!result.ended.ok()) break;
    document->set_revision(document->revision() + 1);
    document->set_revision_sequence(sequence);
    change.Put(*document);
    v1::JournalRow row = NewRow(sequence, call_id, *document, Ingestion::OUTCOME_REPROCESSED, Ingestion::STAGE_SEGMENT);
    journal_.Put(row, batch);
    result.tasks.push_back(NewTask(sequence, std::move(row)));
    taken.insert(name);
  }
  if (result.tasks.empty()) return result;
  change.AddTo(batch);
  HUIYAO_RETURN_IF_ERROR(store_.Write(batch, /*sync=*/true));
  return result;
}

absl::Status Identifier::Adopt(const std::vector<v1::DocumentRow>& documents) {
  const std::lock_guard lock(deciding_);
  RegistryChange change(registry_);
  for (const v1::DocumentRow& lost : documents) {
    HUIYAO_ASSIGN_OR_RETURN(std::optional<v1::DocumentRow> known, registry_.Find(lost.name()));
    v1::DocumentRow row = known ? *known : lost;
    if (row.revision() < lost.revision()) {
      row.set_revision(lost.revision());
      row.set_deleted(lost.deleted());
      row.clear_content_sequence();
      row.clear_content_hash();
      row.clear_fingerprint();
    }
    change.Put(row);
  }
  rocksdb::WriteBatch batch;
  change.AddTo(batch);
  return store_.Write(batch, /*sync=*/true);
}

}  // namespace huiyao::ingestion
