#include "tools/train/continuation_trainer/dictionary.h"

#include <algorithm>
#include <array>

namespace huiyao::segmentation {
namespace {

// Of jieba's tags the first letter tells the part of speech; these kinds of nouns are told apart.
std::string PartOfSpeech(const std::string& tag) {
  static constexpr std::array<std::string_view, 7> kNouns = {"nr", "ns", "nt", "vn", "nz", "nrt", "ng"};
  return std::find(kNouns.begin(), kNouns.end(), tag) != kNouns.end() ? tag : tag.substr(0, 1);
}

}  // namespace

void Dictionary::Add(const Letters& letters, uint64_t count, const std::string& tag) {
  constexpr uint64_t kRare = 3, kFrequent = 100;
  constexpr uint64_t kRarePair = 5;  // of two letters that stand side by side by chance
  if (letters.empty() || letters.size() > 4 || tag.empty()) return;
  if (letters.size() > 1 && count < (letters.size() == 2 ? kRarePair : kRare)) return;
  const int part = parts_.emplace(PartOfSpeech(tag), static_cast<int>(parts_.size()) + 1).first->second;
  words_.push_back({GramOf(letters, 0, letters.size()), {part, count < kRarePair ? 1 : count < kFrequent ? 2 : 3}});
}

}  // namespace huiyao::segmentation
