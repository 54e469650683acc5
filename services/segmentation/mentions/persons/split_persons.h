#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_SPLIT_PERSONS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_SPLIT_PERSONS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/segmentation/mentions/persons/found_person.h"

namespace huiyao::segmentation {

// A person whose title ends one paragraph or line while the name, or the rest of it, begins the next one, as broken
// pages print it: 某省水利厅厅长 / 王某某; …厅长王 / 某某表示.
struct SplitPerson {
  std::string name;
  // Bytes of the second text: what it holds of the name.
  TextRange name_behind;
  // Bytes of the first text.
  std::vector<FoundTitle> titles;
};

// Reads the last 40 characters of the first text and the first ones of the second. Titles with a body only; a name that
// is wholly in the second text must be all of it.
std::optional<SplitPerson> ReadSplitPerson(std::string_view first, std::string_view second);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_SPLIT_PERSONS_H_
