#include "services/query/index/segment.h"

namespace huiyao::query {

void SegmentView::Hide(std::span<const uint32_t> documents) {
  if (documents.empty()) return;
  auto copy = hidden ? std::make_shared<Roaring>(*hidden) : std::make_shared<Roaring>();
  for (const uint32_t document : documents) {
    if (!copy->addChecked(document)) continue;
    --live_documents;
    for (size_t i = 0; i < kFieldCount; ++i) live_lengths[i] -= segment->documents.lengths(document)[i];
  }
  hidden = std::move(copy);
}

SegmentView WholeView(std::shared_ptr<const Segment> segment) {
  SegmentView view;
  view.live_documents = segment->documents.size();
  for (uint32_t document = 0; document < view.live_documents; ++document) {
    for (size_t i = 0; i < kFieldCount; ++i) view.live_lengths[i] += segment->documents.lengths(document)[i];
  }
  view.segment = std::move(segment);
  return view;
}

uint64_t SegmentSet::live_documents() const {
  uint64_t total = 0;
  for (const SegmentView& view : segments) total += view.live_documents;
  return total;
}

}  // namespace huiyao::query
