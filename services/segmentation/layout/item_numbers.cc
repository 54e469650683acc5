#include "services/segmentation/layout/item_numbers.h"

#include <algorithm>
#include <optional>

#include "common/text/numerals.h"
#include "services/segmentation/structure/markers.h"

namespace huiyao::segmentation {
namespace {

bool Holds(const std::vector<ItemNumber>& numbers, int style) {
  return std::any_of(numbers.begin(), numbers.end(), [&](const ItemNumber& n) { return n.style == style; });
}

}  // namespace

int ArticleOfLaw(std::string_view text) {
  constexpr std::string_view kFirst = "第", kArticle = "条", kTraditional = "條";
  if (!text.starts_with(kFirst)) return 0;
  const std::optional<text::Numeral> number = text::MatchHanInteger(text, kFirst.size());
  if (!number || number->value <= 0 || number->value > 9999) return 0;
  const std::string_view rest = text.substr(kFirst.size() + number->length);
  if (!rest.starts_with(kArticle) && !rest.starts_with(kTraditional)) return 0;
  return rest.size() > 2 * kArticle.size() ? static_cast<int>(number->value) : 0;
}

std::vector<ItemNumber> ItemNumbersOf(std::string_view piece) {
  std::vector<ItemNumber> numbers;
  if (const int article = ArticleOfLaw(piece); article > 0) numbers.push_back({kArticleOfLaw, article});
  for (const Marker& marker : FindMarkers(piece)) numbers.push_back({static_cast<int>(marker.style), marker.ordinal});
  return numbers;
}

void AddFirstNumbers(const std::vector<ItemNumber>& piece, std::vector<ItemNumber>& numbers) {
  for (const ItemNumber& number : piece) {
    if (!Holds(numbers, number.style)) numbers.push_back(number);
  }
}

void AddLastNumbers(const std::vector<ItemNumber>& piece, std::vector<ItemNumber>& numbers) {
  for (auto number = piece.rbegin(); number != piece.rend(); ++number) {
    if (!Holds(numbers, number->style)) numbers.push_back(*number);
  }
}

bool NumbersGoOn(const std::vector<ItemNumber>& before, const std::vector<ItemNumber>& behind) {
  for (const ItemNumber& last : before) {
    for (const ItemNumber& first : behind) {
      if (last.ordinal > 0 && last.style == first.style && last.ordinal + 1 == first.ordinal) return true;
    }
  }
  return false;
}

}  // namespace huiyao::segmentation
