#include "services/segmentation/structure/repair/places.h"

#include <algorithm>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/announcements.h"
#include "services/segmentation/structure/repair/printed_markers.h"

namespace huiyao::segmentation {
namespace {

// Bytes before a list in which its number of items may be announced.
constexpr size_t kMaxLead = 1024;
// Bytes of a unit that are searched for a number whose separator is lost.
constexpr size_t kMaxGapBytes = 8192;

}  // namespace

size_t Places::FirstWord(int unit) const {
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

std::vector<Place> Places::Units(int from, int to, bool headings) const {
  std::vector<Place> places;
  for (int unit = from; unit < std::min(to, Size()) && places.size() <= kMax; ++unit) {
    if (headings && flow_[unit].heading_level == 0) continue;
    if (!headings && flow_[unit].heading_level > 0) return {};
    places.push_back({unit, FirstWord(unit)});
  }
  return places;
}

std::vector<Place> Places::UnitsBehind(int from, int count, bool headings) const {
  int to = from;
  while (to < Size() && to < from + count && (flow_[to].heading_level > 0) == headings) ++to;
  return Units(from, to, headings);
}

std::vector<Place> Places::Clauses(int unit, size_t from, size_t to, Separator weakest) const {
  std::vector<Place> places;
  for (const size_t at : ClauseStarts(Words(unit), from, to, weakest)) places.push_back({unit, at});
  return places;
}

std::vector<Place> Places::ClausesBefore(const Anchor& first, size_t count, Separator weakest) const {
  std::vector<Place> places = Clauses(first.unit, LookBack(first.unit, first.start), first.start, weakest);
  if (places.size() > count) places.erase(places.begin(), places.end() - static_cast<ptrdiff_t>(count));
  if (count == 1) PreferPrinted(first, places);
  return places;
}

void Places::AddPrinted(const Anchor& a, const Anchor& b, bool paragraphs, std::vector<Place>& places) const {
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

void Places::PreferPrinted(const Anchor& second, std::vector<Place>& places) const {
  const std::string_view words = Words(second.unit);
  size_t at = LookBack(second.unit, second.start);
  size_t last = words.npos;
  for (; (at = FindPrintedMarker(words, at, second.start, second.style, 1)) != words.npos; ++at) last = at;
  if (last != words.npos) places.assign(1, {second.unit, last});
}

bool Places::FollowsColon(const Place& place) const {
  const std::string_view before = Words(place.unit).substr(0, place.at);
  const char32_t last = LastCharacter(Trim(before));
  return last == U'：' || last == U':';
}

bool Places::LeadsOnAtEnd(int unit) const {
  const auto& sentences = flow_[unit].sentences;
  if (sentences.empty()) return LeadsOn(Words(unit));
  return LeadsOn(Words(unit).substr(sentences.back().start, sentences.back().end - sentences.back().start));
}

int Places::AnnouncedBefore(int unit, size_t at) const { return AnnouncedBefore(unit, at, kMaxLeadUnits, 0); }

int Places::AnnouncedBefore(int unit, size_t at, int units, int least) const {
  int nearest = 0;
  for (int back = 0; back <= units && unit - back >= 0; ++back) {
    std::string_view words = Words(unit - back);
    if (back == 0) words = words.substr(0, at);
    const auto announced = FindAnnouncement(words);
    if (!announced) continue;
    if (announced->count >= least) return announced->count;
    if (nearest == 0) nearest = announced->count;
  }
  return nearest;
}

size_t Places::LookBack(int unit, size_t at) const {
  if (at <= kMaxLead) return 0;
  at -= kMaxLead;
  while (!text::IsBoundary(Words(unit), at)) ++at;
  return at;
}

}  // namespace huiyao::segmentation
