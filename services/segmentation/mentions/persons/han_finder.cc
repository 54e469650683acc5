#include "services/segmentation/mentions/persons/han_finder.h"

#include <algorithm>
#include <optional>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/persons/han_names.h"
#include "services/segmentation/mentions/persons/name_context.h"
#include "services/segmentation/mentions/persons/surnames.h"
#include "services/segmentation/mentions/persons/title_phrases.h"
#include "services/segmentation/mentions/persons/title_words.h"
#include "services/segmentation/mentions/persons/word_evidence.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMostBlanks = 4;
constexpr size_t kMostBracket = 12;
constexpr size_t kMostClause = 60;
constexpr size_t kMostNames = 200;
// Least weights of a name (HanName) beside a title, by its strength (StrengthOf).
constexpr double kLeastBehindTitle[] = {9, 5.5, 4.5, 3.6};
constexpr double kLeastBeforeTitle = 5.5;
constexpr double kLeastApposed[] = {9, 5.5, 5, 3.5};
constexpr double kLeastInList = 4;
constexpr double kLeastAppointed = 3;
constexpr double kLeastBeforeRank = 6.5;
constexpr double kLeastHonoured = 5.5;
constexpr double kLeastSpeaker = 7;

bool EndsClause(char32_t c) {
  return c == 0 || c == U' ' || c == U',' || c == U';' || c == U'。' || c == U'!' || c == U'?' || c == U'(' ||
         c == U')' || c == U':' || c == U'”' || c == U'“' || c == U'…' || c == U'—';
}

// Words between a name and the title that it gets: 任命张三为….
const WordList& Copulas() {
  static const auto& words = *new WordList(
      U"为 任 担任 出任 兼任 接任 就任 当选 当选为 改任 调任 转任 升任 履新 任职 现任 时任 曾任 系 是 现为");
  return words;
}

// Prefixes of an apposed title.
const WordList& ApposedPrefixes() {
  static const auto& words = *new WordList(U"现任 现为 系 是 任 曾任 时任 担任 职务: 职务 男 女");
  return words;
}

class Finder {
 public:
  explicit Finder(const FoldedText& text) : text_(text), characters_(text.characters()) {}

