#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_LATIN_TOKENS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_LATIN_TOKENS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace huiyao::segmentation {

// A word or a mark of a text in Latin script. Bytes.
struct LatinToken {
  size_t begin = 0;
  // Without 's.
  size_t end = 0;
  // ASCII letters in lower case; a mark is itself, all quotation marks ".
  std::string lower;
  bool is_word = false;
  // Begins with a capital letter.
  bool is_capital = false;
  // More than one letter, all capitals: WHO.
  bool is_acronym = false;
  // 's follows.
  bool is_possessive = false;
};

// Words (letters of Latin script and digits, inner ' and - and the full stop of an initial or an abbreviated title
// among them) and marks; white space parts them and is left out.
std::vector<LatinToken> CutLatinTokens(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_LATIN_TOKENS_H_
