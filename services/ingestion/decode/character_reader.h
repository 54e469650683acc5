#ifndef HUIYAO_SERVICES_INGESTION_DECODE_CHARACTER_READER_H_
#define HUIYAO_SERVICES_INGESTION_DECODE_CHARACTER_READER_H_

#include <cstddef>
#include <memory>
#include <string_view>

namespace huiyao::ingestion {

// Reads bytes as characters of one charset. Never fails: what cannot be decoded reads as U+FFFD, after which reading
// goes on at the next byte that can begin a character. Thread-compatible.
class CharacterReader {
 public:
  struct Character {
    // A scalar value; U+FFFD if the bytes cannot be decoded.
    char32_t value;
    // Bytes consumed; 0 for the second character of a code that stands for two.
    size_t length;
    bool valid;
  };

  virtual ~CharacterReader() = default;

  // Reads the next character. False at the end.
  virtual bool Next(Character& character) = 0;

  // A reader for an IANA charset name as CanonicalCharset gives it; null if there is no such charset. A byte order
  // mark reads as U+FEFF. `bytes` must outlive the reader.
  static std::unique_ptr<CharacterReader> Open(std::string_view charset, std::string_view bytes);
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_DECODE_CHARACTER_READER_H_
