#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_ITEM_NUMBERS_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_ITEM_NUMBERS_H_

#include <string_view>
#include <vector>

namespace huiyao::segmentation {

// The number of an item or of an article of a law: where columns are cut, numbers tell what goes on.
struct ItemNumber {
  // A MarkerStyle, or kArticleOfLaw.
  int style;
  int ordinal;
};
inline constexpr int kArticleOfLaw = -1;

// 第十七条 and text: the article's number; 0 of any other text.
int ArticleOfLaw(std::string_view text);

// The numbers in a piece, in order.
std::vector<ItemNumber> ItemNumbersOf(std::string_view piece);

// Keep the first number of each style, as of pieces behind a seam, or the last one, as of pieces before it: those of
// one more piece of a column, farther from the seam.
void AddFirstNumbers(const std::vector<ItemNumber>& piece, std::vector<ItemNumber>& numbers);
void AddLastNumbers(const std::vector<ItemNumber>& piece, std::vector<ItemNumber>& numbers);

// A style goes on with the next number.
bool NumbersGoOn(const std::vector<ItemNumber>& before, const std::vector<ItemNumber>& behind);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_ITEM_NUMBERS_H_
