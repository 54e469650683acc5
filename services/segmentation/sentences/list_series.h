#ifndef HUIYAO_SERVICES_SEGMENTATION_SENTENCES_LIST_SERIES_H_
#define HUIYAO_SERVICES_SEGMENTATION_SENTENCES_LIST_SERIES_H_

#include <cstddef>
#include <string_view>

namespace huiyao::segmentation {

// A mark at the start of an item within a line: `2.`, `2)`, `2.)`, `(2)`, `b.`, `(ii)`, `2、`, `• 2.`.
struct ListMark {
  enum class Numbering { kNone, kDigits, kLetters, kRoman };

  Numbering numbering = Numbering::kNone;
  int ordinal = 0;
  // The form around the number: what opens and what closes it.
  std::string_view opener;
  std::string_view closer;
  // Behind the mark.
  size_t end = 0;

  explicit operator bool() const { return numbering != Numbering::kNone; }
};

// The mark at `at`, if one stands there with an item's text behind it. `expected` tells i from (i) and (i) from (h)(i):
// a letter that continues it is read as its numbering.
ListMark ReadListMark(std::string_view text, size_t at, const ListMark& expected);

// `next` is the item after `mark`: the same form, the ordinal one more.
bool Follows(const ListMark& mark, const ListMark& next);

// A bullet that never stands within a sentence, or 0: its length in bytes.
size_t BulletAt(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SENTENCES_LIST_SERIES_H_
