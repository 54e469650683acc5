#include "services/segmentation/mentions/quotes/spoken_clauses.h"

#include <algorithm>
#include <iterator>

#include "common/text/character_set.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/circumstances.h"
#include "services/segmentation/mentions/quotes/cue_words.h"
#include "services/segmentation/mentions/quotes/sentence_subject.h"

namespace huiyao::segmentation {
namespace {

using Follow = SpokenClause::Follow;
using Kind = Subject::Kind;

bool IsDigit(std::string_view text, size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

// Ends a clause: a comma, semicolon or colon. 1,000 and 10:30 hold none.
bool EndsClause(std::string_view text, size_t at, char32_t c) {
  switch (c) {
    case U'，':
    case U'；':
    case U'：':
      return true;
    case U',':
    case U';':
    case U':':
      return !(at > 0 && IsDigit(text, at - 1) && IsDigit(text, at + 1));
    default:
      return false;
  }
}

// Ends a sentence; a full stop of ASCII before white space or the end only.
bool EndsSentenceAt(std::string_view text, size_t at, char32_t c) {
  if (c == U'…') return true;
  if (c != U'.') return IsTerminal(c);
  if (at + 1 >= text.size()) return true;
  return IsSpace(text::DecodeAt(text, at + 1).value) || (at > 0 && IsHan(text::DecodeBefore(text, at).value));
}

size_t SkipSpace(std::string_view text, size_t at) {
  while (at < text.size()) {
    const text::CodePoint c = text::DecodeAt(text, at);
    if (!IsSpace(c.value)) break;
    at += static_cast<size_t>(c.length);
  }
  return at;
}

// Where a cue or a passage may begin, or a clause end.
const text::CharacterSet& Places() {
  static const auto& places = *[] {
    auto* set = new text::CharacterSet(CueBeginnings());
    for (const char32_t c : kQuotationMarks) set->add(c);
    for (const char32_t c : std::u32string_view(U"，；：,;:…。！？!?.．｡‼⁇⁈⁉")) set->add(c);
    return set;
  }();
  return places;
}

class Finder {
 public:
  Finder(std::string_view text, std::span<const Passage> passages, std::span<const PersonMention> mentions)
      : text_(text), passages_(passages), mentions_(mentions) {}

  SpokenClauses Run() {
    found_.sentences.push_back(0);
    for (size_t at = Next(0); at < text_.size(); at = Next(at)) {
      if (next_ < passages_.size() && at >= passages_[next_].outer.start) {
        at = PassPassage();
        continue;
      }
      const text::CodePoint c = text::DecodeAt(text_, at);
      const bool may_be_cue = !is_taken_ && IsHan(c.value);
      if (const CueWord* word = may_be_cue ? CueWordAt(text_, at) : nullptr; word != nullptr) {
        at = TakeCue(at, *word);
        continue;
      }
      const size_t end = at + static_cast<size_t>(c.length);
      if (EndsSentenceAt(text_, at, c.value)) {
        Begin(end, true);
      } else if (EndsClause(text_, at, c.value)) {
        Begin(end, false);
      }
      at = end;
    }
    return std::move(found_);
  }

 private:
  // Where something is to be read at or behind `at`; there, if it lies in a passage.
  size_t Next(size_t at) const {
    return next_ < passages_.size() && at >= passages_[next_].outer.start ? at : places_.Find(text_, at);
  }

  void Begin(size_t at, bool sentence) {
    clause_ = at;
    is_taken_ = false;
    if (!sentence) return;
    sentence_ = at;
    if (found_.sentences.back() == at) return;
    found_.sentences.push_back(at);
  }

  // Words that are quoted as whole sentences end the clause; who says them may follow in their sentence.
  size_t PassPassage() {
    const Passage& passage = passages_[next_++];
    const std::string_view inner = Slice(text_, passage.inner);
    const char32_t last = LastCharacter(Trim(inner));
    const bool leads = Trim(text_.substr(sentence_, passage.outer.start - sentence_)).empty() || follows_passage_;
    if (IsTerminal(last) || last == U'…') {
      const size_t sentence = leads ? sentence_ : passage.outer.end;
      Begin(passage.outer.end, false);
      sentence_ = sentence;
      if (!leads) found_.sentences.push_back(sentence);
    } else if (last == U'，' || last == U',') {
      Begin(passage.outer.end, false);
    }
    follows_passage_ = leads && SkipSpace(text_, passage.outer.end) < text_.size() && next_ < passages_.size() &&
                       SkipSpace(text_, passage.outer.end) == passages_[next_].outer.start;
    return passage.outer.end;
  }

  // Returns where reading goes on.
  size_t TakeCue(size_t at, const CueWord& word) {
    const size_t behind_word = at + word.word.size();
    SpokenClause clause{.cue = {at, behind_word}, .nominal = word.nominal, .sentence = sentence_, .clause = clause_};
    const size_t cue_end = CueEnd(text_, word, behind_word);
    if (cue_end == text_.npos) return behind_word;
    const TextRange compound = VerbWithObject(text_, behind_word);
    if (compound.end > 0 && compound.start >= clause_) clause.cue = compound;
    const bool is_compound = clause.cue.start < at;
    constexpr std::string_view kAddressing[] = {"勉励", "勉勵", "叮嘱", "叮囑", "嘱咐", "囑咐", "告诫", "告誡"};
    const bool addresses =
        std::find(std::begin(kAddressing), std::end(kAddressing), word.word) != std::end(kAddressing);
    if (!ReadFollow(SkipSpace(text_, cue_end), addresses, &clause)) return behind_word;
    // “…。”他这样解释自己的工作: what is said stands before it.
    constexpr std::string_view kSo[] = {"这样", "這樣", "如此", "这么", "這麼"};
    if (clause.follow == Follow::kContent && EndsWithAny(text_.substr(clause_, at - clause_), kSo) &&
        FollowsPassage()) {
      clause.follow = Follow::kEnd;
    }
    clause.cue.end = std::max(clause.cue.end, word.addressed ? behind_word : cue_end);
    clause.subject = ReadSubject(text_, clause_, clause.cue.start, mentions_);
    if (clause.subject.kind == Kind::kGoesOn && !FindWhoGoesOn(&clause)) return behind_word;
    CutPassageOff(&clause.subject);
    if (!Believe(clause, word, is_compound)) return behind_word;
    found_.all.push_back(clause);
    if (clause.follow == Follow::kContent) is_taken_ = true;
    return cue_end;
  }

  // 勉励代表们，…: the end of some words before a comma or colon; 0 if that does not stand near.
  size_t EndOfHearer(size_t at) const {
    constexpr size_t kLongest = 30;
    for (const size_t limit = std::min(text_.size(), at + kLongest); at < limit;) {
      const text::CodePoint c = text::DecodeAt(text_, at);
      if (EndsClause(text_, at, c.value)) return c.value == U'；' || c.value == U';' ? 0 : at;
      if (!IsHan(c.value)) return 0;
      at += static_cast<size_t>(c.length);
    }
    return 0;
  }

  // `addresses`: whom the verb addresses may stand before the mark.
  bool ReadFollow(size_t at, bool addresses, SpokenClause* clause) const {
    clause->behind = at;
    clause->follow = Follow::kEnd;
    if (at >= text_.size()) return true;
    if (next_ < passages_.size() && at == passages_[next_].outer.start) {
      clause->follow = Follow::kPassage;
      return true;
    }
    const text::CodePoint c = text::DecodeAt(text_, at);
    const size_t behind = SkipSpace(text_, at + static_cast<size_t>(c.length));
    if (c.value == U'：' || c.value == U':') {
      clause->follow = Follow::kColon;
      clause->behind = behind;
    } else if (c.value == U'，' || c.value == U',') {
      clause->follow = Follow::kComma;
      clause->behind = behind;
    } else if (EndsSentenceAt(text_, at, c.value) || c.value == U'；' || c.value == U';') {
      clause->behind = at;
    } else if (const size_t hearer = addresses ? EndOfHearer(at) : 0; hearer > 0) {
      return ReadFollow(hearer, false, clause);
    } else {
      clause->follow = Follow::kContent;
      return IsHan(c.value) || IsDigit(text_, at) || c.value == U'《' || c.value == U'“';
    }
    return true;
  }

  // Who begins the sentence, or has spoken in it before.
  bool FindWhoGoesOn(SpokenClause* clause) const {
    const SpokenClause* before = found_.all.empty() ? nullptr : &found_.all.back();
    const bool same_sentence = before != nullptr && before->sentence == sentence_;
    if (same_sentence) {
      // What is said goes on with verbs of its own: 会议指出,…,要求….
      if (clause->follow == Follow::kContent) return false;
      return clause->follow != Follow::kEnd;
    }
    if (clause->follow == Follow::kEnd || clause_ == sentence_) return false;
    clause->subject = ReadSentenceSubject(text_, sentence_, clause_, mentions_);
    return clause->subject.kind != Kind::kNone;
  }

  // “孩子上学近了”村民们说: the phrase is what stands behind the passage.
  void CutPassageOff(Subject* subject) const {
    if (subject->kind != Kind::kPhrase || next_ == 0) return;
    const Passage& passage = passages_[next_ - 1];
    constexpr size_t kLongestTerm = 18;  // bytes
    if (passage.inner.end - passage.inner.start < kLongestTerm) return;
    if (subject->words.start > passage.outer.start || subject->words.end <= passage.outer.end) return;
    subject->words.start = SkipLead(text_, passage.outer.end, subject->words.end);
  }

  // The clause begins with the passage before, or right behind it.
  bool FollowsPassage() const {
    if (next_ == 0) return false;
    const TextRange passage = passages_[next_ - 1].outer;
    constexpr size_t kMark = 3;
    return clause_ < passage.end ? Trim(text_.substr(clause_, passage.start - clause_)).empty()
                                 : clause_ - passage.end <= kMark;
  }

  bool Believe(const SpokenClause& clause, const CueWord& word, bool is_compound) const {
    const Subject& subject = clause.subject;
    if (subject.kind == Kind::kNone) return false;
    if (word.quoted && clause.follow != Follow::kPassage && !FollowsPassage() &&
        !(clause.follow != Follow::kContent && next_ < passages_.size() &&
          passages_[next_].outer.start == clause.behind)) {
      return false;
    }
    const bool marked = clause.follow == Follow::kColon || clause.follow == Follow::kComma;
    if (subject.unknown) {
      const bool introduces = (clause.follow == Follow::kColon || clause.follow == Follow::kPassage) &&
                              next_ < passages_.size() && passages_[next_].outer.start == clause.behind;
      return !word.nominal && (introduces || (FollowsPassage() && clause.follow != Follow::kContent));
    }
    // 会议部署，…: elsewhere it is a noun or has an object.
    if (word.word == "部署" && (is_compound || !marked || !subject.says_only || !subject.adjacent)) return false;
    if (is_compound) return marked;
    if (subject.says_only && word.nominal && !MayAsk(subject, word)) return false;
    if (word.nominal && !subject.adjacent && subject.kind != Kind::kGoesOn && subject.kind != Kind::kPronoun &&
        clause.follow != Follow::kColon) {
      return false;
    }
    if (clause.follow != Follow::kContent) return true;
    if (!word.bare && !word.addressed) return false;
    if (!BeginsContent(text_, clause.behind, word)) return false;
    if (!subject.adjacent && subject.kind != Kind::kPronoun && subject.kind != Kind::kGoesOn) return false;
    if (subject.kind == Kind::kPhrase && !subject.says_only && !MayStateFreely(subject, word)) return false;
    return !IsCondition(clause.behind);
  }

  // What papers say as a noun: 通报批评, 意见建议.
  bool MayAsk(const Subject& subject, const CueWord& word) const {
    constexpr std::string_view kSayings[] = {"会议", "會議", "大会", "大會", "会", "會", "》"};
    constexpr std::string_view kAsked[] = {"要求", "提出", "明确", "明確", "呼吁",
                                           "呼籲", "号召", "號召", "希望", "提醒"};
    return std::find(std::begin(kAsked), std::end(kAsked), word.word) != std::end(kAsked) ||
           EndsWithAny(Slice(text_, subject.words), kSayings);
  }

  // Organs and people of laws believe and demand much that nobody reports: 公安机关认为….
  bool MayStateFreely(const Subject& subject, const CueWord& word) const {
    constexpr std::string_view kSpeakers[] = {"负责人", "負責人", "负责同志", "發言人", "发言人", "专家", "專家",
                                              "学者",   "學者",   "代表",     "代表们", "们",     "們",   "人士",
                                              "大家",   "官员",   "官員",     "主席",   "总统",   "总理", "部长"};
    constexpr std::string_view kPlain[] = {"表示", "指出", "强调", "強調", "称", "稱", "重申"};
    const std::string_view words = Slice(text_, subject.words);
    return EndsWithAny(words, kSpeakers) ||
           std::find(std::begin(kPlain), std::end(kPlain), word.word) != std::end(kPlain);
  }

  // …的,应当…: the clause is a case of a law.
  bool IsCondition(size_t at) const {
    constexpr size_t kReach = 300;
    const size_t end = std::min(text_.size(), at + kReach);
    for (char32_t before = 0; at < end;) {
      const text::CodePoint c = text::DecodeAt(text_, at);
      if (EndsClause(text_, at, c.value) || EndsSentenceAt(text_, at, c.value)) {
        return before == U'的' || before == U'时' || before == U'後' || before == U'后' || before == U'時';
      }
      before = c.value;
      at += static_cast<size_t>(c.length);
    }
    return false;
  }

  const text::CharacterSet& places_ = Places();
  const std::string_view text_;
  const std::span<const Passage> passages_;
  const std::span<const PersonMention> mentions_;
  // The next passage.
  size_t next_ = 0;
  size_t sentence_ = 0;
  size_t clause_ = 0;
  // The clause has its cue, and what is said follows in it.
  bool is_taken_ = false;
  // The passage before ends right here and led the sentence.
  bool follows_passage_ = false;
  SpokenClauses found_;
};

}  // namespace

SpokenClauses FindSpokenClauses(std::string_view text, std::span<const Passage> passages,
                                std::span<const PersonMention> mentions) {
  return Finder(text, passages, mentions).Run();
}

}  // namespace huiyao::segmentation
