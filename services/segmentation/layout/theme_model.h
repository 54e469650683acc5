#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_THEME_MODEL_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_THEME_MODEL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace huiyao::segmentation {

// Vectors of Chinese words of two letters (letters.h) from latent semantic analysis (Deerwester and others 1990): words
// that stand in the same texts have alike ones, whether or not they stand together. A view of a model file
// (docs/formats.md); immutable, thread-safe.
class ThemeModel {
 public:
  static constexpr size_t kDimensions = 32;
  static constexpr std::string_view kMagic = "HYTHEME1";
  struct Header {
    std::array<char, 8> magic;
    uint32_t bits;  // of the number of slots
    uint32_t reserved;
  };
  static_assert(sizeof(Header) == 16);
  // A hash table with linear probing: the words, of which an empty slot has none, then the vectors. Words apart lie in
  // the cache of a core; most pairs of letters are none. One slot at least is empty.
  using Word = uint32_t;
  using Vector = std::array<int8_t, kDimensions>;
  static constexpr size_t kSlotBytes = sizeof(Word) + sizeof(Vector);
  static constexpr uint32_t kMostBits = 24;

  // Nothing if the bytes are no such model. They must outlive it.
  static std::optional<ThemeModel> Parse(std::string_view bytes);

  // The sum of the vectors of a text's words, at all places where one may stand.
  using Theme = std::array<float, kDimensions>;
  Theme ThemeOf(std::string_view text) const;

  // Two letters as a word, and the first slot where it may lie.
  static Word WordOf(char16_t first, char16_t second) { return Word{first} << 16 | second; }
  static uint32_t PlaceOf(Word word, uint32_t bits) { return word * 0x9E3779B1u >> (32 - bits); }

 private:
  ThemeModel(const char* words, uint32_t bits)
      : words_(words), vectors_(words + (sizeof(Word) << bits)), bits_(bits), may_be_word_(size_t{1} << kFilterBits) {}
  Word WordAt(uint32_t slot) const;
  // Adds the vectors of those that are words.
  void Add(std::span<const Word> words, std::array<int32_t, kDimensions>& sums) const;

  const char* words_;
  const char* vectors_;
  uint32_t bits_;
  // By PlaceOf. Nine of ten pairs of letters that are no word are ruled out.
  static constexpr uint32_t kFilterBits = 17;
  std::vector<bool> may_be_word_;
};

// The scalar product.
float Product(const ThemeModel::Theme& a, const ThemeModel::Theme& b);

// The model in model/theme.model, which the program holds; its card is beside that file. Thread-safe.
const ThemeModel& ShippedThemeModel();

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_THEME_MODEL_H_
