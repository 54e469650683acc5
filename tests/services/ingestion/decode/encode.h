#ifndef HUIYAO_TESTS_SERVICES_INGESTION_DECODE_ENCODE_H_
#define HUIYAO_TESTS_SERVICES_INGESTION_DECODE_ENCODE_H_

#include <unicode/ucnv.h>

#include <string>
#include <string_view>

#include "common/base/check.h"

namespace huiyao::ingestion {

// UTF-8 text as bytes of another charset; what it lacks becomes its substitution character.
inline std::string Encode(std::string_view text, std::string_view charset) {
  if (charset == "UTF-8") return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  std::string bytes(text.size() * 8 + 16, '\0');
  const int32_t size =
      ucnv_convert(std::string(charset).c_str(), "UTF-8", bytes.data(), static_cast<int32_t>(bytes.size()), text.data(),
                   static_cast<int32_t>(text.size()), &status);
  HUIYAO_CHECK(U_SUCCESS(status));
  bytes.resize(static_cast<size_t>(size));
  return bytes;
}

}  // namespace huiyao::ingestion

#endif  // HUIYAO_TESTS_SERVICES_INGESTION_DECODE_ENCODE_H_
