#include "services/segmentation/mentions/quotes/passage_speakers.h"

#include <algorithm>
#include <iterator>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/circumstances.h"
#include "services/segmentation/mentions/quotes/speaker_words.h"

namespace huiyao::segmentation {
namespace {

using Follow = SpokenClause::Follow;
using Kind = Subject::Kind;

constexpr size_t kNone = PassageSpeaker::kNone;
// Characters: shorter words in quotation marks are terms, unless they are a whole sentence or end one.
constexpr size_t kShortestPart = 8;
constexpr size_t kShortestAside = 6;
constexpr size_t kShortestBeforeComma = 4;

std::string_view Slice(std::string_view text, TextRange range) {
  return text.substr(range.start, range.end - range.start);
}

bool IsComma(char32_t c) { return c == U'，' || c == U','; }

class Finder {
 public:
  Finder(std::string_view text, std::span<const Passage> passages, const SpokenClauses& clauses,
         std::span<const PersonMention> mentions, bool spoke_before)
      : text_(text), passages_(passages), clauses_(clauses), mentions_(mentions), spoke_before_(spoke_before) {}

  std::vector<PassageSpeaker> Run() {
    Attribute();
    for (size_t i = passages_.size(); i-- > 1;) GiveToNext(i - 1);
    return std::move(found_);
  }

 private:
  char32_t LastInside(const Passage& passage) const { return LastCharacter(Trim(Slice(text_, passage.inner))); }
  bool IsSentence(const Passage& passage) const {
    const char32_t last = LastInside(passage);
    return IsTerminal(last) || last == U'…';
  }
  char32_t Behind(const Passage& passage) const {
    size_t at = passage.outer.end;
    while (at < text_.size()) {
      const text::CodePoint c = text::DecodeAt(text_, at);
      if (!IsSpace(c.value)) return c.value;
      at += static_cast<size_t>(c.length);
    }
    return 0;
  }
  bool IsBlank(size_t start, size_t end) const {
    return start <= end && Trim(text_.substr(start, end - start)).empty();
  }

  // Nothing or only a passage of the same row stands before it in its sentence.
  bool LeadsSentence(size_t index) const {
    const size_t start = passages_[index].outer.start;
    const auto sentence = std::prev(std::upper_bound(clauses_.sentences.begin(), clauses_.sentences.end(), start));
    if (IsBlank(*sentence, start)) return true;
    return index > 0 && IsBlank(passages_[index - 1].outer.end, start) && found_[index - 1].direct;
  }

  void Attribute() {
    found_.resize(passages_.size());
    size_t clause = 0;
    for (size_t i = 0; i < passages_.size(); ++i) {
      any_direct_ = any_direct_ || (i > 0 && found_[i - 1].direct);
      while (clause < clauses_.all.size() && clauses_.all[clause].behind < passages_[i].outer.start) ++clause;
      // Of two that end there the first is at hand.
      const bool introduced = clause < clauses_.all.size() && clauses_.all[clause].behind == passages_[i].outer.start &&
                              clauses_.all[clause].cue.start < passages_[i].outer.start;
      if (introduced && IsIntroducedSpeech(passages_[i], clauses_.all[clause])) {
        found_[i] = {.direct = true, .clause = clause};
        const bool goes_on = i > 0 && found_[i - 1].direct && found_[i - 1].clause == clause;
        if (goes_on && !IsSentence(passages_[i - 1])) found_[i].with = i - 1;
        continue;
      }
      if (GoesOnAtOnce(i)) {
        found_[i] = found_[i - 1];
        found_[i].with = kNone;
        continue;
      }
      if (const Subject who = WhoseOneSentence(passages_[i]); who.kind != Kind::kNone) {
        found_[i] = {.direct = true, .subject = who};
        continue;
      }
      const size_t behind = introduced ? clause + 1 : clause;
      if (IsFollowedByWhoSaysIt(i, behind)) {
        found_[i] = {.direct = true, .clause = behind};
      } else if (IsSentence(passages_[i]) && LeadsSentence(i)) {
        AttributeWhole(i, clause);
      } else if (IsSentence(passages_[i])) {
        AttributeToLead(i, clause);
      }
    }
  }

