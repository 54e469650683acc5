#ifndef HUIYAO_TOOLS_HUIYAO_OUTPUT_MENTIONS_TEXT_H_
#define HUIYAO_TOOLS_HUIYAO_OUTPUT_MENTIONS_TEXT_H_

#include <string>

#include "huiyao/document/v1/document.pb.h"

namespace huiyao::cli {

// Who is named in a document, who says what, and its numbers, a line each; empty if nothing is.
std::string MentionsText(const document::v1::Document& document, bool color);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_OUTPUT_MENTIONS_TEXT_H_
