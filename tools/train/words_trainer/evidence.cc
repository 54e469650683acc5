#include "tools/train/words_trainer/evidence.h"

#include <algorithm>

namespace huiyao::analysis {

Evidence GatherEvidence(const Run& run, const WordModel& model) {
  const size_t size = run.size();
  Evidence evidence;
  model.dictionary.FindWords(run.Symbols(), size, evidence.matches);
  evidence.shapes.assign(size, {});
  std::vector<std::vector<DictionaryMatch>> beginning(size);
  for (const DictionaryMatch& match : evidence.matches) {
    const uint8_t length = static_cast<uint8_t>(LengthClass(match.length));
    const auto raise = [&](uint8_t& longest) { longest = std::max(longest, length); };
    raise(evidence.shapes[match.start].begins);
    raise(evidence.shapes[match.start + match.length - 1].ends);
    for (size_t unit = match.start + 1; unit + 1 < match.start + match.length; ++unit) {
      raise(evidence.shapes[unit].passes);
    }
    beginning[match.start].push_back(match);
  }
  // The cheapest way to cut what begins at a unit; of equal ones that whose first word is longest, a unit alone last.
  std::vector<uint32_t> cost(size + 1, 0);
  std::vector<DictionaryMatch> step(size);
  for (size_t unit = size; unit-- > 0;) {
    const WordClass alone = model.alone[run.Symbols()[unit]];
    cost[unit] = cost[unit + 1] + (alone != 0 ? model.class_costs[alone] : kUnknownUnitCost);
    step[unit] = {static_cast<uint32_t>(unit), 1, 0};
    for (const DictionaryMatch& match : beginning[unit]) {
      const uint32_t sum = cost[unit + match.length] + model.class_costs[match.word_class];
      if (sum <= cost[unit]) cost[unit] = sum, step[unit] = match;
    }
  }
  for (size_t unit = 0; unit < size; unit += step[unit].length) {
    for (int place = 0; place < step[unit].length; ++place) {
      evidence.path.push_back(PathCodeOf(step[unit].length, place));
      evidence.path_class.push_back(step[unit].word_class);
    }
  }
  return evidence;
}

}  // namespace huiyao::analysis