  // “…。”说起老渠，沈某某很自豪。“…。”沈某某说。: whole sentences before those of somebody are his too.
  void GiveToNext(size_t i) {
    const PassageSpeaker& next = found_[i + 1];
    if (found_[i].direct || !next.direct || !IsSentence(passages_[i]) || !LeadsSentence(i)) return;
    if (next.clause == kNone) {
      if (next.subject.kind == Kind::kGoesOn || next.subject.kind == Kind::kNone) return;
      found_[i] = {.direct = true, .subject = next.subject};
      return;
    }
    const SpokenClause& clause = clauses_.all[next.clause];
    if (!MayGoOn(clause.subject)) return;
    const bool at_once = IsBlank(passages_[i].outer.end, passages_[i + 1].outer.start);
    if (at_once || !IsNamedBetween(i)) found_[i] = {.direct = true, .subject = clause.subject};
  }

  // Somebody else than the next speaker is named behind passage i.
  bool IsNamedBetween(size_t i) const {
    const SpokenClause& clause = clauses_.all[found_[i + 1].clause];
    const int person = clause.subject.kind == Kind::kPerson ? clause.subject.person->person : -1;
    for (auto named = MentionFrom(passages_[i].outer.end);
         named != mentions_.end() && named->name.start < passages_[i + 1].outer.start; ++named) {
      if (named->person != person) return true;
    }
    return false;
  }

  std::span<const PersonMention>::iterator MentionFrom(size_t at) const {
    return std::lower_bound(mentions_.begin(), mentions_.end(), at,
                            [](const PersonMention& m, size_t from) { return m.name.start < from; });
  }

  // “…。”“…。”: the one who has begun goes on.
  bool GoesOnAtOnce(size_t i) const {
    if (i == 0 || !found_[i - 1].direct || !IsSentence(passages_[i])) return false;
    if (!IsBlank(passages_[i - 1].outer.end, passages_[i].outer.start)) return false;
    const PassageSpeaker& before = found_[i - 1];
    const size_t who = before.clause != kNone ? clauses_.all[before.clause].cue.start : before.subject.words.start;
    return (before.clause != kNone || before.subject.kind != Kind::kGoesOn) && who < passages_[i - 1].outer.start;
  }

  // 沈某某一句“…”: somebody says no more than that.
  Subject WhoseOneSentence(const Passage& passage) const {
    constexpr std::string_view kOne[] = {"一句", "一声", "一聲", "一句话", "一句話", "那句", "这句", "這句", "的话"};
    constexpr size_t kShortest = 5;
    const size_t at = passage.outer.start;
    const std::string_view before = text_.substr(0, at);
    size_t one = 0;
    for (const std::string_view word : kOne) {
      if (before.ends_with(word)) one = std::max(one, word.size());
    }
    if (one == 0 || Length(Slice(text_, passage.inner)) < kShortest) return {};
    const size_t sentence = *std::prev(std::upper_bound(clauses_.sentences.begin(), clauses_.sentences.end(), at));
    constexpr size_t kFarthest = 300;  // bytes
    if (at - sentence > kFarthest) return {};
    size_t verb = at - one;
    if (text_.substr(0, verb).ends_with("的")) verb -= std::string_view("的").size();
    const Subject who = ReadSubject(text_, PartBefore(sentence, verb), verb, mentions_);
    const bool speaks = who.kind == Kind::kPerson || who.kind == Kind::kPronoun ||
                        (who.kind == Kind::kPhrase && !who.unknown && !who.says_only);
    return speaks && who.adjacent ? who : Subject();
  }

  bool IsIntroducedSpeech(const Passage& passage, const SpokenClause& clause) const {
    if (IsSentence(passage)) return true;
    const char32_t behind = Behind(passage);
    const std::string_view inner = Slice(text_, passage.inner);
    const bool ends = behind == 0 || IsTerminal(behind) || IsComma(behind) || behind == U'；' || behind == U'…';
    const size_t length = Length(inner);
    if (clause.follow == Follow::kColon) return ends && length >= kShortestAside;
    if (!ends) return false;
    const bool has_comma = inner.find("，") != inner.npos || inner.find(',') != inner.npos;
    if (clause.nominal || clause.subject.says_only) return has_comma && length >= 2 * kShortestPart;
    return has_comma ? length >= kShortestPart : length >= kShortestPart + 2;
  }

