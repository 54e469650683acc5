#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_PERSONS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_PERSONS_H_

#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// One place of the articles that names a person.
struct PersonMention {
  // Index into the articles given.
  int article = 0;
  // `unit` is an index into the article's bylines, else into its body.
  bool in_byline = false;
  int unit = 0;
  // Bytes of the unit's text.
  TextRange name;
  // Index into Document.persons.
  int person = 0;
  // The titles said at this mention, from the first to the last as printed with body (某部党组书记、部长): bytes of the
  // unit's text; empty if none.
  TextRange titles;
};

// Adds everyone named in the articles to document->persons, once each, and a finding where one office is said of two.
// Persons are known by their titles, by appositions, or as those who speak; once known, every other place that names
// them is a mention. Pronouns are none. Returns all mentions in the order of article, bylines then body, unit, offset;
// no two overlap. Linear.
std::vector<PersonMention> ReadPersons(const std::vector<ArticleFlow>& articles, document::v1::Document* document);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_PERSONS_H_
