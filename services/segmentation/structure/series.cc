#include "services/segmentation/structure/series.h"

#include <algorithm>
#include <map>
#include <utility>

namespace huiyao::segmentation {
namespace {

constexpr size_t kMaxOpen = 16;

bool Compatible(MarkerStyle a, MarkerStyle b) {
  const auto clause = [](MarkerStyle s) { return s == MarkerStyle::kHanClause || s == MarkerStyle::kHanDemand; };
  // 首先 … 第二 … 第三 … 最后
  const auto spoken = [](MarkerStyle s) { return s == MarkerStyle::kHanSequence || s == MarkerStyle::kHanOrdinal; };
  return a == b || (clause(a) && clause(b)) || (spoken(a) && spoken(b));
}

class SeriesFinder {
 public:
  void Add(int unit, const std::vector<Marker>& markers) {
    for (size_t i = 0; i < markers.size();) {
      size_t end = i + 1;
      // What stands where a marker is missing begins a list inside the item.
      while (markers[i].repair != MarkerRepair::kMissing && end < markers.size() &&
             markers[end].start == markers[i].start) {
        ++end;
      }
      Place(unit, {markers.begin() + i, markers.begin() + end});
      i = end;
    }
  }

  std::vector<Series> Finish() && {
    CloseFrom(0);
    std::sort(done_.begin(), done_.end(),
              [](const Series& a, const Series& b) { return a.members[0].start() < b.members[0].start(); });
    return std::move(done_);
  }

 private:
  // What a continuation has in common with the series; the most like it is taken.
  enum class Likeness { kStyleAndPlace, kStyle, kKin };

  // All readings of one place: to continue a series comes before to begin one.
  void Place(int unit, const std::vector<Marker>& readings) {
    for (const Likeness likeness : {Likeness::kStyleAndPlace, Likeness::kStyle, Likeness::kKin}) {
      for (const Marker& marker : readings) {
        if (Continue(unit, marker, likeness)) return;
      }
    }
    for (const Marker& marker : readings) {
      if (marker.ordinal == marker.lost_before + 1) return Begin(unit, marker, false);
    }
    for (const Marker& marker : readings) {
      const auto last = closed_numbering_.find(marker.style);
      if (marker.initial && marker.ordinal > 1 && last != closed_numbering_.end() &&
          last->second + 1 == marker.ordinal) {
        return Begin(unit, marker, true);
      }
    }
  }

  // The last item's text can still be going on, or end right before `unit`.
  static bool Reaches(const Series& series, int unit, const Marker& marker) {
    const SeriesMember& last = series.members.back();
    if (last.unit == unit) return true;
    return marker.initial && (last.marker.initial || unit == last.unit + 1);
  }

  bool Continue(int unit, const Marker& marker, Likeness likeness) {
    for (size_t i = open_.size(); i-- > 0;) {
      Series& series = open_[i];
      if (likeness == Likeness::kKin ? !Compatible(series.style, marker.style) : series.style != marker.style) continue;
      // 第三 at the start of a paragraph goes on with the paragraphs, not with what 第二 counts inside its own.
      if (likeness == Likeness::kStyleAndPlace && series.members.back().marker.initial != marker.initial) continue;
      const int expected = series.members.back().ordinal + 1 + marker.lost_before;
      // 其次 may stand more than once; a closing word takes what comes next.
      const bool next_word =
          marker.style == MarkerStyle::kHanSequence && marker.ordinal > 1 && expected >= marker.ordinal;
      if (marker.ordinal != expected && marker.ordinal != 0 && !next_word) continue;
      // Two items must stand before a closing word: 首先 and 最后 alone are manners, not a count.
      if (marker.ordinal == 0 && series.members.size() < 2) continue;
      if (!Reaches(series, unit, marker)) continue;
      CloseFrom(i + 1);
      open_[i].members.push_back({marker, unit, expected});
      if (marker.ordinal == 0) CloseFrom(i);
      return true;
    }
    return false;
  }

  void Begin(int unit, const Marker& marker, bool continues) {
    for (size_t i = open_.size(); i-- > 0;) {
      const SeriesMember& last = open_[i].members.back();
      if (open_[i].style != marker.style) continue;
      // A new 1 in the same place, or behind the end of the last item, begins a new series beside the old one.
      const bool beside = last.unit != unit && (!last.marker.initial || marker.initial || unit > last.unit);
      const bool lone = open_[i].members.size() == 1 && !last.marker.initial && last.unit == unit;
      if (beside || lone) {
        CloseFrom(i);
        break;
      }
    }
    if (open_.size() == kMaxOpen) {
      Close(open_.front());
      open_.erase(open_.begin());
    }
    Series series{marker.style, {}, continues};
    series.members.push_back({marker, unit, marker.ordinal});
    open_.push_back(std::move(series));
  }

  void CloseFrom(size_t index) {
    while (open_.size() > index) {
      Close(open_.back());
      open_.pop_back();
    }
  }

  void Close(Series& series) {
    const SeriesMember& last = series.members.back();
    if (series.members.size() < 2 && !series.continues) return;
    if (last.marker.initial) closed_numbering_[series.style] = last.ordinal;
    done_.push_back(std::move(series));
  }

  std::vector<Series> open_;
  std::vector<Series> done_;
  // The last number of the paragraph-initial series of a style that closed last.
  std::map<MarkerStyle, int> closed_numbering_;
};

}  // namespace

std::vector<Series> FindSeries(const std::vector<std::vector<Marker>>& markers) {
  SeriesFinder finder;
  for (size_t i = 0; i < markers.size(); ++i) finder.Add(static_cast<int>(i), markers[i]);
  return std::move(finder).Finish();
}

std::vector<Series> FindSeries(const std::vector<std::string_view>& units) {
  std::vector<std::vector<Marker>> markers;
  markers.reserve(units.size());
  for (const std::string_view unit : units) markers.push_back(FindMarkers(unit));
  return FindSeries(markers);
}

}  // namespace huiyao::segmentation