  // The clause of that index says who says the passage before it.
  bool IsFollowedByWhoSaysIt(size_t index, size_t clause) const {
    if (clause >= clauses_.all.size() || !LeadsSentence(index)) return false;
    const SpokenClause& who = clauses_.all[clause];
    const Passage& passage = passages_[index];
    constexpr size_t kFarthest = 300;  // bytes
    if (who.cue.start < passage.outer.end || who.cue.start - passage.outer.end > kFarthest) return false;
    if (who.follow == Follow::kContent && !IsSentence(passage)) return false;
    // Other passages between them are said by the same, and nothing else stands there.
    size_t end = passage.outer.end;
    for (size_t i = index + 1; i < passages_.size() && passages_[i].outer.start < who.cue.start; ++i) {
      if (!IsBlank(end, passages_[i].outer.start)) {
        if (passages_[i].outer.start < who.subject.words.start && who.subject.kind != Kind::kGoesOn) return false;
        break;
      }
      end = passages_[i].outer.end;
    }
    const size_t words =
        who.subject.kind == Kind::kGoesOn ? who.cue.start : std::min(who.cue.start, who.subject.words.start);
    if (words < end) return false;
    // No sentence ends between, and whole sentences only may have clauses between.
    const auto sentence = std::upper_bound(clauses_.sentences.begin(), clauses_.sentences.end(), end);
    if (sentence != clauses_.sentences.end() && *sentence <= who.cue.start) return false;
    const size_t lead = SkipLead(text_, SkipMark(end), words);
    const bool at_once = lead >= words;
    if (IsSentence(passage)) return at_once || (who.follow != Follow::kColon && who.follow != Follow::kPassage);
    const bool comma = IsComma(LastInside(passage)) || IsComma(Behind(passage));
    const size_t length = Length(Slice(text_, passage.inner));
    if (!at_once || who.follow == Follow::kContent) return false;
    return length >= (comma ? kShortestBeforeComma : kShortestAside) &&
           (comma || who.follow != Follow::kComma || length >= kShortestPart);
  }

  size_t SkipMark(size_t at) const {
    if (at >= text_.size()) return at;
    const text::CodePoint c = text::DecodeAt(text_, at);
    return IsComma(c.value) ? at + static_cast<size_t>(c.length) : at;
  }

  // Whole sentences with no cue: behind them stands whose words they are, or somebody goes on to speak.
  void AttributeWhole(size_t index, size_t next_clause) {
    const Passage& passage = passages_[index];
    if (const Subject who = WhoseWords(passage.outer.end); who.kind != Kind::kNone) {
      found_[index] = {.direct = true, .subject = who};
      return;
    }
    // “…。”他说。“…。”: he goes on, as after a report.
    if (any_direct_ || (next_clause > 0 && MayGoOn(clauses_.all[next_clause - 1].subject))) {
      found_[index] = {.direct = true};
      return;
    }
    // “…。”沈某某感慨万千。: the paragraph begins with it, and somebody begins the next sentence.
    if (index == 0 && IsBlank(0, passage.outer.start)) {
      if (const PersonMention* person = BeginsAt(SkipLead(text_, passage.outer.end, text_.size())); person != nullptr) {
        found_[index] = {.direct = true, .subject = OfPerson(*person)};
        return;
      }
    }
    if (index == 0 || found_[index - 1].direct || IsBlank(passages_[index - 1].outer.end, passage.outer.start)) {
      if (const Subject who = WhoActsBehind(passage.outer.end); who.kind != Kind::kNone) {
        found_[index] = {.direct = true, .subject = who};
        return;
      }
    }
    // A paragraph of nothing else, behind one in which somebody spoke.
    if (passages_.size() == 1 && IsBlank(0, passage.outer.start) && IsBlank(passage.outer.end, text_.size()) &&
        spoke_before_) {
      found_[index] = {.direct = true};
    }
  }

