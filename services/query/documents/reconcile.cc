#include "services/query/documents/reconcile.h"

#include <optional>
#include <string>

#include "common/api/resource_name.h"
#include "common/base/error.h"
#include "fmt/format.h"

namespace huiyao::query {
namespace {

using v1::DocumentState;

// The range as ids. `through` empty: to the last.
struct Range {
  std::string after;
  std::string through;

  bool Holds(const std::string& id) const { return id > after && (through.empty() || id <= through); }
};

absl::StatusOr<Range> ParseRange(const v1::ReconcileRequest& request) {
  Range range;
  if (!request.after_name().empty()) {
    HUIYAO_ASSIGN_OR_RETURN(range.after, api::ParseDocumentName("after_name", request.after_name()));
  }
  if (!request.through_name().empty()) {
    HUIYAO_ASSIGN_OR_RETURN(range.through, api::ParseDocumentName("through_name", request.through_name()));
    if (range.through <= range.after) return InvalidField("through_name", "must be greater than after_name");
  }
  return range;
}

// Whether ingestion has to send the document again.
bool IsBehind(const DocumentMeta& ours, const DocumentState& theirs) {
  if (ours.revision != theirs.revision()) return ours.revision < theirs.revision();
  return ours.deleted != theirs.deleted() || (!ours.deleted && ours.content_hash != theirs.content_hash());
}

void AddAhead(std::string_view id, const DocumentMeta& ours, v1::ReconcileResponse& response) {
  DocumentState& state = *response.add_ahead();
  state.set_name(api::DocumentName(id));
  state.set_revision(ours.revision);
  state.set_deleted(ours.deleted);
  if (!ours.deleted) state.set_content_hash(ours.content_hash);
}

}  // namespace

absl::StatusOr<v1::ReconcileResponse> Reconcile(const DocumentSnapshot& snapshot, const v1::ReconcileRequest& request) {
  if (request.states_size() > kMaxReconcileStates) {
    return InvalidField("states", fmt::format("has {} entries, at most {} are accepted: send smaller ranges",
                                              request.states_size(), kMaxReconcileStates));
  }
  HUIYAO_ASSIGN_OR_RETURN(const Range range, ParseRange(request));
  v1::ReconcileResponse response;
  RowScan rows = snapshot.Scan(kDocumentMetaFamily, range.after.empty() ? "" : range.after + '\0');
  // Takes our documents that stand before `id`; empty: all that are left of the range.
  const auto take_alone = [&](const std::string& id) -> absl::Status {
    for (; rows.Valid(); rows.Next()) {
      const std::string ours(rows.key());
      if (!range.Holds(ours) || (!id.empty() && ours >= id)) return absl::OkStatus();
      HUIYAO_ASSIGN_OR_RETURN(const DocumentMeta meta, DecodeMeta(rows.value()));
      AddAhead(ours, meta, response);
    }
    return rows.status();
  };

  std::string last = range.after;
  for (int i = 0; i < request.states_size(); ++i) {
    const DocumentState& theirs = request.states(i);
    const std::string field = fmt::format("states[{}].name", i);
    HUIYAO_ASSIGN_OR_RETURN(const std::string id, api::ParseDocumentName(field, theirs.name()));
    if (!range.Holds(id)) return InvalidField(field, "lies outside of the range from after_name through through_name");
    if (i > 0 && id <= last) return InvalidField(field, "must be greater than the name before it");
    last = id;
    HUIYAO_RETURN_IF_ERROR(take_alone(id));
    if (!rows.Valid() || rows.key() != id) {
      response.add_refill(theirs.name());
      continue;
    }
    HUIYAO_ASSIGN_OR_RETURN(const DocumentMeta ours, DecodeMeta(rows.value()));
    if (IsBehind(ours, theirs)) {
      response.add_refill(theirs.name());
    } else if (ours.revision > theirs.revision()) {
      AddAhead(id, ours, response);
    }
    rows.Next();
  }
  HUIYAO_RETURN_IF_ERROR(take_alone(""));
  return response;
}

}  // namespace huiyao::query
