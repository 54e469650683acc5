#include "common/api/read_token.h"

#include <xxhash.h>

#include <optional>

#include "common/api/base64url.h"
#include "common/base/error.h"
#include "common/storage/keys.h"

namespace huiyao::api {
namespace {

constexpr char kVersion = 1;
constexpr size_t kBytes = 1 + 8 + 8;

uint64_t Checksum(std::string_view store_id, uint64_t sequence) {
  return XXH3_64bits_withSeed(store_id.data(), store_id.size(), sequence);
}

}  // namespace

std::string MakeReadToken(std::string_view store_id, int64_t sequence) {
  const auto number = static_cast<uint64_t>(sequence);
  std::string bytes(1, kVersion);
  storage::AppendBigEndian64(number, bytes);
  storage::AppendBigEndian64(Checksum(store_id, number), bytes);
  return EncodeBase64Url(bytes);
}

absl::StatusOr<int64_t> ParseReadToken(std::string_view field, std::string_view store_id, std::string_view token) {
  constexpr size_t kMaxBytes = 64;
  const std::optional<std::string> decoded = token.size() <= kMaxBytes ? DecodeBase64Url(token) : std::nullopt;
  if (decoded && decoded->size() == kBytes && decoded->front() == kVersion) {
    std::string_view bytes = std::string_view(*decoded).substr(1);
    const uint64_t sequence = *storage::TakeBigEndian64(bytes);
    if (*storage::TakeBigEndian64(bytes) == Checksum(store_id, sequence) && static_cast<int64_t>(sequence) >= 0) {
      return static_cast<int64_t>(sequence);
    }
  }
  return InvalidField(field, "is no read token of this store: pass one as it was received, or none",
                      "INVALID_READ_TOKEN");
}

}  // namespace huiyao::api
