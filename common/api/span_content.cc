#include "common/api/span_content.h"

#include <vector>

#include "common/text/utf8.h"

namespace huiyao::api {
namespace {

using document::v1::Paragraph;
using document::v1::Span;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

bool IsBlank(char32_t c) { return c <= 0x20 || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B); }

// Scripts that set blanks between words end well before CJK radicals; Hangul sets them too.
bool SetsBlanks(char32_t c) { return c < 0x2E80 || (c >= 0xAC00 && c <= 0xD7AF); }

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }

// Whether a break between these two stands for a blank. A number may be cut in Chinese text too.
bool BreakIsBlank(char32_t before, char32_t after) {
  return SetsBlanks(before) && SetsBlanks(after) && !IsBlank(before) && !IsBlank(after) && before != '-' &&
         !(IsDigit(before) && IsDigit(after));
}

// Calls `visit` with every span and paragraph inside `message`, parents first.
template <typename Visit>
void Walk(Message& message, const Visit& visit) {
  visit(message);
  const auto& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    if (!field->is_repeated()) {
      Walk(*reflection.MutableMessage(&message, field), visit);
      continue;
    }
    if (field->is_map() && field->message_type()->map_value()->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    for (int i = 0; i < reflection.FieldSize(message, field); ++i) {
      Walk(*reflection.MutableRepeatedMessage(&message, field, i), visit);
    }
  }
}

}  // namespace

std::string_view SpanText(std::string_view text, const Span& span) {
  if (span.start() < 0 || span.start() >= span.end() || static_cast<size_t>(span.end()) > text.size()) return "";
  if (!text::IsBoundary(text, span.start()) || !text::IsBoundary(text, span.end())) return "";
  return text.substr(span.start(), span.end() - span.start());
}

std::string JoinPieces(std::string_view text, const google::protobuf::RepeatedPtrField<Span>& pieces) {
  std::string joined;
  for (const Span& span : pieces) {
    const std::string_view piece = SpanText(text, span);
    if (piece.empty()) continue;
    if (!joined.empty()) {
      const char32_t before = text::DecodeBefore(joined, joined.size()).value;
      const char32_t after = text::DecodeAt(piece, 0).value;
      if (BreakIsBlank(before, after)) joined.push_back(' ');
    }
    joined.append(piece);
  }
  return joined;
}

void FillSpanContent(std::string_view text, Message& message) {
  Walk(message, [&](Message& inner) {
    if (auto* span = google::protobuf::DynamicCastToGenerated<Span>(&inner)) {
      span->set_content(std::string(SpanText(text, *span)));
    } else if (auto* paragraph = google::protobuf::DynamicCastToGenerated<Paragraph>(&inner)) {
      paragraph->set_text(JoinPieces(text, paragraph->pieces()));
    }
  });
}

void ClearSpanContent(Message& message) {
  Walk(message, [](Message& inner) {
    if (auto* span = google::protobuf::DynamicCastToGenerated<Span>(&inner)) {
      span->clear_content();
    } else if (auto* paragraph = google::protobuf::DynamicCastToGenerated<Paragraph>(&inner)) {
      paragraph->clear_text();
    }
  });
}

}  // namespace huiyao::api
