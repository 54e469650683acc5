#include "services/segmentation/structure/repair/marker_repair.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/announcements.h"
#include "services/segmentation/structure/repair/chains.h"
#include "services/segmentation/structure/repair/clause_starts.h"
#include "services/segmentation/structure/repair/damaged_markers.h"
#include "services/segmentation/structure/repair/gap_filler.h"
#include "services/segmentation/structure/series.h"

namespace huiyao::segmentation {
namespace {

// Places that one gap may have, and that are looked at behind a list.
constexpr size_t kMaxPlaces = 48;
constexpr size_t kMaxTail = 8;
constexpr size_t kMaxTailBytes = 2048;
// Bytes of a unit that are searched for a number whose separator is lost.
constexpr size_t kMaxGapBytes = 8192;
// Bytes before a list and paragraphs before it in which its number of items may be announced.
constexpr size_t kMaxLead = 1024;
constexpr int kMaxLeadUnits = 3;

// The styles whose series are repaired; one of each family.
constexpr MarkerStyle kStyles[] = {
    MarkerStyle::kHanNumber,      MarkerStyle::kHanParenthesized,
    MarkerStyle::kHanOrdinal,     MarkerStyle::kHanClause,
    MarkerStyle::kHanThat,        MarkerStyle::kArabicNumber,
    MarkerStyle::kNamedNumber,    MarkerStyle::kArabicParenthesized,
    MarkerStyle::kEnclosed,       MarkerStyle::kRomanNumber,
    MarkerStyle::kEnglishOrdinal, MarkerStyle::kEnglishSubject,
};

using Spot = std::pair<int, size_t>;

class Repairer {
 public:
  Repairer(const Flow& flow, std::vector<std::vector<Marker>>& markers)
      : flow_(flow), markers_(markers), numbers_(markers) {
    const std::vector<Series> series = FindSeries(markers);
    for (size_t i = 0; i < series.size(); ++i) {
      for (const SeriesMember& member : series[i].members) series_of_[{member.unit, member.marker.start}] = i;
      first_.push_back({series[i].members.front().unit, series[i].members.front().marker.start});
      last_.push_back({series[i].members.back().unit, series[i].members.back().marker.start});
    }
  }

  void Run() {
    for (const MarkerStyle style : kStyles) {
      std::vector<Anchor> anchors = ParagraphAnchors(style);
      ShiftTwice(anchors);
      for (const Chain& chain : FindChains(anchors, true)) Repair(chain, true);
    }
    for (size_t unit = 0; unit < markers_.size(); ++unit) {
      if (markers_[unit].size() < 2) continue;
      for (const MarkerStyle style : kStyles) {
        std::vector<Anchor> anchors = ClauseAnchors(static_cast<int>(unit), style);
        if (anchors.size() < 2) continue;
        ShiftTwice(anchors);
        for (const Chain& chain : FindChains(anchors, false)) Repair(chain, false);
      }
    }
    for (const auto& [unit, fills] : accepted_) Apply(unit, fills);
  }

 private:
  std::string_view Words(int unit) const { return flow_[unit].text.text(); }
  int Size() const { return static_cast<int>(flow_.size()); }

  static Anchor MakeAnchor(int unit, size_t index, const Marker& marker) {
    return {unit, index, marker.style, marker.ordinal, marker.start, marker.content, marker.initial};
  }

  // The marker with which a paragraph begins; else the last one inside it, behind which paragraphs may count on.
  std::vector<Anchor> ParagraphAnchors(MarkerStyle style) const {
    std::vector<Anchor> anchors;
    for (size_t unit = 0; unit < markers_.size(); ++unit) {
      std::optional<Anchor> found;
      for (size_t i = 0; i < markers_[unit].size(); ++i) {
        const Marker& marker = markers_[unit][i];
        if (marker.ordinal < 1 || !SameFamily(marker.style, style)) continue;
        found = MakeAnchor(static_cast<int>(unit), i, marker);
        if (marker.initial) break;
      }
      if (found) anchors.push_back(*found);
    }
    return anchors;
  }

