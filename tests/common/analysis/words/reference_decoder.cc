#include "tests/common/analysis/words/reference_decoder.h"

#include <algorithm>
#include <limits>

namespace huiyao::analysis {
namespace {

constexpr int64_t kNever = std::numeric_limits<int64_t>::min() / 4;

bool Follows(Tag before, Tag tag) { return (before >= Tag::kEnd) == (tag == Tag::kBegin || tag == Tag::kSingle); }

const WordModel::PairRow& PairRowOf(const WordModel& model, Symbol a, Symbol b) {
  const PairSlot* slot = model.pairs.Find(PairKey(a, b));
  return model.pair_rows[slot != nullptr ? slot->row : a];
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

std::array<int64_t, kTags> PlainUnitScores(const Run& run, const WordModel& model, const Evidence& evidence,
                                           size_t unit) {
  std::array<int64_t, kTags> scores{};
  const auto add = [&](const TagWeights& weights) {
    for (size_t tag = 0; tag < kTags; ++tag) scores[tag] += weights[tag];
  };
  const auto symbol = [&](int distance) { return model.Known(run.Symbols()[static_cast<ptrdiff_t>(unit) + distance]); };
  for (int distance = -2; distance <= 1; ++distance) {
    add(PairRowOf(model, symbol(distance), symbol(distance + 1))[static_cast<size_t>(1 - distance)]);
  }
  add(model.ahead[symbol(2)]);
  if (const auto* skip = model.skips.Find(PairKey(symbol(-1), symbol(1)))) add(skip->weights);
  const uint32_t pair = PairKey(symbol(-1), symbol(0));
  if (model.pairs.Find(pair) != nullptr) {
    const auto* trigram = model.trigrams.Find(TrigramKey(model.pairs.Place(pair), symbol(1)));
    if (trigram != nullptr) add(trigram->weights);
  }
  const Symbol* const at = run.Symbols() + unit;
  add(model.alone_classes[model.alone[at[0]]]);
  for (int place = 0; place < 3; ++place) {
    const Symbol* const first = at - place;
    add(model.name_rows[WordModel::NameIndex(model.names[first[0]], model.names[first[1]], model.names[first[2]])]
                       [static_cast<size_t>(place)]);
  }
  const bool is_first = unit == 0, is_last = unit + 1 == run.size();
  const uint8_t left_ends = is_first ? uint8_t{0} : evidence.shapes[unit - 1].ends;
  const uint8_t right_begins = is_last ? uint8_t{0} : evidence.shapes[unit + 1].begins;
  add(model.shapes[WordModel::ShapeIndex(left_ends, evidence.shapes[unit], right_begins)]);
  for (const DictionaryMatch& word : evidence.matches) {
    const int place = static_cast<int>(unit) - static_cast<int>(word.start);
    if (place < -1 || place > word.length) continue;
    if (word.length == 2) {
      add(model.two_roles[word.word_class][static_cast<size_t>(place + 1)]);
    } else {
      add(model.roles[WordModel::RoleIndex(word.word_class, word.length, RoleOf(word.length, place))]);
    }
  }
  const PathCode left = is_first ? kPathBeyond : evidence.path[unit - 1];
  const PathCode here = evidence.path[unit];
  const PathCode right = is_last ? kPathBeyond : evidence.path[unit + 1];
  add(model.path_words[WordModel::PathWordIndex(here, evidence.path_class[unit])]);
  add(model.path_windows[WordModel::PathWindowIndex(left, here, right)]);
  add(model.path_symbols[WordModel::PathSymbolIndex(symbol(0), 0, left)]);
  add(model.path_symbols[WordModel::PathSymbolIndex(symbol(0), 1, here)]);
  add(model.path_symbols[WordModel::PathSymbolIndex(symbol(0), 2, right)]);
  return scores;
}

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
    const WordClass alone = model.alone[run.Symbols()[unit]];
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
    score += PlainUnitScores(run, model, evidence, unit)[static_cast<size_t>(tags[unit])];
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
    const std::array<int64_t, kTags> scores = PlainUnitScores(run, model, evidence, unit);
    for (size_t t = 0; t < kTags; ++t) {
      const Tag tag = static_cast<Tag>(t);
      best[unit][t] = kNever;
      if (unit == 0 && Follows(Tag::kEnd, tag)) best[unit][t] = 0;
      for (size_t p = 0; unit > 0 && p < kTags; ++p) {
        if (!Follows(static_cast<Tag>(p), tag)) continue;
        const int64_t score = best[unit - 1][p] + model.transitions[p][t];
        if (score > best[unit][t]) best[unit][t] = score, from[unit][t] = static_cast<Tag>(p);
      }
      best[unit][t] += scores[t];
    }
  }
  std::vector<Tag> tags(run.size());
  tags.back() = best.back()[3] > best.back()[2] ? Tag::kSingle : Tag::kEnd;
  for (size_t unit = run.size() - 1; unit > 0; --unit) tags[unit - 1] = from[unit][static_cast<size_t>(tags[unit])];
  return tags;
}

}  // namespace huiyao::analysis
