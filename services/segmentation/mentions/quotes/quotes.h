#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_QUOTES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_QUOTES_H_

#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/mentions/persons/persons.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// Adds the speech of the articles to document->quotes, in reading order: what stands in quotation marks and is said by
// somebody, what is reported behind a cue (会议指出, said that), and the answers of interviews. A quotation that nobody
// is said to speak is left out: most are terms. `persons` are all mentions as ReadPersons gives them.
void ReadQuotes(const std::vector<ArticleFlow>& articles, const std::vector<PersonMention>& persons,
                document::v1::Document* document);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_QUOTES_H_
