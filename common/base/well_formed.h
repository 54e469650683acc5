#ifndef HUIYAO_COMMON_BASE_WELL_FORMED_H_
#define HUIYAO_COMMON_BASE_WELL_FORMED_H_

#include <string>
#include <string_view>

namespace huiyao {

// `text` with U+FFFD for every ill-formed sequence of UTF-8 (its maximal subparts: Unicode 15, 3.9), so that it may
// stand in JSON and in the string fields of messages, which parsers refuse otherwise. Well-formed text stays as it is.
std::string WellFormed(std::string_view text);

}  // namespace huiyao

#endif  // HUIYAO_COMMON_BASE_WELL_FORMED_H_
