#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_TOPICS_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_TOPICS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace huiyao::segmentation {

// How alike the words of a page's units are: the cosine of their pairs of neighbouring Han characters, weighted by how
// few units have them (Sparck Jones 1972). Pairs that one unit alone has tell nothing, nor do those of half of them.
class Topics {
 public:
  // Adds a unit; its number is the count of those before. Only the outer parts of long ones should be given.
  void Add(std::string_view head, std::string_view tail);
  size_t size() const { return units_; }
  // Compares all units, after the last one. Linear in the text and, for a pair of characters, quadratic in the units
  // that have it: for the units of one page.
  void Compare();

  // From 0 to 1, of two units.
  double Likeness(size_t a, size_t b) const { return likeness_[a * units_ + b]; }

 private:
  // A pair of characters in a unit.
  struct Place {
    uint32_t pair;
    uint32_t unit;
  };
  void Sort();

  size_t units_ = 0;
  std::vector<Place> places_;
  std::vector<double> likeness_;  // by unit and unit
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_TOPICS_H_
