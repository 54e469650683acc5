#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_KNOWN_NAMES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_KNOWN_NAMES_H_

#include <bitset>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// The names of a document's persons, to find where else they are mentioned.
class KnownNames {
 public:
  // `person` is any number. Not empty.
  void Add(std::string_view name, int person);

  struct Place {
    TextRange range;
    int person;
  };
  // The places where `text` names one of them, in order and disjoint, but for those that `taken` (in order) covers. A
  // name of theories (某某思想) or one that words around it swallow is none. Linear.
  std::vector<Place> Find(std::string_view text, const std::vector<TextRange>& taken) const;

 private:
  // By first character, longest first.
  std::unordered_map<char32_t, std::vector<std::pair<std::string, int>>> by_first_;
  std::bitset<0x10000> first_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_KNOWN_NAMES_H_
