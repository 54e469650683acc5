#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PAGE_GRAMS_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PAGE_GRAMS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/letters.h"

namespace huiyao::segmentation {

// How often two and three Chinese letters stand together on a page: what a seam puts together is likely to be said
// elsewhere in the same article, a name or a term. Counts are of hashes, at most 255.
class PageGrams {
 public:
  PageGrams() : counts_(size_t{1} << kBits) {}

  // Adds a piece of the page.
  void Add(std::string_view piece);

  // Places on the page where the two letters at a seam stand together, and the three, two of them on one side or the
  // other, whichever is more frequent. `end` and `beginning` are letters from the seam outwards.
  int Pairs(const Letters& end, const Letters& beginning) const;
  int Triples(const Letters& end, const Letters& beginning) const;

 private:
  static constexpr int kBits = 16;
  static size_t Place(char16_t a, char16_t b, char16_t c);
  int Count(char16_t a, char16_t b, char16_t c) const;

  std::vector<uint8_t> counts_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PAGE_GRAMS_H_
