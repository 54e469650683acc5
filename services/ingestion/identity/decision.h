#ifndef HUIYAO_SERVICES_INGESTION_IDENTITY_DECISION_H_
#define HUIYAO_SERVICES_INGESTION_IDENTITY_DECISION_H_

#include <cstdint>
#include <optional>
#include <string>

#include "huiyao/ingestion/v1/storage.pb.h"

namespace huiyao::ingestion {

// An accepted original that is to be identified.
struct Candidate {
  int64_t sequence = 0;
  std::string sha256;
  std::string fingerprint;  // Empty if the body is too short.
  huiyao::document::v1::Source source;
  std::string collection;  // Empty if the sender named none.
  std::map<std::string, std::string> labels;
};

// Documents that the candidate may belong to, by what is known of it; each absent if nothing is.
struct KnownDocuments {
  std::optional<huiyao::ingestion::v1::DocumentRow> by_uri;
  std::optional<huiyao::ingestion::v1::DocumentRow> by_bytes;
  std::optional<huiyao::ingestion::v1::DocumentRow> by_body;
};

struct Decision {
  huiyao::ingestion::v1::Ingestion::Outcome outcome = huiyao::ingestion::v1::Ingestion::OUTCOME_UNSPECIFIED;
  // A later change of the document was accepted already: the candidate changes nothing.
  bool superseded = false;
  // The document after the candidate; for UNCHANGED and superseded as it was.
  huiyao::ingestion::v1::DocumentRow document;
};

// Which document an original is, and what it does to it (design.md §1.3):
//   1. the address is known:  same body → UNCHANGED or COPIED (one more source), another body → REVISED;
//   2. the bytes or the body are known: COPIED, or UNCHANGED if nothing is new;
//   3. otherwise CREATED, with an id from the SHA-256.
// A deleted document comes back, with a higher revision, if the original was accepted after the deletion. Bytes that
// are one of the document's sources already are not added again: see KeepsOriginal.
Decision Decide(const Candidate& candidate, const KnownDocuments& known);

// True if the document refers to the original of this row; otherwise nothing does, and it need not be kept.
bool KeepsOriginal(const huiyao::ingestion::v1::DocumentRow& document, int64_t sequence);

// documents/{document} for a document whose first original has this SHA-256.
std::string DocumentNameFor(const std::string& sha256);

// The etag of a document's state.
std::string EtagOf(const huiyao::ingestion::v1::DocumentRow& document);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_IDENTITY_DECISION_H_
