#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_TOPICS_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_TOPICS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace huiyao::segmentation {

// How alike the words of a page's units are: the cosine of their pairs of neighbouring Han characters, weighted by how
// few units have them (Sparck Jones 1972). Pairs that one unit alone has tell nothing, nor do those of half of them.
class Topics {
 public:
  // Adds a unit; its number is the count of those before. Only the outer parts of long ones should be given.
  void Add(std::string_view head, std::string_view tail);
  size_t size() const { return pairs_.size(); }
  // Weighs the pairs, after the last unit.
  void Weigh();

  // From 0 to 1, of two units.
  double Likeness(size_t a, size_t b) const;

 private:
  using Weighted = std::pair<uint32_t, float>;
  std::vector<std::vector<uint32_t>> pairs_;  // by unit, in order, each once
  std::vector<std::vector<Weighted>> weighted_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_TOPICS_H_
