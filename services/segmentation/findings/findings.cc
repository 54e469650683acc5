#include "services/segmentation/findings/findings.h"

#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "services/segmentation/findings/calendar_days.h"
#include "services/segmentation/findings/date_conflicts.h"
#include "services/segmentation/findings/duplicates.h"
#include "services/segmentation/findings/finding_list.h"
#include "services/segmentation/findings/paraphrase.h"
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

void FindDates(const FlowUnit& unit, int publish_year, FindingList& findings) {
  const std::string_view text = unit.text.text();
  for (WrongDate& wrong : FindWrongDates(text, FindCalendarDays(text), publish_year)) {
    findings.Add(wrong.impossible ? Finding::KIND_FALSE_DATE : Finding::KIND_DATE_CONFLICT, unit.text, wrong.range,
                 std::move(wrong.detail));
  }
}

void FindParaphrase(const std::vector<ArticleFlow>& articles, FindingList& findings) {
  Paraphrase paraphrase;
  std::vector<const FlowUnit*> read;
  for (const ArticleFlow& article : articles) {
    for (const FlowUnit& unit : article.body) {
      paraphrase.Read(unit.text.text());
      read.push_back(&unit);
    }
  }
  if (!paraphrase.IsMachineMade()) return;
  std::vector<Range> evidence;
  for (const Paraphrase::Mark& mark : paraphrase.Strongest()) {
    for (const Range range : read[mark.paragraph]->text.Map(mark.range.start, mark.range.end))
      evidence.push_back(range);
  }
  findings.Add(Finding::KIND_REWRITTEN_TEXT, evidence, "A machine has put the text into other words.");
}

}  // namespace

void ReadFindings(const std::vector<ArticleFlow>& articles, Document* document) {
  FindingList findings(document);
  int index = 0;
  for (const ArticleFlow& flow : articles) {
    while (index < document->articles_size() && document->articles(index).id() != flow.id) ++index;
    if (index == document->articles_size()) break;
    const Article& article = document->articles(index);
    const int year = YearOf(article.publish_date().empty() ? document->publish_date() : article.publish_date());
    FindDuplicates(flow.body, findings);
    FindTruncation(flow.body, article, findings);
    for (const FlowUnit& unit : flow.body) {
      FindTextLoss(unit, findings);
      FindDates(unit, year, findings);
    }
    FindYearClaims(flow.body, findings);
  }
  FindParaphrase(articles, findings);
}

}  // namespace huiyao::segmentation
