#include "common/api/page_token.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <xxhash.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "common/api/base64url.h"
#include "common/base/check.h"
#include "common/base/error.h"
#include "common/storage/keys.h"
#include "fmt/format.h"

namespace huiyao::api {
namespace {

constexpr char kVersion = 1;
constexpr size_t kSealBytes = 16;
constexpr size_t kHeaderBytes = 1 + 8 + 8;

uint64_t HashOf(const PageScope& scope) {
  // Lengths go in too, so that no two lists of arguments read alike.
  std::string bytes;
  const auto append = [&](std::string_view part) {
    storage::AppendBigEndian64(part.size(), bytes);
    bytes.append(part);
  };
  append(scope.method);
  for (const std::string_view argument : scope.arguments) append(argument);
  return XXH3_64bits(bytes.data(), bytes.size());
}

absl::Status Invalid(std::string_view description) {
  return InvalidField("page_token", description, "INVALID_PAGE_TOKEN");
}

int64_t Milliseconds(std::chrono::system_clock::time_point time) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

}  // namespace

PageTokens::PageTokens(std::string key, Clock clock) : key_(std::move(key)), clock_(std::move(clock)) {}

std::string PageTokens::Seal(std::string_view bytes) const {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int length = 0;
  const auto* made = HMAC(EVP_sha256(), key_.data(), static_cast<int>(key_.size()),
                          reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest, &length);
  HUIYAO_CHECK(made != nullptr && length >= kSealBytes);
  return std::string(reinterpret_cast<const char*>(digest), kSealBytes);
}

std::string PageTokens::Make(const PageScope& scope, std::string_view cursor) const {
  std::string bytes(1, kVersion);
  storage::AppendBigEndian64(static_cast<uint64_t>(Milliseconds(clock_())), bytes);
  storage::AppendBigEndian64(HashOf(scope), bytes);
  bytes.append(cursor);
  bytes.append(Seal(bytes));
  return EncodeBase64Url(bytes);
}

absl::StatusOr<std::string> PageTokens::Open(const PageScope& scope, std::string_view token) const {
  constexpr std::string_view kNotOurs = "was not made by this server: pass next_page_token as it was received";
  constexpr size_t kMaxBytes = 64 << 10;
  const std::optional<std::string> decoded = token.size() <= kMaxBytes ? DecodeBase64Url(token) : std::nullopt;
  if (!decoded || decoded->size() < kHeaderBytes + kSealBytes) return Invalid(kNotOurs);
  std::string_view bytes = *decoded;
  const std::string_view seal = bytes.substr(bytes.size() - kSealBytes);
  bytes.remove_suffix(kSealBytes);
  if (CRYPTO_memcmp(Seal(bytes).data(), seal.data(), kSealBytes) != 0 || bytes.front() != kVersion) {
    return Invalid(kNotOurs);
  }
  bytes.remove_prefix(1);
  const int64_t issued = static_cast<int64_t>(*storage::TakeBigEndian64(bytes));
  if (*storage::TakeBigEndian64(bytes) != HashOf(scope)) {
    return Invalid("belongs to another method, parent, filter or order: keep these for all pages of a list");
  }
  const int64_t life = std::chrono::milliseconds(kPageTokenLife).count();
  if (Milliseconds(clock_()) - issued > life) {
    return Error(
        absl::StatusCode::kAborted, "PAGE_TOKEN_EXPIRED",
        fmt::format("the page token is older than {} minutes: start again without one", kPageTokenLife.count()));
  }
  return std::string(bytes);
}

absl::StatusOr<int> PageSize(int requested, int standard, int maximum) {
  if (requested < 0) return InvalidField("page_size", fmt::format("must not be negative, but is {}", requested));
  return requested == 0 ? standard : std::min(requested, maximum);
}

}  // namespace huiyao::api
