#ifndef HUIYAO_TESTS_SERVICES_SEGMENTATION_DOCUMENT_FIXTURE_H_
#define HUIYAO_TESTS_SERVICES_SEGMENTATION_DOCUMENT_FIXTURE_H_

#include <string>
#include <string_view>
#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "huiyao/document/v1/extraction.pb.h"

namespace huiyao::segmentation {

// Reads plain text as the service does, without blocks.
document::v1::Document ReadText(std::string_view text);

// The text of a span.
std::string Content(const document::v1::Document& document, const document::v1::Span& span);

// The text of several spans, one behind the other.
std::string Content(const document::v1::Document& document,
                    const google::protobuf::RepeatedPtrField<document::v1::Span>& spans);

// Fills Span.content and Paragraph.text everywhere, as the service that answers a person does.
void FillContent(document::v1::Document* document);

// Builds an extraction out of blocks, each on lines of its own.
class ExtractionBuilder {
 public:
  // Adds a block with its text and returns its index.
  int Add(document::v1::Block::Role role, std::string_view text, int level = 0, int parent = -1,
          std::string_view label = "");
  // Begins a block that holds those added until Close.
  int Open(document::v1::Block::Role role, int level = 0, std::string_view label = "");
  void Close();
  // Adds text that belongs to no block.
  void Plain(std::string_view text);

  const document::v1::Extraction& Build() const { return extraction_; }

 private:
  document::v1::Extraction extraction_;
  std::vector<int> open_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TESTS_SERVICES_SEGMENTATION_DOCUMENT_FIXTURE_H_
