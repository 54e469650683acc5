#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_OFFICIAL_LINE_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_OFFICIAL_LINE_H_

#include <string_view>

#include "services/segmentation/gazetteer/gazetteer.h"

namespace huiyao::segmentation {

// A line that names an official by office and name: 某省水利厅厅长 某某. Views into the line.
struct OfficialLine {
  // The person; empty: it is no such line.
  std::string_view name;
  // What the title is held in: 某省水利厅.
  std::string_view organ;
  // The division that the organ is named after; null: a national one, a company, a school.
  const Division* division = nullptr;
};

// The office may stand before the name or, with a blank between, behind it. A sentence is no such line, nor is a
// byline.
OfficialLine ReadOfficialLine(std::string_view line);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_OFFICIAL_LINE_H_
