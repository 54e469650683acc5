#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PHRASES_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PHRASES_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/text/utf8.h"

namespace huiyao::segmentation {

// Fixed phrases that begin with a character of three UTF-8 bytes, found in one pass over a text. The phrases' bytes
// must outlive it. Immutable, thread-safe.
class Phrases {
 public:
  explicit Phrases(const std::vector<std::string_view>& phrases);

  // Calls visit(phrase, start) for every occurrence, overlapping ones too, in order of their starts; `phrase` is an
  // index into what was given.
  template <typename Visit>
  void ForEach(std::string_view text, Visit visit) const {
    for (size_t at = 0; at + 2 < text.size();) {
      if (static_cast<uint8_t>(text[at]) < 0x80) {
        ++at;
        continue;
      }
      const char32_t c = text::DecodeThree(text.data() + at);
      if (c == 0) {
        ++at;
        continue;
      }
      if (begins_[c]) VisitAt(text, at, c, visit);
      at += 3;
    }
  }

 private:
  struct Entry {
    char32_t first;
    std::string_view phrase;
    size_t index;
  };

  template <typename Visit>
  void VisitAt(std::string_view text, size_t at, char32_t c, Visit& visit) const {
    for (size_t i = Find(c); i < entries_.size() && entries_[i].first == c; ++i) {
      if (text.substr(at).starts_with(entries_[i].phrase)) visit(entries_[i].index, at);
    }
  }

  size_t Find(char32_t first) const;

  std::bitset<0x10000> begins_;
  std::vector<Entry> entries_;  // by first character
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PHRASES_H_
