#ifndef HUIYAO_SERVICES_INGESTION_EXTRACT_PLAIN_TEXT_H_
#define HUIYAO_SERVICES_INGESTION_EXTRACT_PLAIN_TEXT_H_

#include "huiyao/document/v1/extraction.pb.h"
#include "services/ingestion/decode/decoder.h"

namespace huiyao::ingestion {

// Fills text, blocks and source ranges. The text stays as decoded. Every line that is not blank is a ROLE_LINE block,
// without its line end and the white space around it; in texts of very many lines a block may span several. Source
// ranges: one for each stretch of bytes that are UTF-8 as they stand; else one per line, line end included.
void ExtractPlainText(DecodedText decoded, huiyao::document::v1::Extraction* extraction);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_EXTRACT_PLAIN_TEXT_H_
