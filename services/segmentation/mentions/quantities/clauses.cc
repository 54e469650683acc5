#include "services/segmentation/mentions/quantities/clauses.h"

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/affixes.h"
#include "services/segmentation/mentions/quantities/comparators.h"
#include "services/segmentation/mentions/quantities/glyphs.h"

namespace huiyao::segmentation {

using document::v1::Quantity;

int ChangeBehind(std::string_view text, size_t at) {
  if (!text.substr(at).starts_with(' ')) return 0;
  for (const std::string_view word :
       {" higher", " more than", " more of", " more,", " increase", " rise", " up from"}) {
    if (StartsWith(text.substr(at), word)) return 1;
  }
  for (const std::string_view word : {" lower", " less than", " decrease", " decline", " fewer than", " drop"}) {
    if (StartsWith(text.substr(at), word)) return -1;
  }
  return 0;
}

bool EndsClauseWithChange(std::string_view text, const FoundQuantity& quantity) {
  constexpr std::u32string_view kEnds = U"，。；、,;)）";
  const char32_t next = GlyphAt(text, quantity.range.end).value;
  if (next != 0 && kEnds.find(next) == kEnds.npos && !IsLineEnd(next)) return false;
  std::string_view before = text.substr(0, quantity.number.start);
  if (before.ends_with("了")) before.remove_suffix(std::string_view("了").size());
  static constexpr std::string_view kVerbs[] = {"增加", "减少", "減少", "下降", "降低", "缩短", "縮短", "提高",
                                                "提升", "上升", "延长", "延長", "缩减", "上涨", "下调", "上调"};
  static const auto& verbs = *new Affixes(kVerbs, Affixes::Side::kEnd);
  const size_t verb = verbs.Match(before);
  if (verb == 0 || before.size() <= verb) return false;
  const char32_t subject = text::DecodeBefore(before, before.size() - verb).value;
  constexpr std::u32string_view kLinks = U"将再要能可了并来共已年日月后以";
  return IsHan(subject) && kLinks.find(subject) == kLinks.npos;
}

bool IsCompared(std::string_view text, size_t at) {
  std::string_view before = text.substr(at - std::min<size_t>(at, 60), std::min<size_t>(at, 60));
  for (const std::string_view mark : {"，", ",", "；", ";", "。"}) {
    if (const size_t cut = before.rfind(mark); cut != before.npos) before.remove_prefix(cut + mark.size());
  }
  for (const std::string_view word : {"比", "较", "較"}) {
    if (before.find(word) != before.npos) return true;
  }
  return false;
}

void TakeDistantComparator(std::string_view text, FoundQuantity& quantity) {
  static constexpr std::string_view kAtLeast[] = {"至少", "最少"};
  static constexpr std::string_view kBounds[] = {"约占", "不到", "不足", "约为", "超过", "接近"};
  static const auto& at_least = *new Affixes(kAtLeast, Affixes::Side::kEnd);
  static const auto& bounds = *new Affixes(kBounds, Affixes::Side::kEnd);
  constexpr size_t kMostCharacters = 10;
  const bool relative = text.substr(0, quantity.range.start).ends_with("的");
  size_t at = quantity.range.start;
  for (size_t characters = 0; at > 0 && characters < kMostCharacters; ++characters) {
    const text::CodePoint point = text::DecodeBefore(text, at);
    if (!IsHan(point.value)) return;
    if (characters > 0) {
      const std::string_view before = text.substr(0, at);
      if (!relative && characters < 7 && at_least.Match(before) > 0) {
        quantity.comparator = Quantity::COMPARATOR_AT_LEAST;
        return;
      }
      const bool fits = relative && (quantity.unit.empty() || quantity.unit == "倍" || quantity.unit == "%");
      if (fits && bounds.Match(before) > 0) {
        const ComparatorMatch match = MatchComparatorBefore(text, at);
        quantity.comparator = match.comparator;
        quantity.range.start = at - match.length;
        return;
      }
    }
    at -= static_cast<size_t>(point.length);
  }
}

}  // namespace huiyao::segmentation
