#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_KNOWN_NAMES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_KNOWN_NAMES_H_

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/character_set.h"
#include "common/text/pair_filter.h"
#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// The names of a document's persons, to find where else they are mentioned.
class KnownNames {
 public:
  // `name` is not empty, and ignored if it is longer than 100 bytes; `person` is any number. A short form (Berg) is a
  // mention only behind a title or before a verb of speech.
  void Add(std::string_view name, int person, bool short_form = false);

  struct Place {
    TextRange range;
    int person;
  };
  // The places where `text` names one of them, in order and disjoint, but for those that `taken` (in order) covers. A
  // name of theories (某某思想) or one that words around it swallow is none. Linear.
  std::vector<Place> Find(std::string_view text, const std::vector<TextRange>& taken) const;

 private:
  struct Known {
    int person;
    bool short_form;
    // The longest other name with which this one begins; null: none.
    const std::pair<const std::string, Known>* shorter = nullptr;
  };
  using Entry = std::pair<const std::string, Known>;

  // The longest name with which `text` begins; null: none.
  const Entry* LongestAt(std::string_view text) const;

  std::map<std::string, Known, std::less<>> names_;
  // Of first characters, and of the first two: most places are ruled out by them.
  text::CharacterSet first_;
  text::PairFilter begins_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_KNOWN_NAMES_H_
