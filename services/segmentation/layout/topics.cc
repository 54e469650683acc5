#include "services/segmentation/layout/topics.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/letters.h"

namespace huiyao::segmentation {
namespace {

void AddPairs(std::string_view text, std::vector<uint32_t>& pairs) {
  char16_t last = 0;
  for (size_t i = 0; i < text.size();) {
    const text::CodePoint c = text::DecodeAt(text, i);
    i += static_cast<size_t>(c.length);
    const char16_t letter = IsHan(c.value) ? LetterOf(c.value) : u'\0';
    if (last != 0 && letter != 0) pairs.push_back(static_cast<uint32_t>(last) << 16 | letter);
    last = letter;
  }
}

}  // namespace

void Topics::Add(std::string_view head, std::string_view tail) {
  std::vector<uint32_t>& pairs = pairs_.emplace_back();
  AddPairs(head, pairs);
  if (tail.data() != head.data()) AddPairs(tail, pairs);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

void Topics::Weigh() {
  std::unordered_map<uint32_t, uint32_t> units;
  for (const auto& pairs : pairs_) {
    for (const uint32_t pair : pairs) ++units[pair];
  }
  const double all = static_cast<double>(pairs_.size());
  for (const auto& pairs : pairs_) {
    std::vector<Weighted>& weighted = weighted_.emplace_back();
    double squares = 0;
    for (const uint32_t pair : pairs) {
      const uint32_t in = units[pair];
      if (in < 2 || in > std::max(2.0, all / 2)) continue;
      const double weight = std::log(all / in) + 0.1;
      weighted.emplace_back(pair, static_cast<float>(weight));
      squares += weight * weight;
    }
    for (Weighted& one : weighted) one.second /= static_cast<float>(std::sqrt(squares));
  }
}

double Topics::Likeness(size_t a, size_t b) const {
  const std::vector<Weighted>&x = weighted_[a], &y = weighted_[b];
  double sum = 0;
  for (size_t i = 0, j = 0; i < x.size() && j < y.size();) {
    if (x[i].first == y[j].first) {
      sum += double{x[i].second} * double{y[j].second};
      ++i, ++j;
    } else {
      x[i].first < y[j].first ? ++i : ++j;
    }
  }
  return sum;
}

}  // namespace huiyao::segmentation
