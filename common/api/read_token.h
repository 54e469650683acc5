#ifndef HUIYAO_COMMON_API_READ_TOKEN_H_
#define HUIYAO_COMMON_API_READ_TOKEN_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace huiyao::api {

// A read token stands for the first `sequence` writes of the store with identity `store_id`. It is base64url of:
// version (1 byte, 1), sequence (8 bytes big-endian), XXH3 of identity and sequence (8 bytes big-endian).
std::string MakeReadToken(std::string_view store_id, int64_t sequence);

// The sequence in a token. InvalidField for `field` with reason INVALID_READ_TOKEN if the token is of another store or
// no token.
absl::StatusOr<int64_t> ParseReadToken(std::string_view field, std::string_view store_id, std::string_view token);

}  // namespace huiyao::api

#endif  // HUIYAO_COMMON_API_READ_TOKEN_H_
