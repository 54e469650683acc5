#include "services/segmentation/mentions/persons/han_finder.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/text/character_set.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/persons/found_titles.h"
#include "services/segmentation/mentions/persons/han_clauses.h"
#include "services/segmentation/mentions/persons/han_introduced.h"
#include "services/segmentation/mentions/persons/han_names.h"
#include "services/segmentation/mentions/persons/han_subjects.h"
#include "services/segmentation/mentions/persons/name_context.h"
#include "services/segmentation/mentions/persons/person_collector.h"
#include "services/segmentation/mentions/persons/surnames.h"
#include "services/segmentation/mentions/persons/title_phrases.h"
#include "services/segmentation/mentions/persons/title_words.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMostNames = 200;
// Least weights of a name (HanName) behind a title, by its strength (StrengthOf).
constexpr double kLeastBehindTitle[] = {9, 5.5, 4.5, 3.6};
constexpr double kLeastBehindRole = 6;
constexpr double kLeastBehindRoleAtMark = 5.2;
constexpr double kLeastWhole = 4.5;
constexpr double kLeastWholeSpeaker = 4;
constexpr double kLeastBeforeTitle = 5.5;
constexpr double kLeastBeforeRank = 6.5;
constexpr double kLeastInList = 4;
constexpr double kLeastHonoured = 5.5;

class Finder {
 public:
  explicit Finder(const FoldedText& text) : text_(text), characters_(text.characters()), persons_(text) {}

  std::vector<FoundPerson> Find() {
    const WordList& heads = TitleHeads();
    static const auto& signs = *new text::CharacterSet(U"同先女的叫任免");
    bool in_clause = false;  // what stands before `at` is of its clause
    for (size_t at = 0; at < characters_.size();) {
      size_t next = at + 1;
      const char32_t c = characters_[at];
      const bool is_han = IsHan(c);
      if (is_han) {
        if (!in_clause && at >= persons_.taken()) TakeSubject(text_, at, &persons_);
      }
      const WordList::Match head = heads.MatchAt(characters_, at);
      if (head.length > 0) {
        // A longer word that is none hides what is in it.
        if (head.value == kNoTitle) next = at + head.length;
        if (head.value != kNoTitle && !IsBody(at + head.length))
          TakeTitle(at, at + head.length, static_cast<TitleHead>(head.value));
      } else if (signs.contains(c)) {
        TakeWithSign(at);
      }
      in_clause = is_han || c == U'·';
      at = next;
    }
    return std::move(persons_).Finish();
  }

 private:
  // With these begin other words that tell of persons.
  void TakeWithSign(size_t at) {
    switch (characters_[at]) {
      case U'同':
      case U'先':
      case U'女':
        return TakeHonoured(at);
      case U'的':
        return TakeDescribed(text_, at, &persons_);
      case U'叫':
        return TakeCalled(text_, at, &persons_);
      default:
        return TakeAppointed(text_, at, &persons_);
    }
  }

  // What follows a head makes it a plural or a body: 代表们, 国务委员会.
  bool IsBody(size_t at) const {
    return text_[at] == U'们' || text_[at] == U'军' ||
           (text_[at] == U'会' && (text_[at - 1] == U'员' || text_[at - 1] == U'事' || text_[at - 1] == U'委'));
  }

  // 职教赋能、教师强基、数字跃升: phrases of four characters on a list, of which not all begin with titles.
  bool IsSlogan(size_t begin, size_t end) const {
    constexpr size_t kLength = 4;
    if (end - begin != kLength || text_[end] == 0 || IsHan(text_[end]) || (begin > 0 && IsHan(text_[begin - 1]))) {
      return false;
    }
    const auto is_phrase = [&](size_t at) {
      for (size_t i = at; i < at + kLength; ++i) {
        if (!IsHan(text_[i])) return false;
      }
      return !IsHan(text_[at + kLength]) && TitleHeads().MatchAt(characters_, at).length == 0;
    };
    if (begin > kLength && text_[begin - 1] == U'、' && is_phrase(begin - 1 - kLength) &&
        (begin < kLength + 2 || !IsHan(text_[begin - kLength - 2]))) {
      return true;
    }
    return text_[end] == U'、' && is_phrase(end + 1);
  }

  bool IsWhole(const HanName& name) const {
    return name.cut && name.end - name.begin == 3 && SurnameWeight(text_[name.begin]) == 2 &&
           !IsFunctionSurname(text_[name.begin]) && name.behind != Edge::kNone;
  }

