#include "services/segmentation/mentions/quotes/paragraph_speech.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/circumstances.h"
#include "services/segmentation/mentions/quotes/english_clauses.h"
#include "services/segmentation/mentions/quotes/marks.h"
#include "services/segmentation/mentions/quotes/narration.h"
#include "services/segmentation/mentions/quotes/passage_speakers.h"
#include "services/segmentation/mentions/quotes/spoken_clauses.h"

namespace huiyao::segmentation {
namespace {

using Follow = SpokenClause::Follow;
using Kind = Subject::Kind;

constexpr size_t kNone = PassageSpeaker::kNone;
// Characters: shorter words are none that a mark without its partner opens, or that anybody reports.
constexpr size_t kShortestPart = 8;
constexpr size_t kShortestReport = 4;

// Of fewer characters; what is long is not counted.
bool IsShorter(std::string_view text, size_t characters) {
  constexpr size_t kMostBytes = 4;
  return text.size() < kMostBytes * characters && Length(text) < characters;
}

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
    attributed_ = FindPassageSpeakers(text_, passages_, clauses_, mentions_, speakers_.SpokeBefore(unit_));
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
    const bool announced = LastCharacter(Trim(text_.substr(0, found.unclosed.start))) != 0;
    if ((!announced && !EndsSentence(Slice(text_, inner))) || IsShorter(Slice(text_, inner), kShortestPart)) return;
    const auto behind = std::find_if(passages_.begin(), passages_.end(), [&](const Passage& passage) {
      return passage.outer.start >= found.unclosed.start;
    });
    passages_.erase(behind, passages_.end());
    passages_.push_back({{found.unclosed.start, text_.size()}, inner});
    is_open_ = true;
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
      speaker = speakers_.Resolve(attributed_[index].subject, unit_);
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
    // 会议提出“三个转变”: a noun.
    if (clause.follow == Follow::kPassage && clause.nominal && is_chinese_) return;
    if (clause.behind >= text_.size()) {
      if (clause.follow != Follow::kColon) return;
      speech_.announces = true;
      speech_.announced = speaker;
      return;
    }
    const TextRange report = TrimRange(text_, {clause.behind, EndOfReport(index)});
    if (report.start >= report.end || IsShorter(Slice(text_, report), kShortestReport)) return;
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
  std::vector<PassageSpeaker> attributed_;  // by passage
  ParagraphSpeech speech_;
};

}  // namespace

ParagraphSpeech ReadParagraphSpeech(const FlowUnit& paragraph, size_t unit, Speakers& speakers) {
  return Reader(paragraph, unit, speakers).Run();
}

}  // namespace huiyao::segmentation
