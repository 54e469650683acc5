#include "services/segmentation/layout/block_walk.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace huiyao::segmentation {

using document::v1::Extraction;

std::vector<int> BlocksInTextOrder(const Extraction& extraction) {
  std::vector<int> order(extraction.blocks_size());
  std::iota(order.begin(), order.end(), 0);
  const auto key = [&](int i) {
    const auto& span = extraction.blocks(i).span();
    return std::tuple(span.start(), -span.end(), i);
  };
  std::sort(order.begin(), order.end(), [&](int a, int b) { return key(a) < key(b); });
  return order;
}

std::vector<int> EnclosingBlocks(const Extraction& extraction) {
  std::vector<int> enclosing(extraction.blocks_size(), -1);
  std::vector<int> open;
  for (const int i : BlocksInTextOrder(extraction)) {
    const auto& span = extraction.blocks(i).span();
    while (!open.empty() && extraction.blocks(open.back()).span().end() < span.end()) open.pop_back();
    while (!open.empty() && extraction.blocks(open.back()).span().end() <= span.start()) open.pop_back();
    if (!open.empty()) enclosing[i] = open.back();
    open.push_back(i);
  }
  return enclosing;
}

std::vector<OwnedRange> WalkBlocks(const Extraction& extraction) {
  std::vector<OwnedRange> ranges;
  int32_t at = 0;
  const auto advance = [&](int32_t to, int owner) {
    if (to > at) ranges.push_back({{at, to}, owner});
    at = std::max(at, to);
  };
  std::vector<int> open;
  const auto close_until = [&](int32_t start) {
    while (!open.empty() && extraction.blocks(open.back()).span().end() <= start) {
      advance(extraction.blocks(open.back()).span().end(), open.back());
      open.pop_back();
    }
  };
  for (const int i : BlocksInTextOrder(extraction)) {
    const auto& span = extraction.blocks(i).span();
    if (span.start() == span.end()) continue;
    close_until(span.start());
    advance(span.start(), open.empty() ? -1 : open.back());
    open.push_back(i);
  }
  const auto size = static_cast<int32_t>(extraction.text().size());
  close_until(size);
  advance(size, -1);
  return ranges;
}

}  // namespace huiyao::segmentation