  bool IsQuoted(size_t begin, size_t end) const {
    return begin > 0 && (text_[begin - 1] == U'“' || text_[begin - 1] == U'《') &&
           (text_[end] == U'”' || text_[end] == U'》');
  }

  static bool IsAdjective(char32_t c) { return c == U'好' || c == U'男' || c == U'女'; }

  // A head of a title stands at [at, end).
  void TakeTitle(size_t at, size_t end, TitleHead head) {
    // A longer head ends here too, and was tried before.
    if (at < persons_.taken() || TitleHeads().MatchBefore(characters_, end).length > end - at) return;
    if (TakeNameBehind(at, end, head) || TakePointed(text_, at, end, head, &persons_)) return;
    TakeNameBefore(at, end, head);
  }

  bool TakeNameBehind(size_t at_head, size_t end, TitleHead head) {
    const size_t title_end = SkipBracket(text_, end);
    size_t at = SkipBlanks(text_, title_end);
    const bool colon = text_[at] == U':';
    if (colon) at = SkipBlanks(text_, at + 1);
    // 时任某局局长的李四
    if (text_[at] == U'的' && at == title_end) ++at;
    // “时代楷模”张三
    if (text_[at] == U'”' && at == title_end && head == kRank) ++at;
    const bool apart = at > title_end;
    const bool foreign = (head == kSoleOffice || head == kOffice) && !apart;
    const bool conjunction = text_[at] == U'和' && at == title_end && foreign;
    if (!conjunction && !MayBeginName(text_, at, foreign)) return false;
    const std::optional<HanName> name =
        conjunction ? ReadNameOfConjunction(text_, at) : ReadHanNameAt(text_, at, foreign, kLeastBehindTitle[3]);
    if (!name || name->weight < kLeastBehindTitle[3]) return false;
    const HanTitles titles = ReadTitlesBefore(text_, title_end, std::min(at_head, persons_.taken()));
    const int strength = StrengthOf(titles);
    if (conjunction && strength < 3) return false;
    double least = kLeastBehindTitle[strength];
    // Roles are said of everybody: 村民张榜公布, 职工方协商代表.
    const bool unusual = !name->usual && name->behind == Edge::kWord;
    if (head == kRole) least = name->behind == Edge::kWord ? kLeastBehindRole : kLeastBehindRoleAtMark;
    if (head == kRole && !name->usual && name->behind != Edge::kSpeech && name->end - name->begin < 3) return false;
    if (head == kRole && strength > 1) least -= 0.7;
    if (head == kRank && unusual) least = kLeastBeforeRank;
    // Surname and two characters that the word model parts from what stands before.
    if ((head == kRank || head == kRole) && IsWhole(*name)) {
      least = std::min(least, name->behind == Edge::kSpeech ? kLeastWholeSpeaker : head == kRank ? kLeastWhole : least);
    }
    // 校长盛开|平说,: beside a title, who speaks may be called as words are.
    if (strength == 2 && name->behind == Edge::kSpeech && !colon && name->end - name->begin == 3 &&
        SpeaksAt(text_, name->begin, name->end)) {
      least = std::min(least, kLeastBehindTitle[3]);
    }
    if (head == kKin) least += 1;
    const std::u32string_view rest = characters_.substr(name->end);
    const bool honoured = rest.starts_with(U"先生") || rest.starts_with(U"女士") || rest.starts_with(U"同志");
    if (apart && name->behind != Edge::kMark && !honoured) least += 1;
    if (text_[at - 1] == U'的' && (strength < 3 || name->behind == Edge::kNone)) return false;
    if (colon) least += 1;
    if ((head == kRank || head == kRole) && strength < 2 && IsSlogan(titles.back().begin, name->end)) return false;
    if (name->weight < least || (colon && name->behind != Edge::kMark)) return false;
    // 主|任何|大江: the word model was misled.
    if (!name->cut && strength < 3 && name->weight < kLeastBehindTitle[2]) return false;
    const std::vector<FoundTitle> found = head == kKin ? std::vector<FoundTitle>() : FoundTitles(text_, titles);
    persons_.Add(*name, found, false);
    persons_.Take(name->end);
    if (colon && TakeMoreTitles(name->end)) return true;
    const std::u32string_view words = text_.Slice(titles.back().post, titles.back().end);
    const bool press = words.ends_with(U"记者") || words.ends_with(U"通讯员") || words.ends_with(U"成员");
    TakeList(name->end, found, press || colon);
    return true;
  }

