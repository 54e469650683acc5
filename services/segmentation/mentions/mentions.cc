#include "services/segmentation/mentions/mentions.h"

#include "services/segmentation/mentions/persons/persons.h"
#include "services/segmentation/mentions/quantities/quantities.h"
#include "services/segmentation/mentions/quotes/quotes.h"
#include "services/segmentation/mentions/reporters.h"

namespace huiyao::segmentation {

void ReadMentions(const std::vector<ArticleFlow>& articles, document::v1::Document* document) {
  const std::vector<PersonMention> persons = ReadPersons(articles, document);
  AddReporters(document);
  ReadQuotes(articles, persons, document);
  ReadQuantities(articles, document);
}

}  // namespace huiyao::segmentation
