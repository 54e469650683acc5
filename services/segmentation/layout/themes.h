#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_THEMES_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_THEMES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/theme_model.h"

namespace huiyao::segmentation {

// How alike what the units of a page are about is, by the shipped model of themes: the end of one and the beginning of
// another, of 400 bytes at most.
class Themes {
 public:
  // Adds a unit by its outer parts, which are views of the same bytes if it is short; its number is the count of those
  // before.
  void Add(std::string_view head, std::string_view tail);
  // A unit that is about nothing.
  void AddNothing();

  // Compares all units, after the last one. Quadratic in them: for the units of one page.
  void Compare();

  // The cosine for the end of unit `a` and the beginning of unit `b`, from -1 to 1; 0 if nothing is known of one.
  double Likeness(size_t a, size_t b) const { return likeness_[a * ends_.size() + b]; }

 private:
  std::vector<ThemeModel::Theme> beginnings_, ends_;  // of the length 1, or 0
  std::vector<float> likeness_;                       // by unit and unit
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_THEMES_H_
