#ifndef HUIYAO_SERVICES_INGESTION_IDENTITY_SHA256_H_
#define HUIYAO_SERVICES_INGESTION_IDENTITY_SHA256_H_

#include <string>
#include <string_view>

namespace huiyao::ingestion {

// SHA-256 (FIPS 180-4) of the bytes, as 64 lower-case hexadecimal digits.
std::string Sha256Hex(std::string_view bytes);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_IDENTITY_SHA256_H_
