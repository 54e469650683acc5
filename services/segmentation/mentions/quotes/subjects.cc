#include "services/segmentation/mentions/quotes/subjects.h"

#include <algorithm>
#include <iterator>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/surnames.h"
#include "services/segmentation/mentions/quotes/beginning_words.h"
#include "services/segmentation/mentions/quotes/circumstances.h"
#include "services/segmentation/mentions/quotes/speaker_words.h"

namespace huiyao::segmentation {
namespace {

// Bytes: how far a subject stands before its verb, and how long the words for it are.
constexpr size_t kReach = 400;
constexpr size_t kLongestPhrase = 120;
constexpr size_t kLongestUnknown = 36;

// Words that begin with a character that is a surname as well.
constexpr std::string_view kNoNames[] = {
    "高度", "高兴", "高興", "高质", "高效", "高位", "全面", "全力", "全体", "全體", "全程", "全国", "全國",
    "全省", "全市", "全县", "全天", "强调", "強調", "强烈", "成立", "包括", "包村", "方面", "方便", "项目",
    "曾经", "党员", "党组", "党委", "解决", "解释", "解答", "解读", "干部", "周边", "周末", "常年", "常常",
    "经常", "关心", "关注", "关于", "關心", "關注", "支持", "连续", "连夜", "应邀", "应急", "纪检", "房屋",
    "车间", "池塘", "程序", "单位", "金融", "金秋", "时任", "平时", "平均", "明确", "明白", "易地", "石油",
    "江边", "路边", "路上", "阳光", "安全", "安排", "安慰", "温和", "钱款", "田间", "田头", "严肃", "严格",
    "祝贺", "谈起", "谈及", "谈到", "计划", "冷静", "都在", "白天", "白色", "马上", "江苏", "江西", "宁夏",
    "温州", "顾客", "盛会", "付出", "习惯", "代表", "原本", "原来", "官兵", "于是", "向来", "边走", "边说",
    "任期", "任职", "文明", "文艺", "牛羊", "小康", "老年", "小江", "小石", "老白", "老路"};

// A surname that weighs as much and one or two characters.
bool IsLikeName(std::string_view phrase, int weight = 2) {
  static const auto& no_names = *new BeginningWords(kNoNames);
  if (no_names.Match(phrase) > 0) return false;
  const FoldedText name(phrase);
  constexpr std::u32string_view kNoEnd = U"时后中上下地的了着过说称道等们对向跟给把从在";
  if (name.size() > 0 && kNoEnd.find(name[name.size() - 1]) != kNoEnd.npos) return false;
  if (name.size() == 2 && (name[0] == U'小' || name[0] == U'老') && SurnameWeight(name[1]) == 2) return true;
  return (name.size() == 2 || name.size() == 3) && SurnameWeight(name[0]) >= weight;
}

class Reader {
 public:
  Reader(std::string_view text, size_t clause, size_t verb, std::span<const PersonMention> mentions)
      : text_(text), clause_(clause), verb_(verb) {
    const auto behind = std::upper_bound(mentions.begin(), mentions.end(), verb,
                                         [](size_t at, const PersonMention& m) { return at < m.name.start; });
    if (behind != mentions.begin()) last_ = &*std::prev(behind);
    while (last_ != nullptr && End(*last_) > verb) last_ = last_ == mentions.data() ? nullptr : last_ - 1;
    first_ = mentions.data();
    is_cut_ = verb - clause > kReach;
    if (is_cut_) {
      clause_ = verb - kReach;
      while (!text::IsBoundary(text, clause_)) ++clause_;
    }
  }

  Subject Read() const {
    std::string_view words = text_.substr(clause_, verb_ - clause_);
    size_t lead = is_cut_ ? clause_ : SkipLead(text_, clause_, verb_);
    for (int round = 0; round < 8; ++round) {
      words = Trim(words);
      if (const Subject subject = SubjectAt(lead, End(words)); subject.kind != Subject::Kind::kNone) return subject;
      if (words.ends_with("地") || words.ends_with("时") || words.ends_with("時")) {
        if (const Subject subject = BeforeManner(lead, words); subject.kind != Subject::Kind::kNone) return subject;
      }
      const std::string_view shorter = WithoutCircumstance(words);
      if (shorter.size() == words.size()) break;
      words = shorter;
      if (words.empty()) break;
    }
    if (is_cut_) return {};
    if (words.empty() || End(words) <= lead) return {.kind = Subject::Kind::kGoesOn};
    if (Subject person = PersonInFront(lead); person.kind != Subject::Kind::kNone) return person;
    if (Subject meeting = MeetingInFront(lead); meeting.kind != Subject::Kind::kNone) return meeting;
    if (Subject named = TitledName(lead, End(words)); named.kind != Subject::Kind::kNone) return named;
    if (Subject named = NamedInFront(lead); named.kind != Subject::Kind::kNone) return named;
    return Unknown(lead, End(words));
  }

