#include "services/segmentation/mentions/quantities/english_words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "services/segmentation/mentions/quantities/glyphs.h"
#include "services/segmentation/mentions/quantities/numeral.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kLongestWord = 16;

using Sort = NumberWordSort;

struct Word {
  std::string_view text;
  Sort sort;
  double value;
};

constexpr Word kWords[] = {
    {"a", Sort::kArticle, 1},
    {"an", Sort::kArticle, 1},
    {"and", Sort::kAnd, 0},
    {"billion", Sort::kScale, 1e9},
    {"billions", Sort::kScales, 1e9},
    {"bln", Sort::kScale, 1e9},
    {"bn", Sort::kScale, 1e9},
    {"crore", Sort::kScale, 1e7},
    {"dozen", Sort::kDozen, 12},
    {"dozens", Sort::kScales, 12},
    {"eight", Sort::kUnit, 8},
    {"eighteen", Sort::kUnit, 18},
    {"eighth", Sort::kPart, 8},
    {"eighty", Sort::kTens, 80},
    {"eleven", Sort::kUnit, 11},
    {"few", Sort::kSeveral, 1},
    {"fifteen", Sort::kUnit, 15},
    {"fifth", Sort::kPart, 5},
    {"fifty", Sort::kTens, 50},
    {"first", Sort::kPart, 1},
    {"five", Sort::kUnit, 5},
    {"forty", Sort::kTens, 40},
    {"four", Sort::kUnit, 4},
    {"fourteen", Sort::kUnit, 14},
    {"fourth", Sort::kPart, 4},
    {"half", Sort::kPart, 2},
    {"halves", Sort::kPart, 2},
    {"hundred", Sort::kHundred, 100},
    {"hundreds", Sort::kScales, 100},
    {"hundredth", Sort::kPart, 100},
    {"lakh", Sort::kScale, 1e5},
    {"mil", Sort::kScale, 1e6},
    {"million", Sort::kScale, 1e6},
    {"millions", Sort::kScales, 1e6},
    {"millionth", Sort::kPart, 1e6},
    {"minus", Sort::kMinus, -1},
    {"mln", Sort::kScale, 1e6},
    {"naught", Sort::kUnit, 0},
    {"negative", Sort::kMinus, -1},
    {"nine", Sort::kUnit, 9},
    {"nineteen", Sort::kUnit, 19},
    {"ninety", Sort::kTens, 90},
    {"ninth", Sort::kPart, 9},
    {"nought", Sort::kUnit, 0},
    {"of", Sort::kOf, 0},
    {"one", Sort::kUnit, 1},
    {"out", Sort::kOver, 0},
    {"over", Sort::kOver, 0},
    {"point", Sort::kPoint, 0},
    {"quarter", Sort::kPart, 4},
    {"seven", Sort::kUnit, 7},
    {"seventeen", Sort::kUnit, 17},
    {"seventh", Sort::kPart, 7},
    {"seventy", Sort::kTens, 70},
    {"several", Sort::kSeveral, 1},
    {"six", Sort::kUnit, 6},
    {"sixteen", Sort::kUnit, 16},
    {"sixth", Sort::kPart, 6},
    {"sixty", Sort::kTens, 60},
    {"ten", Sort::kUnit, 10},
    {"tens", Sort::kScales, 10},
    {"tenth", Sort::kPart, 10},
    {"third", Sort::kPart, 3},
    {"thirteen", Sort::kUnit, 13},
    {"thirtieth", Sort::kPart, 30},
    {"thirty", Sort::kTens, 30},
    {"thousand", Sort::kScale, 1e3},
    {"thousands", Sort::kScales, 1e3},
    {"thousandth", Sort::kPart, 1e3},
    {"three", Sort::kUnit, 3},
    {"tln", Sort::kScale, 1e12},
    {"trillion", Sort::kScale, 1e12},
    {"trillions", Sort::kScales, 1e12},
    {"trillionth", Sort::kPart, 1e12},
    {"twelfth", Sort::kPart, 12},
    {"twelve", Sort::kUnit, 12},
    {"twentieth", Sort::kPart, 20},
    {"twenty", Sort::kTens, 20},
    {"two", Sort::kUnit, 2},
    {"zero", Sort::kUnit, 0},
};
static_assert(std::is_sorted(std::begin(kWords), std::end(kWords),
                             [](const Word& a, const Word& b) { return a.text < b.text; }));

// Where the words with each first letter begin, and the end of all.
constexpr auto kFirstLetters = [] {
  std::array<size_t, 27> begins{};
  for (const Word& word : kWords) {
    for (auto later = static_cast<size_t>(word.text[0] - 'a') + 1; later < begins.size(); ++later) ++begins[later];
  }
  return begins;
}();

// `text`: letters in lower case, not empty.
const Word* FindWord(std::string_view text) {
  const auto letter = static_cast<size_t>(text[0] - 'a');
  const Word* const end = kWords + kFirstLetters[letter + 1];
  const Word* const found =
      std::find_if(kWords + kFirstLetters[letter], end, [&](const Word& word) { return word.text == text; });
  return found != end ? found : nullptr;
}

}  // namespace

std::optional<NumberWord> NumberWordAt(std::string_view text, size_t at) {
  if (const auto digits = MatchDigits(text, at)) return NumberWord{Sort::kDigits, digits->value, digits->end};
  std::string word;
  size_t end = at;
  for (; end < text.size() && IsLatinLetter(static_cast<unsigned char>(text[end])); ++end) {
    if (word.size() == kLongestWord) return std::nullopt;
    word += static_cast<char>(text[end] | 0x20);
  }
  if (word.empty() || (end < text.size() && IsDigit(static_cast<unsigned char>(text[end])))) return std::nullopt;
  if (const Word* found = FindWord(word)) return NumberWord{found->sort, found->value, end};
  if (!word.ends_with('s')) return std::nullopt;
  word.pop_back();
  const Word* found = word.empty() ? nullptr : FindWord(word);
  if (found == nullptr || found->sort != Sort::kPart) return std::nullopt;
  return NumberWord{found->sort, found->value, end, /*plural=*/true};
}

std::pair<size_t, bool> SkipNumberJoint(std::string_view text, size_t at) {
  size_t next = at;
  bool hyphen = false;
  for (int i = 0; i < 4 && next < text.size(); ++i, ++next) {
    if (text[next] == '-' && !hyphen) {
      hyphen = true;
    } else if (text[next] != ' ') {
      break;
    }
  }
  return {next, hyphen};
}

}  // namespace huiyao::segmentation
