#ifndef HUIYAO_SERVICES_INGESTION_DECODE_MEDIA_TYPE_H_
#define HUIYAO_SERVICES_INGESTION_DECODE_MEDIA_TYPE_H_

#include <string>
#include <string_view>

namespace huiyao::ingestion {

// What a sender says: "text/html; charset=gb2312".
struct DeclaredMediaType {
  // Lower case, without parameters: text/html. Empty if it does not have the form type/subtype.
  std::string essence;
  // The charset parameter as written; empty if none.
  std::string charset;
};

DeclaredMediaType ParseMediaType(std::string_view declared);

// A format that is not text, told by its first bytes (after the WHATWG MIME Sniffing Standard).
struct BinaryFormat {
  // application/pdf; empty if the bytes may be text.
  std::string_view media_type;
  // For a person: "a PDF file".
  std::string_view description;
};

BinaryFormat SniffBinary(std::string_view bytes);

// The media type of decoded text: text/plain, text/html, application/xhtml+xml, or application/xml for XML of any other
// vocabulary. What the text looks like decides; `declared` (an essence, may be empty) settles what could be either.
std::string_view SniffText(std::string_view text, std::string_view declared);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_DECODE_MEDIA_TYPE_H_
