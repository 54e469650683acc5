#include "services/segmentation/requests.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "common/base/error.h"
#include "services/segmentation/reader.h"
#include "services/segmentation/validate.h"

namespace huiyao::segmentation {
namespace {

// Fields of Document that pass through; all others are ours to fill.
constexpr auto kPassedOn =
    std::to_array<std::string_view>({"name", "etag", "revision", "sources", "labels", "collection"});

absl::Status ValidateDocument(const document::v1::Document& document) {
  std::vector<const google::protobuf::FieldDescriptor*> fields;
  document.GetReflection()->ListFields(document, &fields);
  for (const auto* field : fields) {
    if (std::find(kPassedOn.begin(), kPassedOn.end(), field->name()) == kPassedOn.end()) {
      return InvalidField(fmt::format("document.{}", field->name()),
                          "This field is read from the text; leave it empty.");
    }
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status AnswerSegmentDocument(const v1::SegmentDocumentRequest& request, v1::SegmentDocumentResponse* response,
                                   std::shared_ptr<const analysis::Lexicon> lexicon) {
  if (!request.has_extraction()) return InvalidField("extraction", "An extraction with the text to read is required.");
  HUIYAO_RETURN_IF_ERROR(ValidateDocument(request.document()));
  HUIYAO_RETURN_IF_ERROR(ValidateExtraction(request.extraction(), "extraction"));
  *response->mutable_document() = request.document();
  const ReadOptions options = {.include_tokens = request.include_tokens(), .lexicon = std::move(lexicon)};
  ReadExtraction(request.extraction(), options, response->mutable_document());
  return absl::OkStatus();
}

}  // namespace huiyao::segmentation
