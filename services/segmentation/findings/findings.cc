#include "services/segmentation/findings/findings.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "services/segmentation/findings/calendar_days.h"
#include "services/segmentation/findings/date_conflicts.h"
#include "services/segmentation/findings/duplicates.h"
#include "services/segmentation/findings/finding_list.h"
#include "services/segmentation/findings/late_events.h"
#include "services/segmentation/findings/paraphrase.h"
#include "services/segmentation/findings/plan_years.h"
#include "services/segmentation/findings/text_loss.h"
#include "services/segmentation/findings/truncation.h"
#include "services/segmentation/findings/year_claims.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Article;
using document::v1::Document;
using document::v1::Finding;

// A document's publication year; 0 if it does not say.
int YearOf(std::string_view date) {
  return date.size() < 4 ? 0 : static_cast<int>(std::strtol(std::string(date.substr(0, 4)).c_str(), nullptr, 10));
}

void FindTextLoss(const FlowUnit& unit, FindingList& findings) {
  constexpr size_t kMostPlaces = 8;
  const std::string_view text = unit.text.text();
  std::vector<Range> places;
  for (const TextRange range : FindUnreadable(text)) {
    if (places.size() >= kMostPlaces) break;
    for (const Range place : unit.text.Map(range.start, range.end)) places.push_back(place);
  }
  findings.Add(Finding::KIND_TEXT_LOSS, places, "Characters could not be read.");
  for (const TextRange range : FindLostFullStops(text)) {
    findings.Add(Finding::KIND_TEXT_LOSS, unit.text, range, "A full stop is missing.");
  }
}

void FindDates(const FlowUnit& unit, std::string_view publish_date, FindingList& findings) {
  const std::string_view text = unit.text.text();
  const std::vector<CalendarDay> days = FindCalendarDays(text);
  for (WrongDate& wrong : FindWrongDates(text, days, YearOf(publish_date))) {
    findings.Add(wrong.impossible ? Finding::KIND_FALSE_DATE : Finding::KIND_DATE_CONFLICT, unit.text, wrong.range,
                 std::move(wrong.detail));
  }
  for (const TextRange range : FindLateEvents(text, days, publish_date)) {
    findings.Add(Finding::KIND_DATE_CONFLICT, unit.text, range, "The text was published before this day.");
  }
  for (const TextRange range : FindWrongPlanYears(text)) {
    findings.Add(Finding::KIND_DATE_CONFLICT, unit.text, range, "The plan has other years.");
  }
}

// One finding at most: the whole document is one, or is none. Speech is left out, as its words are looser.
class ParaphraseReader {
 public:
  void Read(const ArticleFlow& flow, const Article& article) {
    if (article.kind() == Article::KIND_INTERVIEW) return;
    for (const FlowUnit& unit : flow.body) {
      paraphrase_.Read(unit.text.text());
      units_.push_back(&unit);
    }
  }

  void Find(const Document& document, FindingList& findings) {
    const auto is_false_date = [](const Finding& finding) { return finding.kind() == Finding::KIND_FALSE_DATE; };
    paraphrase_.ReadFalseDates(
        static_cast<int>(std::count_if(document.findings().begin(), document.findings().end(), is_false_date)));
    if (!paraphrase_.IsMachineMade()) return;
    std::vector<Range> evidence;
    for (const Paraphrase::Mark& mark : paraphrase_.Strongest()) {
      for (const Range range : units_[mark.paragraph]->text.Map(mark.range.start, mark.range.end)) {
        evidence.push_back(range);
      }
    }
    findings.Add(Finding::KIND_REWRITTEN_TEXT, evidence, "A machine has put the text into other words.");
  }

 private:
  Paraphrase paraphrase_;
  std::vector<const FlowUnit*> units_;
};

// Other text stands between the pieces of a paragraph, or they stand in another order.
bool AreColumnsMixed(const std::vector<ArticleFlow>& articles, const Document& document) {
  constexpr int32_t kBlankLines = 60;  // bytes; with a page's number perhaps
  const auto apart = [](const FlowUnit& unit) {
    const std::vector<Range>& pieces = unit.text.pieces();
    return std::adjacent_find(pieces.begin(), pieces.end(), [](Range a, Range b) {
             return b.start < a.end || b.start > a.end + kBlankLines;
           }) != pieces.end();
  };
  return std::any_of(document.findings().begin(), document.findings().end(),
                     [](const Finding& f) { return f.kind() == Finding::KIND_COLUMN_ORDER_REPAIRED; }) ||
         std::any_of(articles.begin(), articles.end(), [&](const ArticleFlow& article) {
           return std::any_of(article.body.begin(), article.body.end(), apart);
         });
}

}  // namespace

void ReadFindings(const std::vector<ArticleFlow>& articles, Document* document) {
  FindingList findings(document);
  ParaphraseReader paraphrase;
  const bool columns_mixed = AreColumnsMixed(articles, *document);
  int index = 0;
  for (const ArticleFlow& flow : articles) {
    while (index < document->articles_size() && document->articles(index).id() != flow.id) ++index;
    if (index == document->articles_size()) break;
    const Article& article = document->articles(index);
    const std::string date = article.publish_date().empty() ? document->publish_date() : article.publish_date();
    FindDuplicates(flow.body, findings);
    const bool is_last = index + 1 == document->articles_size();
    const bool may_go_on =
        !is_last && !document->articles(index + 1).has_title() && document->articles(index + 1).bylines().empty();
    FindTruncation(flow.body, article, {columns_mixed, may_go_on, is_last}, findings);
    for (const FlowUnit& unit : flow.body) {
      FindTextLoss(unit, findings);
      FindDates(unit, date, findings);
    }
    FindYearClaims(flow.body, findings);
    if (!document->language().starts_with("en")) paraphrase.Read(flow, article);
  }
  paraphrase.Find(*document, findings);
}

}  // namespace huiyao::segmentation
