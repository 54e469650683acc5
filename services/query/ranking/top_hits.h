#ifndef HUIYAO_SERVICES_QUERY_RANKING_TOP_HITS_H_
#define HUIYAO_SERVICES_QUERY_RANKING_TOP_HITS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace huiyao::query {

// A document that matches.
struct Hit {
  std::string id;
  uint64_t sequence = 0;
  double score = 0;

  bool operator==(const Hit&) const = default;
};

// The order of results: the higher score first, then the lower id.
inline bool RanksBefore(double left_score, std::string_view left_id, double right_score, std::string_view right_id) {
  return left_score != right_score ? left_score > right_score : left_id < right_id;
}

// Keeps the best `capacity` hits of all that are offered, in any order.
class TopHits {
 public:
  explicit TopHits(size_t capacity) : capacity_(capacity) {}

  void Offer(std::string_view id, uint64_t sequence, double score);

  // True if a hit with this score can still come in, whatever its id: what block bounds are compared with.
  bool Competitive(double score) const { return hits_.size() < capacity_ || score >= hits_.front().score; }

  // The hits in order; the object is empty afterwards.
  std::vector<Hit> Take();

 private:
  const size_t capacity_;
  // A heap with the worst one in front.
  std::vector<Hit> hits_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_RANKING_TOP_HITS_H_
