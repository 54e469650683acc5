#include "services/segmentation/structure/repair/shown_anchors.h"

#include <string_view>

#include "common/text/numerals.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/repair/places.h"
#include "services/segmentation/structure/repair/time_remains.h"

namespace huiyao::segmentation {
namespace {

constexpr int64_t kMaxShown = 30;

// The number that the words may begin with as an item's; 0 if they begin with none.
int64_t HanNumber(std::string_view words) {
  const std::string_view prefix = "第";
  const bool prefixed = StartsWith(words, prefix) || StartsWith(words, "其");
  const size_t at = prefixed ? prefix.size() : 0;
  if (const auto number = text::MatchHanInteger(words, at)) return number->value;
  if (const auto number = text::MatchArabicInteger(words, at)) return number->value;
  if (prefixed) return 0;
  if (const auto number = text::MatchEnclosedNumber(words, 0)) return number->value;
  if (StartsWithAny(words, {"首", "头", "頭"})) return 1;
  const auto weekday = ReadWeekday(words, 0);
  return weekday ? weekday->value : 0;
}

int64_t EnglishNumber(std::string_view words) {
  for (const std::string_view before : {"on the ", "by the ", "the "}) {
    if (!StartsWithIgnoringCase(words, before)) continue;
    words.remove_prefix(before.size());
    break;
  }
  if (const auto number = text::MatchEnglishOrdinal(words, 0)) return number->value;
  if (const auto number = text::MatchArabicInteger(words, 0)) return number->value;
  const auto number = text::MatchEnglishCardinal(words, 0);
  return number ? number->value : 0;
}

}  // namespace

ShownAnchors FindShownAnchors(const Flow& flow, const std::vector<std::vector<Marker>>& markers, MarkerStyle style,
                              const std::function<bool(int unit)>& free) {
  ShownAnchors shown;
  const Places places(flow);
  for (size_t i = 0; i < flow.size(); ++i) {
    const int unit = static_cast<int>(i);
    if (flow[i].heading_level > 0) continue;
    const size_t at = places.FirstWord(unit);
    const std::string_view words = flow[i].text.text();
    const std::string_view first = words.substr(at);
    const int64_t number = style == MarkerStyle::kEnglishOrdinal ? EnglishNumber(first) : HanNumber(first);
    if (number < 1 || number > kMaxShown || !free(unit)) continue;
    const int ordinal = static_cast<int>(number);
    Anchor anchor{unit, ShownAnchors::kRemains, style, ordinal, at, at, true};
    for (size_t m = 0; m < markers[i].size() && markers[i][m].initial; ++m) {
      if (!SameFamily(markers[i][m].style, style) || markers[i][m].ordinal != ordinal) continue;
      anchor.index = m;
      anchor.start = markers[i][m].start;
      anchor.content = markers[i][m].content;
      break;
    }
    if (anchor.index == ShownAnchors::kRemains) {
      const auto remains = FindDamagedMarker(words, at, style, ordinal);
      if (!remains || remains->ordinal != ordinal || remains->any_word) continue;
      anchor.content = remains->content;
      shown.remains.emplace(unit, *remains);
    }
    shown.anchors.push_back(anchor);
  }
  return shown;
}

}  // namespace huiyao::segmentation
