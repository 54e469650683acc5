#ifndef HUIYAO_TOOLS_HUIYAO_OUTPUT_HIGHLIGHT_H_
#define HUIYAO_TOOLS_HUIYAO_OUTPUT_HIGHLIGHT_H_

#include <string>

#include "huiyao/query/v1/query.pb.h"

namespace huiyao::cli {

// The snippet on one line with its matches marked: in colour, or with « » where colour is off. « » because official
// text, Chinese or English, does not print them, while it does print 【】. Highlights that lie outside the snippet, cut
// a character or overlap an earlier one are left unmarked: the server's offsets are not trusted.
std::string HighlightSnippet(const query::v1::Snippet& snippet, bool color);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_OUTPUT_HIGHLIGHT_H_
