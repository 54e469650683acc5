#include "services/segmentation/structure/repair/printed_markers.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/text/utf8.h"

namespace huiyao::segmentation {
namespace {

std::string HanNumber(int ordinal) {
  static constexpr std::string_view kDigits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  std::string number;
  if (ordinal >= 20) number += kDigits[ordinal / 10];
  if (ordinal >= 10) number += "十";
  number += kDigits[ordinal % 10];
  return number;
}

// How the style prints the marker; none if it has other forms too.
std::vector<std::string> Forms(MarkerStyle style, int ordinal) {
  const std::string number = HanNumber(ordinal), digits = std::to_string(ordinal);
  switch (style) {
    case MarkerStyle::kHanClause:
    case MarkerStyle::kHanDemand:
      return {number + "是", number + "要"};
    case MarkerStyle::kHanNumber:
      return {number + "、"};
    case MarkerStyle::kHanParenthesized:
      return {"（" + number + "）", "(" + number + ")"};
    case MarkerStyle::kHanOrdinal:
      return {"第" + number + "，", "第" + number + ","};
    case MarkerStyle::kArabicNumber:
      return {digits + ".", digits + "、"};
    default:
      return {};
  }
}

// What stands before it or behind it belongs to the number: 十一是, 统一要, 1.1, v1.
bool GoesOn(std::string_view text, size_t at, size_t end, bool arabic) {
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十百千零〇第唯统統其之、";
  const char32_t before = at > 0 ? text::DecodeBefore(text, at).value : 0;
  if (before == 0) return false;
  if (!arabic) return kNumerals.find(before) != kNumerals.npos;
  const char behind = end < text.size() ? text[end] : ' ';
  return (before < 0x80 && before > U' ') || before == U'、' || before == U'第' || (behind >= '0' && behind <= '9');
}

}  // namespace

size_t FindPrintedMarker(std::string_view text, size_t from, size_t to, MarkerStyle style, int ordinal) {
  if (ordinal < 1 || ordinal > 99) return text.npos;
  const std::string_view range = text.substr(0, std::min(to, text.size()));
  size_t best = text.npos;
  for (const std::string& form : Forms(style, ordinal)) {
    for (size_t at = range.find(form, from); at < best; at = range.find(form, at + form.size())) {
      if (GoesOn(text, at, at + form.size(), style == MarkerStyle::kArabicNumber)) continue;
      best = at;
      break;
    }
  }
  return best;
}

}  // namespace huiyao::segmentation
