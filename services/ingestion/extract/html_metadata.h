#ifndef HUIYAO_SERVICES_INGESTION_EXTRACT_HTML_METADATA_H_
#define HUIYAO_SERVICES_INGESTION_EXTRACT_HTML_METADATA_H_

#include <string>
#include <string_view>

#include "huiyao/document/v1/extraction.pb.h"
#include "services/ingestion/extract/html_tree.h"

namespace huiyao::ingestion {

// What a page says of itself in its title and meta elements: title (ArticleTitle, og:title, <title>), publish_date
// (PubDate, article:published_time …, as an ISO 8601 date), publisher (ContentSource and the like: 来源), authors,
// language (the lang attribute). A site's name after the title is dropped where a first-level heading says that it is
// none of the title. Fields that the page does not have stay empty.
void ReadMetadata(const HtmlTree& tree, huiyao::document::v1::Metadata* metadata);

// The ISO 8601 date at the beginning of what people write as dates: 2024-3-5, 2024/03/05 10:00, 2024年3月5日,
// 20240305. Empty if there is none or it is no day of the calendar.
std::string IsoDate(std::string_view printed);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_EXTRACT_HTML_METADATA_H_
