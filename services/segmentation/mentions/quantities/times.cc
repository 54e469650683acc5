#include "services/segmentation/mentions/quantities/times.h"

#include "services/segmentation/mentions/quantities/kind.h"

namespace huiyao::segmentation {

using document::v1::Quantity;

TimeTracker::TimeTracker(const Setting& setting) : setting_(setting), year_(setting.title_year) { Forget(); }

std::optional<NamedTime> TimeTracker::Year(int year) {
  Period period = MakePeriod(0, 0, {year}, {year});
  period.year_inferred = true;
  return NamedTime{period, {}};
}

void TimeTracker::Forget() {
  last_.reset();
  told_.reset();
  promised_.reset();
  said_ = false;
  const int year = setting_.title_year, now = setting_.today.year;
  if (year == 0 || now == 0) return;
  (year < now ? told_ : promised_) = Year(year);
}

void TimeTracker::Name(const Period& period, Range range, bool to_come) {
  last_ = NamedTime{InYear(period, to_come), range};
  said_ = true;
  const Period& named = last_->period;
  switch (KindOfTime(named, setting_.today)) {
    case Quantity::KIND_TARGET:
      promised_ = last_;
      break;
    case Quantity::KIND_ACHIEVED:
      told_ = last_;
      break;
    default:
      break;
  }
  if (!period.year_inferred && period.first.year == period.last.year) year_ = period.first.year;
}

void TimeTracker::BeginParagraph() {
  said_ = false;
  year_ = setting_.title_year;
  if (!last_ || setting_.today.year == 0) return;
  const Period& period = last_->period;
  const bool over = period.last.year <= setting_.today.year && period.first.year < setting_.today.year;
  if (setting_.usual_kind == Quantity::KIND_TARGET && over) last_ = promised_;
  if (setting_.is_bulletin && setting_.today < period.last) last_ = told_;
}

std::optional<NamedTime> TimeTracker::Of(Quantity::Kind kind) const {
  const int now = setting_.today.year;
  const bool news = setting_.usual_kind == Quantity::KIND_ACHIEVED;
  if (!last_) {
    if (kind == Quantity::KIND_ACHIEVED) return told_;
    if (kind != Quantity::KIND_TARGET) return std::nullopt;
    return promised_ || now == 0 || !news ? promised_ : Year(now);
  }
  const Quantity::Kind of_time = KindOfTime(last_->period, setting_.today);
  if (kind == Quantity::KIND_ACHIEVED && of_time == Quantity::KIND_TARGET) {
    // What was reached was not reached in years to come.
    if (now != 0 && last_->period.first.year > now) return told_;
    return said_ || !told_ ? last_ : told_;
  }
  if (kind == Quantity::KIND_TARGET && of_time == Quantity::KIND_ACHIEVED && !said_) {
    if (promised_) return promised_;
    return news && now != 0 ? Year(now) : last_;
  }
  return last_;
}

// 上半年, 全年: of the year that the text speaks of; if that part is not over and nothing is to come, of the one
// before.
Period TimeTracker::InYear(const Period& period, bool to_come) const {
  const Day& today = setting_.today;
  if (!period.year_inferred || period.first.year != period.last.year || period.first.year != today.year) return period;
  int year = year_ != 0 ? year_ : period.first.year;
  const int last_month = period.last.month == 0 ? 12 : period.last.month;
  // Over in this year: another one holds if the title or this sentence names it.
  if (setting_.title_year == 0 && !said_ && last_month < today.month) year = today.year;
  if (year == today.year && today.month != 0 && last_month >= today.month && !to_come) --year;
  if (year == period.first.year) return period;
  const int years = year - period.first.year;
  Period moved = MakePeriod(period.range.start, period.range.end,
                            {period.first.year + years, period.first.month, period.first.day},
                            {period.last.year + years, period.last.month, period.last.day});
  moved.year_inferred = true;
  return moved;
}

}  // namespace huiyao::segmentation
