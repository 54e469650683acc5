#ifndef HUIYAO_COMMON_API_DOCUMENT_VIEW_H_
#define HUIYAO_COMMON_API_DOCUMENT_VIEW_H_

#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "common/api/field_mask.h"
#include "common/api/filter.h"
#include "google/protobuf/field_mask.pb.h"
#include "huiyao/document/v1/common.pb.h"
#include "huiyao/document/v1/document.pb.h"

namespace huiyao::api {

// What of a Document a read wants: a view, and within it a read mask. If the caller gives a mask and no view, the mask
// alone decides. Immutable, so thread-safe.
class DocumentSelection {
 public:
  // InvalidField for "view" if it is no known value, or for "read_mask".
  static absl::StatusOr<DocumentSelection> Parse(document::v1::DocumentView view,
                                                 const google::protobuf::FieldMask& read_mask,
                                                 document::v1::DocumentView standard_view);

  // True if the BASIC view of a document holds all that is wanted.
  bool basic_suffices() const { return basic_suffices_; }

  // Turns a stored document (or its BASIC view, if that suffices) into what the caller wants. Spans get their content
  // in FULL.
  void Apply(document::v1::Document& document) const;

 private:
  document::v1::DocumentView view_ = document::v1::DOCUMENT_VIEW_FULL;
  ReadMask mask_;
  bool basic_suffices_ = false;
};

// Clears what the BASIC view does not hold.
void ReduceToBasic(document::v1::Document& document);

// Filters over the fields of the BASIC view.
const FilterSchema& BasicDocumentFilter();

}  // namespace huiyao::api

#endif  // HUIYAO_COMMON_API_DOCUMENT_VIEW_H_
