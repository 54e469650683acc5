#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_WORD_LIST_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_WORD_LIST_H_

#include <string_view>
#include <vector>

namespace huiyao::segmentation {

// The words of a list, apart by single spaces; views of it.
inline std::vector<std::string_view> SplitWords(std::string_view list) {
  std::vector<std::string_view> words;
  while (!list.empty()) {
    const size_t end = list.find(' ');
    if (end > 0) words.push_back(list.substr(0, end));
    list.remove_prefix(end == list.npos ? list.size() : end + 1);
  }
  return words;
}

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_WORD_LIST_H_
