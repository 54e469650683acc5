#include "services/segmentation/mentions/quotes/subjects.h"

#include <algorithm>
#include <iterator>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/surnames.h"
#include "services/segmentation/mentions/quotes/ending_words.h"
#include "services/segmentation/mentions/quotes/speaker_words.h"

namespace huiyao::segmentation {
namespace {

// Bytes: how far a subject stands before its verb, and how long the words for it are.
constexpr size_t kReach = 400;
constexpr size_t kLongestPhrase = 120;
constexpr size_t kLongestUnknown = 36;

constexpr std::string_view kAdverbs[] = {
    "也",   "还",     "還",     "又",   "再",   "则",   "則",   "曾",   "均",   "都",     "就",   "便",       "并",
    "並",   "更",     "亦",     "同时", "同時", "明确", "明確", "着重", "著重", "特别",   "特別", "反复",     "反覆",
    "再次", "多次",   "一再",   "一致", "普遍", "纷纷", "紛紛", "共同", "随后", "隨後",   "最后", "最後",     "首先",
    "这样", "這樣",   "如此",   "曾经", "曾經", "日前", "近日", "昨日", "今天", "昨天",   "今日", "此前",     "随即",
    "当场", "專門",   "专门",   "重点", "重點", "郑重", "鄭重", "公开", "公開", "严正",   "嚴正", "坦率",     "笑着",
    "笑著", "进一步", "進一步", "当天", "當天", "当日", "當日", "下午", "上午", "晚",     "日",   "不约而同", "由衷",
    "深情", "连连",   "介绍",   "介紹", "致辞", "致辭", "致词", "讲话", "講話", "发言",   "發言", "补充",     "補充",
    "强调", "強調",   "总结",   "回应", "回應", "指示", "批示", "表态", "率先", "接着",   "继续", "坚定",     "透露",
    "表示", "答",     "说",     "称",   "分别", "分別", "一边", "激动", "感慨", "自豪",   "欣喜", "动情",     "先后",
    "明白", "直接",   "高兴",   "反问", "解释", "解釋", "回忆", "专题", "严肃", "还特别", "发文", "撰文",     "发帖",
    "来信", "致信",   "说明",   "呼吁", "坚决", "及时", "适时"};

constexpr std::string_view kLeads[] = {
    "对此", "對此", "为此",     "為此",     "据此", "同时",     "同時", "此外", "另外", "随后", "隨後", "最后", "最後",
    "其中", "会上", "會上",     "会后",     "會後", "会议期间", "日前", "近日", "昨日", "昨天", "今日", "今天", "当天",
    "當天", "当日", "當日",     "目前",     "但是", "但",       "而",   "不过", "不過", "然而", "因此", "所以", "并且",
    "而且", "据",   "據",       "另据",     "另據", "此次",     "本次", "这次", "這次", "该次", "此间", "也有", "还有",
    "還有", "正如", "近期",     "其间",     "期间", "早前",     "今年", "此前", "稍早", "——",   "—",    "▲",    "●",
    "■",    "◆",    "当地时间", "北京时间", "上午", "下午",     "谈到", "于是"};

template <typename Words>
size_t PrefixOf(std::string_view text, const Words& words) {
  size_t longest = 0;
  for (const std::string_view word : words) {
    if (text.starts_with(word)) longest = std::max(longest, word.size());
  }
  return longest;
}

template <typename Words>
size_t SuffixOf(std::string_view text, const Words& words) {
  size_t longest = 0;
  for (const std::string_view word : words) {
    if (text.ends_with(word)) longest = std::max(longest, word.size());
  }
  return longest;
}

// 2月1日, 2026年, 55岁的: bytes of a date or an age in digits at the beginning; 0 if there is none.
size_t DatePrefix(std::string_view text) {
  size_t end = 0;
  // 55岁的
  size_t digits = 0;
  while (digits < text.size() && digits < 3 && text[digits] >= '0' && text[digits] <= '9') ++digits;
  if (digits > 0) {
    if (const size_t age = PrefixOf(text.substr(digits), std::initializer_list<std::string_view>{"岁的", "歲的"});
        age > 0) {
      return digits + age;
    }
  }
  for (int parts = 0; parts < 4; ++parts) {
    size_t at = end;
    while (at < text.size() && at - end < 4 && text[at] >= '0' && text[at] <= '9') ++at;
    if (at == end) break;
    const size_t unit =
        PrefixOf(text.substr(at), std::initializer_list<std::string_view>{"年", "月", "日", "号", "號"});
    if (unit == 0) break;
    end = at + unit;
  }
  return end;
}

// The words without one group that says when or where something is said: 在会上, 接受记者采访时, 在此基础上.
std::string_view WithoutOccasion(std::string_view words) {
  constexpr std::string_view kEnds[] = {"时",   "時", "中", "上", "后", "後", "期间",
                                        "期間", "里", "裡", "间", "际", "下"};
  constexpr std::string_view kBegins[] = {"在", "于", "於", "接受"};
  if (SuffixOf(words, kEnds) == 0) return words;
  size_t begin = 0;
  bool found = false;
  for (const std::string_view word : kBegins) {
    const size_t at = words.rfind(word);
    if (at == words.npos || words.size() - at > 120 || (found && at <= begin)) continue;
    begin = at;
    found = true;
  }
  if (!found) return words;
  // 在接受: both belong to it.
  words = words.substr(0, begin);
  if (words.ends_with("在")) words.remove_suffix(3);
  return words;
}

// The words without one date, adverb or hearer (对记者) at their end.
std::string_view WithoutAdverb(std::string_view words) {
  if (const size_t unit = SuffixOf(words, std::initializer_list<std::string_view>{"年", "月", "日", "号", "號"});
      unit > 0) {
    size_t digits = words.size() - unit;
    while (digits > 0 && words[digits - 1] >= '0' && words[digits - 1] <= '9') --digits;
    if (digits < words.size() - unit) return words.substr(0, digits);
  }
  static const EndingWords& adverbs = *new EndingWords(kAdverbs);
  if (const size_t adverb = adverbs.Match(words); adverb > 0) return words.substr(0, words.size() - adverb);
  for (const std::string_view hearer : {"记者", "記者", "媒体", "媒體", "大家", "我们", "我們", "笔者", "筆者"}) {
    if (!words.ends_with(hearer)) continue;
    for (const std::string_view to : {"对", "對", "向", "跟", "同"}) {
      const size_t at = words.rfind(to);
      if (at != words.npos && words.size() - at <= 36) return words.substr(0, at);
    }
  }
  return words;
}

// The words without anything of that kind, 会上 without 在 last.
std::string_view WithoutCircumstance(std::string_view words) {
  for (const auto strip : {WithoutAdverb, WithoutOccasion}) {
    const std::string_view shorter = strip(words);
    if (shorter.size() < words.size()) return shorter;
  }
  for (const std::string_view place : {"会上", "會上", "现场", "現場"}) {
    if (words.ends_with(place)) return words.substr(0, words.size() - place.size());
  }
  return words;
}

// A common surname and one or two characters.
bool IsLikeName(std::string_view phrase) {
  constexpr int kCommon = 2;
  const FoldedText name(phrase);
  constexpr std::u32string_view kNoEnd = U"时后中上下地的了着过说称道等们";
  if (name.size() > 0 && kNoEnd.find(name[name.size() - 1]) != kNoEnd.npos) return false;
  return (name.size() == 2 || name.size() == 3) && SurnameWeight(name[0]) == kCommon;
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
    size_t end = End(words);
    for (int characters = 0; characters < kLongest && end > std::max(clause_, lead); ++characters) {
      end -= static_cast<size_t>(text::DecodeBefore(text_, end).length);
      if (characters < 1) continue;
      if (const Subject subject = SubjectAt(lead, end); subject.kind != Subject::Kind::kNone) return subject;
    }
    return {};
  }

