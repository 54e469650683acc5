#include "services/segmentation/structure/unmarked/unmarked_lists.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/announcements.h"
#include "services/segmentation/structure/openings.h"
#include "services/segmentation/structure/unmarked/clause_lists.h"

namespace huiyao::segmentation {
namespace {

// The first item stands at most so many units behind the announcement.
constexpr int kMaxDistance = 3;
// An announcement that stands this near its sentence's end is meant to lead on; bytes.
constexpr size_t kCloseToEnd = 48;
// Fewer items than announced are only taken for small numbers; more are likely to be counted elsewhere.
constexpr int kMaxIncomplete = 9;
// A list announced without a number has so many items at least.
constexpr int kMinUncounted = 3;

// The sections of one list; units.
constexpr int kMaxSectionUnits = 400;

// What a unit says about a list to come.
struct Promise {
  TextRange sentence;
  // Bytes of the sentence.
  std::optional<Announcement> announced;
  // At the end of the unit's last sentence, so that the next unit must be an item.
  bool close = false;
};

class UnmarkedListFinder {
 public:
  UnmarkedListFinder(const Flow& flow, const std::vector<DraftEnumeration>& marked) : flow_(flow) {
    for (const DraftEnumeration& list : marked) {
      for (const DraftItem& item : list.items) starts_[item.begin.unit].push_back(item.begin.offset);
    }
    for (auto& [unit, at] : starts_) std::sort(at.begin(), at.end());
    Measure();
  }

  std::vector<DraftEnumeration> Find() {
    for (int unit = 0; unit < Size(); ++unit) {
      static const std::vector<size_t> kNone;
      const auto taken = starts_.find(unit);
      for (DraftEnumeration& list :
           FindClauseLists(flow_[unit], unit, taken == starts_.end() ? kNone : taken->second)) {
        lists_.push_back(std::move(list));
      }
      if (unit < free_from_) continue;
      if (!FindParagraphs(unit)) FindSections(unit);
    }
    return std::move(lists_);
  }

 private:
  int Size() const { return static_cast<int>(flow_.size()); }
  std::string_view Words(int unit) const { return flow_[unit].text.text(); }

  bool BeginsMarked(int unit) const {
    const auto taken = starts_.find(unit);
    return taken != starts_.end() && taken->second.front() <= 6;
  }

  // Runs of units that may be items together, by their first unit: commands, and paragraphs that report nothing.
  void Measure() {
    openings_.resize(flow_.size() + 1, Opening::kNarrative);
    for (int unit = 0; unit < Size(); ++unit) {
      if (flow_[unit].heading_level == 0 && !BeginsMarked(unit)) openings_[unit] = OpeningOf(Words(unit));
    }
    commands_.resize(flow_.size() + 1, 0);
    plain_.resize(flow_.size() + 1, 0);
    for (int unit = Size(); unit-- > 0;) {
      if (openings_[unit] == Opening::kNarrative) continue;
      const bool together = unit + 1 < Size() && flow_[unit].region == flow_[unit + 1].region;
      plain_[unit] = 1 + (together ? plain_[unit + 1] : 0);
      if (IsItemLike(openings_[unit])) commands_[unit] = 1 + (together ? commands_[unit + 1] : 0);
    }
  }

  std::optional<Promise> FindPromise(int unit) const {
    const FlowUnit& announcing = flow_[unit];
    const std::string_view words = announcing.text.text();
    if (announcing.sentences.empty()) {
      const auto announced = FindAnnouncement(words);
      return announced ? std::optional(Promise{{0, words.size()}, announced, true}) : std::nullopt;
    }
    for (size_t back = 1; back <= std::min<size_t>(3, announcing.sentences.size()); ++back) {
      const TextRange sentence = announcing.sentences[announcing.sentences.size() - back];
      const std::string_view said = Slice(words, sentence);
      if (const auto announced = FindAnnouncement(said)) {
        return Promise{sentence, announced, back == 1 && announced->end + kCloseToEnd >= said.size()};
      }
      if (back == 1 && PointsAhead(said)) return Promise{sentence, std::nullopt, true};
    }
    return std::nullopt;
  }

  DraftEnumeration& Add(int unit, const Promise& promise) {
    DraftEnumeration& list = lists_.emplace_back();
    list.style = MarkerStyle::kUnmarked;
    list.lead = DraftLead{unit, promise.sentence, 0, {}};
    if (promise.announced) {
      list.lead->count = promise.announced->count;
      list.lead->announcement = {promise.sentence.start + promise.announced->start,
                                 promise.sentence.start + promise.announced->end};
    }
    return list;
  }

  void AddItem(DraftEnumeration& list, int first, int last) const {
    DraftItem& item = list.items.emplace_back();
    item.ordinal = static_cast<int>(list.items.size());
    item.ordinal_inferred = true;
    item.begin = {first, 0};
    item.end = {last, Words(last).size()};
  }

