#include "services/segmentation/layout/themes.h"

#include <cmath>

#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kLook = 400;

ThemeModel::Theme ThemeOfLengthOne(std::string_view text) {
  ThemeModel::Theme theme = ShippedThemeModel().ThemeOf(text);
  const auto length = static_cast<float>(std::sqrt(Product(theme, theme)));
  if (length == 0) return theme;
  for (float& x : theme) x /= length;
  return theme;
}

}  // namespace

void Themes::Add(std::string_view head, std::string_view tail) {
  beginnings_.push_back(ThemeOfLengthOne(HeadOf(head, kLook)));
  const bool same = head.data() == tail.data() && head.size() <= kLook;
  ends_.push_back(same ? beginnings_.back() : ThemeOfLengthOne(TailOf(tail, kLook)));
}

void Themes::AddNothing() {
  beginnings_.emplace_back();
  ends_.emplace_back();
}

void Themes::Compare() {
  likeness_.clear();
  likeness_.reserve(ends_.size() * ends_.size());
  for (const ThemeModel::Theme& end : ends_) {
    for (const ThemeModel::Theme& beginning : beginnings_) likeness_.push_back(Product(end, beginning));
  }
}

}  // namespace huiyao::segmentation
