#ifndef HUIYAO_SERVICES_SEGMENTATION_GAZETTEER_GAZETTEER_H_
#define HUIYAO_SERVICES_SEGMENTATION_GAZETTEER_GAZETTEER_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// An administrative division of China, of level 1 or 2 (GB/T 2260). All names live as long as the program.
struct Division {
  std::string_view code;  // 130100; level 1 ends with 0000
  std::string_view name;  // 石家庄市
  std::string_view short_name;
  std::string_view english;

  bool is_province() const { return code.ends_with("0000"); }
};

// All of them, by code.
const std::vector<Division>& Divisions();

// A place of a text that names one.
struct DivisionMention {
  TextRange range;
  const Division* division;
};

// The divisions that a text names, simplified or traditional, in order and disjoint, the longest name at a place: full
// names of both levels, short names of level 1 and of new areas. (A short name of level 2 may be any word: 大同, 中山.)
std::vector<DivisionMention> FindDivisions(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_GAZETTEER_GAZETTEER_H_
