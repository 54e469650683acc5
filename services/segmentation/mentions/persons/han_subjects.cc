#include "services/segmentation/mentions/persons/han_subjects.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/persons/found_titles.h"
#include "services/segmentation/mentions/persons/han_clauses.h"
#include "services/segmentation/mentions/persons/han_introduced.h"
#include "services/segmentation/mentions/persons/han_names.h"
#include "services/segmentation/mentions/persons/name_context.h"
#include "services/segmentation/mentions/persons/surnames.h"
#include "services/segmentation/mentions/persons/syllable_names.h"
#include "services/segmentation/mentions/persons/title_phrases.h"
#include "services/segmentation/mentions/persons/title_words.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMostNames = 200;
// Least weights of a name (HanName) by the strength of its titles (StrengthOf).
constexpr double kLeastApposed[] = {9, 5.5, 5, 3.5};
constexpr double kLeastAppointed = 3;
constexpr double kLeastSpeaker = 7;
constexpr double kLeastLiving = 0;

// Words between a name and the title that it gets: 任命张三为….
const WordList& Copulas() {
  static const auto& words = *new WordList(
      U"为 任 担任 出任 兼任 接任 就任 当选 当选为 改任 调任 转任 升任 履新 任职 现任 时任 曾任 系 是 现为");
  return words;
}

bool IsHonour(std::u32string_view rest) { return rest.starts_with(U"同志"); }

// Names from `begin`, a copula and titles to the end of the clause. `changes`: whoever is named begins or ends to hold
// them, so that another may hold them too. Where a list of names led to nothing, it is not read again from its second.
bool TakeAppointment(const FoldedText& text, size_t begin, bool changes, PersonCollector* persons) {
  if (!changes && begin < persons->tried()) return false;
  std::vector<HanName> names;
  size_t at = begin;
  size_t weakest_end = begin;
  bool honoured = false;
  double weight = HUGE_VAL;
  while (names.size() < kMostNames) {
    const std::optional<HanName> name =
        MayBeginName(text, at, false) ? ReadHanNameAt(text, at, false, kLeastAppointed) : std::nullopt;
    if (!name || name->weight < kLeastAppointed) {
      if (!changes) persons->Try(at);
      return false;
    }
    if (name->weight < weight) {
      weight = name->weight;
      weakest_end = name->end;
    }
    names.push_back(*name);
    at = SkipBracket(text, name->end);
    honoured = IsHonour(text.characters().substr(at));
    if (honoured) at += 2;
    if (text[at] != U'、') break;
    at = SkipBlanks(text, at + 1);
  }
  at = SkipBlanks(text, at);
  const size_t copula = changes && text[at] == U'的' ? 1 : Copulas().MatchAt(text.characters(), at).length;
  // 免去某某同志某局局长职务
  if (copula == 0 && !(changes && honoured)) {
    if (!changes) persons->Try(at);
    return false;
  }
  at += copula;
  size_t end = ClauseEnd(text, at);
  for (const std::u32string_view word : {U"职务", U"一职", U"职位"}) {
    if (text.Slice(at, end).ends_with(word)) end -= word.size();
  }
  const HanTitles titles = TitlesWithin(text, at, end);
  if (titles.empty() || weight < (changes ? kLeastAppointed : kLeastApposed[StrengthOf(titles)])) {
    if (!changes) persons->Try(titles.empty() ? at : weakest_end);
    return false;
  }
  std::vector<FoundTitle> found = FoundTitles(text, titles);
  for (FoundTitle& title : found) title.sole = title.sole && !changes;
  for (size_t i = 0; i < names.size(); ++i) persons->Add(names[i], found, i > 0);
  persons->Take(end);
  return true;
}

// In what is told of a person's life, the place behind 现任; `at` if there is none.
size_t PresentOffice(const FoldedText& text, size_t at) {
  constexpr size_t kMostLife = 150;
  const std::u32string_view life = text.Slice(at, std::min(text.size(), at + kMostLife));
  const size_t found = life.substr(0, life.find(U'。')).find(U"现任");
  return found == life.npos ? at : at + found + 2;
}

// Characters [begin, end) that end with a title and may say who is named before the mark at `at`; empty if none do.
struct Apposition {
  size_t begin = 0;
  size_t end = 0;
};
Apposition AppositionAt(const FoldedText& text, size_t at) {
  const char32_t mark = text[at];
  if (mark != U',' && mark != U'(' && mark != U':' && mark != U' ') return {};
  size_t begin = SkipBlanks(text, at + 1);
  if (mark == U',' && (text[begin] == U'男' || text[begin] == U'女')) begin = PresentOffice(text, begin);
  const size_t end = ClauseEnd(text, begin);
  if (mark == U'(' && text[end] != U')') return {};
  return TitleHeads().MatchBefore(text.characters(), end).length > 0 ? Apposition{begin, end} : Apposition();
}

