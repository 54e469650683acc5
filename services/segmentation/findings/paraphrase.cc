#include "services/segmentation/findings/paraphrase.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/findings/paraphrase_marks.h"
#include "services/segmentation/findings/phrases.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

constexpr int kMostRepetitions = 4;
constexpr size_t kLeastHan = 150;     // characters; less text says nothing
constexpr size_t kLeastLength = 300;  // of which the density is taken at least
constexpr double kLeastDensity = 25;  // weight a thousand Han characters
constexpr int kLeastVariety = 8;      // different marks
constexpr int kLeastStrong = 4;       // of which of weight 2 or more; speech has many of weight 1
constexpr size_t kStrongest = 5;

// A mark as looked for.
struct Pattern {
  std::string_view head;
  std::string_view tail;  // empty: none
  bool begins_clause = false;
  bool ends_clause = false;
  int weight = 0;
};

bool IsClauseMark(char32_t c) {
  if (IsHan(c)) return false;
  constexpr std::u32string_view kMarks = U"，。；、！？：,;:!?";
  return kMarks.find(c) != kMarks.npos;
}

Pattern MakePattern(std::string_view word, int weight) {
  Pattern pattern;
  pattern.weight = weight;
  pattern.begins_clause = word.starts_with("^");
  pattern.ends_clause = word.ends_with("$");
  if (pattern.begins_clause) word.remove_prefix(1);
  if (pattern.ends_clause) word.remove_suffix(1);
  constexpr std::string_view kGap = "…";
  const size_t gap = word.find(kGap);
  pattern.head = word.substr(0, gap);
  if (gap != word.npos) pattern.tail = word.substr(gap + kGap.size());
  return pattern;
}

const std::vector<Pattern>& Patterns() {
  static const auto& patterns = *[] {
    auto* all = new std::vector<Pattern>();
    for (const ParaphraseMark& mark : ParaphraseMarks()) {
      for (std::string_view rest = mark.words; !rest.empty();) {
        const size_t blank = std::min(rest.find(' '), rest.size());
        if (blank > 0) all->push_back(MakePattern(rest.substr(0, blank), mark.weight));
        rest.remove_prefix(std::min(blank + 1, rest.size()));
      }
    }
    // Seen by ReadPunctuation, behind all others.
    all->push_back({});
    all->push_back({});
    return all;
  }();
  return patterns;
}

const Phrases& Heads() {
  static const auto& heads = *[] {
    std::vector<std::string_view> words;
    for (const Pattern& pattern : Patterns()) {
      if (!pattern.head.empty()) words.push_back(pattern.head);
    }
    return new Phrases(words);
  }();
  return heads;
}

// Where the pattern whose head stands at `start` ends; 0 if it does not hold.
size_t MatchAt(std::string_view text, size_t start, const Pattern& pattern) {
  constexpr size_t kMostGap = 16;
  size_t end = start + pattern.head.size();
  if (pattern.begins_clause && (start == 0 || !IsClauseMark(text::DecodeBefore(text, start).value))) return 0;
  if (pattern.ends_clause && end < text.size()) {
    const char32_t next = text::DecodeAt(text, end).value;
    if (!IsClauseMark(next) && next != ' ') return 0;
  }
  if (pattern.tail.empty()) return end;
  for (size_t i = 0; i <= kMostGap && end < text.size(); ++i) {
    if (StartsWith(text.substr(end), pattern.tail)) return end + pattern.tail.size();
    const text::CodePoint c = text::DecodeAt(text, end);
    if (IsClauseMark(c.value) && c.value != U'、') return 0;
    end += static_cast<size_t>(c.length);
  }
  return 0;
}

// By their first bytes.
size_t HanOf(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<uint8_t>(c);
    return byte >= 0xE4 && byte <= 0xE9;
  }));
}

}  // namespace

void Paraphrase::Read(std::string_view paragraph) {
  const std::vector<Pattern>& patterns = Patterns();
  counts_.resize(patterns.size());
  paragraphs_.push_back(paragraph);
  const size_t blank = patterns.size() - 2, yu = patterns.size() - 1;
  Heads().ForEach(paragraph, [&](size_t mark, size_t start) {
    if (counts_[mark] >= kMostRepetitions) return;
    if (!patterns[mark].tail.empty()) {
      if (searches_ == 0) return;
      --searches_;
    }
    const size_t end = MatchAt(paragraph, start, patterns[mark]);
    if (end > 0) Count(mark, patterns[mark].weight, {start, end});
  });
  for (size_t at = paragraph.find(' '); at != paragraph.npos && counts_[blank] < kMostRepetitions;
       at = paragraph.find(' ', at + 1)) {
    if (at < 3 || at + 3 > paragraph.size() || !IsHan(text::DecodeBefore(paragraph, at).value)) continue;
    const text::CodePoint next = text::DecodeAt(paragraph, at + 1);
    if (next.length != 3 || !IsClauseMark(next.value)) continue;
    const size_t start = at - static_cast<size_t>(text::DecodeBefore(paragraph, at).length);
    Count(blank, 1, {start, at + 4});
  }
  constexpr std::string_view kYu = "，于";
  for (size_t at = FindWord(paragraph, kYu); at != paragraph.npos && counts_[yu] < kMostRepetitions;
       at = FindWord(paragraph, kYu, at + kYu.size())) {
    const size_t end = at + kYu.size();
    if (end >= paragraph.size()) break;
    const char32_t next = text::DecodeAt(paragraph, end).value;
    constexpr std::u32string_view kSound = U"是一二三四五六七八九十本同";  // 于是, and dates of laws
    if (IsHan(next) && kSound.find(next) == kSound.npos) Count(yu, 1, {at + 3, end + 3});
  }
}

void Paraphrase::ReadFalseDates(int count) {
  if (count == 0) return;
  constexpr int kWeight = 3;
  const int counted = std::min(count, kMostRepetitions);
  ++variety_;
  strong_ += counted;
  weight_ += kWeight * counted;
}

void Paraphrase::Count(size_t mark, int weight, TextRange range) {
  if (counts_[mark]++ == 0) {
    ++variety_;
    strong_ += weight > 1;
    first_.push_back({paragraphs_.size() - 1, range, weight});
  }
  weight_ += weight;
}

size_t Paraphrase::CountHan() const {
  size_t count = 0;
  for (const std::string_view paragraph : paragraphs_) count += HanOf(paragraph);
  return count;
}

double Paraphrase::Density() const {
  return 1000.0 * weight_ / static_cast<double>(std::max(CountHan(), kLeastLength));
}

int Paraphrase::Variety() const { return variety_; }

bool Paraphrase::IsMachineMade() const {
  // Few texts have so many marks that their length matters.
  return variety_ >= kLeastVariety && strong_ >= kLeastStrong && CountHan() >= kLeastHan && Density() >= kLeastDensity;
}

std::vector<Paraphrase::Mark> Paraphrase::Strongest() const {
  std::vector<Mark> marks = first_;
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.range.end - a.range.start > b.range.end - b.range.start;
  });
  // Marks within others say nothing new.
  std::vector<Mark> strongest;
  for (const Mark& mark : marks) {
    const bool apart = std::none_of(strongest.begin(), strongest.end(), [&](const Mark& other) {
      return other.paragraph == mark.paragraph && other.range.start < mark.range.end &&
             mark.range.start < other.range.end;
    });
    if (apart) strongest.push_back(mark);
    if (strongest.size() == kStrongest) break;
  }
  marks = std::move(strongest);
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return std::tie(a.paragraph, a.range.start) < std::tie(b.paragraph, b.range.start);
  });
  return marks;
}

}  // namespace huiyao::segmentation
