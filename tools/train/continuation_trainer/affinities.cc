#include "tools/train/continuation_trainer/affinities.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kFar = 14;
constexpr uint64_t kLeast = 4;
constexpr double kLeastStrength = 0.8;

}  // namespace

void AffinityCounter::AddWord(const Letters& word) {
  if (word.size() == 2 && IsHan(word[0]) && IsHan(word[1])) {
    words_.insert(static_cast<uint32_t>(word[0]) << 16 | word[1]);
  }
}

void AffinityCounter::Add(const Letters& letters) {
  Letters clause;
  for (const char16_t letter : letters) {
    if (IsHan(letter) || letter == u'0' || letter == u'a') {
      clause.push_back(letter);
    } else {
      AddClause(clause);
      clause.clear();
    }
  }
  AddClause(clause);
}

void AffinityCounter::AddClause(const Letters& clause) {
  std::vector<std::pair<size_t, uint32_t>> found;
  for (size_t i = 0; i + 1 < clause.size(); ++i) {
    const uint32_t word = static_cast<uint32_t>(clause[i]) << 16 | clause[i + 1];
    if (!words_.contains(word)) continue;
    for (size_t k = found.size(); k-- > 0 && i - found[k].first <= kFar;) {
      if (i - found[k].first >= 2) pairs_.push_back(uint64_t{found[k].second} << 32 | word);
    }
    found.emplace_back(i, word);
  }
}

std::vector<Affinity> AffinityCounter::Strongest(size_t most) {
  std::sort(pairs_.begin(), pairs_.end());
  std::unordered_map<uint32_t, double> lefts, rights;
  for (const uint64_t pair : pairs_) {
    ++lefts[static_cast<uint32_t>(pair >> 32)];
    ++rights[static_cast<uint32_t>(pair)];
  }
  std::vector<Affinity> all;
  const double total = static_cast<double>(pairs_.size());
  for (size_t from = 0, to = 0; from < pairs_.size(); from = to) {
    while (to < pairs_.size() && pairs_[to] == pairs_[from]) ++to;
    const uint64_t count = to - from;
    if (count < kLeast) continue;
    const double strength =
        std::log(static_cast<double>(count) * total /
                 (lefts[static_cast<uint32_t>(pairs_[from] >> 32)] * rights[static_cast<uint32_t>(pairs_[from])]));
    if (strength >= kLeastStrength) all.push_back({pairs_[from], count, strength});
  }
  const auto worth = [](const Affinity& a) { return std::sqrt(static_cast<double>(a.count)) * a.strength; };
  std::sort(all.begin(), all.end(), [&](const Affinity& a, const Affinity& b) {
    return worth(a) != worth(b) ? worth(a) > worth(b) : a.pair < b.pair;
  });
  if (all.size() > most) all.resize(most);
  return all;
}

}  // namespace huiyao::segmentation
