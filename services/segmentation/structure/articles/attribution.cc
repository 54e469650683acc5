#include "services/segmentation/structure/articles/attribution.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/articles/naming.h"

namespace huiyao::segmentation {
namespace {

// Weights of the path. What a unit names outweighs a change of the speaker.
constexpr double kOfficialLine = 20;
constexpr double kNamesOrgan = 6;
constexpr double kParallel = 1.5;
constexpr double kJoined = 6;
constexpr double kChange = -4;
// The piece before breaks off inside a sentence: a column ends there.
constexpr double kChangeAtBreak = -1.5;
// Nobody's line stands there, and nobody's line names the speaker.
constexpr double kUnannounced = -5;
// The page's own words end somewhere before the first official's line.
constexpr double kEndOfOwn = -1;
constexpr double kHeadline = 0.5;
constexpr double kEditorsNote = 3;
constexpr double kLeastCounted = 3;
constexpr double kLeastInferred = 5;
constexpr int kRounds = 3;
constexpr size_t kMaxSpeakers = 64;
// So much of a unit is looked at; bytes.
constexpr size_t kLook = 4096;

// How a unit begins: set phrases that one author repeats (在…上…) have the first character and a function word that
// closes the frame in common. Zeros if it begins with none.
using Form = std::pair<char32_t, char32_t>;

Form FormOf(std::string_view text) {
  constexpr size_t kLeast = 8;
  constexpr size_t kOpening = 3;
  constexpr size_t kMost = 40;
  constexpr std::u32string_view kFrames = U"上中下为以方面";
  char32_t first = 0, frame = 0;
  size_t length = 0;
  for (size_t at = 0; at < text.size() && length < kMost; ++length) {
    const text::CodePoint point = text::DecodeAt(text, at);
    if (IsTerminal(point.value) || point.value == U'，' || point.value == U',') break;
    if (length == 0) first = point.value;
    if (length >= kOpening && kFrames.find(point.value) != kFrames.npos) frame = point.value;
    at += static_cast<size_t>(point.length);
  }
  return length < kLeast || frame == 0 ? Form() : Form(first, frame);
}

class Attributor {
 public:
  Attributor(const std::vector<Statement>& units, std::vector<Speaker>* speakers)
      : units_(units), speakers_(*speakers) {}

  std::vector<int> Run() {
    Weigh();
    const Path leading = Search(Lines::kLead);
    std::vector<int> path = leading.states;
    if (LinesMayTrail()) {
      const Path trailing = Search(Lines::kTrail);
      if (trailing.score > leading.score) path = trailing.states;
    }
    DissolveLoneInferred(path);
    return path;
  }

 private:
  // Where the officials' lines stand: before their statements or behind them.
  enum class Lines { kLead, kTrail };
  using Weights = std::vector<std::vector<double>>;  // [unit][speaker]
  struct Path {
    std::vector<int> states;
    double score = 0;
  };

  void Weigh() {
    std::vector<std::vector<Pointer>> pointers;
    for (const Statement& unit : units_) pointers.push_back(WeighNames(HeadOf(unit.text, kLook)));
    AddInferred(pointers);
    weights_.assign(units_.size(), std::vector<double>(speakers_.size(), 0));
    for (size_t u = 0; u < units_.size(); ++u) {
      const std::string_view head = HeadOf(units_[u].text, kLook);
      const OwnKind kind = ReadOwnKind(head);
      forms_.push_back(units_[u].joined_to < 0 ? FormOf(head) : Form());
      ends_.push_back(EndsLineOnPurpose(units_[u].text));
      for (size_t s = 0; s < speakers_.size(); ++s) {
        double& weight = weights_[u][s];
        if (units_[u].official >= 0) {
          weight = static_cast<size_t>(units_[u].official) == s ? kOfficialLine : 0;
          continue;
        }
        const Speaker& speaker = speakers_[s];
        if (speaker.division == nullptr) {
          if (head.find(speaker.organ) != head.npos) weight = kNamesOrgan;
          continue;
        }
        for (const Pointer& pointer : pointers[u]) {
          if (pointer.division == speaker.division) weight = pointer.weight;
        }
        weight += WeighKind(kind, *speaker.division);
      }
    }
  }

  // Provinces that no line announces and that a unit points to as its own, or several units less clearly.
  void AddInferred(const std::vector<std::vector<Pointer>>& pointers) {
    const bool provinces = std::any_of(speakers_.begin(), speakers_.end(), [](const Speaker& speaker) {
      return speaker.division != nullptr && speaker.division->is_province();
    });
    if (!provinces) return;
    std::map<std::string_view, std::pair<double, const Division*>> sums;  // by code
    for (const auto& unit : pointers) {
      for (const Pointer& pointer : unit) {
        if (!pointer.division->is_province() || pointer.weight < kLeastCounted) continue;
        auto& [sum, division] = sums[pointer.division->code];
        sum += pointer.weight;
        division = pointer.division;
      }
    }
    for (const auto& [code, found] : sums) {
      const auto& [sum, division] = found;
      const bool known =
          std::any_of(speakers_.begin(), speakers_.end(), [&, division = division](const Speaker& speaker) {
            return speaker.division != nullptr && ProvinceOf(*speaker.division) == division;
          });
      if (!known && sum >= kLeastInferred && speakers_.size() < kMaxSpeakers)
        speakers_.push_back({division, "", false});
    }
  }

