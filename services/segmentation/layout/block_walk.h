#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_BLOCK_WALK_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_BLOCK_WALK_H_

#include <vector>

#include "huiyao/document/v1/extraction.pb.h"
#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// A stretch of text and the block that owns it.
struct OwnedRange {
  Range range;
  // The innermost block, by index in Extraction.blocks; -1 outside all blocks.
  int block = -1;
};

// The text cut at the ends of all blocks, in order: together the ranges are the whole text. Empty ranges are left out.
std::vector<OwnedRange> WalkBlocks(const document::v1::Extraction& extraction);

// For every block the innermost block around it by extent, not by the declared parent; -1 if none. Blocks of equal
// extent lie in each other in the order of their indices.
std::vector<int> EnclosingBlocks(const document::v1::Extraction& extraction);

// Indices of the blocks, outer before inner, in order of the text.
std::vector<int> BlocksInTextOrder(const document::v1::Extraction& extraction);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_BLOCK_WALK_H_
