#include "services/ingestion/journal/pipeline.h"

#include <chrono>
#include <ctime>
#include <optional>
#include <random>
#include <utility>

#include "common/base/call_scope.h"
#include "common/base/error.h"
#include "common/base/log.h"
#include "services/ingestion/identity/fingerprint.h"

namespace huiyao::ingestion {
namespace {

using v1::Ingestion;

double Jitter() {
  thread_local std::minstd_rand generator{std::random_device{}()};
  return std::uniform_real_distribution<double>(0, 1)(generator);
}

// What segmentation passes on untouched.
huiyao::document::v1::Document BaseDocument(const v1::DocumentRow& row) {
  huiyao::document::v1::Document document;
  document.set_name(row.name());
  document.set_revision(row.revision());
  document.set_etag(EtagOf(row));
  document.set_collection(row.collection());
  *document.mutable_labels() = row.labels();
  for (const auto& source : row.sources()) *document.add_sources() = source.source();
  return document;
}

}  // namespace

Pipeline::Pipeline(storage::Store& store, Journal& journal, Originals& originals, Registry& registry,
                   Identifier& identifier, Progress& progress, Downstream& downstream, PipelineOptions options)
    : store_(store),
      journal_(journal),
      originals_(originals),
      registry_(registry),
      identifier_(identifier),
      progress_(progress),
      downstream_(downstream),
      options_(std::move(options)) {}

Pipeline::~Pipeline() { Stop(); }

absl::Status Pipeline::Start() {
  HUIYAO_ASSIGN_OR_RETURN(std::vector<v1::JournalRow> rows, journal_.Pending());
  for (const v1::JournalRow& row : rows) {
    if (row.ingestion().stage() == Ingestion::STAGE_EXTRACT) identifier_.Expect(SequenceOf(row));
  }
  for (v1::JournalRow& row : rows) {
    auto task = std::make_shared<Task>();
    task->sequence = SequenceOf(row);
    task->row = std::move(row);
    progress_.Add(task->sequence, task->row.ingestion().size_bytes());
    queue_.Push(std::move(task));
  }
  if (!rows.empty()) Log(LogLevel::kInfo, "taking up the outbox", {{"rows", rows.size()}});
  for (int i = 0; i < options_.workers; ++i) workers_.emplace_back([this] { Run(); });
  return absl::OkStatus();
}

void Pipeline::Stop() {
  stopping_.store(true);
  queue_.Close();
  downstream_.Cancel();
  for (std::thread& worker : workers_) worker.join();
  workers_.clear();
}

void Pipeline::Enqueue(TaskPtr task) { queue_.Push(std::move(task)); }

void Pipeline::Run() {
  while (TaskPtr task = queue_.Pop()) {
    const CallScope scope(task->row.call_id());
    Step(std::move(task));
  }
}

void Pipeline::Step(TaskPtr task) {
  Ingestion& ingestion = *task->row.mutable_ingestion();
  absl::Status status;
  if (ingestion.stage() == Ingestion::STAGE_EXTRACT) {
    status = Extract(*task);
    if (status.ok()) return OfferToIdentify(std::move(task));
  } else {
    if (ingestion.stage() == Ingestion::STAGE_SEGMENT ||
        (ingestion.outcome() != Ingestion::OUTCOME_DELETED && !task->document)) {
      ingestion.set_stage(Ingestion::STAGE_SEGMENT);
      status = Segment(*task);
    }
    if (status.ok() && ingestion.state() == Ingestion::STATE_PENDING) {
      ingestion.set_stage(Ingestion::STAGE_STORE);
      status = Store(*task);
      if (status.ok()) Succeed(*task);
    }
  }
  if (!status.ok()) Fail(std::move(task), status);
}

absl::Status Pipeline::Extract(Task& task) {
  const Ingestion& ingestion = task.row.ingestion();
  if (!task.bytes) {
    HUIYAO_ASSIGN_OR_RETURN(std::string bytes, originals_.ReadAll(task.sequence, task.row.original_chunks()));
    task.bytes = std::make_shared<const std::string>(std::move(bytes));
  }
  HUIYAO_ASSIGN_OR_RETURN(task.extracted, ingestion::Extract(*task.bytes, ingestion.header().media_type(),
                                                             ingestion.header().uri(), options_.extract));
  task.bytes.reset();
  task.extracted_sequence = task.sequence;
  task.fingerprint = BodyFingerprint(task.extracted->extraction);
  task.row.mutable_ingestion()->set_media_type(task.extracted->media_type);
  task.row.mutable_ingestion()->set_charset(task.extracted->charset);
  Keep(task, static_cast<int64_t>(task.extracted->extraction.SpaceUsedLong()));
  return absl::OkStatus();
}

void Pipeline::Keep(Task& task, int64_t bytes) {
  // The count is given back when the task ends; see Succeed and Fail.
  if (kept_bytes_.fetch_add(bytes) + bytes <= options_.max_kept_bytes) {
    task.kept_bytes += bytes;
    return;
  }
  kept_bytes_.fetch_sub(bytes);
  task.extracted.reset();
}

void Pipeline::OfferToIdentify(TaskPtr task) {
  absl::Status status = identifier_.Offer(std::move(task));
  while (!status.ok() && !stopping_.load()) {
    Log(LogLevel::kError, "could not write decisions", {{"error", std::string(status.message())}});
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    status = identifier_.Resume();
  }
}

void Pipeline::Identified(TaskPtr task) {
  const Ingestion& ingestion = task->row.ingestion();
  if (ingestion.state() == Ingestion::STATE_PENDING) {
    if (task->extracted_sequence != task->row.content_sequence()) task->extracted.reset();
    queue_.Push(std::move(task));
    return;
  }
  kept_bytes_.fetch_sub(task->kept_bytes);
  progress_.Remove(task->sequence);
}

absl::Status Pipeline::EnsureExtracted(Task& task) {
  if (task.extracted) return absl::OkStatus();
  const int64_t content = task.row.content_sequence();
  HUIYAO_ASSIGN_OR_RETURN(const v1::JournalRow origin, journal_.Get(content));
  HUIYAO_ASSIGN_OR_RETURN(const std::string bytes, originals_.ReadAll(content, origin.original_chunks()));
  const auto& header = origin.ingestion().header();
  HUIYAO_ASSIGN_OR_RETURN(task.extracted,
                          ingestion::Extract(bytes, header.media_type(), header.uri(), options_.extract));
  task.extracted_sequence = content;
  return absl::OkStatus();
}

absl::Status Pipeline::Segment(Task& task) {
  HUIYAO_ASSIGN_OR_RETURN(const std::optional<v1::DocumentRow> row, registry_.Find(task.row.ingestion().document()));
  if (!row || row->revision() != task.row.ingestion().revision()) {
    Supersede(task);
    return absl::OkStatus();
  }
  HUIYAO_RETURN_IF_ERROR(EnsureExtracted(task));
  huiyao::segmentation::v1::SegmentDocumentRequest request;
  *request.mutable_document() = BaseDocument(*row);
  request.mutable_extraction()->Swap(&task.extracted->extraction);
  auto response = downstream_.Segment(request);
  request.mutable_extraction()->Swap(&task.extracted->extraction);
  if (!response.ok()) return response.status();
  task.document = std::move(*response->mutable_document());
  task.extracted.reset();
  return absl::OkStatus();
}

absl::Status Pipeline::Store(Task& task) {
  const Ingestion& ingestion = task.row.ingestion();
  if (ingestion.outcome() == Ingestion::OUTCOME_DELETED) {
    huiyao::query::v1::IndexServiceDeleteDocumentRequest request;
    request.set_name(ingestion.document());
    request.set_revision(ingestion.revision());
    request.mutable_position()->set_journal_id(store_.id());
    request.mutable_position()->set_sequence(task.sequence);
    return downstream_.Delete(request);
  }
  HUIYAO_ASSIGN_OR_RETURN(const std::optional<v1::DocumentRow> row, registry_.Find(ingestion.document()));
  if (!row || row->revision() != ingestion.revision()) {
    Supersede(task);
    return absl::OkStatus();
  }
  huiyao::query::v1::PutDocumentRequest request;
  request.mutable_document()->Swap(&*task.document);
  request.set_content_hash(row->content_hash());
  request.mutable_position()->set_journal_id(store_.id());
  request.mutable_position()->set_sequence(task.sequence);
  absl::Status status = downstream_.Put(request);
  request.mutable_document()->Swap(&*task.document);
  return status;
}

void Pipeline::Succeed(Task& task) {
  Ingestion& ingestion = *task.row.mutable_ingestion();
  if (ingestion.state() != Ingestion::STATE_PENDING) return;
  ingestion.set_state(Ingestion::STATE_SUCCEEDED);
  ingestion.set_stage(Ingestion::STAGE_UNSPECIFIED);
  ingestion.clear_error();
  ingestion.clear_next_attempt_time();
  // Not synced: after a crash of the machine the row is in the outbox still, and its steps can be repeated.
  Save(task, /*sync=*/false);
  Log(LogLevel::kInfo, "stored",
      {{"ingestion", ingestion.name()}, {"document", ingestion.document()}, {"revision", ingestion.revision()}});
}

void Pipeline::Supersede(Task& task) {
  Ingestion& ingestion = *task.row.mutable_ingestion();
  ingestion.set_state(Ingestion::STATE_SUPERSEDED);
  ingestion.set_stage(Ingestion::STAGE_UNSPECIFIED);
  ingestion.clear_next_attempt_time();
  Save(task, /*sync=*/false);
}

void Pipeline::Fail(TaskPtr task, const absl::Status& status) {
  Ingestion& ingestion = *task->row.mutable_ingestion();
  auto& error = *ingestion.mutable_error();
  error.set_code(static_cast<int>(status.code()));
  error.set_reason(ErrorReason(status));
  error.set_message(std::string(status.message()));
  const bool waits = RetryPolicy::Judge(status) == RetryPolicy::Verdict::kWait;
  if (waits) {
    ++task->waits;
  } else {
    ingestion.set_attempts(ingestion.attempts() + 1);
    task->waits = 0;
  }
  if (options_.retry.GivesUp(status, ingestion.attempts())) {
    const bool unidentified = ingestion.stage() == Ingestion::STAGE_EXTRACT;
    ingestion.set_state(Ingestion::STATE_FAILED);
    ingestion.clear_next_attempt_time();
    Log(LogLevel::kWarn, "gave up",
        {{"ingestion", ingestion.name()}, {"reason", error.reason()}, {"error", error.message()}});
    Save(*task, /*sync=*/false);
    if (unidentified) identifier_.Abandon(task->sequence);
    return;
  }
  const auto delay = options_.retry.Delay(waits ? task->waits : ingestion.attempts(), Jitter());
  const auto due = std::chrono::system_clock::now() + delay;
  ingestion.mutable_next_attempt_time()->set_seconds(std::chrono::system_clock::to_time_t(due));
  // A wait for a neighbour is written once, so that an outage does not turn into writes.
  if (!waits || task->waits == 1) {
    Log(LogLevel::kInfo, "will try again",
        {{"ingestion", ingestion.name()}, {"reason", error.reason()}, {"error", error.message()}});
    Save(*task, /*sync=*/false);
  }
  queue_.Push(std::move(task), delay);
}

void Pipeline::Save(Task& task, bool sync) {
  task.row.mutable_ingestion()->mutable_update_time()->set_seconds(std::time(nullptr));
  rocksdb::WriteBatch batch;
  journal_.Put(task.row, batch);
  const absl::Status status = store_.Write(batch, sync);
  if (!status.ok()) Log(LogLevel::kError, "could not write a row", {{"error", std::string(status.message())}});
  if (task.row.ingestion().state() != Ingestion::STATE_PENDING) {
    kept_bytes_.fetch_sub(task.kept_bytes);
    task.kept_bytes = 0;
    progress_.Remove(task.sequence);
  }
}

}  // namespace huiyao::ingestion
