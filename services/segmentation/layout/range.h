#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_RANGE_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_RANGE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "huiyao/document/v1/document.pb.h"

namespace huiyao::segmentation {

// A half-open range of bytes of the document's text, on code point boundaries.
struct Range {
  int32_t start = 0;
  int32_t end = 0;

  bool empty() const { return start >= end; }
  int32_t size() const { return end - start; }
  friend bool operator==(const Range&, const Range&) = default;
};

// A half-open range of bytes of some other text, such as a paragraph's joined one.
struct TextRange {
  size_t start = 0;
  size_t end = 0;
  friend bool operator==(const TextRange&, const TextRange&) = default;
};

inline std::string_view Slice(std::string_view text, Range range) { return text.substr(range.start, range.size()); }

inline std::string_view Slice(std::string_view text, TextRange range) {
  return text.substr(range.start, range.end - range.start);
}

inline void SetSpan(Range range, document::v1::Span* span) {
  span->set_start(range.start);
  span->set_end(range.end);
}

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_RANGE_H_