  // 沈某某给记者算了一笔账：“…。”, 沈某某指着水渠，“…。”: who begins the sentence says it, if no clause of it speaks.
  void AttributeToLead(size_t index, size_t next_clause) {
    const size_t start = passages_[index].outer.start;
    const std::string_view before = Trim(text_.substr(0, start));
    const char32_t mark = LastCharacter(before);
    if (mark != U'：' && mark != U':' && mark != U'，') return;
    const size_t sentence = *std::prev(std::upper_bound(clauses_.sentences.begin(), clauses_.sentences.end(), start));
    constexpr size_t kFarthest = 300;  // bytes
    if (start - sentence > kFarthest) return;
    if (next_clause > 0 && clauses_.all[next_clause - 1].cue.start >= sentence) return;
    Subject who = WhoBegins(SkipLead(text_, sentence, start), start);
    if (mark == U'，' && who.kind == Kind::kNone) return;
    // From the last part of the sentence to the first: 汛期一到，沈某某天天守在渠边：“…。”
    for (size_t part = start; who.kind == Kind::kNone && part > sentence;) {
      const size_t end = part;
      part = PartBefore(sentence, part);
      if (IsWriting(text_.substr(part, end - part))) return;
      who = WhoActs(part, end);
    }
    const size_t last = PartBefore(sentence, start);
    if (who.kind == Kind::kNone && IsGesture(text_.substr(last, start - last))) {
      who = ReadNameBehindOf(sentence, start);
      for (size_t part = start; who.kind == Kind::kNone && part > sentence;) {
        const size_t end = part;
        part = PartBefore(sentence, part);
        who = RoleIn(part, end);
      }
      found_[index] = {.direct = true, .subject = who};
    }
    if (who.kind != Kind::kNone) found_[index] = {.direct = true, .subject = who};
  }

  // 眼泛泪光：, 算了一笔账：: whoever does that speaks.
  static bool IsGesture(std::string_view part) {
    constexpr std::string_view kWords[] = {
        "眼泛",       "热泪", "熱淚", "泪光",     "淚光",     "激动",     "激動",     "笑",       "竖起大拇指",
        "豎起大拇指", "感触", "感觸", "账",       "賬",       "话匣",     "話匣",     "指着",     "指著",
        "拉着",       "握着", "握住", "摆摆手",   "点点头",   "感慨",     "心里话",   "心裡話",   "一席话",
        "一席話",     "的话", "的話", "深有体会", "乐呵呵",   "脱口而出", "打趣",     "道出",     "开心",
        "開心",       "高兴", "高興", "哽咽",     "喜上眉梢", "合不拢嘴", "七嘴八舌", "异口同声", "议论",
        "满脸",       "滿臉", "回忆", "难掩",     "難掩"};
    return std::any_of(std::begin(kWords), std::end(kWords), [&](auto word) { return part.find(word) != part.npos; });
  }

  // 与孙女同住的陈某某接过钥匙: a name that nobody has read.
  Subject ReadNameBehindOf(size_t from, size_t end) const {
    constexpr std::string_view kOf = "的";
    for (size_t at = text_.rfind(kOf, end); at != text_.npos && at >= from; at = text_.rfind(kOf, at - 1)) {
      if (const Subject named = ReadBareName(text_, at + kOf.size()); named.kind != Kind::kNone) return named;
      if (at == 0) break;
    }
    return {};
  }

  // Who begins a part of a sentence, whatever it says of him: a mention, a title and a name, he or she.
  Subject WhoBegins(size_t lead, size_t end) const {
    if (const PersonMention* person = BeginsAt(lead); person != nullptr) return OfPerson(*person);
    if (Subject named = ReadLeadingName(text_, lead); named.kind != Kind::kNone && named.words.end < end) return named;
    const std::string_view rest = text_.substr(lead, end - lead);
    for (const std::string_view pronoun : {"他", "她"}) {
      if (!rest.starts_with(pronoun)) continue;
      const std::string_view behind = rest.substr(pronoun.size());
      if (behind.starts_with("们") || behind.starts_with("們") || behind.starts_with("的")) continue;
      return {.kind = Kind::kPronoun, .words = {lead, lead + pronoun.size()}, .adjacent = true};
    }
    return {};
  }

  // Where the part of the sentence begins that ends before `end`.
  size_t PartBefore(size_t sentence, size_t end) const {
    const std::string_view left = text_.substr(sentence, end - sentence);
    size_t cut = left.size();
    while (cut > 0) {
      const text::CodePoint c = text::DecodeBefore(left, cut);
      if (IsComma(c.value) && cut < left.size()) break;
      cut -= static_cast<size_t>(c.length);
    }
    return sentence + cut;
  }

  // A part of a sentence in which somebody does something: 与孙女同住的陈某某接过钥匙.
  Subject WhoActs(size_t part, size_t end) const {
    if (Subject who = WhoBegins(SkipLead(text_, part, end), end); who.kind != Kind::kNone) return who;
    auto named = std::lower_bound(mentions_.begin(), mentions_.end(), part,
                                  [](const PersonMention& m, size_t from) { return m.name.start < from; });
    if (named == mentions_.end() || named->name.end > end) return {};
    const std::string_view behind = text_.substr(named->name.end, end - named->name.end);
    constexpr std::string_view kOthers[] = {"的", "、", "和", "与", "與", "等"};
    if (std::any_of(std::begin(kOthers), std::end(kOthers), [&](auto word) { return behind.starts_with(word); }))
      return {};
    return OfPerson(*named);
  }

