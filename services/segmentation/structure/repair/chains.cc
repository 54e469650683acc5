#include "services/segmentation/structure/repair/chains.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace huiyao::segmentation {
namespace {

constexpr size_t kLookBack = 24;
// So many numbers may be missing between two anchors, or before the first.
constexpr int kMaxMissing = 6;
constexpr int kMaxHead = 3;
// So many numbers may be missing where fewer units stand between.
constexpr int kMaxLost = 3;
// Two anchors with numbers missing between them stand no further apart: units, and bytes of one unit.
constexpr int kMaxUnits = 40;
constexpr size_t kMaxBytes = 8192;
// A number that is missing takes away half of what an anchor gives; an anchor that is stepped over a little.
constexpr double kMissing = 0.55;
// Less if just as many paragraphs stand between.
constexpr double kMissingExact = 0.3;
constexpr double kSkipped = 0.25;

struct Link {
  double score = 0;
  int before = -1;
};

// Whether `b` may follow `a` in a list.
bool MayFollow(const Anchor& a, const Anchor& b, bool paragraphs, bool losses) {
  const int missing = b.ordinal - a.ordinal - 1;
  if (missing < 0 || missing > kMaxMissing) return false;
  if (!paragraphs) return missing == 0 || b.start - a.start <= kMaxBytes;
  if (!b.initial) return false;
  const int units = b.unit - a.unit;
  // Items may be lost with all their words.
  return units > 0 && (units > missing || (losses && missing <= kMaxLost)) && (missing == 0 || units <= kMaxUnits);
}

Anchor MakeAnchor(int unit, size_t index, const Marker& marker) {
  return {unit, index, marker.style, marker.ordinal, marker.start, marker.content, marker.initial};
}

}  // namespace

bool SameFamily(MarkerStyle a, MarkerStyle b) {
  const auto clause = [](MarkerStyle s) { return s == MarkerStyle::kHanClause || s == MarkerStyle::kHanDemand; };
  return a == b || (clause(a) && clause(b));
}

std::vector<Anchor> ParagraphAnchors(const std::vector<std::vector<Marker>>& markers, MarkerStyle style) {
  std::vector<Anchor> anchors;
  for (size_t unit = 0; unit < markers.size(); ++unit) {
    std::optional<Anchor> found;
    for (size_t i = 0; i < markers[unit].size(); ++i) {
      const Marker& marker = markers[unit][i];
      if (marker.ordinal < 1 || !SameFamily(marker.style, style)) continue;
      found = MakeAnchor(static_cast<int>(unit), i, marker);
      if (marker.initial) break;
    }
    if (found) anchors.push_back(*found);
  }
  return anchors;
}

std::vector<Anchor> ClauseAnchors(const std::vector<Marker>& markers, int unit, MarkerStyle style) {
  std::vector<Anchor> anchors;
  for (size_t i = 0; i < markers.size(); ++i) {
    if (markers[i].ordinal >= 1 && SameFamily(markers[i].style, style)) {
      anchors.push_back(MakeAnchor(unit, i, markers[i]));
    }
  }
  return anchors;
}

std::vector<Chain> FindChains(const std::vector<Anchor>& anchors, bool paragraphs, bool losses) {
  std::vector<Link> links(anchors.size());
  for (size_t i = 0; i < anchors.size(); ++i) {
    const int head = anchors[i].ordinal - 1;
    links[i] = {head <= kMaxHead ? 1 - kMissing * head : -1, -1};
    for (size_t j = i; j-- > 0 && i - j <= kLookBack;) {
      if (!MayFollow(anchors[j], anchors[i], paragraphs, losses)) continue;
      const int missing = anchors[i].ordinal - anchors[j].ordinal - 1;
      const int skipped = std::max(0, static_cast<int>(i - j) - 1 - missing);
      const bool exact = paragraphs && anchors[i].unit - anchors[j].unit == missing + 1;
      const double score = links[j].score + 1 - (exact ? kMissingExact : kMissing) * missing - kSkipped * skipped;
      // Of equals the one further away: the anchors between may be misprints of what is missing.
      if (score >= links[i].score) links[i] = {score, static_cast<int>(j)};
    }
  }
  std::vector<int> ends(anchors.size());
  for (size_t i = 0; i < ends.size(); ++i) ends[i] = static_cast<int>(i);
  std::stable_sort(ends.begin(), ends.end(), [&](int a, int b) { return links[a].score > links[b].score; });
  std::vector<bool> used(anchors.size(), false);
  std::vector<Chain> chains;
  for (const int end : ends) {
    Chain chain;
    int at = end;
    for (; at >= 0 && !used[at]; at = links[at].before) chain.anchors.push_back(anchors[at]);
    // An anchor alone may yet lead on; what leads into another chain is none.
    if (at < 0 && chain.anchors.size() < 2) continue;
    for (int i = end; i != at; i = links[i].before) used[i] = true;
    if (at >= 0) continue;
    std::reverse(chain.anchors.begin(), chain.anchors.end());
    chains.push_back(std::move(chain));
  }
  std::sort(chains.begin(), chains.end(), [](const Chain& a, const Chain& b) {
    const Anchor &x = a.anchors.front(), &y = b.anchors.front();
    return std::pair(x.unit, x.start) < std::pair(y.unit, y.start);
  });
  return chains;
}

}  // namespace huiyao::segmentation
