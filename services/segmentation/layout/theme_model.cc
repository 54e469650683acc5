#include "services/segmentation/layout/theme_model.h"

#include <cstring>

#include "common/analysis/words/fold.h"
#include "common/base/check.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/letters.h"

// model/theme.model.
extern "C" const char huiyao_theme_begin[];
extern "C" const char huiyao_theme_end[];

namespace huiyao::segmentation {

std::optional<ThemeModel> ThemeModel::Parse(std::string_view bytes) {
  Header header;
  if (bytes.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view(header.magic.data(), header.magic.size()) != kMagic || header.bits == 0 ||
      header.bits > kMostBits || bytes.size() != sizeof header + (kSlotBytes << header.bits)) {
    return std::nullopt;
  }
  ThemeModel model(bytes.data() + sizeof header, header.bits);
  bool has_empty = false;
  for (uint32_t slot = 0; slot < uint32_t{1} << header.bits; ++slot) {
    const Word word = model.WordAt(slot);
    has_empty = has_empty || word == 0;
    if (word != 0) model.may_be_word_[PlaceOf(word, kFilterBits)] = true;
  }
  if (!has_empty) return std::nullopt;
  return model;
}

ThemeModel::Word ThemeModel::WordAt(uint32_t slot) const {
  Word word = 0;
  std::memcpy(&word, words_ + slot * sizeof word, sizeof word);
  return word;
}

void ThemeModel::Add(std::span<const Word> words, std::array<int32_t, kDimensions>& sums) const {
  const uint32_t mask = (uint32_t{1} << bits_) - 1;
  for (const Word word : words) {
    uint32_t slot = PlaceOf(word, bits_);
    Word found = WordAt(slot);
    while (found != word && found != 0) found = WordAt(slot = (slot + 1) & mask);
    if (found == 0) continue;
    Vector vector;
    std::memcpy(vector.data(), vectors_ + slot * sizeof vector, sizeof vector);
    for (size_t d = 0; d < kDimensions; ++d) sums[d] += vector[d];
  }
}

ThemeModel::Theme ThemeModel::ThemeOf(std::string_view text) const {
  const analysis::WordFolding fold;
  std::array<int32_t, kDimensions> sums{};
  // Whether two letters may be a word cannot be foretold: those that may are written down without a branch.
  std::array<Word, 256> words;
  size_t count = 0;
  char16_t last = 0;
  for (size_t i = 0; i < text.size();) {
    const text::CodePoint c = text::DecodeAt(text, i);
    i += static_cast<size_t>(c.length);
    const bool common = c.value >= 0x4E00 && c.value <= 0x9FFF;
    const char16_t letter = common ? static_cast<char16_t>(fold(c.value)) : IsHan(c.value) ? LetterOf(c.value) : u'\0';
    // No word has a 0 in it.
    words[count] = WordOf(last, letter);
    count += may_be_word_[PlaceOf(words[count], kFilterBits)];
    last = letter;
    if (count == words.size()) {
      Add(words, sums);
      count = 0;
    }
  }
  Add({words.data(), count}, sums);
  Theme theme;
  for (size_t d = 0; d < kDimensions; ++d) theme[d] = static_cast<float>(sums[d]);
  return theme;
}

float Product(const ThemeModel::Theme& a, const ThemeModel::Theme& b) {
  // Four sums at once, so that the compiler may use vectors.
  std::array<float, 4> sums{};
  for (size_t d = 0; d < a.size(); d += sums.size()) {
    for (size_t i = 0; i < sums.size(); ++i) sums[i] += a[d + i] * b[d + i];
  }
  return sums[0] + sums[1] + (sums[2] + sums[3]);
}

const ThemeModel& ShippedThemeModel() {
  static const ThemeModel& model = *[] {
    auto parsed = ThemeModel::Parse({huiyao_theme_begin, static_cast<size_t>(huiyao_theme_end - huiyao_theme_begin)});
    HUIYAO_CHECK(parsed.has_value(), "model/theme.model is damaged");
    return new ThemeModel(*parsed);
  }();
  return model;
}

}  // namespace huiyao::segmentation
