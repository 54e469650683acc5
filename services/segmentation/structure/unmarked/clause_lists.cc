#include "services/segmentation/structure/unmarked/clause_lists.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/announcements.h"
#include "services/segmentation/structure/marker_places.h"
#include "services/segmentation/structure/markers.h"
#include "services/segmentation/structure/openings.h"
#include "services/segmentation/structure/repair/said_ordinals.h"

namespace huiyao::segmentation {
namespace {

// A list with another number of clauses than announced is announced right before the colon; bytes.
constexpr size_t kCloseToColon = 36;
constexpr size_t kMaxClauses = 60;
// Bytes.
constexpr size_t kMaxCommaList = 2048;
constexpr int kMinSentences = 3;
constexpr int kMaxSentences = 30;

bool IsSemicolon(char32_t c) { return c == U'；' || c == U';'; }
bool IsColon(char32_t c) { return c == U'：' || c == U':'; }

// The clauses of a sentence behind its colon.
struct Clauses {
  // Or the comma that stands for it.
  size_t colon = 0;
  std::vector<TextRange> ranges;
  // Without a colon, only the announced number shows that they are items.
  bool counted_only = false;
};

// The comma right behind an announcement in words[start ..]; 0 if there is none.
size_t BehindAnnouncement(std::string_view words, size_t start) {
  const auto announced = FindAnnouncement(words.substr(start));
  if (!announced) return 0;
  const size_t at = start + announced->end;
  return words.substr(at).starts_with("，") || words.substr(at).starts_with(",") ? at : 0;
}

TextRange Trimmed(std::string_view words, size_t start, size_t end) {
  const Range trimmed = Trim(words, {static_cast<int32_t>(start), static_cast<int32_t>(end)});
  return {static_cast<size_t>(trimmed.start), static_cast<size_t>(trimmed.end)};
}

// Splits at semicolons outside brackets and quotation marks; none if there is no colon before the first semicolon.
std::optional<Clauses> Split(std::string_view words, TextRange sentence) {
  Clauses clauses;
  size_t begin = 0;
  int depth = 0;
  bool colon = false;
  for (size_t at = SkipWord(words, sentence.start); at < sentence.end; at = SkipWord(words, at)) {
    const text::CodePoint c = text::DecodeAt(words, at);
    const size_t behind = at + c.length;
    if (IsOpener(c.value)) ++depth;
    if (IsCloser(c.value) && c.value != U'"' && c.value != U'\'' && c.value != U'’') depth = std::max(0, depth - 1);
    if (depth == 0 && IsColon(c.value) && clauses.ranges.empty()) {
      const bool tight = c.value == U':' && behind < words.size() && words[behind] >= '0' && words[behind] <= '9';
      if (!tight) {
        clauses.colon = at;
        begin = behind;
        colon = true;
      }
    } else if (depth == 0 && IsSemicolon(c.value)) {
      if (clauses.ranges.size() == kMaxClauses) return std::nullopt;
      if (!colon) {
        clauses.colon = BehindAnnouncement(words.substr(0, at), sentence.start);
        if (clauses.colon == 0) return std::nullopt;
        begin = clauses.colon + text::DecodeAt(words, clauses.colon).length;
        colon = clauses.counted_only = true;
      }
      clauses.ranges.push_back(Trimmed(words, begin, behind));
      begin = behind;
    }
    at = behind;
  }
  if (clauses.ranges.empty()) return std::nullopt;
  TextRange last = Trimmed(words, begin, sentence.end);
  for (const std::string_view conjunction : {"and ", "or "}) {
    if (words.substr(last.start).starts_with(conjunction)) last.start += conjunction.size();
  }
  if (last.end > last.start) clauses.ranges.push_back(last);
  return clauses;
}

class ClauseListFinder {
 public:
  ClauseListFinder(const FlowUnit& unit, int index, const std::vector<size_t>& taken)
      : unit_(unit), words_(unit.text.text()), index_(index), taken_(taken) {}

  std::vector<DraftEnumeration> Find() {
    const bool semicolons = FindWord(words_, "；") != words_.npos || words_.find(';') != words_.npos;
    const auto& sentences = unit_.sentences;
    for (size_t i = 0; i < sentences.size(); ++i) {
      if (semicolons && FindClauses(sentences[i])) continue;
      if (FindCommas(sentences[i])) continue;
      const size_t behind = sentences.size() - i - 1;
      if (behind >= kMinSentences && behind <= kMaxSentences && FindSentences(i)) break;
    }
    return std::move(lists_);
  }

 private:
  std::string_view Slice(size_t start, size_t end) const { return words_.substr(start, end - start); }

  bool Taken(size_t start, size_t end) const {
    const auto found = std::lower_bound(taken_.begin(), taken_.end(), start);
    return found != taken_.end() && *found < end;
  }

