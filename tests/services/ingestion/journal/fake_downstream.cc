#include "tests/services/ingestion/journal/fake_downstream.h"

#include <algorithm>
#include <set>
#include <utility>

#include "common/base/error.h"

namespace huiyao::ingestion {

void FakeDownstream::SetSegmentFault(SegmentFault fault) {
  const std::lock_guard lock(mutex_);
  segment_fault_ = std::move(fault);
}

void FakeDownstream::SetPutFault(PutFault fault) {
  const std::lock_guard lock(mutex_);
  put_fault_ = std::move(fault);
}

void FakeDownstream::SetReachable(bool reachable) {
  const std::lock_guard lock(mutex_);
  reachable_ = reachable;
}

std::map<std::string, FakeDownstream::Stored> FakeDownstream::stored() const {
  const std::lock_guard lock(mutex_);
  return stored_;
}

FakeDownstream::Stored FakeDownstream::Get(const std::string& name) const {
  const std::lock_guard lock(mutex_);
  const auto found = stored_.find(name);
  return found == stored_.end() ? Stored() : found->second;
}

int FakeDownstream::puts() const {
  const std::lock_guard lock(mutex_);
  return puts_;
}

int FakeDownstream::segments() const {
  const std::lock_guard lock(mutex_);
  return segments_;
}

void FakeDownstream::Forget(const std::string& name) {
  const std::lock_guard lock(mutex_);
  stored_.erase(name);
}

void FakeDownstream::Plant(const std::string& name, const Stored& stored, int64_t sequence) {
  const std::lock_guard lock(mutex_);
  if (!name.empty()) stored_[name] = stored;
  seen_ = std::max(seen_, sequence);
}

absl::Status FakeDownstream::CheckReachable() const {
  if (cancelled_) return Error(absl::StatusCode::kCancelled, "SHUTTING_DOWN", "the process ends");
  if (!reachable_) return Error(absl::StatusCode::kUnavailable, "NEIGHBOUR_UNREACHABLE", "nobody is there");
  return absl::OkStatus();
}

void FakeDownstream::See(const huiyao::query::v1::JournalPosition& position) {
  seen_ = std::max(seen_, position.sequence());
}

absl::StatusOr<huiyao::segmentation::v1::SegmentDocumentResponse> FakeDownstream::Segment(
    const huiyao::segmentation::v1::SegmentDocumentRequest& request) {
  SegmentFault fault;
  {
    const std::lock_guard lock(mutex_);
    HUIYAO_RETURN_IF_ERROR(CheckReachable());
    ++segments_;
    fault = segment_fault_;
  }
  if (fault) HUIYAO_RETURN_IF_ERROR(fault(request));
  huiyao::segmentation::v1::SegmentDocumentResponse response;
  *response.mutable_document() = request.document();
  response.mutable_document()->set_text(request.extraction().text());
  return response;
}

absl::Status FakeDownstream::Put(const huiyao::query::v1::PutDocumentRequest& request) {
  PutFault fault;
  {
    const std::lock_guard lock(mutex_);
    HUIYAO_RETURN_IF_ERROR(CheckReachable());
    fault = put_fault_;
  }
  if (fault) HUIYAO_RETURN_IF_ERROR(fault(request));
  const std::lock_guard lock(mutex_);
  ++puts_;
  See(request.position());
  Stored& stored = stored_[request.document().name()];
  if (request.document().revision() <= stored.revision) return absl::OkStatus();
  stored = {request.document().revision(), false, request.content_hash(), request.document().text(),
            request.document()};
  return absl::OkStatus();
}

absl::Status FakeDownstream::Delete(const huiyao::query::v1::IndexServiceDeleteDocumentRequest& request) {
  const std::lock_guard lock(mutex_);
  HUIYAO_RETURN_IF_ERROR(CheckReachable());
  See(request.position());
  Stored& stored = stored_[request.name()];
  if (request.revision() <= stored.revision) return absl::OkStatus();
  stored = {};
  stored.revision = request.revision();
  stored.deleted = true;
  return absl::OkStatus();
}

absl::StatusOr<huiyao::query::v1::ReconcileResponse> FakeDownstream::Reconcile(
    const huiyao::query::v1::ReconcileRequest& request) {
  const std::lock_guard lock(mutex_);
  HUIYAO_RETURN_IF_ERROR(CheckReachable());
  huiyao::query::v1::ReconcileResponse response;
  response.set_seen_sequence(seen_);
  std::set<std::string> named;
  for (const auto& state : request.states()) {
    named.insert(state.name());
    const auto found = stored_.find(state.name());
    if (found == stored_.end() || found->second.revision < state.revision() ||
        (found->second.revision == state.revision() && found->second.content_hash != state.content_hash())) {
      response.add_refill(state.name());
    }
  }
  for (const auto& [name, stored] : stored_) {
    if (name <= request.after_name() || (!request.through_name().empty() && name > request.through_name())) continue;
    int32_t known = 0;
    for (const auto& state : request.states()) {
      if (state.name() == name) known = state.revision();
    }
    if (named.contains(name) && known >= stored.revision) continue;
    auto* ahead = response.add_ahead();
    ahead->set_name(name);
    ahead->set_revision(stored.revision);
    ahead->set_deleted(stored.deleted);
    ahead->set_content_hash(stored.content_hash);
  }
  return response;
}

void FakeDownstream::Cancel() {
  const std::lock_guard lock(mutex_);
  cancelled_ = true;
}

void FakeDownstream::Reset() {
  const std::lock_guard lock(mutex_);
  cancelled_ = false;
}

}  // namespace huiyao::ingestion
