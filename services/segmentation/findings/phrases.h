#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PHRASES_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PHRASES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

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
    for (size_t at = pairs_.Find(text, 0); at + 2 < text.size(); at = pairs_.Find(text, at)) {
      const text::CodePoint first = text::DecodeAt(text, at);
      VisitAt(text.substr(at), at, first.value, visit);
      at += static_cast<size_t>(first.length);
    }
  }

 private:
  struct Entry {
    char32_t first;
    std::string_view phrase;
    size_t index;
  };

  template <typename Visit>
  void VisitAt(std::string_view rest, size_t at, char32_t c, Visit& visit) const {
    if (c >= first_entries_.size()) return;
    for (size_t i = first_entries_[c]; i < entries_.size() && entries_[i].first == c; ++i) {
      if (StartsWith(rest, entries_[i].phrase)) visit(entries_[i].index, at);
    }
  }

  text::PairFilter pairs_;
  std::vector<Entry> entries_;  // by first character
  // The first entry of each character of the Basic Multilingual Plane that begins a phrase.
  std::vector<uint32_t> first_entries_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PHRASES_H_