  std::vector<FoundPerson> Find() {
    for (size_t at = 0; at < text_.size();) {
      size_t next = at + 1;
      if (IsHan(text_[at])) {
        if (StartsClause(at) && at >= taken_) TakeSubject(at);
        const WordList::Match head = TitleHeads().MatchAt(characters_, at);
        if (head.length > 0) {
          next = at + head.length;
          if (head.value != kNoTitle && !IsBody(next)) TakeTitle(at, next, static_cast<TitleHead>(head.value));
        } else if (text_[at] == U'同' || text_[at] == U'先' || text_[at] == U'女') {
          TakeHonoured(at);
        } else if (text_[at] == U'任' || text_[at] == U'免') {
          TakeAppointed(at);
        }
      }
      at = next;
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const FoundPerson& a, const FoundPerson& b) { return a.range.start < b.range.start; });
    return std::move(found_);
  }

 private:
  // What follows a head makes it a plural or a body: 代表们, 国务委员会.
  bool IsBody(size_t at) const {
    return text_[at] == U'们' || (text_[at] == U'会' && (text_[at - 1] == U'员' || text_[at - 1] == U'事'));
  }

  bool StartsClause(size_t at) const { return at == 0 || !IsHan(text_[at - 1]); }

  size_t SkipBlanks(size_t at) const {
    const size_t limit = at + kMostBlanks;
    while (at < limit && text_[at] == U' ') ++at;
    return at;
  }

  // Behind a bracket group that begins at `at`; `at` if none does.
  size_t SkipBracket(size_t at) const {
    if (text_[at] != U'(') return at;
    for (size_t i = at + 1; i < at + kMostBracket; ++i) {
      if (text_[i] == U')') return i + 1;
      if (!IsHan(text_[i]) && text_[i] != U' ' && text_[i] != U',') return at;
    }
    return at;
  }

  size_t ClauseEnd(size_t at) const {
    const size_t limit = std::min(text_.size(), at + kMostClause);
    while (at < limit && !EndsClause(text_[at])) ++at;
    return at;
  }

  bool MayBeginName(size_t at, bool foreign) const {
    return IsHan(text_[at]) && TitleHeads().MatchAt(characters_, at).length == 0 &&
           (SurnameWeight(text_[at]) > 0 || MatchCompoundSurname(characters_, at) > 0 || HasDot(at) ||
            (foreign && IsTranscriptionCharacter(text_[at]) && IsTranscriptionCharacter(text_[at + 1])));
  }

  bool HasDot(size_t at) const {
    for (size_t i = at; i < at + 9; ++i) {
      if (text_[i] == U'·') return i > at;
      if (!IsHan(text_[i])) return false;
    }
    return false;
  }

  static std::vector<FoundTitle> Bytes(const FoldedText& text, const HanTitles& titles) {
    std::vector<FoundTitle> found;
    for (const HanTitle& title : titles) {
      const std::u32string_view post = text.Slice(title.post, title.end);
      bool sole = title.head == kSoleOffice && !title.former;
      for (const std::u32string_view word : {U"副", U"代", U"候", U"誉", U"第", U"兼", U"席专", U"执行", U"联合",
                                             U"共同", U"轮值", U"助理", U"(", U"科", U"原", U"前"}) {
        sole = sole && post.find(word) == post.npos;
      }
      FoundTitle& one = found.emplace_back();
      one.title = text.Bytes(title.begin, title.end);
      if (title.has_body()) {
        const size_t begin = title.begin + (title.former && text[title.begin] == U'原' ? 1 : 0);
        if (begin < title.body_end) one.body = text.Bytes(begin, title.body_end);
      }
      one.sole = sole;
      one.shares_body = !title.has_body() && found.size() > 1;
    }
    return found;
  }

  void Add(const HanName& name, const std::vector<FoundTitle>& titles, bool shares) {
    FoundPerson person;
    person.range = text_.Bytes(name.begin, name.end);
    for (size_t i = name.begin; i < name.end; ++i) {
      if (text_[i] != U' ') person.name += text_.Printed(i, i + 1);
    }
    person.titles = titles;
    person.shares_titles = shares;
    found_.push_back(std::move(person));
    taken_ = std::max(taken_, name.end);
  }

  // A head of a title stands at [at, end).
  void TakeTitle(size_t at, size_t end, TitleHead head) {
    if (at < taken_) return;
    if (TakeNameBehind(end, head)) return;
    TakeNameBefore(at, end, head);
  }

  bool TakeNameBehind(size_t end, TitleHead head) {
    const size_t title_end = SkipBracket(end);
    size_t at = SkipBlanks(title_end);
    const bool colon = text_[at] == U':';
    if (colon) at = SkipBlanks(at + 1);
    // 时任某局局长的李四
    if (text_[at] == U'的' && at == title_end) ++at;
    const bool apart = at > title_end;
    const bool foreign = (head == kSoleOffice || head == kOffice) && !apart;
    if (!MayBeginName(at, foreign)) return false;
    const std::optional<HanName> name = ReadHanNameAt(text_, at, foreign);
    if (!name || name->weight < kLeastBehindTitle[3]) return false;
    const HanTitles titles = ReadTitlesBefore(text_, title_end);
    const int strength = StrengthOf(titles);
    double least = kLeastBehindTitle[strength];
    if (head == kKin) least += 1;
    if (apart && name->behind != Edge::kMark) least += 1;
    if (text_[at - 1] == U'的' && (strength < 3 || name->behind == Edge::kNone)) return false;
    if (colon) least += 1;
    if (name->weight < least || (colon && name->behind != Edge::kMark)) return false;
    if (!name->cut && strength < 3) return false;
    const std::vector<FoundTitle> found = head == kKin ? std::vector<FoundTitle>() : Bytes(text_, titles);
    Add(*name, found, false);
    if (colon && TakeMoreTitles(name->end)) return true;
    const std::u32string_view words = text_.Slice(titles.back().post, titles.back().end);
    const bool press = words.ends_with(U"记者") || words.ends_with(U"通讯员") || words.ends_with(U"成员");
    TakeList(name->end, found, press || colon);
    return true;
  }

  // The office of who was named last, behind a blank: 组长:张三 副市长.
  bool TakeMoreTitles(size_t at) {
    const size_t begin = SkipBlanks(at);
    if (begin == at) return false;
    size_t end = ClauseEnd(begin);
    HanTitles titles = TitlesWithin(begin, end);
    if (titles.empty()) {
      // 组长:张三 副市长、李四 某局局长
      end = std::min(end, characters_.find(U'、', begin));
      titles = TitlesWithin(begin, end);
    }
    if (titles.empty()) return false;
    for (FoundTitle& title : Bytes(text_, titles)) found_.back().titles.push_back(title);
    taken_ = std::max(taken_, end);
    return true;
  }

  // The names that go on a list: 、李四 and, where `by_blanks`, " 王五".
  void TakeList(size_t at, const std::vector<FoundTitle>& titles, bool by_blanks) {
    for (size_t count = 0; count < kMostNames; ++count) {
      at = SkipBracket(at);
      const char32_t mark = text_[at];
      size_t begin = at;
      if (mark == U'、' || mark == U'和' || mark == U'与' || mark == U'及') {
        begin = SkipBlanks(at + 1);
      } else if (by_blanks && (mark == U' ' || mark == U',')) {
        begin = SkipBlanks(at + 1);
      } else {
        return;
      }
      if (!MayBeginName(begin, false)) return;
      const std::optional<HanName> name = ReadHanNameAt(text_, begin, false);
      if (!name || name->weight < kLeastInList || name->behind == Edge::kNone) return;
      Add(*name, titles, true);
      at = name->end;
    }
  }

  void TakeNameBefore(size_t at, size_t end, TitleHead head) {
    size_t post = at;
    while (true) {
      const size_t modifier = TitleModifiers().MatchBefore(characters_, post).length;
      if (modifier == 0) break;
      post -= modifier;
    }
    if (post < 2 || post < taken_ + 2) return;
    const std::optional<HanName> name = ReadHanNameBefore(text_, post);
    if (!name || name->begin < taken_) return;
    if (name->weight < (head == kSoleOffice || head == kOffice ? kLeastBeforeTitle : kLeastBeforeRank)) return;
    // 文明市民 and 于全体业主 are far more frequent than names before a role, but for letters to somebody: 王某某代表:
    if ((head == kRole || head == kKin) && (name->before != Edge::kMark || EdgeBehind(text_, end) != Edge::kMark))
      return;
    HanTitle title;
    title.begin = title.post = title.body_end = post;
    title.end = SkipBracket(end);
    title.head = head;
    title.modified = post < at;
    const std::vector<FoundTitle> found = Bytes(text_, {title});
    TakeListBefore(name->begin, found);
    Add(*name, found, false);
    taken_ = std::max(taken_, end);
  }

  // The names before on a list that one title ends: 张三、李四委员.
  void TakeListBefore(size_t at, const std::vector<FoundTitle>& titles) {
    for (size_t count = 0; count < kMostNames && at > taken_ + 2; ++count) {
      if (text_[at - 1] != U'、' && text_[at - 1] != U'和') return;
      const std::optional<HanName> name = ReadHanNameBefore(text_, at - 1);
      if (!name || name->begin < taken_ || name->before == Edge::kNone || name->weight < kLeastBeforeRank) return;
      const size_t taken = taken_;
      Add(*name, titles, true);
      taken_ = taken;
      at = name->begin;
    }
  }

  // 张三同志, 李四先生.
  void TakeHonoured(size_t at) {
    const std::u32string_view rest = characters_.substr(at);
    if (!rest.starts_with(U"同志") && !rest.starts_with(U"先生") && !rest.starts_with(U"女士")) return;
    if (at < taken_ + 2) return;
    const std::optional<HanName> name = ReadHanNameBefore(text_, at);
    if (name && name->begin >= taken_ && name->weight >= kLeastHonoured) Add(*name, {}, false);
  }

  // 任命张三为某局局长; 免去李四的某局局长职务.
  void TakeAppointed(size_t at) {
    const std::u32string_view rest = characters_.substr(at);
    if (at < taken_ || !(rest.starts_with(U"任命") || rest.starts_with(U"免去"))) return;
    const size_t begin = SkipBlanks(at + 2);
    if (MayBeginName(begin, false)) TakeAppointment(begin, kLeastAppointed, true);
  }

  // Names from `begin`, a copula and titles to the end of the clause. `changes`: whoever is named begins or ends to
  // hold them, so that another may hold them too.
  bool TakeAppointment(size_t begin, double least, bool changes) {
    std::vector<HanName> names;
    size_t at = begin;
    while (names.size() < kMostNames) {
      const std::optional<HanName> name = MayBeginName(at, false) ? ReadHanNameAt(text_, at, false) : std::nullopt;
      if (!name || name->weight < least) return false;
      names.push_back(*name);
      at = SkipBracket(name->end);
      if (text_[at] != U'、') break;
      at = SkipBlanks(at + 1);
    }
    at = SkipBlanks(at);
    const size_t copula = changes && text_[at] == U'的' ? 1 : Copulas().MatchAt(characters_, at).length;
    if (copula == 0) return false;
    at += copula;
    size_t end = ClauseEnd(at);
    for (const std::u32string_view word : {U"职务", U"一职", U"职位"}) {
      if (text_.Slice(at, end).ends_with(word)) end -= word.size();
    }
    const HanTitles titles = TitlesWithin(at, end);
    if (titles.empty()) return false;
    std::vector<FoundTitle> found = Bytes(text_, titles);
    for (FoundTitle& title : found) title.sole = title.sole && !changes;
    for (size_t i = 0; i < names.size(); ++i) Add(names[i], found, i > 0);
    taken_ = std::max(taken_, end);
    return true;
  }

  // The titles that [begin, end) consists of, apart from a prefix; none otherwise.
  HanTitles TitlesWithin(size_t begin, size_t end) const {
    if (begin >= end) return {};
    HanTitles titles = ReadTitlesBefore(text_, end);
    while (!titles.empty() && titles.front().begin < begin) titles.erase(titles.begin());
    if (titles.empty()) return {};
    const std::u32string_view prefix = text_.Slice(begin, titles.front().begin);
    if (!prefix.empty() && !ApposedPrefixes().Contains(prefix) && FormerWords().MatchAt(prefix, 0).length == 0)
      return {};
    return titles;
  }

  // A clause begins at `at`: 张三,某局局长,…; 张三 某局局长; 张三任某局局长; 张三说: ….
  void TakeSubject(size_t at) {
    if (SurnameWeight(text_[at]) == 0 && MatchCompoundSurname(characters_, at) == 0 && !HasDot(at)) return;
    bool possible = HasDot(at);
    for (size_t end = at + 2; end <= at + 4 && !possible; ++end) {
      const Edge edge = EdgeBehind(text_, end);
      possible = edge == Edge::kSpeech || edge == Edge::kMark ||
                 (edge == Edge::kWord && Copulas().MatchAt(characters_, end).length > 0);
      if (edge == Edge::kMark) break;
    }
    if (text_[at + 1] == U' ' && IsHan(text_[at + 2])) possible = true;
    if (!possible) return;
    const std::optional<HanName> name = ReadHanNameAt(text_, at, false);
    if (!name || name->weight < kLeastApposed[3]) return;
    if (TakeApposed(*name)) return;
    if (name->behind == Edge::kWord) {
      TakeAppointment(at, kLeastApposed[2], false);
    } else if (name->behind == Edge::kSpeech && name->weight >= kLeastSpeaker && SpeaksAt(name->end)) {
      Add(*name, {}, false);
    }
  }

  // A verb of speech at `at` and what is said behind it.
  bool SpeaksAt(size_t at) const {
    for (size_t i = at + 1; i <= at + 4; ++i) {
      if (text_[i] == U':' || text_[i] == U',' || text_[i] == U'“') return true;
      if (!IsHan(text_[i])) return false;
    }
    return false;
  }

  // In what is told of a person's life, the place behind 现任; `at` if there is none.
  size_t PresentOffice(size_t at) const {
    constexpr size_t kMostLife = 150;
    const std::u32string_view life = text_.Slice(at, std::min(text_.size(), at + kMostLife));
    const size_t sentence = std::min(life.size(), life.find(U'。'));
    const size_t found = life.substr(0, sentence).find(U"现任");
    return found == life.npos ? at : at + found + 2;
  }

  bool TakeApposed(const HanName& name) {
    const char32_t mark = text_[name.end];
    const bool line = mark == U' ';
    if (mark != U',' && mark != U'(' && mark != U':' && !line) return false;
    size_t begin = SkipBlanks(name.end + 1);
    if (mark == U',' && (text_[begin] == U'男' || text_[begin] == U'女')) begin = PresentOffice(begin);
    const size_t end = ClauseEnd(begin);
    if (mark == U'(' && text_[end] != U')') return false;
    if (TitleHeads().MatchBefore(characters_, end).length == 0) return false;
    const HanTitles titles = TitlesWithin(begin, end);
    if (titles.empty()) return false;
    double least = kLeastApposed[StrengthOf(titles)];
    if (line) least += 1;
    if (name.weight < least) return false;
    // More titles may follow the next comma.
    Add(name, Bytes(text_, titles), false);
    taken_ = std::max(taken_, end);
    return true;
  }

  const FoldedText& text_;
  const std::u32string_view characters_;
  std::vector<FoundPerson> found_;
  // What stands before is part of a person found.
  size_t taken_ = 0;
};

}  // namespace

std::vector<FoundPerson> FindHanPersons(const FoldedText& text) { return Finder(text).Find(); }

}  // namespace huiyao::segmentation
