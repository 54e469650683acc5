#include "services/segmentation/structure/item_extents.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/dates.h"
#include "services/segmentation/structure/openings.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMaxSignature = 30;
// Sentences of a last item among which somebody may begin to speak.
constexpr ptrdiff_t kMaxItemSentences = 40;
// Speech is followed no further than this; bytes.
constexpr size_t kMaxSpeech = 4096;

// Without white space and a conjunction that only leads to the next item: "(a) x; and (b) y".
size_t TrimEnd(std::string_view text, size_t begin, size_t end) {
  std::string_view words = text.substr(begin, end - begin);
  const auto trim = [&] { words = words.substr(0, Trim(words, {0, static_cast<int32_t>(words.size())}).end); };
  trim();
  for (const std::string_view conjunction : {" and", " or"}) {
    if (words.size() > conjunction.size() && words.ends_with(conjunction)) {
      words.remove_suffix(conjunction.size());
      trim();
      break;
    }
  }
  return begin + words.size();
}

class ExtentFinder {
 public:
  ExtentFinder(const Flow& flow, const std::vector<Series>& series) : flow_(flow), series_(series) {
    next_heading_.resize(flow.size() + 1, static_cast<int>(flow.size()));
    for (size_t i = flow.size(); i-- > 0;) {
      next_heading_[i] = flow[i].heading_level > 0 ? static_cast<int>(i) : next_heading_[i + 1];
    }
  }

  std::vector<DraftEnumeration> Find() {
    drafts_.resize(series_.size());
    // Later series first, so that what a last item takes in is already complete.
    for (size_t i = series_.size(); i-- > 0;) {
      drafts_[i].style = series_[i].style;
      const auto& members = series_[i].members;
      for (size_t k = 0; k < members.size(); ++k) {
        DraftItem& item = drafts_[i].items.emplace_back();
        item.ordinal = members[k].ordinal;
        item.begin = members[k].start();
        item.marker = {members[k].marker.start, members[k].marker.end};
        item.content = members[k].marker.content;
        item.repair = members[k].marker.repair;
        item.date = members[k].marker.date;
        item.lost_before = members[k].marker.lost_before;
        item.ordinal_inferred = item.repair != MarkerRepair::kNone;
        item.end = k + 1 < members.size() ? EndBefore(members[k], members[k + 1])
                                          : WithinSpeech(drafts_[i], BeforeNextOfStyle(i, EndOfLast(i, drafts_[i])));
      }
      const SeriesMember& first = members.front();
      if (first.marker.initial) begins_unit_[first.unit] = i;
      later_[series_[i].style] = i;
    }
    return std::move(drafts_);
  }

 private:
  std::string_view Words(int unit) const { return flow_[unit].text.text(); }

  Position EndOf(int unit) const { return {unit, Words(unit).size()}; }

  // The last unit before `limit` that an item beginning in `unit` may reach.
  int LastUnit(int unit, int limit) const {
    const int level = flow_[unit].heading_level;
    for (int heading = next_heading_[unit + 1]; heading < limit; heading = next_heading_[heading + 1]) {
      if (level == 0 || flow_[heading].heading_level <= level) return heading - 1;
    }
    return limit - 1;
  }

  Position EndBefore(const SeriesMember& item, const SeriesMember& next) const {
    if (item.unit == next.unit) {
      return {item.unit, TrimEnd(Words(item.unit), item.marker.start, next.marker.start)};
    }
    if (!item.marker.initial) return EndOf(item.unit);
    return EndOf(LastUnit(item.unit, next.unit));
  }

  // A short line in brackets.
  static bool IsRemark(std::string_view line) {
    const std::string_view words = Trim(line);
    if (words.empty() || Length(words) > kMaxSignature) return false;
    const char32_t first = FirstCharacter(words), last = LastCharacter(words);
    return (first == U'（' || first == U'(') && (last == U'）' || last == U')');
  }

  // Who signed and when, at the end of a document, belong to no item of it.
  int WithoutSignature(int unit) const {
    if (unit + 1 != static_cast<int>(flow_.size())) return unit;
    // （此件公开发布） may stand below the date.
    const int last = unit;
    if (unit > 0 && IsRemark(Words(unit))) --unit;
    if (!IsDateLine(Words(unit))) return last;
    --unit;
    for (int lines = 0; lines < 3 && unit > 0 && flow_[unit].heading_level == 0; ++lines, --unit) {
      if (Length(Words(unit)) > kMaxSignature || EndsLineOnPurpose(Words(unit))) break;
    }
    return unit;
  }

  // Everything but the last item is a clause: no sentence ends in it.
  bool ClausesOnly(const DraftEnumeration& draft) const {
    const int unit = draft.items.front().begin.unit;
    for (size_t k = 0; k + 1 < draft.items.size(); ++k) {
      const DraftItem& item = draft.items[k];
      if (item.begin.unit != unit || item.end.unit != unit) return false;
      const std::string_view words = Words(unit).substr(item.begin.offset, item.end.offset - item.begin.offset);
      if (EndsSentence(words)) return false;
      const auto& sentences = flow_[unit].sentences;
      const auto first = std::upper_bound(sentences.begin(), sentences.end(), item.begin.offset,
                                          [](size_t at, const TextRange& sentence) { return at < sentence.end; });
      if (first != sentences.end() && first->end < item.end.offset) return false;
    }
    return draft.items.size() > 1;
  }

  bool IsLine(int unit) const { return flow_[unit].heading_level == 0 && !EndsLineOnPurpose(Words(unit)); }

