#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_NAMING_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_NAMING_H_

#include <string_view>
#include <vector>

#include "services/segmentation/gazetteer/gazetteer.h"

namespace huiyao::segmentation {

// The province that a division lies in or is.
const Division* ProvinceOf(const Division& division);

// How strongly a text points to one division as its own.
struct Pointer {
  const Division* division;
  double weight;
};

// What the text names, the strongest place of each division: full names more than short ones; names of schools and
// banks (北京大学) and of those whom one helps or learns from (对口支援…) hardly.
std::vector<Pointer> WeighNames(std::string_view text);

// What a text calls its own division: 全省, 我省; 全区, 自治区.
struct OwnKind {
  bool province = false;
  bool region = false;
};
OwnKind ReadOwnKind(std::string_view text);

// Speaks against a division of another kind: 0 or negative.
double WeighKind(OwnKind kind, const Division& division);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_NAMING_H_
