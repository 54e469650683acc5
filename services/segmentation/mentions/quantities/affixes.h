#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_AFFIXES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_AFFIXES_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/text/character_set.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"

namespace huiyao::segmentation {

// Words with which a text may begin (or end), asked for at many places: one character tells most of them from the rest.
// The words must outlive it.
class Affixes {
 public:
  enum class Side { kBeginning, kEnd };

  Affixes(std::span<const std::string_view> words, Side side) : at_end_(side == Side::kEnd), characters_(U"") {
    for (const std::string_view word : words) {
      const char32_t c = Character(word);
      characters_.add(c);
      by_character_[c].push_back(word);
    }
  }

  // Bytes of the first of the words, as they are listed, with which `text` begins (ends); 0 if none does.
  size_t Match(std::string_view text) const {
    if (text.empty()) return 0;
    const char32_t c = Character(text);
    if (!characters_.contains(c)) return 0;
    for (const std::string_view word : by_character_.find(c)->second) {
      if (at_end_ ? EndsWith(text, word) : StartsWith(text, word)) return word.size();
    }
    return 0;
  }

 private:
  char32_t Character(std::string_view text) const {
    return at_end_ ? text::DecodeBefore(text, text.size()).value : text::DecodeAt(text, 0).value;
  }

  bool at_end_;
  text::CharacterSet characters_;
  absl::flat_hash_map<char32_t, std::vector<std::string_view>> by_character_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_AFFIXES_H_
