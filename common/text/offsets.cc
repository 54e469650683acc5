#include "common/text/offsets.h"

#include <algorithm>

#include "common/base/check.h"
#include "common/text/utf8.h"

namespace huiyao::text {
namespace {

constexpr size_t kStride = 512;

// How much the code point whose lead byte this is counts; 0 for a continuation byte.
size_t Weight(char byte, OffsetUnit unit) {
  const auto b = static_cast<uint8_t>(byte);
  if ((b & 0xC0) == 0x80) return 0;
  return unit == OffsetUnit::kUtf16Units && b >= 0xF0 ? 2 : 1;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  if (unit == OffsetUnit::kBytes) {
    size_ = text.size();
    return;
  }
  checkpoints_.reserve(text.size() / kStride + 1);
  for (size_t i = 0; i < text.size(); ++i) {
    if (i % kStride == 0) checkpoints_.push_back(size_);
    size_ += Weight(text[i], unit);
  }
}

size_t OffsetMap::FromBytes(size_t bytes) const {
  HUIYAO_CHECK(bytes <= text_.size());
  if (unit_ == OffsetUnit::kBytes) return bytes;
  if (bytes == text_.size()) return size_;
  while (bytes > 0 && !IsBoundary(text_, bytes)) --bytes;
  size_t value = checkpoints_[bytes / kStride];
  for (size_t i = bytes / kStride * kStride; i < bytes; ++i) value += Weight(text_[i], unit_);
  return value;
}

std::optional<size_t> OffsetMap::ToBytes(size_t offset) const {
  if (offset > size_) return std::nullopt;
  if (unit_ == OffsetUnit::kBytes) return IsBoundary(text_, offset) ? std::optional(offset) : std::nullopt;
  if (offset == size_) return text_.size();
  const auto next = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), offset);
  const size_t block = static_cast<size_t>(next - checkpoints_.begin()) - 1;
  size_t value = checkpoints_[block];
  for (size_t i = block * kStride; i < text_.size(); ++i) {
    const size_t weight = Weight(text_[i], unit_);
    if (weight == 0) continue;
    if (value == offset) return i;
    if (value > offset) return std::nullopt;
    value += weight;
  }
  return std::nullopt;
}

}  // namespace huiyao::text