 private:
  static size_t End(const PersonMention& mention) { return std::max(mention.name.end, mention.titles.end); }
  size_t End(std::string_view words) const { return static_cast<size_t>(words.data() - text_.data()) + words.size(); }

  Subject Person(const PersonMention& mention, bool adjacent) const {
    Subject subject{.kind = Subject::Kind::kPerson, .person = &mention, .words = mention.name, .adjacent = adjacent};
    if (mention.titles.end > mention.titles.start) {
      subject.words.start = std::min(subject.words.start, mention.titles.start);
      subject.words.end = End(mention);
    }
    return subject;
  }

  // Who ends right there.
  Subject SubjectAt(size_t lead, size_t end) const {
    if (const Subject person = PersonAt(end); person.kind != Subject::Kind::kNone) return person;
    // 李某某讲话指出: who made the speech.
    const std::string_view left = text_.substr(clause_, end - clause_);
    for (const std::string_view speech : {"讲话", "講話", "致辞", "致辭", "报告", "報告", "文章", "批示", "指示"}) {
      if (!left.ends_with(speech)) continue;
      if (const Subject person = PersonAt(end - speech.size()); person.kind != Subject::Kind::kNone) return person;
    }
    return is_cut_ || end <= lead ? Subject() : PhraseAt(lead, end);
  }

  // Who stands before a manner or a time: 激动地, 深有感触地, 总结时.
  Subject BeforeManner(size_t lead, std::string_view words) const {
    constexpr int kLongest = 7;
    // Those whom somebody has read are known better than names, and names than roles.
    for (int sort = 0; sort < 3; ++sort) {
      size_t end = End(words);
      for (int characters = 0; characters < kLongest && end > std::max(clause_, lead); ++characters) {
        end -= static_cast<size_t>(text::DecodeBefore(text_, end).length);
        if (characters < 1) continue;
        const Subject subject = sort == 0 ? PersonAt(end) : sort == 1 ? TitledName(lead, end) : SubjectAt(lead, end);
        if (subject.kind != Subject::Kind::kNone) return subject;
      }
    }
    return {};
  }

  // The mention that ends right there, a bracket between.
  Subject PersonAt(size_t at) const {
    constexpr size_t kLongestBracket = 30;  // bytes
    const size_t from = at - std::min(at, kLongestBracket);
    const std::string_view left = text_.substr(from, at - from);
    if (left.ends_with("）") || left.ends_with(")")) {
      const size_t open = std::max(left.rfind("（") + 1, left.rfind('(') + 1);
      if (open > 0) at = from + open - 1;
    }
    const PersonMention* mention = last_;
    while (mention != nullptr && End(*mention) > at) mention = mention == first_ ? nullptr : mention - 1;
    if (mention == nullptr || !Trim(text_.substr(End(*mention), at - End(*mention))).empty()) return {};
    return Person(*mention, true);
  }

  // A phrase from the beginning of the clause that ends right there.
  Subject PhraseAt(size_t start, size_t end) const {
    if (end - start > kLongestPhrase) return {};
    std::string_view phrase = text_.substr(start, end - start);
    // 某社电 某部: what stands before a blank is no part of it.
    if (const size_t blank = phrase.rfind(' '); blank != phrase.npos) {
      start += blank + 1;
      phrase.remove_prefix(blank + 1);
    }
    const SpeakerSort sort = SortOf(phrase);
    if (sort == SpeakerSort::kUnknown) return {};
    Subject subject{.kind = Subject::Kind::kPhrase, .words = {start, end}, .adjacent = true};
    if (sort == SpeakerSort::kPronoun) {
      subject.kind = Subject::Kind::kPronoun;
      return subject;
    }
    // 这位县水务局副局长: somebody named before, and what he is.
    constexpr std::string_view kThis[] = {"这位", "這位", "这名", "這名"};
    if (const size_t points = PrefixOf(phrase, kThis); points > 0 && sort == SpeakerSort::kRole) {
      subject.kind = Subject::Kind::kPronoun;
      subject.titles = {start + points, end};
      return subject;
    }
    if (HoldsPreposition(phrase)) return {};
    // 沈某某出席会议并, 法官沈某某对双方当事人: a person does it.
    if (PersonInFront(start).kind != Subject::Kind::kNone || DoesSomething(phrase, NamedInFront(start))) return {};
    // 在北京召开的全国水利工作会议
    for (const std::string_view held :
         {"召开的", "召開的", "举行的", "舉行的", "举办的", "舉辦的", "印发的", "发布的"}) {
      const size_t at = phrase.find(held);
      if (at == phrase.npos || at + held.size() >= phrase.size()) continue;
      subject.words.start += at + held.size();
      phrase.remove_prefix(at + held.size());
    }
    subject.says_only = sort == SpeakerSort::kSaying;
    if (subject.says_only && IsPlaceOf(phrase)) return {};
    return subject;
  }

