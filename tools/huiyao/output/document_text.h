#ifndef HUIYAO_TOOLS_HUIYAO_OUTPUT_DOCUMENT_TEXT_H_
#define HUIYAO_TOOLS_HUIYAO_OUTPUT_DOCUMENT_TEXT_H_

#include <string>

#include "huiyao/document/v1/document.pb.h"

namespace huiyao::cli {

// The text of a span: its content or, if the answer does not carry it, those bytes of the document's text; empty if
// there is neither.
std::string SpanText(const document::v1::Document& document, const document::v1::Span& span);

// The outline of a document for a person: a head of its fields, then article by article the headings and enumerated
// items, then what was found amiss. Leaves out what is empty.
std::string DocumentText(const document::v1::Document& document, bool color);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_OUTPUT_DOCUMENT_TEXT_H_
