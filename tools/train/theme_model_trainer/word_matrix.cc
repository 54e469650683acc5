#include "tools/train/theme_model_trainer/word_matrix.h"

#include <cmath>
#include <utility>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/continuation_model.h"
#include "services/segmentation/layout/letters.h"
#include "services/segmentation/layout/theme_model.h"

namespace huiyao::segmentation {
namespace {

using Counts = std::map<uint32_t, int>;

constexpr size_t kLongText = 3000, kShortText = 300;
constexpr int kFewestTexts = 5;
constexpr double kGreatestShare = 0.1;
constexpr double kLengthOfNews = 1.7;

void CountWords(std::u32string_view paragraph, Counts& counts) {
  char16_t last = 0;
  for (const char32_t c : paragraph) {
    const char16_t letter = IsHan(c) ? LetterOf(c) : u'\0';
    const bool pair = last != 0 && letter != 0;
    const uint32_t word = ThemeModel::WordOf(std::exchange(last, letter), letter);
    if (pair && ShippedContinuationModel().LookUpWord(word).part != 0) ++counts[word];
  }
}

// Appends the counts of a text, of each stretch of it if it is long.
void CountText(const Paragraphs& text, std::vector<Counts>& all) {
  size_t length = 0;
  Counts counts;
  const auto flush = [&](size_t least) {
    if (length >= least) all.push_back(std::move(counts));
    counts.clear();
    length = 0;
  };
  for (const std::u32string& paragraph : text) {
    CountWords(paragraph, counts);
    length += paragraph.size();
    if (length > kLongText) flush(0);
  }
  flush(kShortText);
}

}  // namespace

WordMatrix MakeWordMatrix(const std::map<std::string, std::vector<Paragraphs>>& kinds) {
  std::vector<Counts> texts;
  std::vector<double> lengths;
  for (const auto& [kind, all] : kinds) {
    for (const Paragraphs& text : all) CountText(text, texts);
    lengths.resize(texts.size(), kind == "news" ? kLengthOfNews : 1);
  }
  Counts shares;
  for (const Counts& text : texts) {
    for (const auto& [word, _] : text) ++shares[word];
  }
  WordMatrix matrix;
  std::map<uint32_t, uint32_t> numbers;
  const double count = static_cast<double>(texts.size());
  for (const auto& [word, in] : shares) {
    if (in < kFewestTexts || in > kGreatestShare * count) continue;
    numbers.emplace(word, static_cast<uint32_t>(matrix.words.size()));
    matrix.words.push_back(word);
    matrix.inverse_share.push_back(std::log(count / in));
  }
  for (size_t i = 0; i < texts.size(); ++i) {
    std::vector<WordMatrix::Cell>& row = matrix.texts.emplace_back();
    double square = 0;
    for (const auto& [word, times] : texts[i]) {
      const auto number = numbers.find(word);
      if (number == numbers.end()) continue;
      const double value = std::log(1.0 + times) * matrix.inverse_share[number->second];
      row.push_back({number->second, static_cast<float>(value)});
      square += value * value;
    }
    for (WordMatrix::Cell& cell : row) cell.value *= static_cast<float>(lengths[i] / std::sqrt(square));
  }
  return matrix;
}

}  // namespace huiyao::segmentation
