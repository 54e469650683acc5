#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_FLOW_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_FLOW_H_

#include <string>
#include <vector>

#include "services/segmentation/gazetteer/gazetteer.h"
#include "services/segmentation/layout/joined_text.h"

namespace huiyao::segmentation {

// A heading or paragraph of an article, in reading order.
struct FlowUnit {
  JoinedText text;
  // Depth from 1 of a heading; 0 for a paragraph.
  int heading_level = 0;
  // The sentences, without the white space between them; a heading has none.
  std::vector<TextRange> sentences;
  // The division that it speaks for; null: none is known.
  const Division* region = nullptr;
};

using Flow = std::vector<FlowUnit>;

// An article's text in reading order.
struct ArticleFlow {
  // a1
  std::string id;
  // Lines that name who wrote it or whose statement it is, then texts of its pictures. Sentences are not cut in them.
  Flow bylines;
  // Headings and paragraphs.
  Flow body;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_FLOW_H_
