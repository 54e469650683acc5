#include "services/segmentation/layout/joined_text.h"

#include <algorithm>
#include <utility>

#include "common/base/check.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

// Scripts that part words by spaces need one where a line end stood between them.
bool NeedsSpace(char32_t before, char32_t after) {
  const auto plain = [](char32_t c) { return c < 0x2000 || (c >= 0x2010 && c < 0x2030); };
  return plain(before) && plain(after) && before != U'-';
}

}  // namespace

JoinedText::JoinedText(std::string_view document, std::vector<Range> pieces) : pieces_(std::move(pieces)) {
  HUIYAO_CHECK(!pieces_.empty());
  if (pieces_.size() == 1) {
    single_ = Slice(document, pieces_[0]);
    starts_.push_back(0);
    return;
  }
  for (const Range piece : pieces_) {
    const std::string_view text = Slice(document, piece);
    if (NeedsSpace(LastCharacter(joined_), FirstCharacter(text)) && !joined_.empty()) joined_ += ' ';
    starts_.push_back(joined_.size());
    joined_ += text;
  }
}

size_t JoinedText::PieceAt(size_t offset) const {
  return static_cast<size_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin()) - 1;
}

Range JoinedText::PartOf(size_t piece, size_t begin, size_t end) const {
  const size_t from = std::max(begin, starts_[piece]) - starts_[piece];
  const size_t to = std::min<size_t>(end - starts_[piece], pieces_[piece].size());
  if (from >= to) return {};
  return {pieces_[piece].start + static_cast<int32_t>(from), pieces_[piece].start + static_cast<int32_t>(to)};
}

std::vector<Range> JoinedText::Map(size_t begin, size_t end) const {
  std::vector<Range> ranges;
  ForEach(begin, end, [&](Range range) { ranges.push_back(range); });
  return ranges;
}

Range JoinedText::MapFirst(size_t begin, size_t end) const {
  for (size_t i = PieceAt(begin); i < pieces_.size() && starts_[i] < end; ++i) {
    if (const Range part = PartOf(i, begin, end); !part.empty()) return part;
  }
  return {};
}

size_t JoinedText::PrintedBytes(size_t begin, size_t end) const {
  if (pieces_.size() == 1) return end - begin;
  size_t bytes = 0;
  ForEach(begin, end, [&](Range range) { bytes += static_cast<size_t>(range.size()); });
  return bytes;
}

}  // namespace huiyao::segmentation