// 张三,某局局长,… and 张三(某局局长).
bool TakeApposed(const FoldedText& text, const HanName& name, const HanTitles& label, PersonCollector* persons) {
  const auto [begin, end] = AppositionAt(text, name.end);
  if (begin == end) return false;
  const char32_t mark = text[name.end];
  const bool line = mark == U' ';
  const HanTitles titles = TitlesWithin(text, begin, end);
  if (titles.empty() || name.weight < kLeastApposed[StrengthOf(titles)] + (line ? 1 : 0)) return false;
  // 尉官:上尉、中尉
  if (mark == U':' && StrengthOf(titles) < 3) return false;
  if (label.empty()) {
    persons->Add(name, FoundTitles(text, titles), false);
  } else {
    persons->Add(name, FoundTitles(text, label), false);
    persons->AddTitles(FoundTitles(text, titles));
  }
  persons->Take(end);
  return true;
}

// Where the label ends before whose colon, and blanks, stand before `at`; 0 if none does.
size_t EndOfLabel(const FoldedText& text, size_t at) {
  size_t end = at;
  while (end > 0 && end + 3 > at && text[end - 1] == U' ') --end;
  return end > 0 && text[end - 1] == U':' ? end - 1 : 0;
}

// 组　长: the title in a label with blanks inside, before a colon that stands before `at`.
HanTitles LabelledTitle(const FoldedText& text, size_t at) {
  constexpr size_t kMostLabel = 9;
  const size_t end = EndOfLabel(text, at);
  size_t begin = end;
  std::u32string label;
  while (begin > 0 && end - begin < kMostLabel && (IsHan(text[begin - 1]) || text[begin - 1] == U' ')) {
    --begin;
    if (text[begin] != U' ') label.insert(label.begin(), text[begin]);
  }
  while (begin < end && text[begin] == U' ') ++begin;
  const WordList::Match head = TitleHeads().MatchBefore(label, label.size());
  if (label.size() == end - begin || head.length == 0 || head.value == kNoTitle) return {};
  const std::u32string_view modifiers = std::u32string_view(label).substr(0, label.size() - head.length);
  if (!modifiers.empty() && !TitleModifiers().Contains(modifiers)) return {};
  HanTitle title;
  title.begin = title.post = title.body_end = begin;
  title.end = end;
  title.head = static_cast<TitleHead>(head.value);
  return {title};
}

// Cheaply: a name may end at one of the next places. `lives`: what is said of people only follows it there.
bool MayBeSubject(const FoldedText& text, size_t at, bool* lives) {
  if (MayBeginDottedName(text, at) || EndOfSyllableName(text, at) > 0) return true;
  if (SurnameWeight(text[at]) == 0 && MatchCompoundSurname(text.characters(), at) == 0) return false;
  if (text[at + 1] == U' ') return IsHan(text[SkipBlanks(text, at + 1)]);
  // A shorter name may end before a copula.
  bool appointed = false;
  for (size_t end = at + 2; end <= at + 4 && IsHan(text[end - 1]); ++end) {
    if (LivesAt(text, end)) return *lives = true;
    const Edge edge = EdgeBehind(text, end);
    if (edge == Edge::kSpeech) return true;
    if (edge == Edge::kMark) {
      const Apposition apposed = AppositionAt(text, end);
      return appointed || apposed.begin < apposed.end || EndOfLabel(text, at) > 0;
    }
    const bool appoints =
        Copulas().MatchAt(text.characters(), end).length > 0 || IsHonour(text.characters().substr(end));
    if (edge == Edge::kWord && appoints) return true;
    appointed = appointed || appoints;
  }
  return false;
}

}  // namespace

void TakeSubject(const FoldedText& text, size_t at, PersonCollector* persons) {
  bool lives = false;
  if (!MayBeSubject(text, at, &lives)) return;
  const double least = lives ? kLeastLiving : kLeastApposed[3];
  const std::optional<HanName> name = ReadHanNameAt(text, at, false, least);
  if (!name) return;
  if ((lives && TakeLiving(text, *name, persons)) || name->weight < kLeastApposed[3]) return;
  const HanTitles label = LabelledTitle(text, at);
  if (TakeApposed(text, *name, label, persons)) return;
  if (!label.empty() && name->behind == Edge::kMark && name->weight >= kLeastApposed[2]) {
    persons->Add(*name, FoundTitles(text, label), false);
    persons->Take(name->end);
    return;
  }
  if (name->behind == Edge::kWord) {
    if (!TakeAppointment(text, at, false, persons)) TakeLiving(text, *name, persons);
  } else if (name->behind == Edge::kSpeech && name->weight >= kLeastSpeaker && SpeaksAt(text, at, name->end)) {
    persons->Add(*name, {}, false);
    persons->Take(name->end);
  }
}

void TakeAppointed(const FoldedText& text, size_t at, PersonCollector* persons) {
  const std::u32string_view rest = text.characters().substr(at);
  if (at < persons->taken() || !(rest.starts_with(U"任命") || rest.starts_with(U"免去"))) return;
  TakeAppointment(text, SkipBlanks(text, at + 2), true, persons);
}

}  // namespace huiyao::segmentation