  std::vector<Anchor> ClauseAnchors(int unit, MarkerStyle style) const {
    std::vector<Anchor> anchors;
    for (size_t i = 0; i < markers_[unit].size(); ++i) {
      const Marker& marker = markers_[unit][i];
      if (marker.ordinal >= 1 && SameFamily(marker.style, style)) anchors.push_back(MakeAnchor(unit, i, marker));
    }
    return anchors;
  }

  // No sentence ends between them; they stand in one unit.
  bool SameSentence(const Anchor& a, const Anchor& b) const {
    if (a.unit != b.unit) return false;
    const auto& sentences = flow_[a.unit].sentences;
    const auto own = std::upper_bound(sentences.begin(), sentences.end(), a.start,
                                      [](size_t at, const TextRange& sentence) { return at < sentence.end; });
    return own != sentences.end() && b.start < own->end;
  }

  // 一、二、二、三: the second 二 is the third item, and so on. The numbers before must count up from one.
  void ShiftTwice(std::vector<Anchor>& anchors) {
    size_t run = 0;  // anchors that count up from one and end before i
    for (size_t i = 0; i < anchors.size(); ++i) {
      const bool follows = i > 0 && anchors[i].ordinal == anchors[i - 1].ordinal + 1 && run > 0;
      const bool twice =
          run >= 2 && i + 1 < anchors.size() && anchors[i].ordinal == anchors[i - 1].ordinal &&
          anchors[i + 1].ordinal == anchors[i].ordinal + 1 && anchors[i].initial == anchors[i - 1].initial &&
          (anchors[i].initial || SameSentence(anchors[i - 1], anchors[i])) && anchors[i].style == anchors[i - 1].style;
      if (!twice) {
        run = follows ? run + 1 : anchors[i].ordinal == 1 ? 1 : 0;
        continue;
      }
      size_t end = i + 1;
      while (end < anchors.size() && anchors[end].ordinal == anchors[end - 1].ordinal + 1) ++end;
      const Anchor& first = anchors[i - run];
      if (AnnouncedBefore(first.unit, first.start) == anchors[end - 1].ordinal) {
        run = 0;
        continue;
      }
      for (size_t j = i; j < end; ++j) Shift(anchors[j], j == i);
      run += end - i;
      i = end - 1;
    }
  }

  void Shift(Anchor& anchor, bool first) {
    Marker& marker = markers_[anchor.unit][anchor.index];
    marker.ordinal = ++anchor.ordinal;
    marker.repair = first ? MarkerRepair::kDamaged : MarkerRepair::kShifted;
  }

  std::optional<size_t> SeriesOf(const Anchor& anchor) const {
    const auto found = series_of_.find({anchor.unit, anchor.start});
    return found == series_of_.end() ? std::nullopt : std::optional(found->second);
  }

  // Whether the numbers between the two are printed where a series that needs no repair has found them.
  bool Sound(const Anchor& a, const Anchor& b) const {
    const auto series = SeriesOf(a);
    return series && series == SeriesOf(b);
  }

  size_t FirstWord(int unit) const {
    const std::string_view words = Words(unit);
    size_t at = 0;
    while (at < words.size()) {
      const text::CodePoint c = text::DecodeAt(words, at);
      const bool opener = (IsOpener(c.value) || c.value == U'"') && c.value != U'(' && c.value != U'（';
      if (!IsSpace(c.value) && !opener) break;
      at += c.length;
    }
    return at;
  }

  // Starts of the units in [from, to) that are of the anchors' kind, paragraphs or headings; none if a heading stands
  // between paragraphs.
  std::vector<Place> Units(int from, int to, bool headings) const {
    std::vector<Place> places;
    for (int unit = from; unit < std::min(to, Size()) && places.size() <= kMaxPlaces; ++unit) {
      if (headings && flow_[unit].heading_level == 0) continue;
      if (!headings && flow_[unit].heading_level > 0) return {};
      places.push_back({unit, FirstWord(unit)});
    }
    return places;
  }