  // 该计划于2022年《施政报告》: the paper is where something was said.
  static bool IsPlaceOf(std::string_view phrase) {
    const size_t paper = FindWord(phrase, "《");
    if (paper == phrase.npos || !phrase.ends_with("》")) return false;
    const std::string_view before = phrase.substr(0, paper);
    return FindWord(before, "于") != before.npos || FindWord(before, "於") != before.npos ||
           FindWord(before, "在") != before.npos;
  }

  // A person who begins the clause and does something before speaking: 李某某主持会议并强调.
  Subject PersonInFront(size_t lead) const {
    for (const PersonMention* mention = last_; mention != nullptr;
         mention = mention == first_ ? nullptr : mention - 1) {
      const Subject subject = Person(*mention, false);
      if (subject.words.end < clause_) break;
      if (subject.words.start > lead) continue;
      const std::string_view gap = text_.substr(subject.words.end, verb_ - subject.words.end);
      if (!MayAct(gap)) return {};
      return Person(*mention, LeadsToVerb(gap));
    }
    return {};
  }

  // What is done before or while somebody speaks (出席…时, 主持会议并), or the last character of a long name.
  static bool LeadsToVerb(std::string_view gap) {
    constexpr std::string_view kEnds[] = {"时", "時", "并", "並", "后", "後", "中"};
    constexpr std::u32string_view kAdverbs = U"仅僅只才未不可应應须均也都已再又先将將被所";
    return EndsWithAny(gap, kEnds) ||
           (Length(gap) == 1 && IsHan(FirstCharacter(gap)) && kAdverbs.find(FirstCharacter(gap)) == kAdverbs.npos);
  }

  // 村民郭春生一边剪枝一边: a title and a name that nobody has read begin the clause, and the person does something.
  Subject NamedInFront(size_t lead) const {
    Subject named = ReadLeadingName(text_, lead);
    if (named.kind == Subject::Kind::kNone || named.words.end > verb_) return {};
    const std::string_view gap = text_.substr(named.words.end, verb_ - named.words.end);
    if (!MayAct(gap) || FindWord(gap, "的") != gap.npos) return {};
    named.adjacent = LeadsToVerb(gap);
    return named;
  }

  // Words behind the name in the phrase say to whom or how somebody speaks.
  bool DoesSomething(std::string_view phrase, const Subject& named) const {
    if (named.kind == Subject::Kind::kNone || named.words.end >= End(phrase)) return false;
    const std::string_view behind = text_.substr(named.words.end, End(phrase) - named.words.end);
    constexpr std::string_view kWords[] = {"对", "對", "向", "跟", "一边", "一邊", "着", "著"};
    return ContainsAny(behind, kWords);
  }

  // Words right behind a name are what the person does.
  static bool MayAct(std::string_view gap) {
    constexpr std::string_view kNobody[] = {"的", "等", "和", "与", "與", "、", "及", "同", "团队", "團隊", "一行"};
    return PrefixOf(gap, kNobody) == 0 && !gap.ends_with("的") && gap.size() <= kLongestPhrase;
  }

  // 会议就做好春耕工作提出
  Subject MeetingInFront(size_t lead) const {
    constexpr std::string_view kMeetings[] = {"会议", "會議", "大会", "大會", "全会", "全會"};
    constexpr std::string_view kBehind[] = {"在", "就", "对", "對", "围绕", "圍繞", "针对", "針對", "从", "從", "以"};
    const std::string_view rest = text_.substr(lead, verb_ - lead);
    const size_t meeting = PrefixOf(rest, kMeetings);
    if (meeting == 0 || rest.ends_with("的") || IsNobody(rest)) return {};
    // Adverbs that nobody knows are short: 会议着力强调.
    constexpr size_t kLongestAdverb = 4;
    const std::string_view gap = rest.substr(meeting);
    const bool frame = PrefixOf(gap, kBehind) > 0;
    if (!frame && (Length(gap) > kLongestAdverb || SortOf(rest) != SpeakerSort::kUnknown)) return {};
    return {.kind = Subject::Kind::kPhrase, .words = {lead, lead + meeting}, .adjacent = frame, .says_only = true};
  }

