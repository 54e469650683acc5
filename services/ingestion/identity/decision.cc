#include "services/ingestion/identity/decision.h"

#include <algorithm>
#include <utility>

#include "fmt/format.h"

namespace huiyao::ingestion {
namespace {

using v1::DocumentRow;
using v1::Ingestion;

constexpr char kDefaultCollection[] = "collections/default";
constexpr size_t kIdDigits = 32;  // 128 bits of the SHA-256.

bool HasSource(const DocumentRow& document, const Candidate& candidate) {
  for (const auto& row : document.sources()) {
    if (row.source().sha256() == candidate.sha256 && row.source().uri() == candidate.source.uri()) return true;
  }
  return false;
}

// A sender without an address, of bytes that are known, says nothing new.
bool IsKnownWithoutAddress(const DocumentRow& document, const Candidate& candidate) {
  if (!candidate.source.uri().empty()) return false;
  for (const auto& row : document.sources()) {
    if (row.source().sha256() == candidate.sha256) return true;
  }
  return false;
}

bool SaysOtherLabels(const DocumentRow& document, const Candidate& candidate) {
  if (!candidate.collection.empty() && candidate.collection != document.collection()) return true;
  if (candidate.labels.empty()) return false;
  const std::map<std::string, std::string> current(document.labels().begin(), document.labels().end());
  return current != candidate.labels;
}

void ApplyLabels(const Candidate& candidate, DocumentRow& document) {
  if (!candidate.collection.empty()) document.set_collection(candidate.collection);
  if (document.collection().empty()) document.set_collection(kDefaultCollection);
  if (candidate.labels.empty()) return;
  document.mutable_labels()->clear();
  for (const auto& [key, value] : candidate.labels) (*document.mutable_labels())[key] = value;
}

void SetContent(const Candidate& candidate, DocumentRow& document) {
  document.set_content_sequence(candidate.sequence);
  document.set_content_hash(candidate.sha256);
  document.set_fingerprint(candidate.fingerprint);
}

void AddSource(const Candidate& candidate, DocumentRow& document) {
  auto* row = document.add_sources();
  *row->mutable_source() = candidate.source;
  row->set_sequence(candidate.sequence);
}

bool IsSameBody(const DocumentRow& document, const Candidate& candidate) {
  return document.content_hash() == candidate.sha256 ||
         (!candidate.fingerprint.empty() && document.fingerprint() == candidate.fingerprint);
}

Decision Change(DocumentRow document, const Candidate& candidate, bool same_body) {
  Decision decision;
  if (candidate.sequence < document.change_sequence() && (document.deleted() || !same_body)) {
    decision.superseded = true;
    decision.document = std::move(document);
    return decision;
  }
  const bool returns = document.deleted();
  const bool known = HasSource(document, candidate) || IsKnownWithoutAddress(document, candidate);
  if (!returns && same_body && known && !SaysOtherLabels(document, candidate)) {
    decision.outcome = Ingestion::OUTCOME_UNCHANGED;
    decision.document = std::move(document);
    return decision;
  }
  decision.outcome = returns     ? Ingestion::OUTCOME_CREATED
                     : same_body ? Ingestion::OUTCOME_COPIED
                                 : Ingestion::OUTCOME_REVISED;
  if (returns) document.clear_sources();  // Their originals went with the deletion.
  document.set_deleted(false);
  document.set_revision(document.revision() + 1);
  document.set_revision_sequence(candidate.sequence);
  document.set_change_sequence(std::max(document.change_sequence(), candidate.sequence));
  if (returns || !same_body || document.content_sequence() == 0) SetContent(candidate, document);
  if (returns || !known) AddSource(candidate, document);
  ApplyLabels(candidate, document);
  decision.document = std::move(document);
  return decision;
}

}  // namespace

Decision Decide(const Candidate& candidate, const KnownDocuments& known) {
  if (known.by_uri) return Change(*known.by_uri, candidate, IsSameBody(*known.by_uri, candidate));
  // From elsewhere, a body that the document has or once had is a copy: it does not turn the document back.
  if (known.by_bytes) return Change(*known.by_bytes, candidate, /*same_body=*/true);
  if (known.by_body) return Change(*known.by_body, candidate, /*same_body=*/true);
  Decision decision;
  decision.outcome = Ingestion::OUTCOME_CREATED;
  DocumentRow& document = decision.document;
  document.set_name(DocumentNameFor(candidate.sha256));
  document.set_revision(1);
  document.set_revision_sequence(candidate.sequence);
  document.set_change_sequence(candidate.sequence);
  SetContent(candidate, document);
  AddSource(candidate, document);
  ApplyLabels(candidate, document);
  return decision;
}

std::string DocumentNameFor(const std::string& sha256) { return "documents/" + sha256.substr(0, kIdDigits); }

std::string EtagOf(const DocumentRow& document) {
  return fmt::format("{}-{}", document.revision(), document.deleted() ? "gone" : document.content_hash().substr(0, 12));
}

}  // namespace huiyao::ingestion
