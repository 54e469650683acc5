#include "common/analysis/words/evidence.h"

namespace huiyao::analysis {

PathCode PathCodeOf(int length, int place) {
  if (length <= 1) return kPathAlone;
  if (length == 2) return static_cast<PathCode>(1 + place);
  const int base = LengthClass(length) * 3 - 6;  // 3, 6, 9
  return static_cast<PathCode>(base + (place == 0 ? 0 : place == length - 1 ? 2 : 1));
}

Role RoleOf(int length, int place) {
  if (place < 0) return Role::kBefore;
  if (place >= length) return Role::kBehind;
  if (place == 0) return Role::kFirst;
  if (place == length - 1) return Role::kLast;
  if (length == 3) return Role::kMiddle;
  return place == 1 ? Role::kSecond : Role::kLaterMiddle;
}

void Evidence::Gather(const Symbol* symbols, size_t size, const Dictionary& dictionary, ClassCosts costs,
                      std::span<const WordClass> alone) {
  matches.clear();
  dictionary.FindWords(symbols, size, matches);
  shapes.assign(size, Shape());
  for (const DictionaryMatch& match : matches) {
    const uint8_t length = static_cast<uint8_t>(LengthClass(match.length));
    Shape* const first = &shapes[match.start];
    Shape* const last = first + match.length - 1;
    first->begins = std::max(first->begins, length);
    last->ends = std::max(last->ends, length);
    for (Shape* inside = first + 1; inside < last; ++inside) inside->passes = std::max(inside->passes, length);
  }
  // The cheapest path, from the end (unigram model over the word list, as in jieba); of equal ones the longer word.
  cost.resize(size + 1);
  step.resize(size);
  step_class.resize(size);
  cost[size] = 0;
  size_t match = matches.size();
  for (size_t unit = size; unit-- > 0;) {
    const WordClass alone_class = symbols[unit] < alone.size() ? alone[symbols[unit]] : 0;
    uint32_t best = cost[unit + 1] + (alone_class != 0 ? costs[alone_class] : kUnknownUnitCost);
    uint8_t length = 1;
    WordClass word_class = 0;
    // Matches of a unit come longest first from behind.
    for (; match > 0 && matches[match - 1].start == unit; --match) {
      const DictionaryMatch& word = matches[match - 1];
      const uint32_t sum = cost[unit + word.length] + costs[word.word_class];
      if (sum < best || (sum == best && length == 1)) {
        best = sum;
        length = word.length;
        word_class = word.word_class;
      }
    }
    cost[unit] = best;
    step[unit] = length;
    step_class[unit] = word_class;
  }
  path.resize(size);
  path_class.resize(size);
  for (size_t unit = 0; unit < size;) {
    const int length = step[unit];
    for (int place = 0; place < length; ++place) {
      path[unit + place] = PathCodeOf(length, place);
      path_class[unit + place] = step_class[unit];
    }
    unit += length;
  }
}

}  // namespace huiyao::analysis