  std::vector<Place> Clauses(int unit, size_t from, size_t to, Separator weakest) const {
    std::vector<Place> places;
    for (const size_t at : ClauseStarts(Words(unit), from, to, weakest)) places.push_back({unit, at});
    return places;
  }

  static Separator Weakest(std::string_view words, const Chain& chain) {
    Separator weakest = Separator::kStop;
    for (size_t i = 1; i < chain.anchors.size(); ++i) {
      const Separator before = SeparatorBefore(words, chain.anchors[i].start);
      if (before != Separator::kNone) weakest = std::min(weakest, before);
    }
    return weakest;
  }

  // The number announced before the place; 0 if none is.
  int AnnouncedBefore(int unit, size_t at) const {
    for (int back = 0; back <= kMaxLeadUnits && unit - back >= 0; ++back) {
      std::string_view words = Words(unit - back);
      if (back == 0) words = words.substr(0, at);
      if (const auto announced = FindAnnouncement(words)) return announced->count;
    }
    return 0;
  }

  // What the repair of a chain would add, and how well it is supported.
  struct Draft {
    std::vector<Fill> fills;
    // Fills that print nothing, and numbers without a place.
    int bare = 0;
    int lost = 0;
    // Every gap has just as many places as numbers.
    bool exact = true;
    // A place in a gap reports something.
    bool reports = false;
    // Items before the first anchor have the only places that they can have.
    bool placed_head = false;
    // So many items before the first anchor are lost.
    int lost_head = 0;

    void Add(std::vector<Fill> more) {
      for (Fill& fill : more) {
        bare += !fill.lost && !fill.remains;
        lost += fill.lost;
        fills.push_back(std::move(fill));
      }
    }
  };

  void Repair(const Chain& chain, bool paragraphs) {
    const GapFiller filler(flow_, markers_, numbers_, chain);
    const Anchor &first = chain.anchors.front(), &last = chain.anchors.back();
    const Separator weakest = paragraphs ? Separator::kStop : Weakest(Words(first.unit), chain);
    const bool headings = flow_[last.unit].heading_level > 0;
    Draft draft;
    if (!AddHead(chain, paragraphs, headings, weakest, filler, draft) && !LoseHead(chain, draft)) return;
    for (size_t i = 1; i < chain.anchors.size(); ++i) {
      const Anchor &a = chain.anchors[i - 1], &b = chain.anchors[i];
      const int missing = b.ordinal - a.ordinal - 1;
      if (missing == 0 || Sound(a, b)) continue;
      auto places = paragraphs ? Units(a.unit + 1, b.unit, headings) : Clauses(a.unit, a.content, b.start, weakest);
      if (places.size() > kMaxPlaces) return;
      draft.exact &= places.size() == static_cast<size_t>(missing);
      AddPrinted(a, b, paragraphs, places);
      draft.Add(filler.Between(places, a.ordinal + 1, missing));
      for (const Place& place : places) draft.reports |= filler.Reports(place);
    }
    const auto series = SeriesOf(last);
    if (!series || last_[*series] == Spot(last.unit, last.start)) {
      AddTail(chain, paragraphs, headings, weakest, filler, draft);
    }
    if (draft.fills.empty() || !Supported(chain, paragraphs, weakest, draft)) return;
    Accept(chain, draft);
  }

