#include "services/ingestion/journal/pipeline.h"

#include <chrono>
#include <ctime>
#include <exception>
#include <optional>
#include <random>
#include <utility>

#include "common/base/call_scope.h"
#include "common/base/error.h"
#include "common/base/log.h"
#include "fmt/format.h"
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

constexpr std::chrono::milliseconds kResumeDelay{200};

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
    if (!progress_.Add(task->sequence, task->row.ingestion().size_bytes())) continue;
    queue_.Push(std::move(task));
  }
  if (!rows.empty()) Log(LogLevel::kInfo, "taking up the outbox", {{"rows", rows.size()}});
  for (int i = 0; i < options_.workers; ++i) workers_.emplace_back([this] { Run(); });
  return absl::OkStatus();
}

void Pipeline::Stop() {
  queue_.Close();
  downstream_.Cancel();
  for (std::thread& worker : workers_) worker.join();
  workers_.clear();
}

void Pipeline::Enqueue(TaskPtr task) { Requeue(std::move(task), std::chrono::milliseconds(0)); }

void Pipeline::Abandon(int64_t sequence) { Watch(identifier_.Abandon(sequence)); }

void Pipeline::Run() {
  while (TaskPtr task = queue_.Pop()) {
    const CallScope scope(task->row.call_id());
    if (task->sequence == 0) {
      resuming_.store(false);
      Watch(identifier_.Resume());
    } else {
      Step(std::move(task));
    }
  }
}

void Pipeline::Watch(const absl::Status& decided) {
  if (decided.ok()) return;
  Log(LogLevel::kError, "could not write decisions", {{"error", std::string(decided.message())}});
  if (!resuming_.exchange(true)) queue_.Push(std::make_shared<Task>(), kResumeDelay);
}

void Pipeline::Step(TaskPtr task) {
  if (task->row.ingestion().state() != Ingestion::STATE_PENDING) return Finish(std::move(task));
  const bool extracts = task->row.ingestion().stage() == Ingestion::STAGE_EXTRACT;
  absl::Status status;
  try {
    status = extracts ? Extract(*task) : SegmentAndStore(*task);
  } catch (const std::exception& e) {
    // A document that brings its reader to the end of memory fails like any other: it is tried again and in the end
    // parked, and the process goes on. What it had is half-made perhaps.
    DropKept(*task);
    status = Error(absl::StatusCode::kInternal, "UNEXPECTED", fmt::format("unexpected exception: {}", e.what()));
  }
  if (!status.ok()) return Fail(std::move(task), status);
  if (!extracts) return Finish(std::move(task));
  CountKept(*task);
  Watch(identifier_.Offer(std::move(task)));
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
  return absl::OkStatus();
}

void Pipeline::CountKept(Task& task) {
  int64_t bytes = task.bytes ? static_cast<int64_t>(task.bytes->size()) : 0;
  if (task.extracted) bytes += static_cast<int64_t>(task.extracted->extraction.SpaceUsedLong());
  if (task.document) bytes += static_cast<int64_t>(task.document->SpaceUsedLong());
  const int64_t total = kept_bytes_.fetch_add(bytes - task.kept_bytes) + bytes - task.kept_bytes;
  task.kept_bytes = bytes;
  if (total > options_.max_kept_bytes) DropKept(task);
}

void Pipeline::DropKept(Task& task) {
  task.bytes.reset();
  task.extracted.reset();
  task.document.reset();
  kept_bytes_.fetch_sub(task.kept_bytes);
  task.kept_bytes = 0;
}

void Pipeline::Requeue(TaskPtr task, std::chrono::milliseconds delay) {
  CountKept(*task);
  queue_.Push(std::move(task), delay);
}

void Pipeline::Identified(TaskPtr task) {
  if (task->row.ingestion().state() == Ingestion::STATE_PENDING) {
    if (task->extracted_sequence != task->row.content_sequence()) DropKept(*task);
    queue_.Push(std::move(task));
    return;
  }
  DropKept(*task);
  progress_.Remove(task->sequence);
}

