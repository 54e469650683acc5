#include "services/segmentation/mentions/persons/han_names.h"

#include <algorithm>
#include <optional>
#include <string>

#include "common/text/utf8.h"
#include "services/segmentation/gazetteer/gazetteer.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/persons/surnames.h"
#include "services/segmentation/mentions/persons/syllable_names.h"
#include "services/segmentation/mentions/persons/title_words.h"
#include "services/segmentation/mentions/persons/transcribed_names.h"
#include "services/segmentation/mentions/persons/word_evidence.h"

namespace huiyao::segmentation {
namespace {

// How far around a place words are cut.
constexpr size_t kLookBack = 10;
constexpr size_t kLookAhead = 14;
// What the word model's cuts can say for a name at most (AddCuts), and a little for rounding.
constexpr double kMostOfCuts = 2.3;
// The weight of an end where no edge is known and a word follows.
constexpr double kWordFollows = 0.3;

double EdgeWeight(Edge edge) {
  switch (edge) {
    case Edge::kMark:
      return 3;
    case Edge::kSpeech:
      return 3;
    case Edge::kWord:
      return 2.5;
    case Edge::kNone:
      return -1.5;
  }
  return 0;
}

// A province, as places that a folded text names.
bool IsDivision(std::u32string_view folded) {
  std::string text;
  for (const char32_t c : folded) text::AppendUtf8(c, text);
  return !FindDivisions(text).empty();
}

// What its being a word says against a string of characters being a name; less, where it speaks.
double WordWeight(std::u32string_view word, bool speaks = false) {
  switch (KindOfWord(word)) {
    case WordKind::kNone:
      return 0;
    case WordKind::kPerson:
      return 2;
    case WordKind::kPersonOrWord:
      return -2;
    case WordKind::kNoun:
    case WordKind::kOther:
      return speaks ? -3 : -3.5;
    case WordKind::kPlace:
      return IsDivision(word) ? -6 : -3.3;
    default:
      return -6;
  }
}

bool IsPlaceWord(char32_t c) {
  return c == U'里' || c == U'上' || c == U'中' || c == U'内' || c == U'外' || c == U'间';
}

bool IsConjunction(char32_t c) { return c == U'和' || c == U'同' || c == U'与' || c == U'而' || c == U'但'; }

bool IsGivenPlaceholder(char32_t c) { return c == U'某' || c == U'×' || c == U'x'; }

double GivenWeight(char32_t c) {
  if (IsGivenPlaceholder(c)) return 1;
  if (IsFunctionCharacter(c)) return -3;
  if (IsSeldomGiven(c)) return -1;
  if (EndsBody(c)) return -1.5;
  return IsGivenCharacter(c) ? 1 : 0;
}

bool IsNoWord(WordKind kind) {
  return kind == WordKind::kNone || kind == WordKind::kPerson || kind == WordKind::kPlace;
}

bool IsUsual(std::u32string_view given) {
  return std::any_of(given.begin(), given.end(),
                     [](char32_t c) { return IsGivenPlaceholder(c) || IsGivenCharacter(c); });
}

// Two name characters with blanks between, as forms print them: 王　宇.
std::optional<HanName> ReadSpaced(const FoldedText& text, size_t at) {
  if (SurnameWeight(text[at]) == 0 || text[at + 1] != U' ') return std::nullopt;
  size_t given = at + 1;
  while (given < at + 4 && text[given] == U' ') ++given;
  if (!IsHan(text[given]) || IsFunctionCharacter(text[given]) || EndsBody(text[given])) return std::nullopt;
  if (EdgeBehind(text, given + 1) != Edge::kMark) return std::nullopt;
  return HanName{at, given + 1, 3.0 + SurnameWeight(text[at]) + GivenWeight(text[given]), Edge::kMark};
}

class Candidates {
 public:
  Candidates(const FoldedText& text, size_t at) : text_(text), at_(at) {}