  bool TextFollows(int unit) const {
    return unit + 1 < static_cast<int>(flow_.size()) && flow_[unit + 1].heading_level == 0 &&
           EndsSentence(Words(unit + 1)) && !MarkerAtStart(Words(unit + 1));
  }

  // Every item is a line that names it, and all before the last have one paragraph under it.
  bool LinesOverText(const DraftEnumeration& draft) const {
    for (size_t k = 0; k < draft.items.size(); ++k) {
      const int unit = draft.items[k].begin.unit;
      if (draft.items[k].begin.offset != draft.items[k].marker.start || !IsLine(unit)) return false;
      if (k + 1 < draft.items.size() && (draft.items[k].end.unit != unit + 1 || !TextFollows(unit))) return false;
    }
    return draft.items.size() > 1;
  }

  // A sentence of the same paragraph that begins to count anew in the same way is none of the last item's.
  Position BeforeNextOfStyle(size_t series, Position end) const {
    const auto later = later_.find(series_[series].style);
    if (later == later_.end()) return end;
    const SeriesMember& last = series_[series].members.back();
    const SeriesMember& next = series_[later->second].members.front();
    if (next.unit != last.unit || end.unit != last.unit || next.marker.start <= last.marker.start) return end;
    const auto& sentences = flow_[last.unit].sentences;
    const auto own = std::upper_bound(sentences.begin(), sentences.end(), next.marker.start,
                                      [](size_t at, const TextRange& sentence) { return at < sentence.end; });
    if (own == sentences.end() || own->start <= last.marker.content || own->start >= end.offset) return end;
    return {end.unit, TrimEnd(Words(end.unit), last.marker.start, own->start)};
  }

  // What was begun within quotation marks ends with them.
  Position WithinSpeech(const DraftEnumeration& draft, Position end) const {
    const DraftItem& first = draft.items.front();
    const DraftItem& last = draft.items.back();
    if (first.begin.unit != end.unit) return end;
    const std::string_view words = Words(end.unit);
    const bool plain = first.begin.offset > 0 && words[first.begin.offset - 1] == '"';
    const size_t limit = std::min(end.offset, first.begin.offset + kMaxSpeech);
    int depth = 0;
    for (size_t at = first.begin.offset; at < limit;) {
      const text::CodePoint c = text::DecodeAt(words, at);
      if (c.value == U'“' || c.value == U'「' || c.value == U'『') ++depth;
      if (c.value == U'”' || c.value == U'」' || c.value == U'』' || (plain && c.value == U'"')) --depth;
      if (depth < 0) return {end.unit, at > last.content ? TrimEnd(words, last.begin.offset, at) : end.offset};
      at += c.length;
    }
    return end;
  }

  // A last item is over where the paragraph goes on with what somebody says: 三是开展演练。会议强调，…
  Position BeforeSpeaker(const SeriesMember& item) const {
    const std::string_view words = Words(item.unit);
    const auto& sentences = flow_[item.unit].sentences;
    auto own = std::upper_bound(sentences.begin(), sentences.end(), item.marker.start,
                                [](size_t at, const TextRange& sentence) { return at < sentence.end; });
    if (own == sentences.end()) return EndOf(item.unit);
    const auto last = own + std::min<ptrdiff_t>(sentences.end() - own, kMaxItemSentences);
    for (++own; own < last; ++own) {
      if (!NamesSpeaker(words.substr(own->start, own->end - own->start))) continue;
      return {item.unit, TrimEnd(words, item.marker.start, own->start)};
    }
    return EndOf(item.unit);
  }

  Position EndOfLast(size_t series, const DraftEnumeration& draft) const {
    const SeriesMember& item = series_[series].members.back();
    if (flow_[item.unit].heading_level > 0) {
      return EndOf(std::max(item.unit, WithoutSignature(LastUnit(item.unit, static_cast<int>(flow_.size())))));
    }
    if (draft.items.front().begin.unit == item.unit && ClausesOnly(draft)) {
      const auto& sentences = flow_[item.unit].sentences;
      const auto own = std::upper_bound(sentences.begin(), sentences.end(), item.marker.start,
                                        [](size_t at, const TextRange& sentence) { return at < sentence.end; });
      if (own != sentences.end()) return {item.unit, own->end};
    }
    Position end = BeforeSpeaker(item);
    if (end != EndOf(item.unit) || !item.marker.initial) return end;
    if (LinesOverText(draft) && TextFollows(item.unit)) end = EndOf(item.unit + 1);
    for (auto inner = begins_unit_.find(end.unit + 1); inner != begins_unit_.end();
         inner = begins_unit_.find(end.unit + 1)) {
      const DraftEnumeration& deeper = drafts_[inner->second];
      if (StyleRank(deeper.style) <= StyleRank(series_[series].style) || flow_[end.unit + 1].heading_level > 0) break;
      end = EndOf(deeper.items.back().end.unit);
    }
    return end;
  }

  const Flow& flow_;
  const std::vector<Series>& series_;
  std::vector<DraftEnumeration> drafts_;
  // The first heading at or behind a unit; the flow's size if there is none.
  std::vector<int> next_heading_;
  // The series that begins at the start of a unit.
  std::unordered_map<int, size_t> begins_unit_;
  // The series of a style that begins next behind the one looked at.
  std::map<MarkerStyle, size_t> later_;
};

}  // namespace

std::vector<DraftEnumeration> FindItemExtents(const Flow& flow, const std::vector<Series>& series) {
  return ExtentFinder(flow, series).Find();
}

}  // namespace huiyao::segmentation
