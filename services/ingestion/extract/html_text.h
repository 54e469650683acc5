#ifndef HUIYAO_SERVICES_INGESTION_EXTRACT_HTML_TEXT_H_
#define HUIYAO_SERVICES_INGESTION_EXTRACT_HTML_TEXT_H_

#include "huiyao/document/v1/extraction.pb.h"
#include "services/ingestion/decode/decoder.h"

namespace huiyao::ingestion {

// Fills text, blocks, source ranges and metadata from a page, as TextBuilder lays them out. Never fails: markup that
// would cost more than linear time is read flat, as paragraphs only, with a finding; a page without visible text gives
// an empty text.
//
// Blocks: h1 to h6 are ROLE_HEADING with their level; li ROLE_LIST_ITEM with the depth and the label, which is no part
// of the text, and its further paragraphs ROLE_PARAGRAPH of the same level; table, tr, td and th ROLE_TABLE, ROLE_ROW,
// ROLE_CELL (empty cells have empty spans; a table for the sake of layout is none); caption and figcaption
// ROLE_CAPTION; each line of pre ROLE_LINE; navigation and the like ROLE_BOILERPLATE; all other text ROLE_PARAGRAPH.
void ExtractHtml(const DecodedText& decoded, bool xhtml, huiyao::document::v1::Extraction* extraction);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_EXTRACT_HTML_TEXT_H_
