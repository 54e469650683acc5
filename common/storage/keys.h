#ifndef HUIYAO_COMMON_STORAGE_KEYS_H_
#define HUIYAO_COMMON_STORAGE_KEYS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace huiyao::storage {

// Numbers in keys are big-endian, so that the order of bytes is the order of numbers.

// Appends 8 bytes.
void AppendBigEndian64(uint64_t value, std::string& out);

// Appends 4 bytes.
void AppendBigEndian32(uint32_t value, std::string& out);

// The number as a key of its own.
std::string BigEndian64(uint64_t value);

// Takes 8 bytes from the front of `in`; nullopt if there are fewer.
std::optional<uint64_t> TakeBigEndian64(std::string_view& in);

// Takes 4 bytes from the front of `in`; nullopt if there are fewer.
std::optional<uint32_t> TakeBigEndian32(std::string_view& in);

}  // namespace huiyao::storage

#endif  // HUIYAO_COMMON_STORAGE_KEYS_H_