  void Add(TextRange lead, const std::optional<Announcement>& announced, const std::vector<TextRange>& items) {
    DraftEnumeration& list = lists_.emplace_back();
    list.style = MarkerStyle::kUnmarked;
    list.lead = DraftLead{index_, lead, 0, {}};
    if (announced) {
      list.lead->count = announced->count;
      list.lead->announcement = {lead.start + announced->start, lead.start + announced->end};
    }
    for (const TextRange& range : items) {
      DraftItem& item = list.items.emplace_back();
      item.ordinal = static_cast<int>(list.items.size());
      item.ordinal_inferred = true;
      item.begin = {index_, range.start};
      item.end = {index_, range.end};
      item.content = range.start;
      // The only marker of its kind that is left.
      const auto marker = MarkerAtStart(Slice(range.start, range.end));
      const auto said = ReadSaidOrdinal(Slice(range.start, range.end), 0);
      if (said && (said->ordinal == item.ordinal || (said->ordinal == 0 && said->last == (&range == &items.back())))) {
        item.marker = {range.start, range.start + said->end};
        item.content = std::min(SkipComma(item.marker.end), range.end);
        item.ordinal_inferred = said->ordinal != item.ordinal;
        continue;
      }
      if (!marker || marker->ordinal != item.ordinal || marker->start != 0) continue;
      item.marker = {range.start, range.start + marker->end};
      item.content = std::min(range.start + marker->content, range.end);
      item.ordinal_inferred = false;
    }
  }

  size_t SkipComma(size_t at) const {
    for (const std::string_view comma : {"，", ",", "：", ":"}) {
      if (words_.substr(at).starts_with(comma)) return at + comma.size();
    }
    return at;
  }

  bool FindClauses(TextRange sentence) {
    const auto clauses = Split(words_, sentence);
    if (!clauses || clauses->ranges.size() < 2 || Taken(sentence.start, sentence.end)) return false;
    const TextRange lead{sentence.start, clauses->colon};
    const std::string_view words = Slice(lead.start, lead.end);
    const int found = static_cast<int>(clauses->ranges.size());
    const auto announced = FindAnnouncement(words);
    const auto fits = [&](const auto& count) { return count && count->count == found; };
    if (const auto counted = fits(announced) ? announced : FindCount(words); fits(counted)) {
      Add(lead, counted, clauses->ranges);
      return true;
    }
    if (clauses->counted_only) return false;
    if (announced && announced->end + kCloseToColon >= words.size() && Near(found, announced->count)) {
      Add(lead, announced, clauses->ranges);
      return true;
    }
    if (found < 3 || announced || !PointsAhead(words)) return false;
    Add(lead, std::nullopt, clauses->ranges);
    return true;
  }

  // 八项任务：加强…，改善…，守牢…。 Clauses parted by commas are items if all are commands and just as many as
  // announced.
  bool FindCommas(TextRange sentence) {
    const std::string_view words = Slice(sentence.start, sentence.end);
    size_t colon = FindWord(words, "：");
    size_t begin = colon + std::string_view("：").size();
    if (colon == words.npos && (colon = words.find(':')) != words.npos) begin = colon + 1;
    if (colon == words.npos || words.size() - colon > kMaxCommaList) return false;
    const auto announced = FindAnnouncement(words.substr(0, colon));
    if (!announced || announced->count < 3 || announced->end + kCloseToColon < colon) return false;
    std::vector<TextRange> items;
    for (size_t at = begin; at < words.size();) {
      const size_t end = std::min({FindWord(words, "，", at), words.find(',', at), words.size()});
      const size_t behind = end < words.size() ? end + text::DecodeAt(words, end).length : end;
      items.push_back(Trimmed(words_, sentence.start + at, sentence.start + behind));
      const TextRange& item = items.back();
      if (item.end == item.start || OpeningOf(Slice(item.start, item.end)) != Opening::kImperative) return false;
      if (items.size() > static_cast<size_t>(announced->count)) return false;
      at = behind;
    }
    if (items.size() != static_cast<size_t>(announced->count) || Taken(sentence.start, sentence.end)) return false;
    Add({sentence.start, sentence.start + colon}, announced, items);
    return true;
  }

  // Some of the announced items may be lost, and one clause may be cut in two.
  static bool Near(int found, int announced) {
    return found < announced ? 2 * found >= announced : found == announced + 1 && found >= 4;
  }

  // Every sentence behind number i is a command, and they are as many as it announces at its end.
  bool FindSentences(size_t i) {
    const auto& sentences = unit_.sentences;
    const TextRange lead = sentences[i];
    if (OpeningOf(Slice(sentences[i + 1].start, sentences[i + 1].end)) != Opening::kImperative) return false;
    const std::string_view words = Slice(lead.start, lead.end);
    const auto announced = FindAnnouncement(words);
    if (!announced || announced->end + kCloseToColon < words.size()) return false;
    if (static_cast<size_t>(announced->count) != sentences.size() - i - 1) return false;
    if (Taken(lead.start, words_.size())) return false;
    std::vector<TextRange> items(sentences.begin() + static_cast<ptrdiff_t>(i) + 1, sentences.end());
    for (const TextRange& item : items) {
      if (!IsItemLike(OpeningOf(Slice(item.start, item.end)))) return false;
    }
    Add(lead, announced, items);
    return true;
  }

  const FlowUnit& unit_;
  std::string_view words_;
  int index_;
  const std::vector<size_t>& taken_;
  std::vector<DraftEnumeration> lists_;
};

}  // namespace

std::vector<DraftEnumeration> FindClauseLists(const FlowUnit& unit, int index, const std::vector<size_t>& taken) {
  return ClauseListFinder(unit, index, taken).Find();
}

}  // namespace huiyao::segmentation
