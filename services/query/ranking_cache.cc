#include "services/query/ranking_cache.h"

#include <random>
#include <utility>

namespace huiyao::query {
namespace {

// Random, so that a token of an earlier process finds nothing rather than another search.
uint64_t NewNumber() {
  std::random_device device;
  return static_cast<uint64_t>(device()) << 32 | device();
}

}  // namespace

uint64_t RankingCache::Keep(std::shared_ptr<const RankedHits> hits) {
  const uint64_t number = NewNumber();
  std::lock_guard lock(mutex_);
  entries_.push_front({number, std::move(hits)});
  by_number_[number] = entries_.begin();
  if (entries_.size() > capacity_) {
    by_number_.erase(entries_.back().number);
    entries_.pop_back();
  }
  return number;
}

std::shared_ptr<const RankedHits> RankingCache::Find(uint64_t number) {
  std::lock_guard lock(mutex_);
  const auto found = by_number_.find(number);
  if (found == by_number_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->hits;
}

}  // namespace huiyao::query
