#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_ENGLISH_ORDINALS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_ENGLISH_ORDINALS_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace huiyao::segmentation {

// What is left of an English ordinal, or another way to say it.
struct EnglishRemains {
  // 0 for the last item.
  int ordinal = 0;
  bool last = false;
  // It reads as a day: On the sixth, On 6 March.
  bool date = false;
  // One past its last byte, and where the item's own words may begin.
  size_t end = 0;
  size_t content = 0;
};

// Item `expected` in a list of first, second, third at `at`: Forth, Thrid, 3rd, Three, The seventh task is to, On the
// seventh, The last one is to, Last but not least. Constant time.
std::optional<EnglishRemains> ReadEnglishRemains(std::string_view text, size_t at, int expected);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_ENGLISH_ORDINALS_H_
