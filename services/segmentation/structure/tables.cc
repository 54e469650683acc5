#include "services/segmentation/structure/tables.h"

#include <fmt/format.h>

#include <vector>

#include "services/segmentation/layout/block_walk.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {

using document::v1::Block;
using document::v1::Document;
using document::v1::Extraction;
using document::v1::Table;

void ReadTables(const Extraction& extraction, std::string_view article_id, Document* document) {
  std::vector<std::vector<int>> children(extraction.blocks_size());
  std::vector<int> tables;
  for (const int i : BlocksInTextOrder(extraction)) {
    const Block& block = extraction.blocks(i);
    if (block.role() == Block::ROLE_TABLE) tables.push_back(i);
    if (block.parent() >= 0) children[block.parent()].push_back(i);
  }
  const auto trimmed = [&](int i) {
    const auto& span = extraction.blocks(i).span();
    return Trim(extraction.text(), {span.start(), span.end()});
  };
  int number = 0;
  for (const int i : tables) {
    Table table;
    for (const int child : children[i]) {
      if (extraction.blocks(child).role() == Block::ROLE_CAPTION) SetSpan(trimmed(child), table.mutable_caption());
      if (extraction.blocks(child).role() != Block::ROLE_ROW) continue;
      Table::Row* row = table.add_rows();
      bool bold = true;
      for (const int cell : children[child]) {
        if (extraction.blocks(cell).role() != Block::ROLE_CELL) continue;
        SetSpan(trimmed(cell), row->add_cells());
        bold &= extraction.blocks(cell).bold();
      }
      row->set_header(bold && row->cells_size() > 0);
    }
    if (table.rows_size() == 0) continue;
    table.set_id(fmt::format("{}-t{}", article_id, ++number));
    *document->add_tables() = std::move(table);
  }
}

}  // namespace huiyao::segmentation
