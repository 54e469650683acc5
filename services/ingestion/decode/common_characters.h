#ifndef HUIYAO_SERVICES_INGESTION_DECODE_COMMON_CHARACTERS_H_
#define HUIYAO_SERVICES_INGESTION_DECODE_COMMON_CHARACTERS_H_

#include <cstddef>

namespace huiyao::ingestion {

// The Chinese characters that make up about 94 % of running text, the most frequent first. Counted over laws, official
// documents, news and encyclopedic sentences, each kind with its own weight.
inline constexpr size_t kCommonCharacterCount = 1024;
extern const char16_t kCommonSimplified[kCommonCharacterCount + 1];
// The same characters in the same order as traditional text writes them.
extern const char16_t kCommonTraditional[kCommonCharacterCount + 1];

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_DECODE_COMMON_CHARACTERS_H_
