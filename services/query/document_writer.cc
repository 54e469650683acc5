#include "services/query/document_writer.h"

#include <algorithm>
#include <string>
#include <utility>

#include "common/api/read_token.h"
#include "common/api/resource_name.h"
#include "common/base/error.h"
#include "fmt/format.h"
#include "services/query/documents/reconcile.h"

namespace huiyao::query {
namespace {

absl::StatusOr<JournalMark> ReadPosition(const v1::JournalPosition& position) {
  constexpr size_t kMaxIdBytes = 128;
  if (position.journal_id().size() > kMaxIdBytes) {
    return InvalidField("position.journal_id", fmt::format("must have at most {} bytes", kMaxIdBytes));
  }
  if (position.sequence() < 0) return InvalidField("position.sequence", "must not be negative");
  return JournalMark{position.journal_id(), position.sequence()};
}

absl::Status CheckRevision(std::string_view field, int32_t revision) {
  if (revision > 0) return absl::OkStatus();
  return InvalidField(field, fmt::format("is required and counts from 1, but is {}", revision));
}

absl::Status CheckHash(std::string_view hash) {
  constexpr size_t kDigits = 64;
  if (hash.empty()) return absl::OkStatus();
  const bool hexadecimal = hash.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  if (hash.size() == kDigits && hexadecimal) return absl::OkStatus();
  return InvalidField("content_hash", "must be empty or 64 lower-case hexadecimal digits");
}

}  // namespace

absl::StatusOr<v1::PutDocumentResponse> DocumentWriter::Put(const v1::PutDocumentRequest& request) {
  const auto& document = request.document();
  HUIYAO_RETURN_IF_ERROR(api::ParseDocumentName("document.name", document.name()).status());
  HUIYAO_RETURN_IF_ERROR(CheckRevision("document.revision", document.revision()));
  HUIYAO_RETURN_IF_ERROR(CheckHash(request.content_hash()));
  HUIYAO_ASSIGN_OR_RETURN(JournalMark mark, ReadPosition(request.position()));
  if (const size_t size = document.ByteSizeLong(); size > kMaxDocumentBytes) {
    return InvalidField("document", fmt::format("has {} bytes, at most {} are stored", size, kMaxDocumentBytes),
                        "DOCUMENT_TOO_LARGE");
  }
  HUIYAO_ASSIGN_OR_RETURN(const auto result, documents_.Put(document, request.content_hash(), std::move(mark)));
  v1::PutDocumentResponse response;
  response.set_stored(result.stored);
  response.set_read_token(api::MakeReadToken(documents_.id(), result.sequence));
  return response;
}

absl::StatusOr<v1::IndexServiceDeleteDocumentResponse> DocumentWriter::Delete(
    const v1::IndexServiceDeleteDocumentRequest& request) {
  HUIYAO_ASSIGN_OR_RETURN(std::string id, api::ParseDocumentName("name", request.name()));
  HUIYAO_RETURN_IF_ERROR(CheckRevision("revision", request.revision()));
  HUIYAO_ASSIGN_OR_RETURN(JournalMark mark, ReadPosition(request.position()));
  HUIYAO_ASSIGN_OR_RETURN(const auto result, documents_.Delete(std::move(id), request.revision(), std::move(mark)));
  v1::IndexServiceDeleteDocumentResponse response;
  response.set_stored(result.stored);
  response.set_read_token(api::MakeReadToken(documents_.id(), result.sequence));
  return response;
}

absl::StatusOr<v1::GetIndexStatusResponse> DocumentWriter::GetStatus() const {
  const int64_t searchable = documents_.searchable_sequence();
  HUIYAO_ASSIGN_OR_RETURN(const auto snapshot, documents_.Snapshot());
  v1::GetIndexStatusResponse response;
  response.set_documents(snapshot->totals().documents);
  response.set_tombstones(snapshot->totals().tombstones);
  response.set_stored_sequence(snapshot->totals().sequence);
  response.set_searchable_sequence(searchable);
  for (const auto& info : index_.GetStatus().segments) {
    v1::SegmentStatus& segment = *response.add_segments();
    segment.set_segment_id(static_cast<int64_t>(info.id));
    segment.set_documents(static_cast<int32_t>(info.documents));
    segment.set_deleted_documents(static_cast<int32_t>(info.hidden_documents));
    segment.set_size_bytes(static_cast<int64_t>(info.bytes));
    segment.set_persistent(info.persistent);
    segment.set_analyzer(info.analyzer);
  }
  HUIYAO_ASSIGN_OR_RETURN(const auto journals, snapshot->Journals());
  for (const auto& [id, sequence] : journals) {
    v1::JournalPosition& position = *response.add_journals();
    position.set_journal_id(id);
    position.set_sequence(sequence);
  }
  response.set_disk_bytes(documents_.DiskBytes());
  return response;
}

absl::StatusOr<v1::ReconcileResponse> DocumentWriter::Reconcile(const v1::ReconcileRequest& request) const {
  HUIYAO_ASSIGN_OR_RETURN(const JournalMark mark, ReadPosition(request.position()));
  HUIYAO_ASSIGN_OR_RETURN(const auto snapshot, documents_.Snapshot());
  HUIYAO_ASSIGN_OR_RETURN(v1::ReconcileResponse response, query::Reconcile(*snapshot, request));
  HUIYAO_ASSIGN_OR_RETURN(const auto journals, snapshot->Journals());
  if (const auto seen = journals.find(mark.journal_id); seen != journals.end()) {
    response.set_seen_sequence(seen->second);
  }
  return response;
}

}  // namespace huiyao::query
