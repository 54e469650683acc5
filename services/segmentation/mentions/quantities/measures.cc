#include <algorithm>
#include <array>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/measure.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Quantity;

// What stands between the quantities of one list.
bool IsJoint(std::string_view between) {
  constexpr std::string_view kJoints[] = {"、", "和", "及", "以及", "与", "與", ",", "，", ", ", "、和"};
  return std::find(std::begin(kJoints), std::end(kJoints), between) != std::end(kJoints);
}

// Where 分别 stands in the clause before `at`, within 90 bytes; npos if it does not.
size_t FindApart(std::string_view text, size_t at) {
  constexpr size_t kWindow = 90;
  const size_t window = at - std::min(at, kWindow);
  std::string_view before = text.substr(window, at - window);
  size_t found = before.npos;
  for (const std::string_view word : {"分别", "分別", "依次"}) {
    if (const size_t place = before.rfind(word); place != before.npos && (found == before.npos || place > found))
      found = place;
  }
  if (found == before.npos) return found;
  for (const std::string_view mark : {"。", "；", ";", "\n"}) {
    if (before.find(mark, found) != before.npos) return before.npos;
  }
  return window + found;
}

// 、 and the words for "and", where they are no part of a word: 普及, 参与, 和谐.
bool IsListJoint(std::string_view text, size_t at, size_t end, char32_t c) {
  if (c == U'、') return true;
  if (c != U'和' && c != U'与' && c != U'及') return false;
  constexpr std::u32string_view kBefore = U"普涉波顾企以参共饱温中";
  const char32_t before = at == 0 ? 0 : text::DecodeBefore(text, at).value;
  const char32_t behind = end < text.size() ? text::DecodeAt(text, end).value : 0;
  constexpr std::u32string_view kBehind = U"谐平其时格";
  return (before == 0 || kBefore.find(before) == kBefore.npos) && (behind == 0 || kBehind.find(behind) == kBehind.npos);
}

// The items of the list that ends at `end`: A、B和C.
std::vector<TextRange> ListBefore(std::string_view text, size_t end) {
  constexpr size_t kMostCharacters = 80;
  std::vector<TextRange> items;
  size_t item_end = end, start = end;
  const auto take = [&](size_t from) {
    for (const std::string_view lead : {"其中", "全省", "全市", "全县", "全国"}) {
      if (text.substr(from).starts_with(lead)) from += lead.size();
    }
    if (from < item_end) items.push_back({from, item_end});
  };
  for (size_t characters = 0; start > 0 && characters < kMostCharacters; ++characters) {
    const text::CodePoint point = text::DecodeBefore(text, start);
    const size_t before = start - static_cast<size_t>(point.length);
    constexpr std::u32string_view kClause = U"，,；;：:。！？!?\n";
    if (kClause.find(point.value) != kClause.npos) break;
    if (IsListJoint(text, before, start, point.value)) {
      take(start);
      item_end = before;
    }
    start = before;
  }
  take(start);
  std::reverse(items.begin(), items.end());
  return items;
}

bool SameSentence(std::string_view text, size_t from, size_t to) {
  constexpr size_t kMostBytes = 240;
  if (to < from || to - from > kMostBytes) return false;
  const std::string_view between = text.substr(from, to - from);
  return between.find("。") == between.npos && between.find('\n') == between.npos;
}

bool IsShare(const FoundQuantity& quantity) { return quantity.unit == "%" || quantity.unit.ends_with("百分点"); }

}  // namespace

std::vector<TextRange> FindMeasures(std::string_view text, std::span<const FoundQuantity> quantities) {
  std::vector<TextRange> measures;
  measures.reserve(quantities.size());
  for (size_t i = 0; i < quantities.size();) {
    size_t end = i + 1;
    while (end < quantities.size() &&
           IsJoint(text.substr(quantities[end - 1].range.end,
                               quantities[end].range.start - quantities[end - 1].range.end))) {
      ++end;
    }
    std::vector<TextRange> items;
    bool told_apart = false;
    if (end - i >= 2) {
      if (const size_t apart = FindApart(text, quantities[i].range.start); apart != text.npos) {
        items = ListBefore(text, apart);
        told_apart = items.size() <= 1;
      }
    }
    for (size_t k = i; k < end; ++k) {
      TextRange measure{};
      if (items.size() == end - i) {
        measure = items[k - i];
      } else if (told_apart && k >= end - i &&
                 SameSentence(text, quantities[k - (end - i)].range.end, quantities[i].range.start)) {
        // 面积23万亩，产量9.8万吨，分别增长0.3%、1.1%
        measure = measures[k - (end - i)];
      } else if (k > i && IsShare(quantities[k]) && IsShare(quantities[i])) {
        measure = measures[i];
      } else {
        measure = FindMeasure(text, quantities[k]);
      }
      // 占总人口的62%: of what was named before.
      const std::string_view named = text.substr(measure.start, measure.end - measure.start);
      const bool relates = named.starts_with("占") || named.starts_with("为") || named.starts_with("為");
      const bool follows = (measure.end <= measure.start || (relates && IsShare(quantities[k]))) && !measures.empty() &&
                           k > 0 && quantities[k].range.start - quantities[k - 1].range.end < 48;
      if (follows) {
        const std::string_view between =
            text.substr(quantities[k - 1].range.end, quantities[k].range.start - quantities[k - 1].range.end);
        if (between.find("。") == between.npos && between.find('\n') == between.npos) measure = measures.back();
      }
      measures.push_back(measure);
    }
    i = end;
  }
  return measures;
}

}  // namespace huiyao::segmentation