  // Places inside a clause or paragraph where a missing number is printed after all, its separator lost.
  void AddPrinted(const Anchor& a, const Anchor& b, bool paragraphs, std::vector<Place>& places) const {
    const size_t had = places.size();
    for (int unit = a.unit; unit <= (paragraphs ? b.unit - 1 : a.unit); ++unit) {
      const size_t from = unit == a.unit ? a.content : 0;
      const size_t to = std::min(paragraphs ? Words(unit).size() : b.start, from + kMaxGapBytes);
      for (int ordinal = a.ordinal + 1; ordinal < b.ordinal; ++ordinal) {
        const size_t at = FindPrintedMarker(Words(unit), from, to, a.style, ordinal);
        if (at == std::string_view::npos) continue;
        const bool known = std::any_of(places.begin(), places.begin() + static_cast<ptrdiff_t>(had),
                                       [&](const Place& p) { return p.unit == unit && p.at == at; });
        if (!known) places.push_back({unit, at});
      }
    }
    std::sort(places.begin(), places.end(),
              [](const Place& x, const Place& y) { return std::pair(x.unit, x.at) < std::pair(y.unit, y.at); });
  }

  // Whether the numbers before the first anchor are found or none is missing.
  bool AddHead(const Chain& chain, bool paragraphs, bool headings, Separator weakest, const GapFiller& filler,
               Draft& draft) const {
    const Anchor& first = chain.anchors.front();
    const int missing = first.ordinal - 1;
    if (missing == 0) return true;
    if (const auto series = SeriesOf(first)) {
      // It goes on from an earlier paragraph or heading.
      return first_[*series] != Spot(first.unit, first.start) || chain.missing() == missing;
    }
    if (paragraphs ? !first.initial : first.initial) return false;
    std::vector<Place> places;
    if (paragraphs) {
      places = Units(std::max(0, first.unit - missing), first.unit, headings);
    } else {
      places = Clauses(first.unit, first.start > kMaxLead ? Boundary(first.unit, first.start - kMaxLead) : 0,
                       first.start, weakest);
      if (places.size() > static_cast<size_t>(missing)) places.erase(places.begin(), places.end() - missing);
      if (missing == 1) PreferPrinted(first, places);
    }
    if (places.size() != static_cast<size_t>(missing)) return false;
    std::vector<Fill> fills = filler.Between(places, 1, missing);
    const bool behind_colon = !paragraphs && FollowsColon(places.front());
    for (const Fill& fill : fills) {
      const bool alone = missing == 1 && chain.anchors.size() >= 3 && paragraphs && !LeadsTo(fill.place.unit);
      const bool placed = behind_colon || filler.MayBegin(fill.place) || (alone && !filler.Reports(fill.place));
      if (fill.lost || (!fill.remains && !placed)) return false;
    }
    draft.Add(std::move(fills));
    draft.placed_head = behind_colon || missing == 1;
    return true;
  }

  // The text begins in the middle of a list: its head is lost. Only believed of styles that count nothing but a list.
  bool LoseHead(const Chain& chain, Draft& draft) const {
    const Anchor& first = chain.anchors.front();
    const bool clear = SameFamily(first.style, MarkerStyle::kHanClause) || first.style == MarkerStyle::kHanOrdinal ||
                       first.style == MarkerStyle::kEnglishOrdinal;
    if (!clear || chain.anchors.size() < 3 || SeriesOf(first)) return false;
    std::vector<Fill> fills;
    for (int ordinal = 1; ordinal < first.ordinal; ++ordinal) fills.push_back({ordinal, {}, std::nullopt, true});
    draft.Add(std::move(fills));
    draft.lost_head = first.ordinal - 1;
    return true;
  }

  // The unit's last sentence announces what follows.
  bool LeadsTo(int unit) const {
    const auto& sentences = flow_[unit].sentences;
    if (sentences.empty()) return LeadsOn(Words(unit));
    return LeadsOn(Words(unit).substr(sentences.back().start, sentences.back().end - sentences.back().start));
  }

