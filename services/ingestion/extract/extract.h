#ifndef HUIYAO_SERVICES_INGESTION_EXTRACT_EXTRACT_H_
#define HUIYAO_SERVICES_INGESTION_EXTRACT_EXTRACT_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "huiyao/document/v1/extraction.pb.h"

namespace huiyao::ingestion {

struct ExtractOptions {
  // Largest decoded text, markup included, in bytes of UTF-8.
  size_t max_text_bytes = 16 << 20;
};

// What an original says.
struct Extracted {
  huiyao::document::v1::Extraction extraction;
  // As detected: text/plain, text/html or application/xhtml+xml.
  std::string media_type;
  // IANA name, as decided: UTF-8, GB18030.
  std::string charset;
};

// Reads bytes as a document: text/plain (and text/markdown, CSV and the like as plain text), text/html,
// application/xhtml+xml, in any charset that DetectCharset knows. The content decides; `declared_media_type`, such as
// "text/html; charset=gb2312", is a hint and may be empty. `uri` is where the bytes came from; it decides nothing
// today.
//
// Everything that can be read of a damaged document is read, with a finding: KIND_TEXT_LOSS with the U+FFFD that stand
// for what could not be decoded as evidence, KIND_CHARSET_MISLABELLED for a declared charset that is wrong. A NUL reads
// as U+FFFD, other control characters stay. Every span and range of the result lies inside the text on code point
// boundaries, in order, children inside parents.
//
// INVALID_ARGUMENT with reason EMPTY_DOCUMENT if there is nothing to read, UNSUPPORTED_MEDIA_TYPE if the bytes are no
// text or text of an unsupported kind, TEXT_TOO_LARGE if it is over the limit. The same bytes always give the same
// result. Time is linear in the size of the bytes. Thread-safe.
absl::StatusOr<Extracted> Extract(std::string_view bytes, std::string_view declared_media_type, std::string_view uri,
                                  const ExtractOptions& options);

// A cheap check before anything is stored: the errors of Extract that need no parsing. Bytes that pass it may still
// turn out EMPTY_DOCUMENT if they are markup without text. Thread-safe.
absl::Status CheckExtractable(std::string_view bytes, std::string_view declared_media_type,
                              const ExtractOptions& options);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_EXTRACT_EXTRACT_H_
