#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_JOINED_TEXT_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_JOINED_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// The pieces of a paragraph read as one text, and the way back to the document. Between two pieces stands a space of
// our own where the script parts words by spaces; it belongs to no piece. A single piece is not copied: the document's
// text must outlive this.
class JoinedText {
 public:
  // `pieces` must not be empty nor hold empty ranges.
  JoinedText(std::string_view document, std::vector<Range> pieces);
  JoinedText(JoinedText&&) = default;
  JoinedText& operator=(JoinedText&&) = default;

  std::string_view text() const { return pieces_.size() == 1 ? single_ : std::string_view(joined_); }
  const std::vector<Range>& pieces() const { return pieces_; }

  // Where [begin, end) of text() stands in the document, in reading order, one range for every piece that it touches.
  std::vector<Range> Map(size_t begin, size_t end) const;
  // Calls visit(range) for each of them instead.
  template <typename Visit>
  void ForEach(size_t begin, size_t end, Visit visit) const {
    for (size_t i = PieceAt(begin); i < pieces_.size() && starts_[i] < end; ++i) {
      if (const Range part = PartOf(i, begin, end); !part.empty()) visit(part);
    }
  }

  // As Map, but the first range only: for what cannot be cut, such as a marker. Empty if only our own space is meant.
  Range MapFirst(size_t begin, size_t end) const;

  // Bytes of [begin, end) that stand in the document: all but our own spaces.
  size_t PrintedBytes(size_t begin, size_t end) const;

 private:
  // The piece in which the offset, or our own space behind it, stands.
  size_t PieceAt(size_t offset) const;
  // What of [begin, end) stands in a piece that begins before `end`.
  Range PartOf(size_t piece, size_t begin, size_t end) const;

  std::vector<Range> pieces_;
  // Offset of every piece in the joined text.
  std::vector<size_t> starts_;
  std::string_view single_;
  std::string joined_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_JOINED_TEXT_H_
