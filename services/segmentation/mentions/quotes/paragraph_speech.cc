#include "services/segmentation/mentions/quotes/paragraph_speech.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/english_clauses.h"
#include "services/segmentation/mentions/quotes/marks.h"
#include "services/segmentation/mentions/quotes/narration.h"
#include "services/segmentation/mentions/quotes/spoken_clauses.h"

namespace huiyao::segmentation {
namespace {

using Follow = SpokenClause::Follow;
using Kind = Subject::Kind;

constexpr size_t kNone = std::string_view::npos;
// Characters: shorter words in quotation marks are terms, unless they are a whole sentence or end one.
constexpr size_t kShortestPart = 8;
constexpr size_t kShortestAside = 6;
constexpr size_t kShortestReport = 4;

std::string_view Slice(std::string_view text, TextRange range) {
  return text.substr(range.start, range.end - range.start);
}

bool IsComma(char32_t c) { return c == U'，' || c == U','; }

// Who says a passage, and by which clause.
struct Attributed {
  bool direct = false;
  // Index of the clause; kNone: by the words 的一番话, or as the passage before.
  size_t clause = kNone;
  const PersonMention* person = nullptr;
  // Goes on with the passage of that index, the clause between them.
  size_t with = kNone;
};

class Reader {
 public:
  Reader(const FlowUnit& unit, size_t index, Speakers& speakers)
      : text_(unit.text.text()), unit_(index), speakers_(speakers), mentions_(speakers.In(index)) {
    is_chinese_ = IsChinese(text_);
    sentences_ = unit.sentences;
  }

  ParagraphSpeech Run() {
    FindQuoted();
    clauses_ = is_chinese_ ? FindSpokenClauses(text_, passages_, mentions_)
                           : FindEnglishClauses(text_, sentences_, passages_, mentions_);
    Attribute();
    Write();
    return std::move(speech_);
  }

 private:
  void FindQuoted() {
    const Passages found = FindPassages(text_);
    passages_ = found.all;
    if (found.unclosed.end == 0) return;
    // Without its partner the mark counts if what it opens is long: the next paragraphs may go on.
    const TextRange inner = TrimRange(text_, {found.unclosed.end, text_.size()});
    if (!EndsSentence(Slice(text_, inner)) || Length(Slice(text_, inner)) < kShortestPart) return;
    const auto behind = std::find_if(passages_.begin(), passages_.end(), [&](const Passage& passage) {
      return passage.outer.start >= found.unclosed.start;
    });
    passages_.erase(behind, passages_.end());
    passages_.push_back({{found.unclosed.start, text_.size()}, inner});
    is_open_ = true;
  }

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
    return index > 0 && IsBlank(passages_[index - 1].outer.end, start) && attributed_[index - 1].direct;
  }

  void Attribute() {
    attributed_.resize(passages_.size());
    size_t clause = 0;
    for (size_t i = 0; i < passages_.size(); ++i) {
      while (clause < clauses_.all.size() && clauses_.all[clause].behind < passages_[i].outer.start) ++clause;
      // Of two that end there the first is at hand.
      const bool introduced = clause < clauses_.all.size() && clauses_.all[clause].behind == passages_[i].outer.start &&
                              clauses_.all[clause].cue.start < passages_[i].outer.start;
      if (introduced && IsIntroducedSpeech(passages_[i], clauses_.all[clause])) {
        attributed_[i] = {.direct = true, .clause = clause};
        if (i > 0 && attributed_[i - 1].direct && attributed_[i - 1].clause == clause) attributed_[i].with = i - 1;
        continue;
      }
      // “…。”“…。”: the one who has begun goes on.
      if (i > 0 && attributed_[i - 1].direct && attributed_[i - 1].clause != kNone && IsSentence(passages_[i]) &&
          clauses_.all[attributed_[i - 1].clause].cue.start < passages_[i - 1].outer.start &&
          IsBlank(passages_[i - 1].outer.end, passages_[i].outer.start)) {
        attributed_[i] = {.direct = true, .clause = attributed_[i - 1].clause, .with = i - 1};
        continue;
      }
      const size_t behind = introduced ? clause + 1 : clause;
      if (IsFollowedByWhoSaysIt(i, behind)) {
        attributed_[i] = {.direct = true, .clause = behind};
      } else if (IsSentence(passages_[i]) && LeadsSentence(i)) {
        AttributeWhole(i);
      }
    }
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
    return length >= (comma ? kShortestReport : kShortestAside) &&
           (comma || who.follow != Follow::kComma || length >= kShortestPart);
  }

