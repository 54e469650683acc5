#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_TABLES_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_TABLES_H_

#include <string_view>

#include "huiyao/document/v1/document.pb.h"
#include "huiyao/document/v1/extraction.pb.h"

namespace huiyao::segmentation {

// Adds the source's tables to the document as a1-t1, a1-t2 …: rows and cells by their blocks' declared parents, white
// space at the cells' ends left out, an empty cell as an empty span. A row whose cells are all bold is a header. Tables
// without rows are left out. The cells' text is also in the article's paragraphs.
void ReadTables(const document::v1::Extraction& extraction, std::string_view article_id,
                document::v1::Document* document);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_TABLES_H_
