#include "services/segmentation/mentions/quantities/quantities.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "common/text/character_set.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/mentions/quantities/cues.h"
#include "services/segmentation/mentions/quantities/finder.h"
#include "services/segmentation/mentions/quantities/glyphs.h"
#include "services/segmentation/mentions/quantities/kind.h"
#include "services/segmentation/mentions/quantities/measure.h"
#include "services/segmentation/mentions/quantities/period_role.h"
#include "services/segmentation/mentions/quantities/regions.h"
#include "services/segmentation/mentions/quantities/setting.h"
#include "services/segmentation/mentions/quantities/times.h"
#include "services/segmentation/structure/false_dates.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Quantity;

// So early in a sentence.
constexpr size_t kTopicBytes = 12;

constexpr std::string_view kClauseMarks[] = {"，", ",", "；", ";", "。", "\n"};

// So many cues and times are looked at ahead of a place.
constexpr size_t kMostAhead = 16;

class Reader {
 public:
  Reader(std::string_view article_id, const Setting& setting, const std::vector<Range>& false_dates,
         document::v1::Document* document)
      : article_id_(article_id),
        setting_(setting),
        document_(document),
        kind_(setting.usual_kind, setting.today, setting.is_bulletin),
        false_dates_(false_dates),
        times_(setting) {}

  void Read(const FlowUnit& unit) {
    unit_ = &unit;
    text_ = unit.text.text();
    const std::vector<FoundQuantity> quantities = FindQuantities(text_);
    periods_ = FindPeriods(text_, setting_.today);
    if (!false_dates_.empty()) {
      std::erase_if(periods_, [&](const Period& period) {
        return TouchesFalseDate(false_dates_, unit.text.MapFirst(period.range.start, period.range.end));
      });
    }
    cues_ = FindCues(text_);
    const Division* home = unit.region != nullptr ? unit.region : setting_.home;
    turns_ = quantities.empty() ? std::vector<RegionTurn>() : FindRegionTurns(text_, cues_, home);
    next_period_ = next_cue_ = next_turn_ = next_sentence_ = 0;
    tensed_ = IsEnglish();
    BeginUnit(home);
    const std::vector<FoundMeasure> measures = FindMeasures(text_, quantities);
    for (size_t i = 0; i < quantities.size(); ++i) {
      // Of a change, the times inside are its own.
      GoOn(quantities[i].high ? quantities[i].range.start : quantities[i].number.start);
      if (tensed_) LookAhead(quantities[i].range.end);
      if (IsInPeriod(quantities[i].number)) continue;
      Add(quantities[i], measures[i]);
    }
    GoOn(text_.size());
    kind_.EndSentence();
  }

 private:
  void BeginUnit(const Division* home) {
    region_ = home_ = home;
    region_range_ = {};
    region_behind_.reset();
    base_.reset();
    clause_time_.reset();
    has_time_ = has_cue_ = false;
    if (home != last_home_ && last_home_ != nullptr && unit_->region != nullptr) {
      // Another place's statement: nothing of the last one holds.
      times_.Forget();
      kind_.Forget();
    }
    last_home_ = home;
    if (unit_->heading_level > 0) return;
    kind_.BeginParagraph(IsItem() || unit_->region != nullptr);
    times_.BeginParagraph();
    BeginSentence();
  }

  // 青禾县水务局局长周田透露，…: somebody else begins to tell.
  static bool BeginsWithSpeaker(std::string_view sentence) {
    constexpr size_t kFirstBytes = 75;
    const std::string_view first = sentence.substr(0, kFirstBytes);
    if (first.starts_with("他") || first.starts_with("她") || first.starts_with("据") || first.starts_with("據"))
      return false;
    static const auto& letters = *new text::CharacterSet(U"介透告");
    for (size_t at = letters.Find(first, 0); at < first.size(); at = letters.Find(first, at + 3)) {
      if (StartsWithAny(first.substr(at), {"介绍，", "介绍,", "介紹，", "透露，", "透露,", "告诉记者", "告訴記者"})) {
        return true;
      }
    }
    return false;
  }

  // 首十个月, "the past ten years": a time.
  bool IsInPeriod(TextRange number) const {
    const auto next = std::upper_bound(periods_.begin(), periods_.end(), number.start,
                                       [](size_t start, const Period& period) { return start < period.range.start; });
    return next != periods_.begin() && number.end <= std::prev(next)->range.end;
  }

