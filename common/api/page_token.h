#ifndef HUIYAO_COMMON_API_PAGE_TOKEN_H_
#define HUIYAO_COMMON_API_PAGE_TOKEN_H_

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace huiyao::api {

// How long a page token lives.
inline constexpr std::chrono::minutes kPageTokenLife{10};

// The current time; tests pass their own.
using Clock = std::function<std::chrono::system_clock::time_point()>;

// The list that a page token belongs to.
struct PageScope {
  // Such as "QueryService.ListDocuments".
  std::string_view method;
  // What else decides the list: parent, filter, order. Not page_size, view and mask, which may change on the way.
  std::vector<std::string_view> arguments;
};

// Makes and opens page tokens after AIP-158. Immutable, so thread-safe.
//
// A token is base64url of: version (1 byte, 1), time of issue (8 bytes big-endian, ms since the epoch), XXH3 of the
// scope (8 bytes big-endian), the cursor, HMAC-SHA256 over all of that (first 16 bytes). Whoever holds one can read the
// cursor but not make another.
class PageTokens {
 public:
  // `key` is the store's secret.
  explicit PageTokens(std::string key, Clock clock = &std::chrono::system_clock::now);

  // A token that stands for `cursor`, any bytes.
  std::string Make(const PageScope& scope, std::string_view cursor) const;

  // The cursor in `token`. INVALID_ARGUMENT with reason INVALID_PAGE_TOKEN if it was not made with this key and for
  // this scope; ABORTED with reason PAGE_TOKEN_EXPIRED after kPageTokenLife.
  absl::StatusOr<std::string> Open(const PageScope& scope, std::string_view token) const;

 private:
  std::string Seal(std::string_view bytes) const;

  std::string key_;
  Clock clock_;
};

// The page size in force: `standard` for 0, at most `maximum`. InvalidField for "page_size" if negative.
absl::StatusOr<int> PageSize(int requested, int standard, int maximum);

}  // namespace huiyao::api

#endif  // HUIYAO_COMMON_API_PAGE_TOKEN_H_
