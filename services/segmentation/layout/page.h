#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PAGE_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PAGE_H_

#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "huiyao/document/v1/extraction.pb.h"
#include "services/segmentation/layout/range.h"
#include "services/segmentation/layout/seam.h"

namespace huiyao::segmentation {

// What a unit of a page is.
enum class UnitKind {
  // Running text. structure/ decides which of these are titles, bylines and headings.
  kText,
  // Marked as a heading by the source.
  kHeading,
  // Captions, footnotes and cells: text that stands for itself.
  kAside,
  // Belongs to no article.
  kBoilerplate,
};

// A paragraph, heading, cell or widget line as printed.
struct Unit {
  UnitKind kind = UnitKind::kText;
  // Of a heading: from 1.
  int level = 0;
  // Not empty, without white space at the ends; several where broken lines were joined. In reading order.
  std::vector<Range> pieces;
  // Index of the innermost list item in Extraction.blocks around the unit; -1 if none.
  int list_item = -1;
  // A line of plain text or a paragraph may be continued by the next; what the source closes may not.
  bool may_join = false;
};

// An original as a sequence of units: every character of the text is in exactly one of them or is white space.
struct Page {
  // In the order of the text.
  std::vector<Unit> units;
  // Repairs that were made.
  std::vector<document::v1::Finding> findings;
};

// A pair of pieces that was weighed for reading order: bytes where the left one ends and the right one begins.
struct WeighedSeam {
  int32_t end;
  int32_t begin;
  SeamFeatures features;
};

// Cuts the text into units and puts them in order. Requires a valid extraction (validate.h). For training, what was
// weighed is appended to `seams` unless that is null.
Page ReadPage(const document::v1::Extraction& extraction, std::vector<WeighedSeam>* seams = nullptr);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PAGE_H_
