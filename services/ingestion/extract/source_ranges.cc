#include "services/ingestion/extract/source_ranges.h"

#include <algorithm>
#include <cstdint>

namespace huiyao::ingestion {
namespace {

constexpr size_t kMaxRanges = 200'000;

}  // namespace

void SourceRanges::Add(size_t text_start, size_t text_end, size_t start, size_t end) {
  if (text_start < text_end) ranges_.push_back({text_start, text_end, start, end});
}

void SourceRanges::AddJoining(size_t text_start, size_t text_end, size_t start, size_t end) {
  if (!ranges_.empty()) {
    Range& last = ranges_.back();
    const bool identity = last.text_end - last.text_start == last.end - last.start;
    if (identity && text_end - text_start == end - start && last.text_end == text_start && last.end == start) {
      last.text_end = text_end;
      last.end = end;
      return;
    }
  }
  Add(text_start, text_end, start, end);
}

void SourceRanges::Write(const OffsetMap& map, huiyao::document::v1::Extraction* extraction) const {
  const size_t group = ranges_.size() / kMaxRanges + 1;
  for (size_t i = 0; i < ranges_.size(); i += group) {
    Range joined = ranges_[i];
    for (size_t j = i + 1; j < i + group && j < ranges_.size(); ++j) {
      joined.text_end = ranges_[j].text_end;
      joined.start = std::min(joined.start, ranges_[j].start);
      joined.end = std::max(joined.end, ranges_[j].end);
    }
    auto* range = extraction->add_source_ranges();
    range->mutable_span()->set_start(static_cast<int32_t>(joined.text_start));
    range->mutable_span()->set_end(static_cast<int32_t>(joined.text_end));
    range->mutable_bytes()->set_start(static_cast<int32_t>(map.ToSource(joined.start)));
    range->mutable_bytes()->set_end(static_cast<int32_t>(map.ToSourceEnd(joined.end)));
  }
}

}  // namespace huiyao::ingestion