  // All but what the word model says.
  double WeighCharacters(size_t begin, size_t end, size_t surname, bool speaks = false) const {
    const std::u32string_view name = text_.Slice(begin, end);
    const std::u32string_view given = name.substr(surname);
    double weight = surname == 2 ? 3 : SurnameWeight(name[0]);
    for (const char32_t c : given) weight += GivenWeight(c);
    // 为民, 向东
    if (given.size() == 2 && IsSeldomGiven(given[0]) && GivenWeight(given[0]) < 0 && GivenWeight(given[1]) > 0 &&
        !IsConjunction(given[0])) {
      weight += 1;
    }
    if (surname == 1 && !IsUsual(given) && IsFunctionSurname(name[0])) weight -= 2;
    // 肖某|未
    if (given.size() == 2 && given[0] == U'某' && given[1] != U'某' && IsHan(given[1])) weight -= 4;
    // 任|总指挥
    if (begin + surname < end && TitleHeads().MatchAt(text_.characters(), end - 1).length > 1) weight -= 3;
    weight += WordWeight(name, speaks);
    // 宿舍|里
    if (given.size() == 2 && IsPlaceWord(given[1]) && KindOfWord(name.substr(0, 2)) != WordKind::kNone) weight -= 4;
    // 职工方|依法
    if (given.size() == 2 && FollowerLength(text_, begin + surname) == 2) weight -= 2;
    if (given.size() == 2 && !IsGivenPlaceholder(given[0]) && given[0] != given[1]) {
      if (surname == 1)
        weight += std::min(0.0, WordWeight(name.substr(0, 2))) *
                  (KindOfWord(name.substr(0, 2)) == WordKind::kFunction ? 0.9 : 0.6);
      const WordKind kind = KindOfWord(given);
      if (kind == WordKind::kTime || kind == WordKind::kFunction) weight -= 2.5;
      if (kind == WordKind::kVerb || kind == WordKind::kNoun || kind == WordKind::kNumber) weight -= 1;
    }
    return weight;
  }

  double AddCuts(double weight, size_t begin, size_t end, size_t surname) const {
    const std::u32string_view given = text_.Slice(begin + surname, end);
    // The word model parts names so: 王|浩然.
    if (given.size() == 2 && cuts().IsCut(begin) && cuts().IsCut(begin + surname) && cuts().IsCut(end) &&
        !cuts().IsCut(begin + surname + 1) && IsNoWord(KindOfWord(given))) {
      weight += 0.7;
    }
    weight += cuts().IsCut(begin) ? 0.5 : -1;
    weight += cuts().IsCut(end) ? 1 : -1;
    return weight;
  }

  double Weigh(size_t begin, size_t end, size_t surname) const {
    return AddCuts(WeighCharacters(begin, end, surname), begin, end, surname);
  }

  // Made when they are asked for: most candidates fall by their characters.
  const WordCuts& cuts() const {
    if (!cuts_) cuts_.emplace(text_, at_ - std::min(at_, kLookBack), std::min(text_.size(), at_ + kLookAhead));
    return *cuts_;
  }

  // The name's first characters belong to the word before: 负责人|才, 有|关.
  bool CutsWordBefore(size_t begin) const {
    return begin > 0 && IsHan(text_[begin - 1]) && !cuts().IsCut(begin) &&
           (KindOfWord(text_.Slice(begin - 1, begin + 1)) != WordKind::kNone ||
            KindOfWord(text_.Slice(begin - 1, std::min(begin + 2, text_.size()))) != WordKind::kNone ||
            (begin > 1 && KindOfWord(text_.Slice(begin - 2, begin + 1)) != WordKind::kNone));
  }

