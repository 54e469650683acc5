#include "services/segmentation/structure/repair/shown_anchors.h"

#include <algorithm>
#include <string_view>

#include "common/text/numerals.h"
#include "common/text/utf8.h"
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

// Nothing but white space stands behind the number.
bool IsNumberAlone(std::string_view printed, std::string_view behind) {
  auto number = text::MatchHanInteger(printed, 0);
  if (!number) number = text::MatchArabicInteger(printed, 0);
  return number && number->length == printed.size() && !behind.empty() && IsSpace(text::DecodeAt(behind, 0).value);
}

}  // namespace

void ShownAnchorFinder::Look(int unit, size_t at, bool initial, ShownAnchors& shown) const {
  const std::string_view words = flow_[unit].text.text();
  const std::string_view first = words.substr(at);
  const int64_t number = style_ == MarkerStyle::kEnglishOrdinal ? EnglishNumber(first) : HanNumber(first);
  if (number < 1 || number > kMaxShown || !free_(unit, at)) return;
  const int ordinal = static_cast<int>(number);
  Anchor anchor{unit, ShownAnchors::kRemains, style_, ordinal, at, at, initial};
  const std::vector<Marker>& markers = markers_[unit];
  auto marker = std::lower_bound(markers.begin(), markers.end(), at,
                                 [](const Marker& m, size_t place) { return m.start < place; });
  for (; marker != markers.end() && marker->start == at; ++marker) {
    if (!SameFamily(marker->style, style_) || marker->ordinal != ordinal) continue;
    anchor.index = static_cast<size_t>(marker - markers.begin());
    anchor.content = marker->content;
    break;
  }
  if (anchor.index == ShownAnchors::kRemains) {
    const auto remains = FindDamagedMarker(words, at, style_, ordinal);
    if (!remains || remains->ordinal != ordinal || remains->any_word) return;
    // 一 总则: contents and tables are numbered so.
    if (IsNumberAlone(words.substr(at, remains->end - at), words.substr(remains->end))) return;
    anchor.content = remains->content;
    shown.remains.emplace(std::pair(unit, at), *remains);
  }
  shown.anchors.push_back(anchor);
}

ShownAnchors ShownAnchorFinder::AtParagraphs() const {
  ShownAnchors shown;
  const Places places(flow_);
  for (int unit = 0; unit < static_cast<int>(flow_.size()); ++unit) {
    if (flow_[unit].heading_level == 0) Look(unit, places.FirstWord(unit), true, shown);
  }
  return shown;
}

ShownAnchors ShownAnchorFinder::AtSentences(int unit) const {
  ShownAnchors shown;
  const auto& sentences = flow_[unit].sentences;
  for (size_t i = 1; i < sentences.size(); ++i) Look(unit, sentences[i].start, false, shown);
  return shown;
}

}  // namespace huiyao::segmentation
