#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_ADDRESS_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_ADDRESS_H_

#include <cstddef>
#include <string_view>

namespace huiyao::analysis {

// The end of the URL, e-mail address or host name that begins at `at`, or `at` if none does. ASCII only, as RFC 3986
// and RFC 5321 write them; punctuation that closes the sentence around it is not part of it. Linear.
size_t ScanAddress(std::string_view text, size_t at);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_ADDRESS_H_
