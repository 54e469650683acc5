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

// The source with the candidate's bytes and address; null if there is none. A sender without an address, of bytes that
// are known, says nothing new.
const v1::SourceRow* FindSource(const DocumentRow& document, const Candidate& candidate) {
  for (const auto& row : document.sources()) {
    if (row.source().sha256() != candidate.sha256) continue;
    if (candidate.source.uri().empty() || row.source().uri() == candidate.source.uri()) return &row;
  }
  return nullptr;
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

// `sequence` is that of the row whose original it is: the candidate's own or an equal one's.
void SetContent(const Candidate& candidate, int64_t sequence, DocumentRow& document) {
  document.set_content_sequence(sequence);
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
  const bool late = candidate.sequence < document.change_sequence();
  if (late && (document.deleted() || !same_body)) {
    decision.superseded = true;
    decision.document = std::move(document);
    return decision;
  }
  const bool returns = document.deleted();
  const bool lost = document.content_sequence() == 0;  // Adopted: nobody here knows what query has of it.
  const v1::SourceRow* const source = returns ? nullptr : FindSource(document, candidate);
  const int64_t original = source ? source->sequence() : candidate.sequence;
  // What a newer original said of collection and labels stays.
  const bool other_labels = !late && SaysOtherLabels(document, candidate);
  if (!returns && !lost && same_body && source && !other_labels) {
    decision.outcome = Ingestion::OUTCOME_UNCHANGED;
    decision.document = std::move(document);
    return decision;
  }
  decision.outcome = returns     ? Ingestion::OUTCOME_CREATED
                     : same_body ? Ingestion::OUTCOME_COPIED
                                 : Ingestion::OUTCOME_REVISED;
  if (returns) {  // What was said of it went with the deletion, as its originals did.
    document.clear_sources();
    document.clear_collection();
    document.clear_labels();
  }
  if (!source) AddSource(candidate, document);
  document.set_deleted(false);
  document.set_revision(document.revision() + 1);
  document.set_revision_sequence(candidate.sequence);
  document.set_change_sequence(std::max(document.change_sequence(), candidate.sequence));
  if (returns || lost || !same_body) SetContent(candidate, original, document);
  if (!late) ApplyLabels(candidate, document);
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
  SetContent(candidate, candidate.sequence, document);
  AddSource(candidate, document);
  ApplyLabels(candidate, document);
  return decision;
}

bool KeepsOriginal(const DocumentRow& document, int64_t sequence) {
  return std::any_of(document.sources().begin(), document.sources().end(),
                     [&](const v1::SourceRow& row) { return row.sequence() == sequence; });
}

std::string DocumentNameFor(const std::string& sha256) { return "documents/" + sha256.substr(0, kIdDigits); }

std::string EtagOf(const DocumentRow& document) {
  return fmt::format("{}-{}", document.revision(), document.deleted() ? "gone" : document.content_hash().substr(0, 12));
}

}  // namespace huiyao::ingestion
