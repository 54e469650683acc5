#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_LATIN_NAMES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_LATIN_NAMES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "services/segmentation/mentions/persons/latin_tokens.h"

namespace huiyao::segmentation {

// One behind the last token of the name in Latin letters that begins at token `at`: two to four capitalised words that
// are nothing else, with initials and particles (Anna M. van Berg), or surname and given name in Pinyin. `at` if none
// does, or if it is part of another name (Johns Hopkins University, Xi Jinping Thought).
size_t LatinNameEnd(const std::vector<LatinToken>& tokens, size_t at);

// The first token of the name that ends before token `end`; `end` if none does.
size_t LatinNameBegin(const std::vector<LatinToken>& tokens, size_t end);

// The surname of a full name: the first word in Pinyin, otherwise the last; empty if the name is not in Latin script or
// of one word.
std::string_view LatinSurname(std::string_view name);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_LATIN_NAMES_H_