  // The first number is printed close before the second after all: 附件 一、… 二、…
  void PreferPrinted(const Anchor& second, std::vector<Place>& places) const {
    const std::string_view words = Words(second.unit);
    size_t at = second.start > kMaxLead ? Boundary(second.unit, second.start - kMaxLead) : 0;
    size_t last = words.npos;
    for (; (at = FindPrintedMarker(words, at, second.start, second.style, 1)) != words.npos; ++at) last = at;
    if (last != words.npos) places.assign(1, {second.unit, last});
  }

  bool FollowsColon(const Place& place) const {
    const std::string_view before = Words(place.unit).substr(0, place.at);
    const char32_t last = LastCharacter(Trim(before));
    return last == U'：' || last == U':';
  }

  size_t Boundary(int unit, size_t at) const {
    while (!text::IsBoundary(Words(unit), at)) ++at;
    return at;
  }

  // Remains of markers right behind the last anchor, and as many places as the text announces.
  void AddTail(const Chain& chain, bool paragraphs, bool headings, Separator weakest, const GapFiller& filler,
               Draft& draft) const {
    const Anchor& last = chain.anchors.back();
    std::vector<Place> places = paragraphs ? TailUnits(last.unit + 1, headings)
                                           : Clauses(last.unit, last.content, last.content + kMaxTailBytes, weakest);
    if (places.size() > kMaxTail) places.resize(kMaxTail);
    int ordinal = last.ordinal;
    size_t used = 0;
    for (size_t t = 0; t < places.size() && t < used + 4;) {
      const int number = ordinal + 1 + static_cast<int>(t - used);
      const auto remains = filler.Remains(places[t], number);
      if (!remains || (t > used && remains->ordinal == 0)) {
        if (!filler.MayBegin(places[t])) break;
        ++t;
        continue;
      }
      std::vector<Fill> fills;
      for (size_t between = used; between < t; ++between) {
        fills.push_back({++ordinal, places[between], std::nullopt, false});
      }
      fills.push_back({++ordinal, places[t], remains, false});
      draft.Add(std::move(fills));
      used = ++t;
    }
    AddAnnounced(chain, places, used, ordinal, paragraphs, weakest, filler, draft);
  }

  void AddAnnounced(const Chain& chain, const std::vector<Place>& places, size_t used, int ordinal, bool paragraphs,
                    Separator weakest, const GapFiller& filler, Draft& draft) const {
    if (used >= places.size() || !filler.MayBegin(places[used])) return;
    const Anchor& first = chain.anchors.front();
    const size_t end = used + static_cast<size_t>(std::max(0, AnnouncedBefore(first.unit, first.start) - ordinal));
    if (end == used || end > places.size()) return;
    std::vector<Fill> fills;
    for (size_t t = used; t < end; ++t) {
      const bool parted = paragraphs || weakest == Separator::kStop ||
                          SeparatorBefore(Words(places[t].unit), places[t].at) <= Separator::kSemicolon;
      if (!parted || !filler.MayBegin(places[t])) return;
      fills.push_back({++ordinal, places[t], std::nullopt, false});
    }
    if (paragraphs && end < places.size() && filler.MayBegin(places[end])) return;
    draft.Add(std::move(fills));
  }

  std::vector<Place> TailUnits(int from, bool headings) const {
    int to = from;
    while (to < Size() && to < from + static_cast<int>(kMaxTail) && (flow_[to].heading_level > 0) == headings) ++to;
    return Units(from, to, headings);
  }

  bool Supported(const Chain& chain, bool paragraphs, Separator weakest, const Draft& draft) const {
    const Anchor& first = chain.anchors.front();
    int sound = static_cast<int>(chain.anchors.size());
    if (paragraphs && !first.initial) sound += std::min(first.ordinal - 1, 3);
    const int unsupported = draft.bare + draft.lost - draft.lost_head;
    if (unsupported == 0) return true;
    // Every comma would be a place.
    if (weakest == Separator::kComma && draft.bare > 0 && !draft.exact) return false;
    if (sound >= 3 && 2 * unsupported <= sound + 1) return true;
    if (draft.lost > draft.lost_head) return false;
    if (draft.placed_head && draft.bare < first.ordinal) return true;
    if (draft.bare == 1 && draft.exact && (!paragraphs || !draft.reports)) return true;
    int reached = chain.anchors.back().ordinal;
    for (const Fill& fill : draft.fills) reached = std::max(reached, fill.ordinal);
    return AnnouncedBefore(first.unit, first.start) == reached;
  }

