#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_STATEMENT_ORDER_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_STATEMENT_ORDER_H_

#include <cstddef>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// A paragraph of one statement by the printed places of its first and last piece.
struct PlacedParagraph {
  Range first;
  Range last;
};

// The order in which paragraphs of one statement are read; `paragraphs` are in the order of their first pieces.
// What is printed right behind a paragraph's last piece follows it. Of the runs that this gives, those behind
// `line` (where the official's line stands; negative: there is none) come first, then those before it.
std::vector<size_t> OrderStatement(const std::vector<PlacedParagraph>& paragraphs, int32_t line);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_STATEMENT_ORDER_H_
