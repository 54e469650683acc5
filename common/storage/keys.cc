#include "common/storage/keys.h"

namespace huiyao::storage {
namespace {

template <typename Number>
void Append(Number value, std::string& out) {
  for (int shift = static_cast<int>(sizeof(Number)) * 8 - 8; shift >= 0; shift -= 8) {
    out.push_back(static_cast<char>(value >> shift));
  }
}

template <typename Number>
std::optional<Number> Take(std::string_view& in) {
  if (in.size() < sizeof(Number)) return std::nullopt;
  Number value = 0;
  for (size_t i = 0; i < sizeof(Number); ++i) value = static_cast<Number>(value << 8) | static_cast<uint8_t>(in[i]);
  in.remove_prefix(sizeof(Number));
  return value;
}

}  // namespace

void AppendBigEndian64(uint64_t value, std::string& out) { Append(value, out); }
void AppendBigEndian32(uint32_t value, std::string& out) { Append(value, out); }

std::string BigEndian64(uint64_t value) {
  std::string key;
  Append(value, key);
  return key;
}

std::optional<uint64_t> TakeBigEndian64(std::string_view& in) { return Take<uint64_t>(in); }
std::optional<uint32_t> TakeBigEndian32(std::string_view& in) { return Take<uint32_t>(in); }

}  // namespace huiyao::storage
