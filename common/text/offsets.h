#ifndef HUIYAO_COMMON_TEXT_OFFSETS_H_
#define HUIYAO_COMMON_TEXT_OFFSETS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace huiyao::text {

// What an offset counts.
enum class OffsetUnit { kBytes, kCodePoints, kUtf16Units };

// Converts offsets of one text between UTF-8 bytes and another unit: one pass to build, then a bounded scan per call.
// Keeps a view of the text, which must outlive it and must be well-formed UTF-8. Safe for use by many threads.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, OffsetUnit unit);

  // From bytes to the unit. An offset inside a code point counts as the one before that code point. Requires
  // bytes <= text.size().
  size_t FromBytes(size_t bytes) const;

  // From the unit to bytes. None if the offset lies behind the text or inside a surrogate pair or code point.
  std::optional<size_t> ToBytes(size_t offset) const;

  // Length of the text in the unit.
  size_t size() const { return size_; }

 private:
  std::string_view text_;
  OffsetUnit unit_;
  size_t size_ = 0;
  // Offset in the unit at every 512th byte, or at the code point boundary right before it.
  std::vector<size_t> checkpoints_;
};

}  // namespace huiyao::text

#endif  // HUIYAO_COMMON_TEXT_OFFSETS_H_
