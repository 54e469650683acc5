#include "services/segmentation/layout/seam_features.h"

#include <algorithm>
#include <array>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/continuation_model.h"

namespace huiyao::segmentation {
namespace {

// Adds features of one template after another.
class FeatureWriter {
 public:
  explicit FeatureWriter(std::vector<uint32_t>& features) : features_(features) {
    constexpr size_t kMany = 96;
    features.clear();
    features.reserve(kMany);
  }

  void Add(uint32_t shape, uint64_t value) {
    uint64_t x = (value + 77) * 0x2545F4914F6CDD1Du + shape * 0x9E3779B97F4A7C15u;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    features_.push_back(static_cast<uint32_t>(x >> 32));
  }

 private:
  std::vector<uint32_t>& features_;
};

uint64_t Parts(const SeamWord& a, const SeamWord& b) { return uint64_t{a.part} << 17 | b.part; }
uint64_t Sized(const SeamWord& a) { return uint64_t{a.part} << 3 | a.length; }

bool PartsClauses(char16_t letter) {
  constexpr std::u16string_view kMarks = u"，。；：、？！";
  return kMarks.find(letter) != kMarks.npos;
}

// A headline's letters, and one more that tells that a line is too long for one.
constexpr size_t kHeadlineLetters = 40;

// Han characters on both sides of white space: titles have no comma there.
bool HasGap(std::string_view line) {
  bool han = false, gap = false;
  for (size_t i = 0; i < line.size();) {
    const text::CodePoint c = text::DecodeAt(line, i);
    i += static_cast<size_t>(c.length);
    if (gap && IsHan(c.value)) return true;
    gap = IsSpace(c.value) && (han || gap);
    han = IsHan(c.value);
  }
  return false;
}

}  // namespace

void BeginningFeatures(const SeamLetters& beginning, std::vector<uint32_t>& features) {
  // Letters at their places, and those of the first clause wherever they are.
  constexpr size_t kPlaces = 6, kTrigramPlaces = 5, kClause = 20, kClauseLetters = 14;
  FeatureWriter out(features);
  const Letters& w = beginning.letters;
  const size_t n = w.size();
  for (uint32_t i = 0; i < std::min(n, kPlaces); ++i) out.Add(i, w[i]);
  for (uint32_t i = 0; i + 1 < std::min(n, kPlaces); ++i) out.Add(10 + i, GramOf(w, i, 2));
  for (uint32_t i = 0; i + 2 < std::min(n, kTrigramPlaces); ++i) out.Add(20 + i, GramOf(w, i, 3));
  if (n >= 4) out.Add(30, GramOf(w, 0, 4));
  size_t clause = 0;
  while (clause < std::min(n, kClause) && !PartsClauses(w[clause])) ++clause;
  out.Add(31, clause);
  out.Add(32, uint64_t{clause < n ? w[clause] : u'\0'} << 8 | std::min<size_t>(clause, 6));
  for (size_t i = 0; i + 1 < std::min(clause, kClauseLetters); ++i) out.Add(33, GramOf(w, i, 2));
  for (size_t i = 0; i < std::min(clause, kClauseLetters); ++i) out.Add(34, w[i]);
  if (clause >= 2) out.Add(35, GramOf(w, clause - 2, 2));
  out.Add(36, 0);
  const auto& [a, b, c] = beginning.words;
  for (uint32_t i = 0; i < beginning.words.size(); ++i) {
    if (beginning.words[i].part == 0) continue;
    out.Add(40 + i, beginning.words[i].part);
    out.Add(44 + i, Sized(beginning.words[i]));
  }
  out.Add(47, GramOf(w, 0, a.length));
  out.Add(48, Parts(a, b));
  out.Add(49, Parts(a, b) << 17 | c.part);
  out.Add(50, a.length * 8 + b.length);
  out.Add(51, Sized(a) << 20 | Sized(b));
}

void PairFeatures(const SeamLetters& end, const SeamLetters& beginning, std::vector<uint32_t>& features) {
  FeatureWriter out(features);
  const SeamWord &last = end.words[0], &before = end.words[1], &first = beginning.words[0],
                 &second = beginning.words[1];
  out.Add(100, Parts(last, first));
  out.Add(101, Parts(before, last) << 17 | first.part);
  out.Add(102, Parts(last, first) << 17 | second.part);
  out.Add(103, (Parts(before, last) << 17 ^ first.part) * 0x9E3779B97F4A7C15u + second.part);
  out.Add(104, Sized(last) << 20 | Sized(first));
  const uint64_t left = GramOf(end.letters, 0, last.length), right = GramOf(beginning.letters, 0, first.length);
  out.Add(110, left * 0x9E3779B97F4A7C15u + first.part);
  out.Add(111, right * 0x9E3779B97F4A7C15u + last.part);
  out.Add(112, left * 0x9E3779B97F4A7C15u + right);
  for (const size_t a : {1, 2}) {
    for (const size_t b : {1, 2}) {
      if (end.letters.size() < a || beginning.letters.size() < b) continue;
      out.Add(static_cast<uint32_t>(120 + 2 * a + b),
              GramOf(end.letters, 0, a) << 32 | GramOf(beginning.letters, 0, b));
    }
  }
  const uint64_t across = WordAcross(end.letters, beginning.letters);
  out.Add(130, across);
  out.Add(131, across << 6 | last.length << 3 | first.length);
}

bool MayBeHeadline(std::string_view line) {
  constexpr std::u16string_view kStops = u"。；";
  const Letters letters = FirstLetters(line, kHeadlineLetters + 1);
  return letters.size() >= 2 && letters.size() <= kHeadlineLetters && letters.find_first_of(kStops) == letters.npos;
}

void HeadlineFeatures(std::string_view line, std::vector<uint32_t>& features) {
  FeatureWriter out(features);
  const Letters w = FirstLetters(line, kHeadlineLetters);
  const size_t n = w.size();
  const auto at = [&](size_t i, size_t length) { return i + length <= n ? GramOf(w, i, length) : Gram{0}; };
  const auto before = [&](size_t i, size_t length) {
    return i + length <= n ? GramOf(w, n - i - length, length) : Gram{0};
  };
  constexpr uint32_t kPlaces = 3;
  for (uint32_t i = 0; i < kPlaces; ++i) {
    out.Add(200 + i, at(i, 1));
    out.Add(204 + i, at(i, 2));
    out.Add(208 + i, before(i, 1));
    out.Add(212 + i, before(i, 2));
  }
  out.Add(216, at(0, 3));
  out.Add(217, before(0, 3));
  // Headlines balance their clauses.
  std::vector<size_t> clauses(1);
  uint64_t marks = 0;
  for (const char16_t letter : w) {
    if (PartsClauses(letter)) {
      clauses.push_back(0);
      marks = marks << 16 | letter;
    } else {
      ++clauses.back();
    }
  }
  const size_t first = clauses.front(), last = clauses.back();
  out.Add(220, n / 3);
  out.Add(221, std::min<size_t>(clauses.size(), 4));
  out.Add(222, marks);
  out.Add(223, std::min<size_t>(first, 15) << 8 | std::min<size_t>(last, 15));
  out.Add(224, clauses.size() > 1 && first == last);
  out.Add(225, std::min<size_t>(clauses.size(), 4) << 8 | (last + 1 < first ? 0u : last > first + 1 ? 2u : 1u));
  out.Add(226, std::min<size_t>(last, 20));
  out.Add(227, HasGap(line));
  const SeamLetters end = LettersOfEnd(line), begin = LettersOfBeginning(line);
  out.Add(230, Sized(end.words[0]));
  out.Add(231, Parts(end.words[0], end.words[1]));
  out.Add(232, Parts(end.words[0], end.words[1]) << 17 | end.words[2].part);
  out.Add(233, GramOf(end.letters, 0, end.words[0].length));
  out.Add(234, Sized(begin.words[0]));
  out.Add(235, Parts(begin.words[0], begin.words[1]));
  out.Add(236, Parts(begin.words[0], begin.words[1]) << 17 | begin.words[2].part);
  out.Add(237, GramOf(w, 0, begin.words[0].length));
  // Letters before the marks, and behind them.
  for (size_t i = 1; i + 1 < n; ++i) {
    if (!PartsClauses(w[i])) continue;
    out.Add(240, w[i - 1]);
    out.Add(241, w[i + 1]);
    out.Add(242, at(i + 1, 2));
    if (i >= 2) out.Add(243, GramOf(w, i - 2, 2));
  }
  for (size_t i = 0; i < n; ++i) out.Add(244, w[i]);
}

}  // namespace huiyao::segmentation
