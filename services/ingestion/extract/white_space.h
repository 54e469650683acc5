#ifndef HUIYAO_SERVICES_INGESTION_EXTRACT_WHITE_SPACE_H_
#define HUIYAO_SERVICES_INGESTION_EXTRACT_WHITE_SPACE_H_

#include <cstddef>
#include <string_view>
#include <utility>

namespace huiyao::ingestion {

// Unicode's white space, U+3000 and the like included, and characters that show nothing: U+FEFF, U+200B.
bool IsBlankCharacter(char32_t c);

// [start, end) of well-formed `text` without the blank characters at both ends.
std::pair<size_t, size_t> TrimSpan(std::string_view text, size_t start, size_t end);

// True if nothing but blank characters is there.
bool IsBlank(std::string_view text);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_EXTRACT_WHITE_SPACE_H_
