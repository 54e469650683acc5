#include "services/ingestion/journal/reconciler.h"

#include <map>
#include <utility>

#include "common/base/call_scope.h"
#include "common/base/error.h"
#include "common/base/log.h"
#include "fmt/format.h"

namespace huiyao::ingestion {
namespace {

using huiyao::query::v1::ReconcileRequest;
using huiyao::query::v1::ReconcileResponse;

constexpr std::chrono::seconds kUnreachableInterval{1};

}  // namespace

Reconciler::Reconciler(storage::Store& store, Journal& journal, Registry& registry, Identifier& identifier,
                       Progress& progress, Pipeline& pipeline, Downstream& downstream, Options options,
                       std::function<void(const std::string&)> on_loss)
    : store_(store),
      journal_(journal),
      registry_(registry),
      identifier_(identifier),
      progress_(progress),
      pipeline_(pipeline),
      downstream_(downstream),
      options_(options),
      on_loss_(std::move(on_loss)) {}

Reconciler::~Reconciler() { Stop(); }

void Reconciler::Start() {
  thread_ = std::thread([this] { Run(); });
}

void Reconciler::Stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Reconciler::Run() {
  while (true) {
    absl::Status status;
    {
      const CallScope scope("reconcile-" + NewRequestId());
      status = Reconcile();
      if (!status.ok()) Log(LogLevel::kInfo, "not reconciled", {{"error", std::string(status.message())}});
    }
    if (ErrorReason(status) == kJournalBehind) {
      on_loss_(std::string(status.message()));
      return;
    }
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, status.ok() ? options_.interval : kUnreachableInterval, [&] { return stopping_; });
    if (stopping_) return;
  }
}

absl::Status Reconciler::Reconcile() {
  std::string after;
  while (true) {
    std::vector<v1::DocumentRow> rows;
    HUIYAO_RETURN_IF_ERROR(registry_.Visit(after, [&](const v1::DocumentRow& row) {
      rows.push_back(row);
      return static_cast<int>(rows.size()) < options_.page_size;
    }));
    const bool last = static_cast<int>(rows.size()) < options_.page_size;
    const std::string through = last ? std::string() : rows.back().name();
    HUIYAO_RETURN_IF_ERROR(ReconcilePage(after, through, rows));
    if (last) return absl::OkStatus();
    after = through;
    const std::lock_guard lock(mutex_);
    if (stopping_) return absl::OkStatus();
  }
}

absl::Status Reconciler::ReconcilePage(const std::string& after, const std::string& through,
                                       const std::vector<v1::DocumentRow>& rows) {
  ReconcileRequest request;
  request.set_after_name(after);
  request.set_through_name(through);
  request.mutable_position()->set_journal_id(store_.id());
  request.mutable_position()->set_sequence(journal_.last_sequence());
  // What is on its way arrives by itself, perhaps between query's answer and our looking at it.
  std::map<std::string, int32_t, std::less<>> settled;
  for (const v1::DocumentRow& row : rows) {
    if (!progress_.Contains(row.revision_sequence())) settled[row.name()] = row.revision();
    auto* state = request.add_states();
    state->set_name(row.name());
    state->set_revision(row.revision());
    state->set_deleted(row.deleted());
    if (!row.deleted()) state->set_content_hash(row.content_hash());
  }
  HUIYAO_ASSIGN_OR_RETURN(const ReconcileResponse response, downstream_.Reconcile(request));
  HUIYAO_RETURN_IF_ERROR(MeetLoss(response));
  for (const std::string& name : response.refill()) {
    const auto found = settled.find(name);
    if (found == settled.end()) continue;
    HUIYAO_ASSIGN_OR_RETURN(TaskPtr task, identifier_.RefillIfSettled(name, found->second));
    if (!task) continue;
    Log(LogLevel::kInfo, "refilling", {{"document", name}, {"revision", task->row.ingestion().revision()}});
    progress_.Add(task->sequence, 0);
    pipeline_.Enqueue(std::move(task));
  }
  return absl::OkStatus();
}

absl::Status Reconciler::MeetLoss(const ReconcileResponse& response) {
  // A document may have been accepted and stored while the page was under way; only what is unknown now is lost.
  std::vector<v1::DocumentRow> lost;
  for (const auto& state : response.ahead()) {
    HUIYAO_ASSIGN_OR_RETURN(const std::optional<v1::DocumentRow> row, registry_.Find(state.name()));
    if (row && row->revision() >= state.revision()) continue;
    v1::DocumentRow adopted;
    adopted.set_name(state.name());
    adopted.set_revision(state.revision());
    adopted.set_deleted(state.deleted());
    lost.push_back(std::move(adopted));
  }
  const bool behind = response.seen_sequence() > journal_.last_sequence();
  if (lost.empty() && !behind) return absl::OkStatus();
  const std::string what = fmt::format(
      "query has {} documents or revisions that this journal does not know (such as {}), and has seen its row {} while "
      "the last one here is {}",
      lost.size(), lost.empty() ? "none" : lost.front().name(), response.seen_sequence(), journal_.last_sequence());
  if (!options_.accept_loss) {
    return Error(absl::StatusCode::kDataLoss, kJournalBehind,
                 what +
                     ": writes were lost here, or this is not its data directory. Restore a backup, or start with "
                     "--accept-loss to go on from what query has");
  }
  Log(LogLevel::kWarn, "loss accepted", {{"detail", what}});
  if (behind) HUIYAO_RETURN_IF_ERROR(journal_.SkipTo(response.seen_sequence()));
  return identifier_.Adopt(lost);
}

}  // namespace huiyao::ingestion
