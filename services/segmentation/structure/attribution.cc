#include "services/segmentation/structure/attribution.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

// Weights of the path. What a unit names outweighs a change of the speaker, a province's own name more than a city's.
constexpr double kOfficeLine = 20;
constexpr double kNamesProvince = 6;
constexpr double kNamesCity = 5;
constexpr double kParallel = 1.5;
constexpr double kChange = -4;
constexpr int kRounds = 3;

// The province that a division lies in or is.
const Division* ProvinceOf(const Division& division) {
  static const auto& provinces = *[] {
    auto* all = new std::map<std::string_view, const Division*>();
    for (const Division& one : Divisions()) {
      if (one.is_province()) all->emplace(one.code.substr(0, 2), &one);
    }
    return all;
  }();
  return provinces.at(division.code.substr(0, 2));
}

// How a unit begins: set phrases that one author repeats (在…上…) have the first character and a function word that
// closes the frame in common. Zeros if it begins with none.
using Form = std::pair<char32_t, char32_t>;

Form FormOf(std::string_view text) {
  constexpr size_t kLeast = 8;
  constexpr size_t kOpening = 3;
  constexpr std::u32string_view kFrames = U"上中下为以方面";
  char32_t first = 0, frame = 0;
  size_t length = 0;
  for (size_t at = 0; at < text.size(); ++length) {
    const text::CodePoint point = text::DecodeAt(text, at);
    if (IsTerminal(point.value) || point.value == U'，') break;
    if (length == 0) first = point.value;
    if (length >= kOpening && kFrames.find(point.value) != kFrames.npos) frame = point.value;
    at += static_cast<size_t>(point.length);
  }
  return length < kLeast || frame == 0 ? Form() : Form(first, frame);
}

class Attribution {
 public:
  explicit Attribution(const Flow& flow) : flow_(flow) {
    std::map<std::string_view, const Division*> names;
    for (const FlowUnit& unit : flow) {
      const OfficialLine official = ReadOfficialLine(unit.text.text());
      offices_.push_back(official.province);
      if (official.province == nullptr) continue;
      names.emplace(official.name, official.province);
      if (std::find(provinces_.begin(), provinces_.end(), official.province) == provinces_.end()) {
        provinces_.push_back(official.province);
      }
    }
    // A caption repeats the name alone.
    for (size_t unit = 0; unit < flow.size(); ++unit) {
      const auto named = names.find(Trim(flow[unit].text.text()));
      if (named != names.end()) offices_[unit] = named->second;
    }
  }

  std::vector<const Division*> Run() {
    std::vector<const Division*> attributed(flow_.size(), nullptr);
    if (provinces_.size() < 2) return attributed;
    Weigh();
    std::vector<size_t> path = BestPath(weights_);
    for (int round = 1; round < kRounds; ++round) path = BestPath(WithParallels(path));
    // What stands before the first official's line is the page's own.
    const size_t first = static_cast<size_t>(
        std::find_if(offices_.begin(), offices_.end(), [](const Division* d) { return d != nullptr; }) -
        offices_.begin());
    for (size_t unit = first; unit < path.size(); ++unit) attributed[unit] = provinces_[path[unit]];
    return attributed;
  }

 private:
  using Weights = std::vector<std::vector<double>>;  // [unit][province]

  void Weigh() {
    weights_.assign(flow_.size(), std::vector<double>(provinces_.size(), 0));
    for (size_t unit = 0; unit < flow_.size(); ++unit) {
      for (const DivisionMention& mention : FindDivisions(flow_[unit].text.text())) {
        const Division* province = ProvinceOf(*mention.division);
        for (size_t p = 0; p < provinces_.size(); ++p) {
          if (provinces_[p] != province) continue;
          double& weight = weights_[unit][p];
          weight = std::max(weight, mention.division->is_province() ? kNamesProvince : kNamesCity);
        }
      }
      for (size_t p = 0; p < provinces_.size(); ++p) {
        if (provinces_[p] == offices_[unit]) weights_[unit][p] = kOfficeLine;
      }
      forms_.push_back(FormOf(flow_[unit].text.text()));
    }
  }

