#ifndef HUIYAO_SERVICES_SEGMENTATION_GAZETTEER_NAME_TABLE_H_
#define HUIYAO_SERVICES_SEGMENTATION_GAZETTEER_NAME_TABLE_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/text/pair_filter.h"
#include "services/segmentation/gazetteer/gazetteer.h"

namespace huiyao::segmentation {

// Names of divisions to be found in texts. All names are Chinese and of two characters or more; most places of a text
// are passed over by their first two characters.
class NameTable {
 public:
  // `division` may be null: what is found then hides the shorter names in it. Of equal names the first one counts.
  void Add(std::string name, const Division* division);

  // The places that hold a name, in order and disjoint, the longest name at a place.
  std::vector<DivisionMention> Find(std::string_view text) const;

 private:
  static constexpr size_t kCharacterBytes = 3;

  text::PairFilter pairs_;
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
  };

  // By the first two characters.
  std::unordered_map<std::string, std::vector<std::pair<std::string, const Division*>>, Hash, std::equal_to<>> names_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_GAZETTEER_NAME_TABLE_H_
