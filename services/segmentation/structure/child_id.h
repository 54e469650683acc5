#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_CHILD_ID_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_CHILD_ID_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace huiyao::segmentation {

// The id of an element of a document: its parent's id, what it is, and its number from 1 on (a1-s2-p3). A document has
// thousands of them.
inline std::string ChildId(std::string_view parent, std::string_view kind, size_t number) {
  const std::string digits = std::to_string(number);  // short enough not to be allocated
  std::string id;
  id.reserve(parent.size() + kind.size() + digits.size());
  id.append(parent).append(kind).append(digits);
  return id;
}

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_CHILD_ID_H_
