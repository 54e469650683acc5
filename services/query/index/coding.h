#ifndef HUIYAO_SERVICES_QUERY_INDEX_CODING_H_
#define HUIYAO_SERVICES_QUERY_INDEX_CODING_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/status.h"

namespace huiyao::query {

// Appends a LEB128 number.
inline void AppendVarint(uint64_t value, std::string& out) {
  while (value >= 0x80) {
    out.push_back(static_cast<char>(value | 0x80));
    value >>= 7;
  }
  out.push_back(static_cast<char>(value));
}

// DATA_LOSS with reason INDEX_CORRUPT.
absl::Status CorruptIndex(std::string_view what);

// Reads persisted bytes. After a read beyond the end or of a malformed number ok() is false and every read gives 0.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  bool ok() const { return ok_; }
  bool done() const { return at_ == end_; }
  std::string_view rest() const { return {at_, static_cast<size_t>(end_ - at_)}; }

  uint8_t Byte() {
    if (at_ == end_) return Fail();
    return static_cast<uint8_t>(*at_++);
  }

  uint64_t Varint64() {
    uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at_ == end_) return Fail();
      const auto byte = static_cast<uint8_t>(*at_++);
      value |= static_cast<uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return shift == 63 && byte > 1 ? Fail() : value;
    }
    return Fail();
  }

  uint32_t Varint32() {
    const uint64_t value = Varint64();
    return value > UINT32_MAX ? Fail() : static_cast<uint32_t>(value);
  }

  std::string_view Bytes(uint64_t length) {
    if (length > static_cast<uint64_t>(end_ - at_)) {
      Fail();
      return {};
    }
    const std::string_view bytes(at_, static_cast<size_t>(length));
    at_ += length;
    return bytes;
  }

 private:
  uint8_t Fail() {
    ok_ = false;
    at_ = end_;
    return 0;
  }

  const char* at_;
  const char* end_;
  bool ok_ = true;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_CODING_H_
