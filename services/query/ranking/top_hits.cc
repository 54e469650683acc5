#include "services/query/ranking/top_hits.h"

#include <algorithm>
#include <utility>

namespace huiyao::query {
namespace {

bool Before(const Hit& left, const Hit& right) { return RanksBefore(left.score, left.id, right.score, right.id); }

}  // namespace

void TopHits::Offer(std::string_view id, uint64_t sequence, double score) {
  if (capacity_ == 0) return;
  if (hits_.size() == capacity_) {
    if (!RanksBefore(score, id, hits_.front().score, hits_.front().id)) return;
    std::pop_heap(hits_.begin(), hits_.end(), Before);
    hits_.pop_back();
  }
  hits_.push_back({std::string(id), sequence, score});
  std::push_heap(hits_.begin(), hits_.end(), Before);
}

std::vector<Hit> TopHits::Take() {
  std::sort_heap(hits_.begin(), hits_.end(), Before);
  return std::exchange(hits_, {});
}

}  // namespace huiyao::query