  // 墙上写着, 横幅：: words that nobody speaks.
  static bool IsWriting(std::string_view part) {
    constexpr std::string_view kWords[] = {"写着", "寫著", "挂着", "掛著", "贴着", "刻着", "印着", "标语", "標語",
                                           "横幅", "橫幅", "条幅", "口号", "口號", "牌子", "题词", "歌词", "古诗",
                                           "谚语", "諺語", "俗话", "俗話", "古语", "常言", "一首", "短信", "弹出"};
    return std::any_of(std::begin(kWords), std::end(kWords), [&](auto word) { return part.find(word) != part.npos; });
  }

  // “…。”在渠口村，村民周某某笑得合不拢嘴。: who shows what he feels in the sentence behind.
  Subject WhoActsBehind(size_t at) const {
    constexpr size_t kLongest = 300;
    const auto next = std::upper_bound(clauses_.sentences.begin(), clauses_.sentences.end(), at);
    const size_t end = next == clauses_.sentences.end() ? text_.size() : *next;
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

  // A role without a name that begins a part of a sentence: 一位邻县的果农算了一笔账.
  Subject RoleIn(size_t part, size_t end) const {
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

  // The mention whose titles or name begin there; null if none does.
  const PersonMention* BeginsAt(size_t at) const {
    auto mention = std::lower_bound(mentions_.begin(), mentions_.end(), at,
                                    [](const PersonMention& m, size_t from) { return m.name.start < from; });
    if (mention == mentions_.end()) return nullptr;
    const bool titled = mention->titles.end > mention->titles.start;
    return mention->name.start == at || (titled && mention->titles.start == at) ? &*mention : nullptr;
  }

  // A meeting or paper says no more than it has said.
  static bool MayGoOn(const Subject& subject) {
    return subject.kind == Kind::kPerson || subject.kind == Kind::kPronoun ||
           (subject.kind == Kind::kPhrase && !subject.says_only);
  }

  static Subject OfPerson(const PersonMention& mention) {
    return {.kind = Kind::kPerson, .person = &mention, .words = mention.name, .adjacent = true};
  }

  // 会上,某局局长某某的一番话…; 这是某某常说的一句话.
  Subject WhoseWords(size_t at) const {
    constexpr std::string_view kWords[] = {"话",   "話",   "感慨", "感言",   "发言", "發言", "心声",
                                           "心聲", "感受", "讲述", "口头禅", "愿望", "願望", "承诺",
                                           "承諾", "体会", "體會", "看法",   "期盼", "想法", "回答"};
    constexpr size_t kBehindName = 36, kLongest = 300;
    const auto end = std::upper_bound(clauses_.sentences.begin(), clauses_.sentences.end(), at);
    const size_t limit = std::min(end == clauses_.sentences.end() ? text_.size() : *end, at + kLongest);
    const auto speaks_of = [&](size_t from, size_t bytes) {
      const std::string_view rest = text_.substr(from, std::min(bytes, limit - from));
      return std::any_of(std::begin(kWords), std::end(kWords),
                         [&](std::string_view word) { return rest.find(word) != rest.npos; });
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
      if (behind.starts_with(word)) lead += word.size();
    }
    const Subject named = ReadLeadingName(text_, SkipLead(text_, lead, limit));
    if (named.kind == Kind::kNone || named.words.end >= limit) return {};
    const bool his = points || text_.substr(named.words.end).starts_with("的");
    return his && speaks_of(named.words.end, kBehindName) ? named : Subject();
  }

  const std::string_view text_;
  const std::span<const Passage> passages_;
  const SpokenClauses& clauses_;
  const std::span<const PersonMention> mentions_;
  const bool spoke_before_;
  // A passage before is speech.
  bool any_direct_ = false;
  std::vector<PassageSpeaker> found_;
};

}  // namespace

std::vector<PassageSpeaker> FindPassageSpeakers(std::string_view text, std::span<const Passage> passages,
                                                const SpokenClauses& clauses, std::span<const PersonMention> mentions,
                                                bool spoke_before) {
  return Finder(text, passages, clauses, mentions, spoke_before).Run();
}

}  // namespace huiyao::segmentation
