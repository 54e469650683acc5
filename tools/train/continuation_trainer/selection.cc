#include "tools/train/continuation_trainer/selection.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace huiyao::segmentation {
namespace {

constexpr double kDiscount = ContinuationModel::kDiscount;
constexpr double kLeastRest = 0.01;

double Discounted(uint64_t count) { return std::max(0.0, static_cast<double>(count) - kDiscount); }

Gram Shorter(Gram gram, size_t order) { return gram & ((Gram{1} << 16 * (order - 1)) - 1); }

}  // namespace

template <typename Use>
void GramSelection::ForEachContext(const std::vector<GramCount>& counts, Use use) const {
  for (size_t from = 0, to = 0; from < counts.size(); from = to) {
    const Gram context = counts[from].gram >> 16;
    double seen = 0;
    for (; to < counts.size() && counts[to].gram >> 16 == context; ++to) seen += Discounted(counts[to].count);
    const auto known = orders_.back().find(context);
    if (known == orders_.back().end()) continue;
    const double all = static_cast<double>(known->second.count);
    use(from, to, all, std::max(kLeastRest, 1 - seen / all));
  }
}

double GramSelection::Probability(Gram gram, size_t order) const {
  const auto& own = orders_[order - 1];
  const auto found = own.find(gram);
  const double count = found == own.end() ? 0 : static_cast<double>(found->second.count);
  if (order == 1) return (count + 0.3) / letters_;
  const double shorter = Probability(Shorter(gram, order), order - 1);
  const auto context = orders_[order - 2].find(gram >> 16);
  if (context == orders_[order - 2].end()) return shorter;
  return std::max(0.0, count - kDiscount) / static_cast<double>(context->second.count) + context->second.rest * shorter;
}

void GramSelection::Add(const std::vector<GramCount>& counts, size_t most) {
  const size_t order = orders_.size() + 1;
  // Single precision, so that the last bits of the C library's logarithm do not matter.
  std::vector<std::pair<float, size_t>> gains;
  if (order == 1) {
    for (size_t i = 0; i < counts.size(); ++i) gains.emplace_back(static_cast<float>(counts[i].count), i);
  } else {
    ForEachContext(counts, [&](size_t from, size_t to, double all, double rest) {
      for (size_t i = from; i < to; ++i) {
        const double without = rest * Probability(Shorter(counts[i].gram, order), order - 1);
        const double gain = std::log1p(Discounted(counts[i].count) / all / without);
        gains.emplace_back(static_cast<float>(static_cast<double>(counts[i].count) * gain), i);
      }
    });
  }
  const auto before = [](auto& a, auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; };
  if (gains.size() > most) {
    std::nth_element(gains.begin(), gains.begin() + static_cast<ptrdiff_t>(most), gains.end(), before);
    gains.resize(most);
  }
  std::sort(gains.begin(), gains.end(), [](auto& a, auto& b) { return a.second < b.second; });
  std::vector<GramCount> kept;
  for (const auto& [gain, i] : gains) kept.push_back(counts[i]);
  if (order > 1) {
    std::vector<std::pair<Gram, double>> rests;
    ForEachContext(kept,
                   [&](size_t from, size_t, double, double rest) { rests.emplace_back(kept[from].gram >> 16, rest); });
    for (const auto& [context, rest] : rests) orders_.back().at(context).rest = rest;
  }
  auto& own = orders_.emplace_back();
  for (const GramCount& one : kept) own.emplace(one.gram, Entry{one.count});
}

std::vector<KeptGram> GramSelection::Kept() const {
  std::vector<KeptGram> all;
  for (const auto& own : orders_) {
    const auto from = static_cast<ptrdiff_t>(all.size());
    for (const auto& [gram, entry] : own) all.push_back({gram, entry.count, entry.rest});
    std::sort(all.begin() + from, all.end(), [](const KeptGram& a, const KeptGram& b) {
      return a.count != b.count ? a.count > b.count : a.gram < b.gram;
    });
  }
  return all;
}

}  // namespace huiyao::segmentation