  // 一是, 二、, （三）, 第四, 2.: an item of a list.
  bool IsItem() const {
    constexpr std::u32string_view kNumerals = U"一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩首其";
    size_t at = 0;
    for (const std::string_view open : {"（", "(", "第", "——", "—"}) {
      if (text_.substr(at).starts_with(open)) at += open.size();
    }
    return at > 0 ? at < text_.size() : kNumerals.find(GlyphAt(text_, 0).value) != kNumerals.npos;
  }

  // Its verbs have tenses, and times stand behind them.
  bool IsEnglish() const {
    const std::string_view first = text_.substr(0, 200);
    // No byte of a longer character is a letter.
    const auto letters =
        std::count_if(first.begin(), first.end(), [](char c) { return IsLatinLetter(static_cast<unsigned char>(c)); });
    return 2 * static_cast<size_t>(letters) > first.size();
  }

  // English names the time and says the tense behind the number too: what the sentence has not said before counts.
  void LookAhead(size_t at) {
    const size_t end = next_sentence_ < unit_->sentences.size() ? unit_->sentences[next_sentence_].end : text_.size();
    if (!has_time_ && next_period_ < periods_.size() && periods_[next_period_].range.end <= end) {
      if (RoleOf(text_, periods_[next_period_]) == PeriodRole::kTime) Take(periods_[next_period_]);
    }
    for (size_t i = next_period_; i < periods_.size() && i < next_period_ + kMostAhead && !base_; ++i) {
      if (periods_[i].range.end > end) break;
      if (RoleOf(text_, periods_[i]) == PeriodRole::kBase) base_ = periods_[i];
    }
    if (!has_cue_ && next_cue_ < cues_.size() && cues_[next_cue_].start >= at && cues_[next_cue_].end <= end) {
      kind_.Read(cues_[next_cue_]);
      has_cue_ = true;
    }
  }

  void Take(const RegionTurn& turn) {
    // 全国 in a place's own text, and one place among others, are spoken of in this sentence only.
    const std::string_view before = text_.substr(0, turn.range.start);
    const bool in_passing = before.ends_with("其中") || before.ends_with("其中，") || before.ends_with("其中,");
    if (!region_behind_ && ((turn.division == nullptr && home_ != nullptr) || in_passing)) {
      region_behind_ = in_passing ? region_ : home_;
    }
    region_ = turn.division;
    region_range_ = turn.range;
    // A place named early in a sentence is what it speaks of.
    const size_t sentence = next_sentence_ < unit_->sentences.size() ? unit_->sentences[next_sentence_].start : 0;
    if (unit_->region != nullptr) return;
    const size_t said = turn.range.start - std::min<size_t>(turn.range.start, 18);
    const std::string_view ahead = text_.substr(said, turn.range.start - said);
    const auto stands = [&](std::string_view word) { return ahead.find(word) != ahead.npos; };
    // 据他介绍，青海省 …
    const bool is_said = stands("介绍") || stands("表示") || stands("告诉") || stands("透露") || stands("介紹");
    if (!is_said && turn.range.start > sentence + kTopicBytes) return;
    if (turn.division != last_topic_) kind_.BeginTopic();
    last_topic_ = turn.division;
  }

  // 会议要求, 按照会议部署: what follows is of all that are there.
  void BeginSentence() {
    if (next_sentence_ >= unit_->sentences.size() || unit_->region != nullptr) return;
    constexpr size_t kFirstBytes = 18;
    const TextRange sentence = unit_->sentences[next_sentence_];
    const std::string_view whole = Slice(text_, sentence);
    if (setting_.usual_kind == Quantity::KIND_ACHIEVED && BeginsWithSpeaker(whole)) kind_.BeginTopic();
    const std::string_view first = whole.substr(0, kFirstBytes);
    if (FindWord(first, "会议") == first.npos && FindWord(first, "會議") == first.npos) return;
    region_ = home_;
    region_range_ = {};
  }