  // The office of who was named last, behind a blank: 组长:张三 副市长.
  bool TakeMoreTitles(size_t at) {
    const size_t begin = SkipBlanks(text_, at);
    if (begin == at) return false;
    size_t end = ClauseEnd(text_, begin);
    HanTitles titles = TitlesWithin(text_, begin, end);
    if (titles.empty()) {
      // 组长:张三 副市长、李四 某局局长
      end = begin + std::min(end - begin, text_.Slice(begin, end).find(U'、'));
      titles = TitlesWithin(text_, begin, end);
    }
    if (titles.empty() || text_[end] == U':') return false;
    persons_.AddTitles(FoundTitles(text_, titles));
    persons_.Take(end);
    return true;
  }

  // The names that go on a list: 、李四 and, where `by_blanks`, " 王五".
  void TakeList(size_t at, const std::vector<FoundTitle>& titles, bool by_blanks) {
    for (size_t count = 0; count < kMostNames; ++count) {
      at = SkipBracket(text_, at);
      const char32_t mark = text_[at];
      size_t begin = at;
      if (mark == U'、' || mark == U'和' || mark == U'与' || mark == U'及') {
        begin = SkipBlanks(text_, at + 1);
      } else if (by_blanks && (mark == U' ' || mark == U',')) {
        begin = SkipBlanks(text_, at + 1);
      } else {
        return;
      }
      if (!MayBeginName(text_, begin, false)) return;
      const std::optional<HanName> name = ReadHanNameAt(text_, begin, false, kLeastInList);
      if (!name || name->weight < kLeastInList || name->behind == Edge::kNone) return;
      persons_.Add(*name, titles, true);
      persons_.Take(name->end);
      at = name->end;
    }
  }

  void TakeNameBefore(size_t at, size_t end, TitleHead head) {
    const size_t post = SkipModifiersBack(text_, at);
    if (post < 2 || post < persons_.taken() + 2) return;
    const double least = head == kSoleOffice || head == kOffice ? kLeastBeforeTitle : kLeastBeforeRank;
    const std::optional<HanName> name = ReadHanNameBefore(text_, post, least);
    if (!name || name->begin < persons_.taken() || name->weight < least) return;
    if (!name->usual && head != kSoleOffice && head != kOffice && name->before != Edge::kMark) return;
    // “某地好老师” is what somebody is called, and so is 好老师.
    if (head == kRank && (IsQuoted(name->begin, end) || IsAdjective(text_[post - 1]))) return;
    // 文明市民 and 于全体业主 are far more frequent than names before a role, but for letters to somebody: 王某某代表:
    if ((head == kRole || head == kKin) && (name->before != Edge::kMark || text_[end] != U':')) return;
    HanTitle title;
    title.begin = title.post = title.body_end = post;
    title.end = SkipBracket(text_, end);
    title.head = head;
    title.modified = post < at;
    const std::vector<FoundTitle> found = FoundTitles(text_, {title});
    TakeListBefore(name->begin, found);
    persons_.Add(*name, found, false);
    persons_.Take(end);
  }

  // The names before on a list that one title ends: 张三、李四委员.
  void TakeListBefore(size_t at, const std::vector<FoundTitle>& titles) {
    for (size_t count = 0; count < kMostNames && at > persons_.taken() + 2; ++count) {
      if (text_[at - 1] != U'、' && text_[at - 1] != U'和') return;
      const std::optional<HanName> name = ReadHanNameBefore(text_, at - 1, kLeastBeforeRank);
      if (!name || name->begin < persons_.taken() || name->before == Edge::kNone || name->weight < kLeastBeforeRank)
        return;
      persons_.Add(*name, titles, true);
      at = name->begin;
    }
  }

  // 张三同志, 李四先生.
  void TakeHonoured(size_t at) {
    const std::u32string_view rest = characters_.substr(at);
    if (!rest.starts_with(U"同志") && !rest.starts_with(U"先生") && !rest.starts_with(U"女士")) return;
    if (at < persons_.taken() + 2) return;
    const std::optional<HanName> name = ReadHanNameBefore(text_, at, kLeastHonoured);
    if (!name || name->begin < persons_.taken() || name->weight < kLeastHonoured) return;
    persons_.Add(*name, {}, false);
    persons_.Take(name->end);
  }

  const FoldedText& text_;
  const std::u32string_view characters_;
  PersonCollector persons_;
};

}  // namespace

std::vector<FoundPerson> FindHanPersons(const FoldedText& text) { return Finder(text).Find(); }

}  // namespace huiyao::segmentation