  // Running text stands before the first official's line and none behind the last, but for rests of sentences.
  bool LinesMayTrail() const {
    bool before = false, line = false, behind = false;
    for (size_t u = 0; u < units_.size(); ++u) {
      const bool official = units_[u].official >= 0, prose = !official && ends_[u] && units_[u].joined_to < 0;
      before |= prose && !line;
      line |= official;
      behind = !official && (behind || prose);
    }
    return before && !behind;
  }

  Path Search(Lines lines) const {
    Path path = BestPath(weights_, lines);
    for (int round = 1; round < kRounds; ++round) path = BestPath(WithNeighbours(path.states), lines);
    return path;
  }

  // A piece leans to where those of the same form are, and to what it is joined to.
  Weights WithNeighbours(const std::vector<int>& path) const {
    std::map<Form, std::vector<int>> counts;  // by speaker
    for (size_t u = 0; u < units_.size(); ++u) {
      if (forms_[u] == Form() || path[u] < 0) continue;
      counts.try_emplace(forms_[u], speakers_.size(), 0).first->second[path[u]] += 1;
    }
    Weights weights = weights_;
    for (size_t u = 0; u < units_.size(); ++u) {
      if (units_[u].official >= 0) continue;
      if (const auto found = counts.find(forms_[u]); found != counts.end()) {
        for (size_t s = 0; s < speakers_.size(); ++s) {
          weights[u][s] += kParallel * (found->second[s] - (path[u] == static_cast<int>(s) ? 1 : 0));
        }
      }
      // The rest of a sentence goes where its beginning does; the other way round both would change places for ever.
      if (const int other = units_[u].joined_to; other >= 0 && path[other] >= 0) weights[u][path[other]] += kJoined;
    }
    return weights;
  }

  double EnterCost(size_t unit, size_t speaker, Lines lines, bool from_own) const {
    const bool at_line =
        lines == Lines::kLead ? units_[unit].official >= 0 : unit > 0 && units_[unit - 1].official >= 0;
    if (!speakers_[speaker].announced) return kUnannounced;
    if (at_line) return 0;
    if (from_own && lines == Lines::kTrail) return kEndOfOwn;
    const bool breaks = unit > 0 && units_[unit - 1].official < 0 && !ends_[unit - 1];
    return breaks ? kChangeAtBreak : kChange;
  }

  // A headline, or an editor's note: the page's own.
  double OwnWords(size_t unit, Lines lines) const {
    const std::string_view text = units_[unit].text;
    for (const std::string_view note : {"编者按", "編者按", "开栏的话", "编者的话"}) {
      if (text.starts_with(note)) return kEditorsNote;
    }
    if (!ends_[unit]) return kHeadline;
    // Where lines stand behind, running text is rather the first official's than the page's.
    return lines == Lines::kTrail ? -kHeadline : 0;
  }

  Path BestPath(const Weights& weights, Lines lines) const {
    constexpr double kNever = -std::numeric_limits<double>::infinity();
    const size_t count = speakers_.size(), own = count;  // the last state is the page's own words
    std::vector<double> best(count + 1, kNever);
    for (size_t s = 0; s < count; ++s) best[s] = EnterCost(0, s, lines, true) + weights[0][s];
    best[own] = OwnWords(0, lines);
    std::vector<size_t> from(units_.size() * (count + 1), own);  // by unit and state
    for (size_t u = 1; u < units_.size(); ++u) {
      std::vector<double> next(count + 1, kNever);
      const size_t top = static_cast<size_t>(std::max_element(best.begin(), best.begin() + count) - best.begin());
      for (size_t s = 0; s < count; ++s) {
        const double stayed = best[s], changed = best[top] + EnterCost(u, s, lines, false),
                     begun = best[own] + EnterCost(u, s, lines, true);
        // Of equal ways the later change: a speaker goes on until something says otherwise.
        size_t way = s;
        double score = stayed;
        if (changed >= score) way = top, score = changed;
        if (begun > score) way = own, score = begun;
        from[u * (count + 1) + s] = way;
        next[s] = score + weights[u][s];
      }
      next[own] = units_[u].official >= 0 ? kNever : best[own] + OwnWords(u, lines);
      best = std::move(next);
    }
    Path path;
    path.states.resize(units_.size());
    size_t state = static_cast<size_t>(std::max_element(best.begin(), best.end()) - best.begin());
    path.score = best[state];
    for (size_t u = units_.size(); u-- > 0;) {
      path.states[u] = state == own ? -1 : static_cast<int>(state);
      state = from[u * (count + 1) + state];
    }
    return path;
  }

  // One unit that names another province may just speak of it: two must fit the inferred speaker better than the one
  // before.
  void DissolveLoneInferred(std::vector<int>& path) const {
    for (size_t u = 0; u < path.size();) {
      size_t end = u + 1;
      while (end < path.size() && path[end] == path[u]) ++end;
      if (path[u] >= 0 && !speakers_[path[u]].announced && u > 0 && path[u - 1] >= 0) {
        const int before = path[u - 1];
        size_t fitting = 0;
        for (size_t k = u; k < end; ++k) fitting += weights_[k][path[k]] > weights_[k][before];
        if (fitting < 2) std::fill(path.begin() + u, path.begin() + end, before);
      }
      u = end;
    }
  }

  const std::vector<Statement>& units_;
  std::vector<Speaker>& speakers_;
  Weights weights_;
  std::vector<Form> forms_;
  std::vector<bool> ends_;  // by unit: its end is meant as one
};

}  // namespace

std::vector<int> AttributeStatements(const std::vector<Statement>& units, std::vector<Speaker>* speakers) {
  if (units.empty()) return {};
  return Attributor(units, speakers).Run();
}

}  // namespace huiyao::segmentation