  // Takes in what stands before `to`, in the text's order.
  void GoOn(size_t to) {
    while (true) {
      const size_t sentence =
          next_sentence_ < unit_->sentences.size() ? unit_->sentences[next_sentence_].end : text_.npos;
      const size_t period = next_period_ < periods_.size() ? periods_[next_period_].range.start : text_.npos;
      const size_t cue = next_cue_ < cues_.size() ? cues_[next_cue_].start : text_.npos;
      const size_t turn = next_turn_ < turns_.size() ? turns_[next_turn_].range.start : text_.npos;
      const size_t first = std::min({sentence, period, cue, turn});
      if (first >= to) return;
      if (first == sentence) {
        kind_.EndSentence(tensed_);
        times_.EndSentence();
        base_.reset();
        has_time_ = has_cue_ = false;
        if (region_behind_) {
          region_ = *region_behind_;
          region_range_ = {};
          region_behind_.reset();
        }
        ++next_sentence_;
        BeginSentence();
      } else if (first == turn) {
        Take(turns_[next_turn_++]);
      } else if (first == period) {
        Take(periods_[next_period_++]);
      } else {
        kind_.Read(cues_[next_cue_++]);
        has_cue_ = true;
      }
    }
  }

  void Take(const Period& period) {
    switch (RoleOf(text_, period)) {
      case PeriodRole::kTime:
        times_.Name(period, unit_->text.MapFirst(period.range.start, period.range.end),
                    period.year_inferred && IsToCome(period.range.end));
        kind_.Read(times_.last()->period);
        has_time_ = true;
        return;
      case PeriodRole::kBase:
        base_ = period;
        // 比上年: before the year that is told of.
        if (times_.last() && text_.substr(period.range.start).starts_with("上")) {
          const int year = times_.last()->period.first.year - 1;
          base_ = MakePeriod(period.range.start, period.range.end, {year}, {year});
        }
        return;
      case PeriodRole::kClause:
        clause_time_ = period;
        return;
      case PeriodRole::kNone:
        return;
    }
  }

  // Whether the rest of the sentence promises or requires.
  bool IsToCome(size_t at) const {
    const size_t end = next_sentence_ < unit_->sentences.size() ? unit_->sentences[next_sentence_].end : text_.size();
    const size_t first = next_cue_ > 0 ? next_cue_ - 1 : 0;
    for (size_t i = first; i < cues_.size() && i < first + kMostAhead && cues_[i].start < end; ++i) {
      const bool to_come = cues_[i].sort == CueSort::kToCome || cues_[i].sort == CueSort::kDuty;
      if (to_come && cues_[i].start + 24 > at) return true;
    }
    return setting_.usual_kind == Quantity::KIND_TARGET;
  }

  // The times inside a change: 由2020年的0.8个增至2024年的4.6个.
  void TakeInside(const FoundQuantity& found) {
    bool first = true;
    for (size_t i = next_period_; i < periods_.size() && periods_[i].range.end <= found.range.end; ++i) {
      if (first) {
        base_ = periods_[i];
      } else {
        Take(periods_[i]);
      }
      first = false;
    }
  }

  void Add(const FoundQuantity& found, const FoundMeasure& found_measure) {
    const TextRange measure = found_measure.range;
    const Range span = unit_->text.MapFirst(found.range.start, found.range.end);
    if (span.empty()) return;
    const bool change = found.comparator == Quantity::COMPARATOR_CHANGE;
    if (change && found.high) TakeInside(found);
    Quantity* quantity = document_->add_quantities();
    SetSpan(span, quantity->mutable_span());
    quantity->set_value(found.value);
    if (found.high) quantity->set_high(*found.high);
    quantity->set_comparator(found.comparator);
    quantity->set_unit(found.unit);
    quantity->set_article_id(std::string(article_id_));
    quantity->set_kind(KindOf(found));
    if (measure.end > measure.start) {
      quantity->set_measure(std::string(Slice(text_, measure)));
      const Range where = unit_->text.MapFirst(measure.start, measure.end);
      if (!where.empty()) SetSpan(where, quantity->mutable_measure_span());
    }
    std::optional<NamedTime> time = times_.Of(quantity->kind());
    if (const Period* of_clause = TimeOfClause(found)) {
      time = NamedTime{*of_clause, unit_->text.MapFirst(of_clause->range.start, of_clause->range.end)};
    }
    if (time) {
      quantity->set_period(time->period.iso);
      if (!time->range.empty()) SetSpan(time->range, quantity->mutable_period_span());
    }
    if (change) quantity->set_base_period(BaseOf(found, time));
    TakePlaceOf(found_measure.item, found.range.start);
    SetRegion(quantity);
  }

