#include "common/api/document_view.h"

#include <string>

#include "common/api/span_content.h"
#include "common/base/error.h"
#include "fmt/format.h"

namespace huiyao::api {
namespace {

using document::v1::Document;
using document::v1::DocumentView;
using google::protobuf::FieldDescriptor;

bool IsBasic(const FieldDescriptor& field) {
  switch (field.number()) {
    case Document::kNameFieldNumber:
    case Document::kEtagFieldNumber:
    case Document::kRevisionFieldNumber:
    case Document::kSourcesFieldNumber:
    case Document::kLanguageFieldNumber:
    case Document::kTitleFieldNumber:
    case Document::kPublisherFieldNumber:
    case Document::kPublishDateFieldNumber:
    case Document::kAuthorsFieldNumber:
    case Document::kLabelsFieldNumber:
    case Document::kCollectionFieldNumber:
    case Document::kDocumentNumberFieldNumber:
    case Document::kAnalyzerFieldNumber:
      return true;
    default:
      return false;
  }
}

}  // namespace

absl::StatusOr<DocumentSelection> DocumentSelection::Parse(DocumentView view,
                                                           const google::protobuf::FieldMask& read_mask,
                                                           DocumentView standard_view) {
  if (!document::v1::DocumentView_IsValid(view)) {
    return InvalidField("view", fmt::format("{} is no DocumentView", static_cast<int>(view)));
  }
  DocumentSelection selection;
  HUIYAO_ASSIGN_OR_RETURN(selection.mask_, ReadMask::Parse(read_mask, *Document::descriptor()));
  if (view != document::v1::DOCUMENT_VIEW_UNSPECIFIED) {
    selection.view_ = view;
  } else {
    selection.view_ = read_mask.paths_size() == 0 ? standard_view : document::v1::DOCUMENT_VIEW_FULL;
  }
  selection.basic_suffices_ =
      selection.view_ == document::v1::DOCUMENT_VIEW_BASIC || selection.mask_.TopFieldsAre(IsBasic);
  return selection;
}

void DocumentSelection::Apply(Document& document) const {
  if (view_ == document::v1::DOCUMENT_VIEW_BASIC) ReduceToBasic(document);
  if (view_ == document::v1::DOCUMENT_VIEW_STRUCTURE) {
    document.clear_text();
    ClearSpanContent(document);
  }
  if (view_ != document::v1::DOCUMENT_VIEW_FULL) {
    mask_.Apply(document);
    return;
  }
  // The mask may drop what spans need: the text, and the pieces that a paragraph's text is made of.
  if (mask_.all()) {
    FillSpanContent(document.text(), document);
    return;
  }
  if (basic_suffices_) {
    mask_.Apply(document);
    return;
  }
  const std::string text = document.text();
  FillSpanContent(text, document);
  mask_.Apply(document);
}

void ReduceToBasic(Document& document) {
  std::vector<const FieldDescriptor*> fields;
  document.GetReflection()->ListFields(document, &fields);
  for (const FieldDescriptor* field : fields) {
    if (!IsBasic(*field)) document.GetReflection()->ClearField(&document, field);
  }
}

const FilterSchema& BasicDocumentFilter() {
  static const FilterSchema* const schema = [] {
    auto* made = new FilterSchema{Document::descriptor(), {}};
    for (int i = 0; i < Document::descriptor()->field_count(); ++i) {
      const FieldDescriptor& field = *Document::descriptor()->field(i);
      if (IsBasic(field)) made->fields.push_back({field.name(), ""});
    }
    return made;
  }();
  return *schema;
}

}  // namespace huiyao::api