  Subject Unknown(size_t start, size_t end) const {
    const std::string_view phrase = text_.substr(start, end - start);
    if (end - start > kLongestUnknown || Length(phrase) < 2 || HoldsPreposition(phrase) || IsNobody(phrase)) return {};
    if (!IsHan(FirstCharacter(phrase)) || !IsHan(LastCharacter(phrase))) return {};
    // 住在渠口村的陈某某
    constexpr std::string_view kOf = "的";
    constexpr size_t kFullName = 3;
    if (const size_t of = phrase.rfind(kOf); of != phrase.npos && Length(phrase.substr(of + kOf.size())) == kFullName &&
                                             IsLikeName(phrase.substr(of + kOf.size()))) {
      return {.kind = Subject::Kind::kPhrase, .words = {start + of + kOf.size(), end}, .adjacent = true};
    }
    return {.kind = Subject::Kind::kPhrase, .words = {start, end}, .adjacent = true, .unknown = !IsLikeName(phrase)};
  }

  // A name that nobody has read, behind titles: 县水务局局长 and two or three characters.
  Subject TitledName(size_t start, size_t end) const {
    const std::string_view phrase = text_.substr(start, end - start);
    if (phrase.size() > kLongestPhrase || HoldsPreposition(phrase)) return {};
    size_t name = end;
    for (int characters = 1; characters <= 3 && name > start; ++characters) {
      name -= static_cast<size_t>(text::DecodeBefore(text_, name).length);
      constexpr int kSeldom = 1;
      if (characters == 1 || !IsLikeName(text_.substr(name, end - name), kSeldom)) continue;
      if (SortOf(text_.substr(start, name - start)) != SpeakerSort::kRole) continue;
      return {.kind = Subject::Kind::kPhrase, .words = {name, end}, .titles = {start, name}, .adjacent = true};
    }
    return {};
  }

  const std::string_view text_;
  size_t clause_;
  const size_t verb_;
  const PersonMention* first_ = nullptr;
  // The last one that ends before the verb.
  const PersonMention* last_ = nullptr;
  // The clause begins farther before.
  bool is_cut_ = false;
};

}  // namespace

Subject ReadLeadingName(std::string_view text, size_t at) {
  constexpr size_t kNear = 90;
  for (size_t end = at; end < std::min(text.size(), at + kNear);) {
    const text::CodePoint c = text::DecodeAt(text, end);
    if (!IsHan(c.value) && c.value != U'、') break;
    end += static_cast<size_t>(c.length);
    // The first title behind which a name may stand, the longer name first.
    if (SortOf(text.substr(at, end - at)) != SpeakerSort::kRole) continue;
    if (Subject named = ReadBareName(text, end); named.kind != Subject::Kind::kNone) {
      named.titles = {at, end};
      return named;
    }
  }
  return {};
}

Subject ReadBareName(std::string_view text, size_t at) {
  constexpr size_t kCharacter = 3;
  // Those that names of other languages go on with.
  constexpr std::u32string_view kForeign = U"夫尔斯克特德维奇诺拉姆基耶娃亚伊莱茨格韦菲佩赫鲁蒂丹兹普塔罗·爾維諾萊";
  for (const size_t length : {3 * kCharacter, 2 * kCharacter}) {
    if (at + length > text.size() || !text::IsBoundary(text, at + length)) continue;
    if (!IsLikeName(text.substr(at, length))) continue;
    size_t end = at + length;
    for (constexpr size_t kLongest = 24; length > 2 * kCharacter && end < std::min(text.size(), at + kLongest);) {
      const text::CodePoint c = text::DecodeAt(text, end);
      if (kForeign.find(c.value) == kForeign.npos) break;
      end += static_cast<size_t>(c.length);
    }
    return {.kind = Subject::Kind::kPhrase, .words = {at, end}, .adjacent = true};
  }
  return {};
}

Subject ReadSubject(std::string_view text, size_t clause, size_t verb, std::span<const PersonMention> mentions) {
  return Reader(text, clause, verb, mentions).Read();
}

}  // namespace huiyao::segmentation