 private:
  const FoldedText& text_;
  const size_t at_;
  mutable std::optional<WordCuts> cuts_;
};

// Where no edge is known, a word may follow (李某某|述职): whether one does, which the word model cuts off.
bool WordFollows(const FoldedText& text, size_t end, const WordCuts& cuts) {
  if (!cuts.IsCut(end)) return false;
  for (size_t length = 2; length <= 4 && IsHan(text[end + length - 1]); ++length) {
    if (KindOfWord(text.Slice(end, end + length)) != WordKind::kNone) return true;
  }
  return false;
}

// The end crosses a word: 张建|设.
bool CrossesWord(const FoldedText& text, size_t end, const WordCuts& cuts) {
  return !cuts.IsCut(end) && (KindOfWord(text.Slice(end - 1, end + 1)) != WordKind::kNone ||
                              (end + 2 <= text.size() && KindOfWord(text.Slice(end - 1, end + 2)) != WordKind::kNone));
}

bool IsForm(std::u32string_view given) {
  for (const std::u32string_view word :
       {U"先生", U"女士", U"小姐", U"大爷", U"大妈", U"大娘", U"阿姨", U"师傅", U"老师", U"同志", U"同学", U"奶奶",
        U"爷爷", U"叔叔", U"大哥", U"大姐", U"老汉", U"医生"}) {
    if (given == word) return true;
  }
  return false;
}

// [begin, end), of a closed class of parts, if a word may follow.
std::optional<HanName> WholeName(const FoldedText& text, size_t begin, size_t end) {
  Edge behind = EdgeBehind(text, end);
  const WordCuts cuts(text, begin, std::min(text.size(), end + kLookAhead));
  if (behind == Edge::kNone && WordFollows(text, end, cuts)) behind = Edge::kWord;
  const WordKind kind = KindOfWord(text.Slice(begin, end));
  if (behind == Edge::kNone || (kind == WordKind::kPlace && behind != Edge::kSpeech)) return std::nullopt;
  return HanName{begin, end, 8, behind, EdgeBefore(text, begin)};
}

// A given name of three characters, where no shorter one may end: 程砚秋实.
std::optional<HanName> ReadLongGiven(const FoldedText& text, size_t at, const Candidates& candidates) {
  constexpr double kPenalty = 1;
  const size_t end = at + 4;
  if (SurnameWeight(text[at]) < 2 || end > text.size()) return std::nullopt;
  for (size_t i = at; i < end; ++i) {
    if (!IsHan(text[i])) return std::nullopt;
    // 孔庆兰|家
    if (i > at && text[i] == U'家') return std::nullopt;
    if (i > at && (IsFunctionCharacter(text[i]) || EndsBody(text[i]) || IsSeldomGiven(text[i]))) return std::nullopt;
  }
  const Edge behind = EdgeBehind(text, end);
  if (behind == Edge::kNone || EdgeBehind(text, at + 2) != Edge::kNone || EdgeBehind(text, at + 3) != Edge::kNone) {
    return std::nullopt;
  }
  if (WordFollows(text, at + 3, candidates.cuts())) return std::nullopt;
  // 关心|群众
  const WordKind kind = KindOfWord(text.Slice(at + 2, end));
  if (!IsNoWord(KindOfWord(text.Slice(at, at + 2))) || (!IsNoWord(kind) && kind != WordKind::kNoun)) {
    return std::nullopt;
  }
  return HanName{at,
                 end,
                 candidates.Weigh(at, end, 1) - kPenalty + EdgeWeight(behind),
                 behind,
                 EdgeBefore(text, at),
                 candidates.cuts().IsCut(at)};
}

void Keep(std::optional<HanName>& best, const HanName& name) {
  if (!best || name.weight > best->weight) best = name;
}

}  // namespace

std::optional<HanName> ReadHanNameAt(const FoldedText& text, size_t at, bool foreign, double least) {
  if (!IsHan(text[at])) return std::nullopt;
  if (const size_t end = EndOfSyllableName(text, at); end > 0) {
    if (const auto name = WholeName(text, at, end)) return name;
  }
  if (const size_t end = EndOfDottedName(text, at); end > 0) return HanName{at, end, 8, EdgeBehind(text, end)};
  if (const auto spaced = ReadSpaced(text, at)) return spaced;
  const size_t compound = MatchCompoundSurname(text.characters(), at);
  if (compound == 0 && SurnameWeight(text[at]) == 0 && !foreign) return std::nullopt;
  if (!IsHan(text[at + 1])) return std::nullopt;
  const Candidates candidates(text, at);
  std::optional<HanName> best;
  for (const size_t surname : {size_t{1}, size_t{2}}) {
    if (surname == 2 ? compound == 0 : SurnameWeight(text[at]) == 0) continue;
    for (size_t end = at + surname + 1; end <= at + surname + 2 && IsHan(text[end - 1]); ++end) {
      if (IsForm(text.Slice(at + surname, end))) continue;
      Edge behind = EdgeBehind(text, end);
      const double characters = candidates.WeighCharacters(at, end, surname, behind == Edge::kSpeech);
      const double following = LongWordFollows(text, end) ? 1.5 : 0;
      const double edge = behind == Edge::kNone ? kWordFollows : EdgeWeight(behind);
      if (characters + following + edge + kMostOfCuts < least) continue;
      const double crossing = candidates.CutsWordBefore(at) ? -1.5 : 0;
      double weight = crossing + candidates.AddCuts(characters, at, end, surname);
      weight += following;
      if (behind == Edge::kNone && WordFollows(text, end, candidates.cuts())) {
        weight += kWordFollows;
        behind = Edge::kWord;
      } else {
        weight += EdgeWeight(behind) - (behind == Edge::kNone && CrossesWord(text, end, candidates.cuts()) ? 1.5 : 0);
      }
      Keep(best, {at, end, weight, behind, EdgeBefore(text, at), candidates.cuts().IsCut(at),
                  IsUsual(text.Slice(at + surname, end))});
    }
  }
  if (const auto name = ReadLongGiven(text, at, candidates)) Keep(best, *name);
  // Two surnames, as married women bear them, and a name of two characters.
  if (SurnameWeight(text[at]) == 2 && SurnameWeight(text[at + 1]) == 2 && IsHan(text[at + 2]) && IsHan(text[at + 3])) {
    const Edge behind = EdgeBehind(text, at + 4);
    if (behind == Edge::kMark && KindOfWord(text.Slice(at, at + 2)) == WordKind::kNone) {
      Keep(best, {at, at + 4, candidates.Weigh(at, at + 4, 2) - 1 + EdgeWeight(behind), behind, EdgeBefore(text, at),
                  candidates.cuts().IsCut(at)});
    }
  }
  if (foreign) {
    size_t end = at;
    while (end < at + 7 && IsHan(text[end])) {
      if (!IsTranscriptionCharacter(text[end]) && end > at + 1 && EdgeBehind(text, end) != Edge::kNone) break;
      ++end;
      const Edge behind = EdgeBehind(text, end);
      if (end < at + 2 || behind == Edge::kNone) continue;
      const std::u32string_view name = text.Slice(at, end);
      const auto transcribed = std::count_if(name.begin(), name.end(), IsTranscriptionCharacter);
      if (static_cast<size_t>(transcribed) + 1 < name.size()) continue;
      // A place of the same name does not follow a title.
      const bool place = KindOfWord(name) == WordKind::kPlace && !IsDivision(name);
      double weight =
          (place ? 0 : WordWeight(name)) + EdgeWeight(behind) + 0.6 * static_cast<double>(transcribed) - 0.5;
      if (weight + kMostOfCuts < least) continue;
      weight += candidates.cuts().IsCut(end) ? 1 : -1;
      if (IsPlaceWord(name.back())) weight -= 4;
      for (const char32_t c : name) {
        weight += IsFunctionCharacter(c) || (EndsBody(c) && !IsTranscriptionCharacter(c)) ? -2 : 0;
      }
      Keep(best, {at, end, weight, behind, EdgeBefore(text, at), candidates.cuts().IsCut(at)});
    }
  }
  return best;
}

std::optional<HanName> ReadNameOfConjunction(const FoldedText& text, size_t at) {
  constexpr double kWeight = 4.6;
  const size_t end = at + 3;
  const std::u32string_view given = text.Slice(at + 1, end);
  if (given.size() < 2 || !IsHan(given[0]) || !IsHan(given[1]) || !IsUsual(given)) return std::nullopt;
  if (GivenWeight(given[0]) < 0 || GivenWeight(given[1]) < 0 || SurnameWeight(given[0]) == 2) return std::nullopt;
  if (TitleHeads().MatchAt(text.characters(), at + 1).length > 0) return std::nullopt;
  const WordKind kind = KindOfWord(given);
  const bool both = IsGivenCharacter(given[0]) && IsGivenCharacter(given[1]);
  if (kind != WordKind::kNone && kind != WordKind::kPerson && !(kind == WordKind::kPlace && both)) return std::nullopt;
  const Edge behind = EdgeBehind(text, end);
  if (behind == Edge::kNone) return std::nullopt;
  return HanName{at, end, kWeight, behind, EdgeBefore(text, at), true};
}

std::optional<HanName> ReadHanNameBefore(const FoldedText& text, size_t end, double least) {
  if (end < 2 || !IsHan(text[end - 1]) || !IsHan(text[end - 2])) {
    if (end < 4 || !IsHan(text[end - 1])) return std::nullopt;
  }
  if (const size_t begin = BeginOfDottedName(text, end); begin < end) {
    return HanName{begin, end, 8, EdgeBehind(text, end), Edge::kMark};
  }
  if (const size_t begin = BeginOfSyllableName(text, end); begin < end && EdgeBefore(text, begin) != Edge::kNone) {
    return HanName{begin, end, 8, EdgeBehind(text, end), EdgeBefore(text, begin)};
  }
  std::optional<HanName> best;
  const Candidates candidates(text, end - std::min<size_t>(end, 4));
  // A transcribed name as the whole clause before.
  size_t run = end;
  while (run > 0 && end - run < 6 && IsTranscriptionCharacter(text[run - 1]) && IsHan(text[run - 1])) --run;
  if (end - run > 3 && EdgeBefore(text, run) != Edge::kNone && KindOfWord(text.Slice(run, end)) == WordKind::kNone) {
    best = HanName{run, end, 7, EdgeBehind(text, end), EdgeBefore(text, run)};
  }
  for (size_t length = 2; length <= 4 && length <= end && !EndsBody(text[end - 1]); ++length) {
    const size_t at = end - length;
    if (!IsHan(text[at])) break;
    const size_t compound = MatchCompoundSurname(text.characters(), at);
    const size_t surname = compound > 0 && length > 2 ? 2 : SurnameWeight(text[at]) > 0 && length < 4 ? 1 : 0;
    if (surname == 0) continue;
    Edge before = EdgeBefore(text, at);
    const double characters = candidates.WeighCharacters(at, end, surname);
    // Where no edge is known, the word model may tell of one.
    const double edge = EdgeWeight(before == Edge::kNone ? Edge::kWord : before);
    if (characters + edge + kMostOfCuts < least || candidates.CutsWordBefore(at)) continue;
    // 请|王贺兵, not 请王|贺兵.
    const bool longer = at > 0 && SurnameWeight(text[at - 1]) == 2 && EdgeBefore(text, at - 1) != Edge::kNone;
    if (before == Edge::kNone && candidates.cuts().IsCut(at) &&
        (candidates.cuts().IsCut(end) || KindOfWord(text.Slice(at, end)) == WordKind::kPerson)) {
      before = Edge::kWord;
    }
    const double weight = candidates.AddCuts(characters, at, end, surname) + EdgeWeight(before) - (longer ? 2 : 0);
    Keep(best, {at, end, weight, EdgeBehind(text, end), before, candidates.cuts().IsCut(at),
                IsUsual(text.Slice(at + surname, end))});
  }
  return best;
}

}  // namespace huiyao::segmentation