  // The fills and anchors in order, so that what is lost is told to the item behind it.
  void Accept(const Chain& chain, const Draft& draft) {
    for (const Fill& fill : draft.fills) {
      if (!fill.lost && taken_.contains({fill.place.unit, fill.place.at})) return;
    }
    std::map<int, int> lost_before;
    int lost = 0, reached = 0;
    std::vector<Fill> fills = draft.fills;
    std::sort(fills.begin(), fills.end(), [](const Fill& a, const Fill& b) { return a.ordinal < b.ordinal; });
    for (const Fill& fill : fills) {
      if (fill.lost) {
        lost = fill.ordinal == reached + 1 ? lost + 1 : 1;
        reached = fill.ordinal;
        lost_before[fill.ordinal + 1] = lost;
        lost_before.erase(fill.ordinal);
      }
    }
    for (const Fill& fill : fills) {
      if (fill.lost) continue;
      Marker marker{chain.anchors.front().style, fill.ordinal, fill.place.at, fill.place.at, fill.place.at, false};
      marker.initial = fill.place.at <= FirstWord(fill.place.unit);
      marker.repair = !fill.remains         ? MarkerRepair::kMissing
                      : fill.remains->sound ? MarkerRepair::kNone
                                            : MarkerRepair::kDamaged;
      if (fill.remains) {
        marker.start = fill.remains->start;
        marker.end = fill.remains->end;
        marker.content = fill.remains->content;
        marker.date = fill.remains->date;
      }
      if (const auto before = lost_before.find(fill.ordinal); before != lost_before.end()) {
        marker.lost_before = before->second;
      }
      accepted_[fill.place.unit].push_back(marker);
      taken_.insert({fill.place.unit, fill.place.at});
    }
    for (const Anchor& anchor : chain.anchors) {
      const auto before = lost_before.find(anchor.ordinal);
      if (before != lost_before.end()) markers_[anchor.unit][anchor.index].lost_before = before->second;
    }
  }

  // Puts the fills before the markers of the same place, and takes out what stands inside their remains.
  void Apply(int unit, std::vector<Marker> fills) {
    const auto earlier = [](const Marker& a, const Marker& b) { return a.start < b.start; };
    std::sort(fills.begin(), fills.end(), earlier);
    std::vector<Marker>& markers = markers_[unit];
    std::vector<Marker> merged;
    merged.reserve(markers.size() + fills.size());
    size_t next = 0, covered = 0;
    for (const Marker& marker : markers) {
      for (; next < fills.size() && fills[next].start <= marker.start; ++next) {
        merged.push_back(fills[next]);
        covered = std::max(covered, fills[next].end);
      }
      if (marker.start >= covered) merged.push_back(marker);
    }
    merged.insert(merged.end(), fills.begin() + static_cast<ptrdiff_t>(next), fills.end());
    markers = std::move(merged);
  }

  const Flow& flow_;
  std::vector<std::vector<Marker>>& markers_;
  const PrintedNumbers numbers_;
  std::map<Spot, size_t> series_of_;
  // Where every series begins and where its last marker stands.
  std::vector<Spot> first_;
  std::vector<Spot> last_;
  std::map<int, std::vector<Marker>> accepted_;
  std::set<Spot> taken_;
};

}  // namespace

void RepairMarkers(const Flow& flow, std::vector<std::vector<Marker>>& markers) { Repairer(flow, markers).Run(); }

}  // namespace huiyao::segmentation
