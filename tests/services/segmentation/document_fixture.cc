#include "tests/services/segmentation/document_fixture.h"

#include "services/segmentation/reader.h"

namespace huiyao::segmentation {

using document::v1::Block;
using document::v1::Document;
using document::v1::Extraction;
using document::v1::Span;

namespace {

void Fill(const std::string& text, google::protobuf::Message* message) {
  if (message->GetDescriptor() == Span::descriptor()) {
    auto* span = static_cast<Span*>(message);
    span->set_content(text.substr(span->start(), span->end() - span->start()));
    return;
  }
  const auto* reflection = message->GetReflection();
  std::vector<const google::protobuf::FieldDescriptor*> fields;
  reflection->ListFields(*message, &fields);
  for (const auto* field : fields) {
    if (field->cpp_type() != google::protobuf::FieldDescriptor::CPPTYPE_MESSAGE) continue;
    if (field->is_map() && field->message_type()->field(1)->message_type() == nullptr) continue;
    if (!field->is_repeated()) {
      Fill(text, reflection->MutableMessage(message, field));
      continue;
    }
    for (int i = 0; i < reflection->FieldSize(*message, field); ++i) {
      Fill(text, reflection->MutableRepeatedMessage(message, field, i));
    }
  }
}

}  // namespace

Document ReadText(std::string_view text) {
  Extraction extraction;
  extraction.set_text(std::string(text));
  Document document;
  ReadExtraction(extraction, {}, &document);
  return document;
}

std::string Content(const Document& document, const Span& span) {
  return document.text().substr(span.start(), span.end() - span.start());
}

std::string Content(const Document& document, const google::protobuf::RepeatedPtrField<Span>& spans) {
  std::string out;
  for (const Span& span : spans) out += Content(document, span);
  return out;
}

void FillContent(Document* document) {
  Fill(document->text(), document);
  for (auto& article : *document->mutable_articles()) {
    for (auto& section : *article.mutable_sections()) {
      for (auto& paragraph : *section.mutable_paragraphs()) paragraph.set_text(Content(*document, paragraph.pieces()));
    }
  }
}

int ExtractionBuilder::Add(Block::Role role, std::string_view text, int level, int parent, std::string_view label) {
  Block* block = extraction_.add_blocks();
  block->set_role(role);
  block->set_level(level);
  block->set_parent(parent >= 0 ? parent : open_.empty() ? -1 : open_.back());
  block->set_list_label(std::string(label));
  block->mutable_span()->set_start(static_cast<int>(extraction_.text().size()));
  extraction_.mutable_text()->append(text);
  block->mutable_span()->set_end(static_cast<int>(extraction_.text().size()));
  extraction_.mutable_text()->append("\n");
  return extraction_.blocks_size() - 1;
}

int ExtractionBuilder::Open(Block::Role role, int level, std::string_view label) {
  const int parent = open_.empty() ? -1 : open_.back();
  Block* block = extraction_.add_blocks();
  block->set_role(role);
  block->set_level(level);
  block->set_parent(parent);
  block->set_list_label(std::string(label));
  block->mutable_span()->set_start(static_cast<int>(extraction_.text().size()));
  open_.push_back(extraction_.blocks_size() - 1);
  return open_.back();
}

void ExtractionBuilder::Close() {
  extraction_.mutable_blocks(open_.back())->mutable_span()->set_end(static_cast<int>(extraction_.text().size()));
  open_.pop_back();
}

void ExtractionBuilder::Plain(std::string_view text) { extraction_.mutable_text()->append(text).append("\n"); }

}  // namespace huiyao::segmentation
