#include "services/segmentation/mentions/quantities/quantities.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <vector>

#include "services/segmentation/gazetteer/gazetteer.h"
#include "services/segmentation/mentions/quantities/finder.h"
#include "services/segmentation/mentions/quantities/measure.h"
#include "services/segmentation/mentions/quantities/period.h"
#include "services/segmentation/mentions/quantities/tense.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Quantity;

// The year in which the text speaks: that of its publication, otherwise the one that it names most often; 0 if it names
// none.
int ThisYear(const Flow& flow, const document::v1::Document& document) {
  int year = 0;
  const std::string& date = document.publish_date();
  if (date.size() >= 4) std::from_chars(date.data(), date.data() + 4, year);
  if (year != 0) return year;
  std::map<int, int> named;
  for (const FlowUnit& unit : flow) {
    for (const Period& period : FindPeriods(unit.text.text(), Day{})) {
      if (period.iso.size() == 4) ++named[period.last_year()];
    }
  }
  int most = 0;
  for (const auto& [named_year, times] : named) {
    if (times >= most) most = times, year = named_year;
  }
  return year;
}

// Where the text turns to the whole country.
std::vector<size_t> FindNational(std::string_view text) {
  std::vector<size_t> places;
  for (const std::string_view word : {"全国", "全國"}) {
    for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) places.push_back(at);
  }
  std::sort(places.begin(), places.end());
  return places;
}

class Reader {
 public:
  Reader(std::string_view article_id, int this_year, document::v1::Document* document)
      : article_id_(article_id), document_(document), this_year_(this_year) {}

  void Read(const FlowUnit& unit) {
    const std::string_view text = unit.text.text();
    const std::vector<Period> periods = FindPeriods(text, Day{this_year_});
    const std::vector<Tense> tenses = FindTenses(text, periods, this_year_);
    auto period = periods.begin();
    const std::vector<DivisionMention> divisions = FindDivisions(text);
    auto tense = tenses.begin();
    const std::vector<size_t> national = FindNational(text);
    auto division = divisions.begin();
    auto country = national.begin();
    region_ = nullptr;
    is_national_ = false;
    size_t last_national = 0;
    const auto go_on = [&](size_t to) {
      for (; period != periods.end() && period->range.end <= to; ++period) {
        period_ = *period;
        period_span_ = unit.text.MapFirst(period->range.start, period->range.end);
      }
      for (; tense != tenses.end() && tense->start < to; ++tense) kind_ = tense->kind;
      for (; division != divisions.end() && division->range.end <= to; ++division) region_ = &*division;
      for (; country != national.end() && *country < to; ++country) last_national = *country;
      is_national_ = region_ != nullptr && last_national >= region_->range.end;
    };
    for (const FoundQuantity& found : FindQuantities(text)) {
      go_on(found.range.start);
      Add(unit, found);
    }
    go_on(text.size());
  }

 private:
  void Add(const FlowUnit& unit, const FoundQuantity& found) {
    const Range span = unit.text.MapFirst(found.range.start, found.range.end);
    if (span.empty()) return;
    const std::string_view text = unit.text.text();
    Quantity* quantity = document_->add_quantities();
    SetSpan(span, quantity->mutable_span());
    quantity->set_value(found.value);
    if (found.high) quantity->set_high(*found.high);
    quantity->set_comparator(found.comparator);
    quantity->set_unit(found.unit);
    quantity->set_article_id(std::string(article_id_));
    const TextRange measure = FindMeasure(text, found.range);
    if (measure.end > measure.start) {
      quantity->set_measure(std::string(text.substr(measure.start, measure.end - measure.start)));
      const Range where = unit.text.MapFirst(measure.start, measure.end);
      if (!where.empty()) SetSpan(where, quantity->mutable_measure_span());
    }
    if (!period_.iso.empty()) {
      quantity->set_period(period_.iso);
      if (!period_span_.empty()) SetSpan(period_span_, quantity->mutable_period_span());
    }
    quantity->set_kind(kind_);
    if (region_ == nullptr && unit.region != nullptr) quantity->set_region(std::string(unit.region->name));
    if (region_ == nullptr || is_national_) return;
    quantity->set_region(std::string(region_->division->name));
    const Range where = unit.text.MapFirst(region_->range.start, region_->range.end);
    if (!where.empty()) SetSpan(where, quantity->mutable_region_span());
  }

  const std::string_view article_id_;
  document::v1::Document* const document_;
  const int this_year_;
  // Those named last; what nothing is said of has happened.
  Period period_;
  Range period_span_;
  Quantity::Kind kind_ = Quantity::KIND_ACHIEVED;
  // The one that the paragraph has named last; null: the whole country.
  const DivisionMention* region_ = nullptr;
  // It has turned from that to the whole country.
  bool is_national_ = false;
};

}  // namespace

void ReadQuantities(const Flow& flow, std::string_view article_id, document::v1::Document* document) {
  Reader reader(article_id, ThisYear(flow, *document), document);
  for (const FlowUnit& unit : flow) reader.Read(unit);
}

}  // namespace huiyao::segmentation
