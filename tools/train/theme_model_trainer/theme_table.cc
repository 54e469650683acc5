#include "tools/train/theme_model_trainer/theme_table.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "services/segmentation/layout/theme_model.h"

namespace huiyao::segmentation {
namespace {

// Quadratic mean of what is written; what is beyond a byte is cut off.
constexpr double kMean = 24;
// Of the slots, so many may be taken.
constexpr double kLoad = 0.7;

}  // namespace

std::string ThemeTable(const WordMatrix& matrix, const Columns& columns) {
  const size_t words = matrix.words.size();
  ThemeModel::Header header{};
  std::copy(ThemeModel::kMagic.begin(), ThemeModel::kMagic.end(), header.magic.begin());
  header.bits = 1;
  while (kLoad * static_cast<double>(size_t{1} << header.bits) < static_cast<double>(words)) ++header.bits;
  const auto value = [&](size_t word, size_t d) { return columns[d][word] * matrix.inverse_share[word]; };
  double square = 0;
  for (size_t word = 0; word < words; ++word) {
    for (size_t d = 0; d < ThemeModel::kDimensions; ++d) square += value(word, d) * value(word, d);
  }
  const double scale = kMean / std::sqrt(square / static_cast<double>(words * ThemeModel::kDimensions));
  const size_t slots = size_t{1} << header.bits;
  std::vector<ThemeModel::Word> keys(slots, 0);
  std::vector<ThemeModel::Vector> vectors(slots, ThemeModel::Vector{});
  for (size_t word = 0; word < words; ++word) {
    size_t at = ThemeModel::PlaceOf(matrix.words[word], header.bits);
    while (keys[at] != 0) at = (at + 1) & (slots - 1);
    keys[at] = matrix.words[word];
    for (size_t d = 0; d < ThemeModel::kDimensions; ++d) {
      constexpr double kLimit = std::numeric_limits<int8_t>::max();
      vectors[at][d] = static_cast<int8_t>(std::clamp(std::nearbyint(value(word, d) * scale), -kLimit, kLimit));
    }
  }
  std::string bytes(sizeof header + slots * ThemeModel::kSlotBytes, '\0');
  char* out = bytes.data();
  const auto write = [&](const void* data, size_t size) {
    std::memcpy(out, data, size);
    out += size;
  };
  write(&header, sizeof header);
  write(keys.data(), slots * sizeof keys[0]);
  write(vectors.data(), slots * sizeof vectors[0]);
  return bytes;
}

}  // namespace huiyao::segmentation
