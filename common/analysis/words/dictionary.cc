#include "common/analysis/words/dictionary.h"

#include <algorithm>

namespace huiyao::analysis {
namespace {

// Parts of speech that tell words apart for segmentation, 1 .. 15.
int TagGroup(std::string_view tag) {
  if (tag.empty()) return 15;
  if (tag == "nr" || tag == "nrt" || tag == "nrfg") return 1;
  if (tag == "ns") return 2;
  if (tag == "nt" || tag == "nz") return 3;
  if (tag == "vn") return 5;
  switch (tag[0]) {
    case 'n':
      return 4;
    case 'v':
      return 6;
    case 'i':
      return 7;
    case 'l':
      return 8;
    case 'm':
    case 'q':
      return 9;
    case 'a':
    case 'z':
      return 10;
    case 'd':
      return 11;
    case 't':
      return 12;
    case 'j':
      return 13;
    case 'r':
      return 14;
    default:
      return 15;
  }
}

// Counts up to and including the bound belong to the bucket; a step is about a factor of two.
constexpr std::array<int64_t, 15> kCountBounds = {2,   4,    8,    16,   32,   64,    128,  256,
                                                  512, 1024, 2048, 4096, 8192, 16384, 65536};

}  // namespace

WordClass ClassOf(std::string_view tag, int64_t count) {
  const auto bucket = std::lower_bound(kCountBounds.begin(), kCountBounds.end(), count) - kCountBounds.begin();
  return static_cast<WordClass>(TagGroup(tag) << 4 | bucket);
}

void Dictionary::FindWords(const Symbol* symbols, size_t size, std::vector<DictionaryMatch>& matches) const {
  if (words_.empty()) return;
  for (size_t start = 0; start + 1 < size; ++start) {
    uint32_t state = words_.Step(DoubleArray::kRoot, symbols[start]);
    if (state == DoubleArray::kRoot) continue;
    const size_t limit = std::min(size, start + kMaxDictionaryWord);
    for (size_t at = start + 1; at < limit; ++at) {
      state = words_.Step(state, symbols[at]);
      if (state == DoubleArray::kRoot) break;
      if (const WordClass word_class = words_.Value(state); word_class != 0) {
        matches.push_back({static_cast<uint32_t>(start), static_cast<uint8_t>(at + 1 - start), word_class});
      }
    }
  }
}

}  // namespace huiyao::analysis