  bool FindParagraphs(int unit) {
    const int last = std::min(unit + kMaxDistance, Size() - 1);
    // Something must look like a list before the text is searched for what announces it.
    bool any = false;
    for (int first = unit + 1; first <= last && flow_[first].heading_level == 0; ++first)
      any |= plain_[first] >= 2 ||
             (first == unit + 1 && first < last && FirstWords(Words(first)) == FirstWords(Words(first + 1)));
    if (!any) return false;
    const auto promise = FindPromise(unit);
    if (!promise) return false;
    for (int first = unit + 1; first <= last && flow_[first].heading_level == 0; ++first) {
      const int count = Count(*promise, unit, first);
      if (count == 0) continue;
      DraftEnumeration& list = Add(unit, *promise);
      for (int i = 0; i < count; ++i) AddItem(list, first + i, first + i);
      free_from_ = first + count;
      return true;
    }
    return false;
  }

  // How many units from `first` on are the items; 0: none.
  int Count(const Promise& promise, int unit, int first) const {
    const bool next = first == unit + 1;
    const int run = commands_[first];
    if (!promise.announced) return next && run >= kMinUncounted ? run : 0;
    const int count = promise.announced->count;
    if (count < 3 && !(promise.close && next)) return 0;
    const bool begins = next || !IsItemLike(openings_[first - 1]);
    if (run == count && begins) return count;
    if (!promise.close || !next) return 0;
    if (AllPlain(first, count) || AllNamed(first, count) || AllAlike(first, count)) return count;
    const bool incomplete =
        run >= 2 && run < count && 2 * run >= count && count <= kMaxIncomplete && plain_[first] == run;
    return incomplete ? run : 0;
  }

  // Exactly `count` paragraphs that report nothing before one that does; two of them only if both are commands.
  bool AllPlain(int first, int count) const {
    return plain_[first] == count && (count >= kMinUncounted || commands_[first] == count);
  }

  // Exactly `count` paragraphs that begin with a name each.
  bool AllNamed(int first, int count) const {
    if (first + count > Size()) return false;
    for (int unit = first; unit < first + count; ++unit) {
      if (flow_[unit].heading_level > 0 || BeginsMarked(unit) || !HasNamingHead(Words(unit))) return false;
    }
    return first + count == Size() || flow_[first + count].heading_level > 0 || !HasNamingHead(Words(first + count));
  }

  // Exactly `count` paragraphs that begin with the same word: We will …, Strengthening …
  bool AllAlike(int first, int count) const {
    if (first + count > Size()) return false;
    const std::string word = FirstWords(Words(first));
    if (word.empty()) return false;
    for (int unit = first; unit < first + count; ++unit) {
      if (flow_[unit].heading_level > 0 || BeginsMarked(unit) || FirstWords(Words(unit)) != word) return false;
    }
    return first + count == Size() || FirstWords(Words(first + count)) != word;
  }

  // As many headings of one level as announced, with text under each.
  bool FindSections(int unit) {
    int first = unit + 1;
    while (first < Size() && first <= unit + kMaxDistance && flow_[first].heading_level == 0) ++first;
    if (first >= Size() || flow_[first].heading_level == 0) return false;
    if (flow_[unit].heading_level > 0 && flow_[unit].heading_level >= flow_[first].heading_level) return false;
    const auto promise = FindPromise(unit);
    if (!promise || !promise->announced || promise->announced->count < 3) return false;
    const int level = flow_[first].heading_level;
    std::vector<int> heads;
    int at = first;
    for (; at < Size() && (flow_[at].heading_level == 0 || flow_[at].heading_level >= level); ++at) {
      if (at - first > kMaxSectionUnits) return false;
      if (flow_[at].heading_level != level) continue;
      if (BeginsMarked(at) || static_cast<int>(heads.size()) == promise->announced->count) return false;
      if (at + 1 == Size() || flow_[at + 1].heading_level == level) return false;
      heads.push_back(at);
    }
    if (static_cast<int>(heads.size()) != promise->announced->count) return false;
    DraftEnumeration& list = Add(unit, *promise);
    for (size_t i = 0; i < heads.size(); ++i) AddItem(list, heads[i], (i + 1 < heads.size() ? heads[i + 1] : at) - 1);
    free_from_ = at;
    return true;
  }

  const Flow& flow_;
  // Where marked items begin, by unit.
  std::map<int, std::vector<size_t>> starts_;
  std::vector<Opening> openings_;
  std::vector<int> commands_;
  std::vector<int> plain_;
  // Units before this one belong to a list that was found.
  int free_from_ = 0;
  std::vector<DraftEnumeration> lists_;
};

}  // namespace

std::vector<DraftEnumeration> FindUnmarkedLists(const Flow& flow, const std::vector<DraftEnumeration>& marked) {
  return UnmarkedListFinder(flow, marked).Find();
}

}  // namespace huiyao::segmentation
