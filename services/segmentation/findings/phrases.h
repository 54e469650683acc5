#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PHRASES_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PHRASES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/text/character_set.h"
#include "common/text/pair_filter.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"

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
    for (size_t at = begins_.Find(text, 0); at + 2 < text.size(); at = begins_.Find(text, at + 3)) {
      VisitAt(text, at, text::DecodeThree(text.data() + at), visit);
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
    const std::string_view rest = text.substr(at);
    if (!pairs_.MayBegin(rest, c)) return;
    for (size_t i = first_entries_[c]; i < entries_.size() && entries_[i].first == c; ++i) {
      if (StartsWith(rest, entries_[i].phrase)) visit(entries_[i].index, at);
    }
  }

  text::CharacterSet begins_;
  text::PairFilter pairs_;
  std::vector<Entry> entries_;  // by first character
  // The first entry of each character of the Basic Multilingual Plane that begins a phrase.
  std::vector<uint32_t> first_entries_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PHRASES_H_
