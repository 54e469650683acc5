#ifndef HUIYAO_SERVICES_INGESTION_DECODE_DECODER_H_
#define HUIYAO_SERVICES_INGESTION_DECODE_DECODER_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "services/ingestion/decode/charset_detector.h"
#include "services/ingestion/decode/offset_map.h"

namespace huiyao::ingestion {

// Bytes as text.
struct DecodedText {
  // Well-formed UTF-8 without NUL and without the byte order mark; nothing else is changed: line ends, other control
  // characters and compatibility forms stay as they are.
  std::string text;
  // From bytes of text to bytes of the original.
  OffsetMap map;
  // Byte sequences that the charset does not know; each is one U+FFFD in text.
  size_t invalid_sequences = 0;
  // NUL characters; each is one U+FFFD in text.
  size_t nul_characters = 0;
};

// Decodes all of `bytes`. INVALID_ARGUMENT with reason TEXT_TOO_LARGE if that makes more than `max_text_bytes` of
// UTF-8. `decision.charset` must be one that DetectCharset returned. Thread-safe.
absl::StatusOr<DecodedText> Decode(std::string_view bytes, const CharsetDecision& decision, size_t max_text_bytes);

// UTF-8 bytes that Decode would make, counted without making them; stops counting beyond `limit`.
size_t DecodedSize(std::string_view bytes, const CharsetDecision& decision, size_t limit);

// The error of Decode, for callers that measured with DecodedSize.
absl::Status TextTooLarge(size_t at_least, size_t limit);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_DECODE_DECODER_H_
