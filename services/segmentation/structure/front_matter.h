#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_FRONT_MATTER_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_FRONT_MATTER_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "huiyao/document/v1/extraction.pb.h"
#include "services/segmentation/layout/page.h"

namespace huiyao::segmentation {

// A value as printed and where.
struct PrintedValue {
  std::string value;
  // Empty if the value comes from the source's own fields and is not printed.
  Range range;
};

// What stands around the body of an article: who, when, under which headline.
struct FrontMatter {
  std::optional<PrintedValue> title;
  // The source that the text names; where it names none, the body that issued it (发布机构).
  std::optional<PrintedValue> publisher;
  // The value is ISO 8601.
  std::optional<PrintedValue> publish_date;
  std::optional<PrintedValue> document_number;
  std::vector<std::string> authors;
  // Of the headline; index into Page.units, -1 if none.
  int title_unit = -1;
  // Its further lines, which title's range covers.
  std::vector<int> title_lines;
  int kicker_unit = -1;
  std::vector<int> byline_units;
  // Lines that print fields only.
  std::vector<int> field_units;
};

// Reads title, kicker, bylines and labelled fields from the lines before the first running text and after the last;
// what is not printed there is taken from Extraction.metadata.
FrontMatter ReadFrontMatter(const document::v1::Extraction& extraction, const Page& page);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_FRONT_MATTER_H_
