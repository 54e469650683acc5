#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_DOCUMENT_NUMBER_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_DOCUMENT_NUMBER_H_

#include <cstddef>
#include <string_view>

namespace huiyao::analysis {

// Official document numbers (发文字号, GB/T 9704—2012, 7.2.5): the issuing organ's code, the year in hexagonal
// brackets, a serial number: 国办发〔2024〕17号. Round and square brackets occur as well, and 第 before the serial
// number.

// The end of the part from the bracket at `bracket` on, in bytes; `bracket` if it is no year and serial number.
size_t ScanYearAndSerial(std::string_view text, size_t bracket);

// Where the code that ends at `end` begins: as far back as characters of organs' codes go, not before `limit`; `end` if
// the character before is none. Well-formed text.
size_t CodeStart(std::string_view text, size_t limit, size_t end);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_DOCUMENT_NUMBER_H_