absl::Status Pipeline::SegmentAndStore(Task& task) {
  Ingestion& ingestion = *task.row.mutable_ingestion();
  if (ingestion.outcome() != Ingestion::OUTCOME_DELETED && !task.document) {
    ingestion.set_stage(Ingestion::STAGE_SEGMENT);
    HUIYAO_RETURN_IF_ERROR(Segment(task));
    if (ingestion.state() != Ingestion::STATE_PENDING) return absl::OkStatus();
  }
  ingestion.set_stage(Ingestion::STAGE_STORE);
  HUIYAO_RETURN_IF_ERROR(Store(task));
  if (ingestion.state() != Ingestion::STATE_PENDING) return absl::OkStatus();
  ingestion.set_state(Ingestion::STATE_SUCCEEDED);
  ingestion.set_stage(Ingestion::STAGE_UNSPECIFIED);
  ingestion.clear_error();
  ingestion.clear_next_attempt_time();
  Log(LogLevel::kInfo, "stored",
      {{"ingestion", ingestion.name()}, {"document", ingestion.document()}, {"revision", ingestion.revision()}});
  return absl::OkStatus();
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

bool Pipeline::IsOvertaken(const Task& task) const {
  const Ingestion& ingestion = task.row.ingestion();
  if (ingestion.document().empty() || ingestion.outcome() == Ingestion::OUTCOME_DELETED) return false;
  const auto row = registry_.Find(ingestion.document());
  return row.ok() && (!*row || (*row)->revision() != ingestion.revision());
}

void Pipeline::Supersede(Task& task) {
  Ingestion& ingestion = *task.row.mutable_ingestion();
  ingestion.set_state(Ingestion::STATE_SUPERSEDED);
  ingestion.set_stage(Ingestion::STAGE_UNSPECIFIED);
  ingestion.clear_error();
  ingestion.clear_next_attempt_time();
}

void Pipeline::Fail(TaskPtr task, const absl::Status& status) {
  // Its original may have gone with a deletion in the middle of the step.
  if (IsOvertaken(*task)) {
    Supersede(*task);
    return Finish(std::move(task));
  }
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
  const bool unidentified = ingestion.stage() == Ingestion::STAGE_EXTRACT;
  if (options_.retry.GivesUp(status, ingestion.attempts())) {
    ingestion.set_state(Ingestion::STATE_FAILED);
    ingestion.clear_next_attempt_time();
    Log(LogLevel::kWarn, "gave up",
        {{"ingestion", ingestion.name()}, {"reason", error.reason()}, {"error", error.message()}});
    if (unidentified) Abandon(task->sequence);
    return Finish(std::move(task));
  }
  const auto delay = options_.retry.Delay(waits ? task->waits : ingestion.attempts(), Jitter());
  const auto due = std::chrono::system_clock::now() + delay;
  ingestion.mutable_next_attempt_time()->set_seconds(std::chrono::system_clock::to_time_t(due));
  // A wait for a neighbour is written once, so that an outage does not turn into writes.
  if (!waits || task->waits == 1) {
    Log(LogLevel::kInfo, "will try again",
        {{"ingestion", ingestion.name()}, {"reason", error.reason()}, {"error", error.message()}});
    (void)Save(*task);
  }
  // An original that cannot be read for so long gives up its turn, but not its way.
  if (unidentified && task->waits == options_.retry.max_attempts) Abandon(task->sequence);
  Requeue(std::move(task), delay);
}

void Pipeline::Finish(TaskPtr task) {
  DropKept(*task);
  if (!Save(*task).ok()) return queue_.Push(std::move(task), options_.retry.longest_delay);
  progress_.Remove(task->sequence);
}

absl::Status Pipeline::Save(Task& task) {
  task.row.mutable_ingestion()->mutable_update_time()->set_seconds(std::time(nullptr));
  rocksdb::WriteBatch batch;
  journal_.Put(task.row, batch);
  // Not synced: after a crash of the machine the row is as it was before, and its steps can be repeated.
  absl::Status status = store_.Write(batch, /*sync=*/false);
  if (!status.ok()) Log(LogLevel::kError, "could not write a row", {{"error", std::string(status.message())}});
  return status;
}

}  // namespace huiyao::ingestion
