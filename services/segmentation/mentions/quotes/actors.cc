#include "services/segmentation/mentions/quotes/actors.h"

#include <algorithm>
#include <iterator>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/circumstances.h"
#include "services/segmentation/mentions/quotes/marks.h"
#include "services/segmentation/mentions/quotes/speaker_words.h"

namespace huiyao::segmentation {
namespace {

using Kind = Subject::Kind;

// 眼泛泪光：, 算了一笔账：: whoever does that speaks.
bool IsGesture(std::string_view part) {
  constexpr std::string_view kWords[] = {
      "眼泛",       "热泪", "熱淚", "泪光",     "淚光",     "激动",     "激動",     "笑",       "竖起大拇指",
      "豎起大拇指", "感触", "感觸", "账",       "賬",       "话匣",     "話匣",     "指着",     "指著",
      "拉着",       "握着", "握住", "摆摆手",   "点点头",   "感慨",     "心里话",   "心裡話",   "一席话",
      "一席話",     "的话", "的話", "深有体会", "乐呵呵",   "脱口而出", "打趣",     "道出",     "开心",
      "開心",       "高兴", "高興", "哽咽",     "喜上眉梢", "合不拢嘴", "七嘴八舌", "异口同声", "议论",
      "满脸",       "乐得", "樂得", "乐开",     "搓手",     "自豪",     "骄傲",     "驕傲",     "欣慰",
      "羡慕",       "赞叹", "點讚", "点赞",     "抹",       "滿臉",     "回忆",     "难掩",     "難掩"};
  return ContainsAny(part, kWords);
}

// 墙上写着, 横幅：: words that nobody speaks.
bool IsWriting(std::string_view part) {
  constexpr std::string_view kWords[] = {"写着", "寫著", "挂着", "掛著", "贴着", "刻着", "印着", "标语", "標語",
                                         "横幅", "橫幅", "条幅", "口号", "口號", "牌子", "题词", "歌词", "古诗",
                                         "谚语", "諺語", "俗话", "俗話", "古语", "常言", "一首", "短信", "弹出"};
  return ContainsAny(part, kWords);
}

}  // namespace

std::optional<Subject> Actors::Before(size_t sentence, size_t start) const {
  const char32_t mark = LastCharacter(Trim(text_.substr(sentence, start - sentence)));
  if (mark != U'：' && mark != U':' && mark != U'，') return std::nullopt;
  constexpr size_t kFarthest = 300;  // bytes
  if (start - sentence > kFarthest) return std::nullopt;
  Subject who = WhoBegins(SkipLead(text_, sentence, start), start);
  if (mark == U'，' && who.kind == Kind::kNone) return std::nullopt;
  // From the last part of the sentence to the first: 汛期一到，沈某某天天守在渠边：“…。”
  for (size_t part = start; who.kind == Kind::kNone && part > sentence;) {
    const size_t end = part;
    part = PartBefore(sentence, part);
    if (IsWriting(text_.substr(part, end - part))) return std::nullopt;
    who = WhoActs(part, end);
  }
  const size_t last = PartBefore(sentence, start);
  if (who.kind == Kind::kNone && IsGesture(text_.substr(last, start - last))) {
    who = ReadBareName(text_, SkipLead(text_, last, start));
    if (who.kind == Kind::kNone) who = ReadNameBehindOf(sentence, start);
    for (size_t part = start; who.kind == Kind::kNone && part > sentence;) {
      const size_t end = part;
      part = PartBefore(sentence, part);
      who = RoleIn(part, end);
    }
    return who;
  }
  if (who.kind == Kind::kNone) return std::nullopt;
  return who;
}

Subject Actors::Behind(size_t at) const {
  constexpr size_t kLongest = 300;
  const auto next = std::upper_bound(sentences_.begin(), sentences_.end(), at);
  const size_t end = next == sentences_.end() ? text_.size() : *next;
  if (end - at > kLongest || !IsGesture(text_.substr(at, end - at))) return {};
  for (size_t part = at; part < end;) {
    size_t stop = part;
    while (stop < end) {
      const text::CodePoint c = text::DecodeAt(text_, stop);
      stop += static_cast<size_t>(c.length);
      if (IsComma(c.value)) break;
    }
    if (Subject who = WhoActs(part, stop); who.kind != Kind::kNone) return who;
    if (Subject who = RoleIn(part, stop); who.kind != Kind::kNone) return who;
    part = stop;
  }
  return {};
}

Subject Actors::WhoseWords(size_t at) const {
  constexpr std::string_view kWords[] = {"话",   "話",   "感慨", "感言",   "发言", "發言", "心声",
                                         "心聲", "感受", "讲述", "口头禅", "愿望", "願望", "承诺",
                                         "承諾", "体会", "體會", "看法",   "期盼", "想法", "回答"};
  constexpr size_t kBehindName = 36, kLongest = 300;
  const auto end = std::upper_bound(sentences_.begin(), sentences_.end(), at);
  const size_t limit = std::min(end == sentences_.end() ? text_.size() : *end, at + kLongest);
  const auto speaks_of = [&](size_t from, size_t bytes) {
    const std::string_view rest = text_.substr(from, std::min(bytes, limit - from));
    return ContainsAny(rest, kWords);
  };
  const std::string_view behind = text_.substr(at, limit - at);
  const bool points = behind.starts_with("这") || behind.starts_with("這");
  for (auto named = MentionFrom(at); named != mentions_.end() && named->name.end < limit; ++named) {
    const std::string_view rest = text_.substr(named->name.end);
    if (!points && !rest.starts_with("的") && !rest.starts_with("这") && !rest.starts_with("這")) continue;
    if (speaks_of(named->name.end, points ? 2 * kBehindName : kBehindName)) return OfPerson(*named);
  }
  size_t lead = at;
  for (const std::string_view word : {"这是", "這是"}) {
    if (StartsWith(behind, word)) lead += word.size();
  }
  const Subject named = ReadLeadingName(text_, SkipLead(text_, lead, limit));
  if (named.kind == Kind::kNone || named.words.end >= limit) return {};
  const bool his = points || text_.substr(named.words.end).starts_with("的");
  return his && speaks_of(named.words.end, kBehindName) ? named : Subject();
}

Subject Actors::WhoseOneSentence(const Passage& passage) const {
  constexpr std::string_view kOne[] = {"一句", "一声", "一聲", "一句话", "一句話", "那句", "这句", "這句", "的话"};
  constexpr size_t kShortest = 5;
  const size_t at = passage.outer.start;
  const std::string_view before = text_.substr(0, at);
  size_t one = 0;
  for (const std::string_view word : kOne) {
    if (EndsWith(before, word)) one = std::max(one, word.size());
  }
  if (one == 0 || Length(Slice(text_, passage.inner)) < kShortest) return {};
  const size_t sentence = *std::prev(std::upper_bound(sentences_.begin(), sentences_.end(), at));
  constexpr size_t kFarthest = 300;  // bytes
  if (at - sentence > kFarthest) return {};
  size_t verb = at - one;
  if (text_.substr(0, verb).ends_with("的")) verb -= std::string_view("的").size();
  const Subject who = ReadSubject(text_, PartBefore(sentence, verb), verb, mentions_);
  const bool speaks = who.kind == Kind::kPerson || who.kind == Kind::kPronoun ||
                      (who.kind == Kind::kPhrase && !who.unknown && !who.says_only);
  return speaks && who.adjacent ? who : Subject();
}

const PersonMention* Actors::BeginsAt(size_t at) const {
  auto mention = std::lower_bound(mentions_.begin(), mentions_.end(), at,
                                  [](const PersonMention& m, size_t from) { return m.name.start < from; });
  if (mention == mentions_.end()) return nullptr;
  const bool titled = mention->titles.end > mention->titles.start;
  return mention->name.start == at || (titled && mention->titles.start == at) ? &*mention : nullptr;
}

Subject Actors::OfPerson(const PersonMention& mention) {
  return {.kind = Kind::kPerson, .person = &mention, .words = mention.name, .adjacent = true};
}

// Who begins a part of a sentence, whatever it says of him: a mention, a title and a name, he or she.
Subject Actors::WhoBegins(size_t lead, size_t end) const {
  if (const PersonMention* person = BeginsAt(lead); person != nullptr) return OfPerson(*person);
  if (Subject named = ReadLeadingName(text_, lead); named.kind != Kind::kNone && named.words.end < end) return named;
  const std::string_view rest = text_.substr(lead, end - lead);
  for (const std::string_view pronoun : {"他", "她"}) {
    if (!StartsWith(rest, pronoun)) continue;
    const std::string_view behind = rest.substr(pronoun.size());
    if (behind.starts_with("们") || behind.starts_with("們") || behind.starts_with("的")) continue;
    return {.kind = Kind::kPronoun, .words = {lead, lead + pronoun.size()}, .adjacent = true};
  }
  return {};
}

// A part of a sentence in which somebody does something: 与孙女同住的陈某某接过钥匙.
Subject Actors::WhoActs(size_t part, size_t end) const {
  if (Subject who = WhoBegins(SkipLead(text_, part, end), end); who.kind != Kind::kNone) return who;
  auto named = std::lower_bound(mentions_.begin(), mentions_.end(), part,
                                [](const PersonMention& m, size_t from) { return m.name.start < from; });
  if (named == mentions_.end() || named->name.end > end) return {};
  const std::string_view behind = text_.substr(named->name.end, end - named->name.end);
  constexpr std::string_view kOthers[] = {"的", "、", "和", "与", "與", "等"};
  if (StartsWithAny(behind, kOthers)) return {};
  return OfPerson(*named);
}

// A role without a name that begins a part of a sentence: 一位邻县的果农算了一笔账.
Subject Actors::RoleIn(size_t part, size_t end) const {
  constexpr size_t kLongest = 60;  // bytes
  constexpr size_t kTogether = 6;  // 学生 and 家长
  const size_t lead = SkipLead(text_, part, end);
  size_t role = 0;
  for (size_t at = lead; at < std::min(end, lead + kLongest) && (role == 0 || at < role + kTogether);) {
    const text::CodePoint c = text::DecodeAt(text_, at);
    if (!IsHan(c.value)) break;
    at += static_cast<size_t>(c.length);
    const std::string_view words = text_.substr(lead, at - lead);
    if (SortOf(words) == SpeakerSort::kRole && !text_.substr(at).starts_with("的")) role = at;
  }
  if (role == 0 || HoldsPreposition(text_.substr(lead, role - lead))) return {};
  return {.kind = Kind::kPhrase, .words = {lead, role}, .adjacent = true};
}

// 与孙女同住的陈某某接过钥匙: a name that nobody has read.
Subject Actors::ReadNameBehindOf(size_t from, size_t end) const {
  constexpr std::string_view kOf = "的";
  std::string_view left = text_.substr(from, end - from);
  for (size_t at = left.rfind(kOf); at != left.npos; at = left.rfind(kOf)) {
    if (const Subject named = ReadBareName(text_, from + at + kOf.size()); named.kind != Kind::kNone) return named;
    left = left.substr(0, at);
  }
  return {};
}

// Where the part of the sentence begins that ends before `end`.
size_t Actors::PartBefore(size_t sentence, size_t end) const {
  const std::string_view left = text_.substr(sentence, end - sentence);
  size_t cut = left.size();
  while (cut > 0) {
    const text::CodePoint c = text::DecodeBefore(left, cut);
    if (IsComma(c.value) && cut < left.size()) break;
    cut -= static_cast<size_t>(c.length);
  }
  return sentence + cut;
}

std::span<const PersonMention>::iterator Actors::MentionFrom(size_t at) const {
  return std::lower_bound(mentions_.begin(), mentions_.end(), at,
                          [](const PersonMention& m, size_t from) { return m.name.start < from; });
}

}  // namespace huiyao::segmentation