  // A unit leans to where those of the same form are.
  Weights WithParallels(const std::vector<size_t>& path) const {
    std::map<Form, std::vector<int>> counts;  // by province
    for (size_t unit = 0; unit < flow_.size(); ++unit) {
      if (forms_[unit] != Form()) counts.try_emplace(forms_[unit], provinces_.size(), 0).first->second[path[unit]] += 1;
    }
    Weights weights = weights_;
    for (size_t unit = 0; unit < flow_.size(); ++unit) {
      const auto found = counts.find(forms_[unit]);
      if (found == counts.end()) continue;
      for (size_t p = 0; p < provinces_.size(); ++p) {
        weights[unit][p] += kParallel * (found->second[p] - (path[unit] == p ? 1 : 0));
      }
    }
    return weights;
  }

  double Change(size_t unit) const { return offices_[unit] != nullptr ? 0 : kChange; }

  std::vector<size_t> BestPath(const Weights& weights) const {
    std::vector<double> best = weights[0];
    std::vector<std::vector<size_t>> from(flow_.size(), std::vector<size_t>(provinces_.size(), 0));
    for (size_t unit = 1; unit < flow_.size(); ++unit) {
      std::vector<double> next(provinces_.size(), -std::numeric_limits<double>::infinity());
      const size_t top = static_cast<size_t>(std::max_element(best.begin(), best.end()) - best.begin());
      for (size_t p = 0; p < provinces_.size(); ++p) {
        const double changed = best[top] + Change(unit);
        // Of equal ways the later change: a speaker goes on until something says otherwise.
        from[unit][p] = changed >= best[p] ? top : p;
        next[p] = std::max(changed, best[p]) + weights[unit][p];
      }
      best = std::move(next);
    }
    std::vector<size_t> path(flow_.size());
    path.back() = static_cast<size_t>(std::max_element(best.begin(), best.end()) - best.begin());
    for (size_t unit = flow_.size() - 1; unit > 0; --unit) path[unit - 1] = from[unit][path[unit]];
    return path;
  }

  const Flow& flow_;
  std::vector<const Division*> offices_;    // by unit
  std::vector<const Division*> provinces_;  // in the order of their first lines
  Weights weights_;
  std::vector<Form> forms_;
};

}  // namespace

OfficialLine ReadOfficialLine(std::string_view line) {
  constexpr size_t kMostCharacters = 40;
  line = Trim(line);
  if (line.empty() || Length(line) > kMostCharacters || EndsSentence(line)) return {};
  const std::vector<DivisionMention> mentions = FindDivisions(line);
  if (mentions.empty() || mentions.front().range.start != 0) return {};
  // The title, and behind a blank the name.
  constexpr std::array<std::string_view, 14> kTitles = {"书记", "主任", "局长", "厅长", "市长", "省长", "部长",
                                                        "主席", "院长", "处长", "書記", "局長", "廳長", "委员"};
  size_t title_end = 0;
  for (const std::string_view title : kTitles) {
    const size_t at = line.rfind(title);
    if (at != line.npos) title_end = std::max(title_end, at + title.size());
  }
  const std::string_view name = Trim(line.substr(title_end));
  if (title_end == 0 || name.size() == line.size() - title_end || Length(name) < 2 || Length(name) > 8) return {};
  for (size_t at = 0; at < name.size();) {
    const text::CodePoint point = text::DecodeAt(name, at);
    if (!IsHan(point.value) && point.value != U'·' && point.value != U' ') return {};
    at += static_cast<size_t>(point.length);
  }
  return {ProvinceOf(*mentions.front().division), name};
}

std::vector<const Division*> AttributeToProvinces(const Flow& flow) {
  if (flow.empty()) return {};
  return Attribution(flow).Run();
}

}  // namespace huiyao::segmentation
