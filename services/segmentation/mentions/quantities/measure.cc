#include "services/segmentation/mentions/quantities/measure.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

// A phrase is not longer.
constexpr size_t kMostCharacters = 24;

bool EndsClause(char32_t c) {
  constexpr std::u32string_view kMarks = U"，,；;：:、";
  return IsTerminal(c) || IsLineEnd(c) || kMarks.find(c) != kMarks.npos;
}

// Verbs and adverbs between what is measured and its number.
constexpr std::string_view kLinks[] = {"达到", "达",   "为",   "超过", "超",   "共",   "共计", "共有",
                                       "有",   "至",   "到",   "了",   "已",   "约",   "近",   "实现",
                                       "完成", "提高", "增长", "增加", "上升", "下降", "降低", "减少",
                                       "提升", "分别", "均",   "占",   "是",   "（",   "(",    " "};

}  // namespace

TextRange FindMeasure(std::string_view text, TextRange quantity) {
  size_t start = quantity.end;
  if (text.substr(start).starts_with("的")) start += std::string_view("的").size();
  size_t end = start;
  for (size_t characters = 0; end < text.size() && characters < kMostCharacters; ++characters) {
    const text::CodePoint point = text::DecodeAt(text, end);
    if (EndsClause(point.value) || (IsCloser(point.value) && characters == 0)) break;
    end += static_cast<size_t>(point.length);
  }
  if (end > start) return {start, end};
  end = quantity.start;
  for (bool linked = true; linked;) {
    linked = false;
    for (const std::string_view link : kLinks) {
      if (!text.substr(0, end).ends_with(link)) continue;
      end -= link.size();
      linked = true;
      break;
    }
  }
  start = end;
  for (size_t characters = 0; start > 0 && characters < kMostCharacters; ++characters) {
    const text::CodePoint point = text::DecodeBefore(text, start);
    if (EndsClause(point.value)) break;
    start -= static_cast<size_t>(point.length);
  }
  return {start, end};
}

}  // namespace huiyao::segmentation
