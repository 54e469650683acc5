#include "tests/common/analysis/words/reference_decoder.h"

#include <limits>

#include "tools/train/words_trainer/features.h"

namespace huiyao::analysis {
namespace {

constexpr int64_t kNever = std::numeric_limits<int64_t>::min() / 4;

bool Follows(Tag before, Tag tag) { return (before >= Tag::kEnd) == (tag == Tag::kBegin || tag == Tag::kSingle); }

int64_t UnitScore(const Run& run, const WordModel& model, const Evidence& evidence, size_t unit, Tag tag) {
  std::vector<Feature> features;
  ListFeatures(model, run, evidence, unit, features);
  int64_t score = 0;
  for (const Feature& feature : features) {
    if (const TagWeights* weights = WeightsOf(model, feature)) score += (*weights)[static_cast<size_t>(tag)];
  }
  return score;
}

WordClass ClassOfUnits(const Run& run, const WordModel& model, size_t start, size_t length) {
  std::vector<DictionaryMatch> matches;
  model.dictionary.FindWords(run.Symbols() + start, length, matches);
  for (const DictionaryMatch& match : matches) {
    if (match.start == 0 && match.length == length) return match.word_class;
  }
  return 0;
}

}  // namespace

Evidence PlainEvidence(const Run& run, const WordModel& model) {
  const size_t size = run.size();
  Evidence evidence;
  evidence.shapes.assign(size, {});
  for (size_t start = 0; start < size; ++start) {
    for (size_t length = 2; length <= kMaxDictionaryWord && start + length <= size; ++length) {
      const WordClass word_class = ClassOfUnits(run, model, start, length);
      if (word_class == 0) continue;
      evidence.matches.push_back({static_cast<uint32_t>(start), static_cast<uint8_t>(length), word_class});
      const uint8_t length_class = static_cast<uint8_t>(LengthClass(static_cast<int>(length)));
      for (size_t unit = start; unit < start + length; ++unit) {
        Shape& shape = evidence.shapes[unit];
        uint8_t& of = unit == start ? shape.begins : unit == start + length - 1 ? shape.ends : shape.passes;
        of = std::max(of, length_class);
      }
    }
  }
  // The cheapest way to cut what begins at a unit; of equal ones that whose first word is longest, a unit alone last.
  std::vector<uint32_t> cost(size + 1, 0);
  std::vector<size_t> step(size, 1);
  for (size_t unit = size; unit-- > 0;) {
    const WordClass alone = model.AloneClass(run.Symbols()[unit]);
    uint32_t best = cost[unit + 1] + (alone != 0 ? model.class_costs[alone] : kUnknownUnitCost);
    for (size_t length = 2; length <= kMaxDictionaryWord && unit + length <= size; ++length) {
      const WordClass word_class = ClassOfUnits(run, model, unit, length);
      if (word_class == 0) continue;
      const uint32_t sum = cost[unit + length] + model.class_costs[word_class];
      if (sum <= best) best = sum, step[unit] = length;
    }
    cost[unit] = best;
  }
  for (size_t unit = 0; unit < size; unit += step[unit]) {
    for (size_t place = 0; place < step[unit]; ++place) {
      evidence.path.push_back(PathCodeOf(static_cast<int>(step[unit]), static_cast<int>(place)));
      evidence.path_class.push_back(step[unit] == 1 ? WordClass{0} : ClassOfUnits(run, model, unit, step[unit]));
    }
  }
  return evidence;
}

int64_t PlainScore(const Run& run, const WordModel& model, const Evidence& evidence, std::span<const Tag> tags) {
  int64_t score = 0;
  for (size_t unit = 0; unit < tags.size(); ++unit) {
    score += UnitScore(run, model, evidence, unit, tags[unit]);
    if (unit > 0) score += model.transitions[static_cast<size_t>(tags[unit - 1])][static_cast<size_t>(tags[unit])];
  }
  return score;
}

std::vector<Tag> PlainDecode(const Run& run, const WordModel& model) {
  const Evidence evidence = PlainEvidence(run, model);
  std::vector<Tag> tags(run.size()), best;
  int64_t best_score = kNever;
  const auto better_on_tie = [&] {
    for (size_t unit = run.size(); unit-- > 0;) {
      if (tags[unit] != best[unit]) return tags[unit] < best[unit];
    }
    return false;
  };
  const auto extend = [&](auto& self, size_t unit) -> void {
    if (unit == run.size()) {
      if (tags.back() < Tag::kEnd) return;
      const int64_t score = PlainScore(run, model, evidence, tags);
      if (score > best_score || (score == best_score && better_on_tie())) best = tags, best_score = score;
      return;
    }
    for (const Tag tag : {Tag::kBegin, Tag::kMiddle, Tag::kEnd, Tag::kSingle}) {
      if (!Follows(unit == 0 ? Tag::kEnd : tags[unit - 1], tag)) continue;
      tags[unit] = tag;
      self(self, unit + 1);
    }
  };
  extend(extend, 0);
  return best;
}

std::vector<Tag> PlainViterbi(const Run& run, const WordModel& model) {
  const Evidence evidence = PlainEvidence(run, model);
  std::vector<std::array<int64_t, kTags>> best(run.size());
  std::vector<std::array<Tag, kTags>> from(run.size());
  for (size_t unit = 0; unit < run.size(); ++unit) {
    for (int t = 0; t < kTags; ++t) {
      const Tag tag = static_cast<Tag>(t);
      best[unit][t] = kNever;
      if (unit == 0 && Follows(Tag::kEnd, tag)) best[unit][t] = 0;
      for (int p = 0; unit > 0 && p < kTags; ++p) {
        if (!Follows(static_cast<Tag>(p), tag)) continue;
        const int64_t score = best[unit - 1][p] + model.transitions[p][t];
        if (score > best[unit][t]) best[unit][t] = score, from[unit][t] = static_cast<Tag>(p);
      }
      best[unit][t] += UnitScore(run, model, evidence, unit, tag);
    }
  }
  std::vector<Tag> tags(run.size());
  tags.back() = best.back()[3] > best.back()[2] ? Tag::kSingle : Tag::kEnd;
  for (size_t unit = run.size() - 1; unit > 0; --unit) tags[unit - 1] = from[unit][static_cast<size_t>(tags[unit])];
  return tags;
}

}  // namespace huiyao::analysis
