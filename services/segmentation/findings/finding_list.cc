#include "services/segmentation/findings/finding_list.h"

#include <iterator>
#include <utility>

#include "services/segmentation/findings/findings.h"

namespace huiyao::segmentation {

using document::v1::Finding;

FindingList::FindingList(document::v1::Document* document) : document_(document) {
  for (const Finding& finding : document->findings()) {
    if (finding.evidence().empty()) continue;
    places_[finding.kind()].emplace(finding.evidence(0).start(), finding.evidence(0).end());
  }
}

void FindingList::Add(Kind kind, const std::vector<Range>& evidence, std::string detail) {
  if (evidence.empty() || places_[kind].size() >= kMostFindings) return;
  Places& places = places_[kind];
  const auto next = places.lower_bound(evidence[0].end);
  if (next != places.begin() && std::prev(next)->second > evidence[0].start) return;
  places.emplace(evidence[0].start, evidence[0].end);
  Finding* finding = document_->add_findings();
  finding->set_kind(kind);
  for (const Range range : evidence) SetSpan(range, finding->add_evidence());
  finding->set_detail(std::move(detail));
}

void FindingList::Add(Kind kind, const JoinedText& text, TextRange range, std::string detail) {
  Add(kind, text.Map(range.start, range.end), std::move(detail));
}

}  // namespace huiyao::segmentation