  // 推动30个县在2027年前达标: the time of this clause alone; null if it names none.
  const Period* TimeOfClause(const FoundQuantity& found) const {
    const auto is_here = [&](size_t from, size_t to) {
      constexpr size_t kMostBytes = 60;
      if (to < from || to - from > kMostBytes) return false;
      const std::string_view between = text_.substr(from, to - from);
      return !ContainsAny(between, kClauseMarks);
    };
    if (clause_time_ && is_here(clause_time_->range.end, found.range.start)) return &*clause_time_;
    if (next_period_ >= periods_.size()) return nullptr;
    const Period& next = periods_[next_period_];
    const bool here = is_here(found.range.end, next.range.start) && RoleOf(text_, next) == PeriodRole::kClause;
    return here ? &next : nullptr;
  }

  // 东川省、西岭省分别派出20名、15名: the place that the measure names.
  void TakePlaceOf(TextRange measure, size_t before) {
    if (measure.end <= measure.start || measure.end > before) return;
    const auto turn = std::lower_bound(turns_.begin(), turns_.end(), measure.start,
                                       [](const RegionTurn& a, size_t start) { return a.range.start < start; });
    if (turn == turns_.end() || turn->range.end > measure.end || turn->division == nullptr) return;
    region_ = turn->division;
    region_range_ = turn->range;
  }

  Quantity::Kind KindOf(const FoundQuantity& found) const {
    if (IsThreshold(text_, found)) return Quantity::KIND_OTHER;
    // A bound is a duty where rules are given: 不少于, 不超过.
    const std::string_view printed = text_.substr(found.range.start);
    if (setting_.usual_kind == Quantity::KIND_OTHER && (printed.starts_with("不") || printed.starts_with("至少"))) {
      return Quantity::KIND_TARGET;
    }
    return IsOpenCount(found) && !kind_.is_told() ? Quantity::KIND_TARGET : kind_.kind();
  }

  std::string BaseOf(const FoundQuantity& found, const std::optional<NamedTime>& named) const {
    const Period* time = named ? &named->period : nullptr;
    const std::string from_words = BaseFromWords(text_, found.range.start, time);
    if (!from_words.empty()) return from_words;
    return base_ ? base_->iso : std::string();
  }

  void SetRegion(Quantity* quantity) const {
    if (region_ == nullptr) return;
    quantity->set_region(std::string(region_->name));
    if (region_range_.end <= region_range_.start) return;
    const Range where = unit_->text.MapFirst(region_range_.start, region_range_.end);
    if (!where.empty()) SetSpan(where, quantity->mutable_region_span());
  }

  const std::string_view article_id_;
  const Setting& setting_;
  document::v1::Document* const document_;

  // Of this unit, and which of them come next.
  const FlowUnit* unit_ = nullptr;
  std::string_view text_;
  std::vector<Period> periods_;
  std::vector<Cue> cues_;
  std::vector<RegionTurn> turns_;
  size_t next_period_ = 0, next_cue_ = 0, next_turn_ = 0, next_sentence_ = 0;

  // What was named last.
  KindTracker kind_;
  // Markers of lists that look like dates; of the document.
  const std::vector<Range>& false_dates_;
  TimeTracker times_;
  // The text is English; its sentence has said a time, a cue.
  bool tensed_ = false, has_time_ = false, has_cue_ = false;
  std::optional<Period> base_;
  // Of the clause that was read last.
  std::optional<Period> clause_time_;
  const Division* region_ = nullptr;
  TextRange region_range_;
  // The unit's own; and the one that is spoken of again behind this sentence.
  const Division* home_ = nullptr;
  std::optional<const Division*> region_behind_;
  const Division* last_home_ = nullptr;
  const Division* last_topic_ = nullptr;
};

}  // namespace

void ReadQuantities(const std::vector<ArticleFlow>& articles, document::v1::Document* document) {
  const Settings settings(*document);
  const std::vector<Range> false_dates = FalseDates(*document);
  for (const ArticleFlow& article : articles) {
    const Setting setting = settings.Of(article.id);
    Reader reader(article.id, setting, false_dates, document);
    for (const FlowUnit& unit : article.body) reader.Read(unit);
  }
}

}  // namespace huiyao::segmentation
