#include "services/segmentation/mentions/quotes/passage_speakers.h"

#include <algorithm>
#include <iterator>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/actors.h"
#include "services/segmentation/mentions/quotes/circumstances.h"
#include "services/segmentation/mentions/quotes/marks.h"

namespace huiyao::segmentation {
namespace {

using Follow = SpokenClause::Follow;
using Kind = Subject::Kind;

constexpr size_t kNone = PassageSpeaker::kNone;
// Characters: shorter words in quotation marks are terms, unless they are a whole sentence or end one.
constexpr size_t kShortestPart = 8;
constexpr size_t kShortestAside = 6;
constexpr size_t kShortestBeforeComma = 4;

class Finder {
 public:
  Finder(std::string_view text, std::span<const Passage> passages, const SpokenClauses& clauses,
         std::span<const PersonMention> mentions, bool spoke_before)
      : text_(text),
        passages_(passages),
        clauses_(clauses),
        mentions_(mentions),
        spoke_before_(spoke_before),
        actors_(text, clauses.sentences, mentions) {}

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
      if (GoesOnAtOnce(i) && !IsAnothers(i, clause)) {
        found_[i] = found_[i - 1];
        found_[i].with = kNone;
        continue;
      }
      if (const Subject who = actors_.WhoseOneSentence(passages_[i]); who.kind != Kind::kNone) {
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

  // “…。”沈某某说。 behind words of somebody else.
  bool IsAnothers(size_t i, size_t clause) const {
    if (clause >= clauses_.all.size()) return false;
    const Kind kind = clauses_.all[clause].subject.kind;
    return (kind == Kind::kPerson || kind == Kind::kPhrase) && IsFollowedByWhoSaysIt(i, clause);
  }

  bool IsIntroducedSpeech(const Passage& passage, const SpokenClause& clause) const {
    if (IsSentence(passage)) return true;
    const char32_t behind = Behind(passage);
    const std::string_view inner = Slice(text_, passage.inner);
    const bool ends = behind == 0 || IsTerminal(behind) || IsComma(behind) || behind == U'；' || behind == U'…';
    const size_t length = Length(inner);
    if (clause.follow == Follow::kColon) return ends && length >= kShortestAside;
    if (!ends) return false;
    const bool has_comma = FindWord(inner, "，") != inner.npos || inner.find(',') != inner.npos;
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
    if (const Subject who = actors_.WhoseWords(passage.outer.end); who.kind != Kind::kNone) {
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
      if (const PersonMention* person = actors_.BeginsAt(SkipLead(text_, passage.outer.end, text_.size()));
          person != nullptr) {
        found_[index] = {.direct = true, .subject = Actors::OfPerson(*person)};
        return;
      }
    }
    if (index == 0 || found_[index - 1].direct || IsBlank(passages_[index - 1].outer.end, passage.outer.start)) {
      if (const Subject who = actors_.Behind(passage.outer.end); who.kind != Kind::kNone) {
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

  // 沈某某给记者算了一笔账：“…。”: who acts before it says it, if no clause of the sentence speaks.
  void AttributeToLead(size_t index, size_t next_clause) {
    const size_t start = passages_[index].outer.start;
    size_t sentence = *std::prev(std::upper_bound(clauses_.sentences.begin(), clauses_.sentences.end(), start));
    if (index > 0 && IsSentence(passages_[index - 1])) sentence = std::max(sentence, passages_[index - 1].outer.end);
    if (next_clause > 0 && clauses_.all[next_clause - 1].cue.start >= sentence) return;
    if (const auto who = actors_.Before(sentence, start); who.has_value()) {
      found_[index] = {.direct = true, .subject = *who};
    }
  }

  // A meeting or paper says no more than it has said.
  static bool MayGoOn(const Subject& subject) {
    return subject.kind == Kind::kPerson || subject.kind == Kind::kPronoun ||
           (subject.kind == Kind::kPhrase && !subject.says_only);
  }

  const std::string_view text_;
  const std::span<const Passage> passages_;
  const SpokenClauses& clauses_;
  const std::span<const PersonMention> mentions_;
  const bool spoke_before_;
  const Actors actors_;
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
