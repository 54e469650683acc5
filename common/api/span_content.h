#ifndef HUIYAO_COMMON_API_SPAN_CONTENT_H_
#define HUIYAO_COMMON_API_SPAN_CONTENT_H_

#include <string>
#include <string_view>

#include "google/protobuf/message.h"
#include "google/protobuf/repeated_ptr_field.h"
#include "huiyao/document/v1/document.pb.h"

namespace huiyao::api {

// The bytes of `text` that `span` stands for; empty if the span does not lie inside `text` or cuts a character.
std::string_view SpanText(std::string_view text, const document::v1::Span& span);

// The pieces joined: with a blank between two that a line or column break cut between words of an alphabetic script,
// with nothing otherwise, as Chinese is written.
std::string JoinPieces(std::string_view text, const google::protobuf::RepeatedPtrField<document::v1::Span>& pieces);

// Fills Span.content of every span inside `message`, and Paragraph.text, from `text`, the document's text.
void FillSpanContent(std::string_view text, google::protobuf::Message& message);

// Clears what FillSpanContent fills.
void ClearSpanContent(google::protobuf::Message& message);

}  // namespace huiyao::api

#endif  // HUIYAO_COMMON_API_SPAN_CONTENT_H_