  size_t SkipMark(size_t at) const {
    if (at >= text_.size()) return at;
    const text::CodePoint c = text::DecodeAt(text_, at);
    return IsComma(c.value) ? at + static_cast<size_t>(c.length) : at;
  }

  // Whole sentences with no cue: behind them stands whose words they are, or somebody goes on to speak.
  void AttributeWhole(size_t index) {
    const Passage& passage = passages_[index];
    if (const PersonMention* person = WhoseWords(passage.outer.end); person != nullptr) {
      attributed_[index] = {.direct = true, .person = person};
      return;
    }
    // “…。”他说。“…。”: no sentence but that of the cue stands between.
    if (index > 0 && attributed_[index - 1].direct) {
      const auto sentence =
          std::upper_bound(clauses_.sentences.begin(), clauses_.sentences.end(), passages_[index - 1].outer.end);
      if (sentence == clauses_.sentences.end() || *sentence > passage.outer.start ||
          !IsBlank(*sentence, passage.outer.start)) {
        return;
      }
      attributed_[index] = {.direct = true};
      return;
    }
    // A paragraph of nothing else, behind one in which somebody spoke.
    if (passages_.size() == 1 && IsBlank(0, passage.outer.start) && IsBlank(passage.outer.end, text_.size()) &&
        speakers_.SpokeBefore(unit_)) {
      attributed_[index] = {.direct = true};
    }
  }

  // 会上,某局局长某某的一番话….
  const PersonMention* WhoseWords(size_t at) const {
    constexpr std::string_view kWords[] = {"话", "話", "感慨", "感言", "发言", "發言", "心声", "心聲", "感受", "讲述"};
    constexpr size_t kBehindName = 36;
    const auto end = std::upper_bound(clauses_.sentences.begin(), clauses_.sentences.end(), at);
    const size_t limit = std::min(end == clauses_.sentences.end() ? text_.size() : *end, at + 300);
    auto named = std::lower_bound(mentions_.begin(), mentions_.end(), at,
                                  [](const PersonMention& m, size_t from) { return m.name.start < from; });
    for (; named != mentions_.end() && named->name.end < limit; ++named) {
      const PersonMention& mention = *named;
      const std::string_view rest = text_.substr(mention.name.end, std::min(kBehindName, limit - mention.name.end));
      if (!rest.starts_with("的") && !rest.starts_with("这") && !rest.starts_with("這")) continue;
      for (const std::string_view word : kWords) {
        if (rest.find(word) != rest.npos) return &mention;
      }
    }
    return nullptr;
  }

  void Write() {
    // Passages are given to clauses in their order.
    size_t next = 0;
    std::vector<size_t> before;
    for (size_t i = 0; i < clauses_.all.size(); ++i) {
      const SpokenClause& clause = clauses_.all[i];
      before.clear();
      for (; next < passages_.size() && passages_[next].outer.start < clause.cue.start; ++next) {
        if (!attributed_[next].direct) continue;
        if (attributed_[next].clause == i) before.push_back(next);
        if (attributed_[next].clause == kNone) WriteDirect(next, {}, nullptr);
      }
      const Speaker speaker = speakers_.Resolve(clause.subject, unit_);
      for (const size_t passage : before) WriteDirect(passage, speaker, &clause);
      const bool speaks = next < passages_.size() && attributed_[next].direct && attributed_[next].clause == i;
      while (next < passages_.size() && attributed_[next].direct && attributed_[next].clause == i) {
        WriteDirect(next++, speaker, &clause);
      }
      if (!speaks && speaker.known()) WriteReport(i, speaker);
    }
    for (; next < passages_.size(); ++next) {
      if (attributed_[next].direct && attributed_[next].clause == kNone) WriteDirect(next, {}, nullptr);
    }
    std::stable_sort(speech_.all.begin(), speech_.all.end(), [](const SpokenWords& a, const SpokenWords& b) {
      return a.pieces.front().start < b.pieces.front().start;
    });
  }

