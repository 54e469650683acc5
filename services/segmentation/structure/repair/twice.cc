#include "services/segmentation/structure/repair/twice.h"

#include <algorithm>

#include "services/segmentation/structure/repair/places.h"

namespace huiyao::segmentation {
namespace {

// No sentence ends between them; they stand in one unit.
bool SameSentence(const Flow& flow, const Anchor& a, const Anchor& b) {
  if (a.unit != b.unit) return false;
  const auto& sentences = flow[a.unit].sentences;
  const auto own = std::upper_bound(sentences.begin(), sentences.end(), a.start,
                                    [](size_t at, const TextRange& sentence) { return at < sentence.end; });
  return own != sentences.end() && b.start < own->end;
}

// A paragraph that stands twice by accident is one item.
bool SameWords(const Flow& flow, const Anchor& a, const Anchor& b) {
  return a.unit != b.unit && flow[a.unit].text.text() == flow[b.unit].text.text();
}

void Shift(Anchor& anchor, bool first, std::vector<std::vector<Marker>>& markers) {
  Marker& marker = markers[anchor.unit][anchor.index];
  marker.ordinal = ++anchor.ordinal;
  marker.repair = first ? MarkerRepair::kDamaged : MarkerRepair::kShifted;
}

// The second anchor prints the number of the first, and the third counts on from it.
bool PrintedTwice(const Flow& flow, const Anchor& a, const Anchor& b, const Anchor& next) {
  return b.ordinal == a.ordinal && next.ordinal == b.ordinal + 1 && b.initial == a.initial && b.style == a.style &&
         (b.initial || SameSentence(flow, a, b));
}

}  // namespace

void ShiftTwice(const Flow& flow, std::vector<Anchor>& anchors, std::vector<std::vector<Marker>>& markers) {
  const Places places(flow);
  size_t run = 0;  // anchors that count up from one and end before i
  for (size_t i = 0; i < anchors.size(); ++i) {
    const bool follows = i > 0 && anchors[i].ordinal == anchors[i - 1].ordinal + 1 && run > 0;
    const bool twice =
        run >= 2 && i + 1 < anchors.size() && PrintedTwice(flow, anchors[i - 1], anchors[i], anchors[i + 1]);
    if (!twice) {
      run = follows ? run + 1 : anchors[i].ordinal == 1 ? 1 : 0;
      continue;
    }
    if (SameWords(flow, anchors[i - 1], anchors[i])) continue;
    size_t end = i + 1;
    while (end < anchors.size() && anchors[end].ordinal == anchors[end - 1].ordinal + 1) ++end;
    const Anchor& first = anchors[i - run];
    if (places.AnnouncedBefore(first.unit, first.start) == anchors[end - 1].ordinal) {
      run = 0;
      continue;
    }
    for (size_t j = i; j < end; ++j) Shift(anchors[j], j == i, markers);
    run += end - i;
    i = end - 1;
  }
}

}  // namespace huiyao::segmentation