  // The mention that ends right there, a bracket between.
  Subject PersonAt(size_t at) const {
    const std::string_view left = text_.substr(0, at);
    if (left.ends_with("）") || left.ends_with(")")) {
      const size_t open = std::max(left.rfind("（") + 1, left.rfind('(') + 1);
      if (open > 0 && at - open < 30) at = open - 1;
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
    if (HoldsPreposition(phrase)) return {};
    // 沈某某出席会议并: a person does it.
    if (PersonInFront(start).kind != Subject::Kind::kNone) return {};
    // 在北京召开的全国水利工作会议
    for (const std::string_view held :
         {"召开的", "召開的", "举行的", "舉行的", "举办的", "舉辦的", "印发的", "发布的"}) {
      const size_t at = phrase.find(held);
      if (at == phrase.npos || at + held.size() >= phrase.size()) continue;
      subject.words.start += at + held.size();
      phrase.remove_prefix(at + held.size());
    }
    subject.says_only = sort == SpeakerSort::kSaying;
    return subject;
  }

  // A person who begins the clause and does something before speaking: 李某某主持会议并强调.
  Subject PersonInFront(size_t lead) const {
    for (const PersonMention* mention = last_; mention != nullptr;
         mention = mention == first_ ? nullptr : mention - 1) {
      const Subject subject = Person(*mention, false);
      if (subject.words.end < clause_) break;
      if (subject.words.start > lead) continue;
      const std::string_view gap = text_.substr(subject.words.end, verb_ - subject.words.end);
      constexpr std::string_view kNobody[] = {"的", "等", "和", "与", "與", "、", "及", "同", "团队", "團隊", "一行"};
      if (PrefixOf(gap, kNobody) > 0 || gap.ends_with("的") || gap.size() > kLongestPhrase) return {};
      return subject;
    }
    return {};
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
    if (const Subject named = TitledName(start, end); named.kind != Subject::Kind::kNone) return named;
    if (end - start > kLongestUnknown || Length(phrase) < 2 || HoldsPreposition(phrase) || IsNobody(phrase)) return {};
    if (!IsHan(FirstCharacter(phrase)) || !IsHan(LastCharacter(phrase))) return {};
    return {.kind = Subject::Kind::kPhrase, .words = {start, end}, .adjacent = true, .unknown = !IsLikeName(phrase)};
  }

  // A name that nobody has read, behind titles: 县水务局局长 and two or three characters.
  Subject TitledName(size_t start, size_t end) const {
    const std::string_view phrase = text_.substr(start, end - start);
    if (phrase.size() > kLongestPhrase || HoldsPreposition(phrase)) return {};
    size_t name = end;
    for (int characters = 1; characters <= 3 && name > start; ++characters) {
      name -= static_cast<size_t>(text::DecodeBefore(text_, name).length);
      if (characters == 1 || !IsLikeName(text_.substr(name, end - name))) continue;
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

size_t SkipLead(std::string_view text, size_t at, size_t end) {
  for (int words = 0; words < 6 && at < end; ++words) {
    const std::string_view rest = text.substr(at, end - at);
    const text::CodePoint c = text::DecodeAt(rest, 0);
    size_t skipped = IsSpace(c.value) ? static_cast<size_t>(c.length) : 0;
    skipped = std::max(skipped, DatePrefix(rest));
    skipped = std::max(skipped, PrefixOf(rest, kLeads));
    if (skipped == 0) break;
    at += skipped;
  }
  return std::min(at, end);
}

Subject ReadLeadingName(std::string_view text, size_t at) {
  constexpr size_t kReach = 90;
  size_t title_end = at;
  for (size_t end = at; end < std::min(text.size(), at + kReach);) {
    const text::CodePoint c = text::DecodeAt(text, end);
    if (!IsHan(c.value)) break;
    end += static_cast<size_t>(c.length);
    // The first title behind which a name may stand, the longer name first.
    if (SortOf(text.substr(at, end - at)) != SpeakerSort::kRole) continue;
    title_end = end;
    constexpr size_t kCharacter = 3;
    for (const size_t length : {3 * kCharacter, 2 * kCharacter}) {
      if (end + length > text.size() || !text::IsBoundary(text, end + length)) continue;
      if (!IsLikeName(text.substr(end, length))) continue;
      return {
          .kind = Subject::Kind::kPhrase, .words = {end, end + length}, .titles = {at, title_end}, .adjacent = true};
    }
  }
  return {};
}

Subject ReadSubject(std::string_view text, size_t clause, size_t verb, std::span<const PersonMention> mentions) {
  return Reader(text, clause, verb, mentions).Read();
}

}  // namespace huiyao::segmentation
