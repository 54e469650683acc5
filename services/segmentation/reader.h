#ifndef HUIYAO_SERVICES_SEGMENTATION_READER_H_
#define HUIYAO_SERVICES_SEGMENTATION_READER_H_

#include <memory>

#include "common/analysis/lexicon/lexicon.h"
#include "huiyao/document/v1/document.pb.h"
#include "huiyao/document/v1/extraction.pb.h"

namespace huiyao::segmentation {

// What the caller asks for beside the document itself.
struct ReadOptions {
  // Fill Sentence.token_lengths: the words of the sentence's pieces, read as one text.
  bool include_tokens = false;
  // Whose terms are words; the document says which version it was. One version for the whole document. Never null.
  std::shared_ptr<const analysis::Lexicon> lexicon = analysis::Lexicon::Empty();
};

// Reads an extraction into `document`: layout/ cuts lines and blocks into units, structure/ finds what stands around
// the body and its headings and enumerations, sentences/ the sentences, mentions/ who and what is named. Fields that
// the caller has set (name, revision, sources, labels …) are kept; text, language, title, articles and all else that is
// read are replaced. Span.content and Paragraph.text stay empty.
//
// Every character of the text is in an element of an article, in the headline of the whole page (metadata_spans), in a
// span of `boilerplate` or is white space.
//
// Requires a valid extraction (validate.h). Pure: equal input gives equal output. Safe for use by many threads. Time is
// near linear in the text.
void ReadExtraction(const document::v1::Extraction& extraction, const ReadOptions& options,
                    document::v1::Document* document);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_READER_H_