  void WriteDirect(size_t index, Speaker speaker, const SpokenClause* clause) {
    const TextRange inner = TrimRange(text_, passages_[index].inner);
    if (inner.start >= inner.end) return;
    if (clause == nullptr) {
      const PersonMention* person = attributed_[index].person;
      speaker = person != nullptr ? speakers_.OfPerson(*person) : speakers_.Last();
      speakers_.SetLast(speaker, person != nullptr, unit_);
    }
    if (attributed_[index].with != kNone && !speech_.all.empty() && speech_.all.back().direct) {
      speech_.all.back().pieces.push_back(inner);
      return;
    }
    SpokenWords words{.speaker = std::move(speaker), .pieces = {inner}, .direct = true};
    if (clause != nullptr) words.cue = clause->cue;
    words.open = is_open_ && index + 1 == passages_.size();
    speech_.all.push_back(std::move(words));
  }

  void WriteReport(size_t index, const Speaker& speaker) {
    const SpokenClause& clause = clauses_.all[index];
    if (clause.before.end > clause.before.start) {
      speech_.all.push_back({.speaker = speaker, .cue = clause.cue, .pieces = {clause.before}});
      return;
    }
    if (clause.follow == Follow::kEnd) return;
    if (clause.behind >= text_.size()) {
      if (clause.follow != Follow::kColon) return;
      speech_.announces = true;
      speech_.announced = speaker;
      return;
    }
    const TextRange report = TrimRange(text_, {clause.behind, EndOfReport(index)});
    if (report.start >= report.end || Length(Slice(text_, report)) < kShortestReport) return;
    speech_.all.push_back({.speaker = speaker, .cue = clause.cue, .pieces = {report}});
  }

  // To the next cue or quotation, the reporter's own words or the end.
  size_t EndOfReport(size_t index) const {
    const size_t start = clauses_.all[index].behind;
    size_t end = std::min(text_.size(), clauses_.all[index].limit);
    if (index + 1 < clauses_.all.size()) {
      const SpokenClause& next = clauses_.all[index + 1];
      end = std::min(end, next.sentence >= start ? next.sentence : next.clause);
    }
    auto passage = std::lower_bound(passages_.begin(), passages_.end(), start,
                                    [](const Passage& one, size_t at) { return one.outer.start < at; });
    for (; passage != passages_.end() && passage->outer.start < end; ++passage) {
      if (attributed_[static_cast<size_t>(passage - passages_.begin())].direct) end = passage->outer.start;
    }
    auto sentence = std::upper_bound(clauses_.sentences.begin(), clauses_.sentences.end(), start);
    for (; is_chinese_ && sentence != clauses_.sentences.end() && *sentence < end; ++sentence) {
      const auto next = std::next(sentence);
      const size_t stop = next == clauses_.sentences.end() ? text_.size() : *next;
      if (IsNarration(text_.substr(*sentence, stop - *sentence)) || BeginsWithPerson(*sentence)) end = *sentence;
    }
    return end <= start ? start : WithoutMark(start, end);
  }

  // Another clause begins with a comma or semicolon before it, which is none of what is said.
  size_t WithoutMark(size_t start, size_t end) const {
    const TextRange report = TrimRange(text_, {start, end});
    if (report.end == text_.size() || report.start >= report.end) return report.end;
    const text::CodePoint last = text::DecodeBefore(text_, report.end);
    const bool mark = IsComma(last.value) || last.value == U'；' || last.value == U';';
    return mark ? report.end - static_cast<size_t>(last.length) : report.end;
  }

  bool BeginsWithPerson(size_t sentence) const {
    const size_t lead = SkipLead(text_, sentence, text_.size());
    const auto mention = std::lower_bound(mentions_.begin(), mentions_.end(), lead,
                                          [](const PersonMention& m, size_t at) { return m.name.start < at; });
    if (mention == mentions_.end()) return false;
    return mention->name.start == lead ||
           (mention->titles.end > mention->titles.start && mention->titles.start == lead);
  }

  const std::string_view text_;
  const size_t unit_;
  Speakers& speakers_;
  const std::span<const PersonMention> mentions_;
  std::span<const TextRange> sentences_;
  bool is_chinese_ = true;
  std::vector<Passage> passages_;
  // The last passage has no closing mark.
  bool is_open_ = false;
  SpokenClauses clauses_;
  std::vector<Attributed> attributed_;  // by passage
  ParagraphSpeech speech_;
};

}  // namespace

ParagraphSpeech ReadParagraphSpeech(const FlowUnit& paragraph, size_t unit, Speakers& speakers) {
  return Reader(paragraph, unit, speakers).Run();
}

}  // namespace huiyao::segmentation
