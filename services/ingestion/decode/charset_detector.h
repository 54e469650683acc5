#ifndef HUIYAO_SERVICES_INGESTION_DECODE_CHARSET_DETECTOR_H_
#define HUIYAO_SERVICES_INGESTION_DECODE_CHARSET_DETECTOR_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace huiyao::ingestion {

// How bytes are to be read.
struct CharsetDecision {
  // IANA name; UTF-8 for pure ASCII.
  std::string charset;
  // Bytes of the byte order mark, which is no text.
  size_t bom_length = 0;
  // False if no reading makes text of the bytes: they are binary.
  bool is_text = true;
};

// Decides the charset of bytes. A byte order mark decides at once. Otherwise the reading wins that needs the fewest
// bits (see CharacterCost) over a sample of at most 64 KiB: UTF-8, UTF-16 and UTF-32 in both byte orders, GB18030, Big5
// (with HKSCS), windows-1252, Japanese and Korean charsets, EUC-TW, HZ and ISO 2022 where their escapes occur, and what
// is declared. `declared` holds canonical names, the most trustworthy first; they are a hint worth a few characters, no
// more. Thread-safe.
CharsetDecision DetectCharset(std::string_view bytes, const std::vector<std::string>& declared);

// True if the bytes read alike in both charsets, so that either label is right.
bool ReadAlike(std::string_view bytes, std::string_view one_charset, std::string_view other_charset);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_DECODE_CHARSET_DETECTOR_H_
