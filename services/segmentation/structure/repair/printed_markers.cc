#include "services/segmentation/structure/repair/printed_markers.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/text/utf8.h"

namespace huiyao::segmentation {

size_t FindPrintedMarker(std::string_view text, size_t from, size_t to, MarkerStyle style, int ordinal) {
  if (ordinal < 1 || ordinal > 99) return text.npos;
  static constexpr std::string_view kDigits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  std::string number;
  if (ordinal >= 20) number += kDigits[ordinal / 10];
  if (ordinal >= 10) number += "十";
  number += kDigits[ordinal % 10];
  std::vector<std::string> forms;
  if (style == MarkerStyle::kHanClause || style == MarkerStyle::kHanDemand) forms = {number + "是", number + "要"};
  if (style == MarkerStyle::kHanNumber) forms = {number + "、"};
  if (style == MarkerStyle::kHanParenthesized) forms = {"（" + number + "）", "(" + number + ")"};
  if (style == MarkerStyle::kHanOrdinal) forms = {"第" + number + "，", "第" + number + ","};
  const std::string_view range = text.substr(0, std::min(to, text.size()));
  size_t best = text.npos;
  for (const std::string& form : forms) {
    for (size_t at = range.find(form, from); at < best; at = range.find(form, at + form.size())) {
      constexpr std::u32string_view kNumerals = U"一二三四五六七八九十百千零〇第唯统統其之、";
      const char32_t before = at > 0 ? text::DecodeBefore(text, at).value : 0;
      if (before == 0 || kNumerals.find(before) == kNumerals.npos) {
        best = at;
        break;
      }
    }
  }
  return best;
}

}  // namespace huiyao::segmentation
