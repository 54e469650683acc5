#ifndef HUIYAO_SERVICES_INGESTION_EXTRACT_TEXT_BUILDER_H_
#define HUIYAO_SERVICES_INGESTION_EXTRACT_TEXT_BUILDER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "huiyao/document/v1/extraction.pb.h"
#include "services/ingestion/extract/source_alignment.h"
#include "services/ingestion/extract/source_ranges.h"

namespace huiyao::ingestion {

// Makes the text of a page as a browser lays it out, with its blocks: white space collapses, blocks stand on lines of
// their own, no line is blank at the beginning or end. A leaf is a block that holds text directly; a container (table,
// row, cell) holds leaves and containers. Thread-compatible.
class TextBuilder {
 public:
  using Role = huiyao::document::v1::Block::Role;

  // What a leaf that begins now is.
  struct Style {
    Role role = huiyao::document::v1::Block::ROLE_PARAGRAPH;
    int level = 0;
    // Index of the innermost container; -1 if none.
    int container = -1;
    bool bold = false;
    bool preformatted = false;
  };

  void set_style(const Style& style) { style_ = style; }
  const Style& style() const { return style_; }

  // Appends a text node. Leaves open and close as its text demands.
  void Append(std::string_view node_text, const std::vector<AlignedPiece>& pieces);

  // The next text stands on a line of its own, in a block of its own.
  void EndLeaf();

  // <br>: the next text stands on another line of the same leaf; after two of them in another leaf.
  void BreakLine();

  // The next leaf of ROLE_LIST_ITEM begins an item with this label; the item's further leaves are paragraphs.
  void BeginListItem(std::string label) { item_label_ = std::move(label); }
  void EndListItem() { item_label_.reset(); }

  // Opens a container of the current style's container; its index for Style::container.
  int OpenContainer(Role role);
  void CloseContainer(int index);

  // The table is there for its looks: neither it nor its rows and cells become blocks.
  void DissolveTable(int index) { blocks_[static_cast<size_t>(index)].dissolved = true; }

  // Bytes of text and leaves so far.
  size_t text_size() const { return text_.size(); }
  size_t leaves() const { return leaves_; }

  // Ends the text and fills text and blocks. The builder is used up.
  void Finish(huiyao::document::v1::Extraction* extraction);

  const SourceRanges& ranges() const { return ranges_; }

 private:
  static constexpr size_t kUnset = static_cast<size_t>(-1);
  // More blocks would not fit into a message between services: text goes on in the last leaf.
  static constexpr size_t kMaxBlocks = 300'000;

  struct BlockData {
    size_t start = kUnset;
    size_t end = 0;
    Role role = huiyao::document::v1::Block::ROLE_UNSPECIFIED;
    int level = 0;
    std::string label;
    bool bold = false;
    int parent = -1;
    bool container = false;
    bool dissolved = false;
  };

  // Appends characters that are not collapsible white space.
  void AppendRun(std::string_view run, size_t source_start, size_t source_end);
  void OpenLeaf();
  // Gives empty cells a place and drops containers that hold nothing, or that a single leaf fills.
  void SettleContainers();

  std::string text_;
  std::vector<BlockData> blocks_;
  SourceRanges ranges_;
  Style style_;
  std::optional<std::string> item_label_;
  int leaf_ = -1;
  size_t leaves_ = 0;
  size_t pending_newlines_ = 0;
  // White space that becomes one space if text follows on the same line.
  bool pending_space_ = false;
  size_t space_start_ = 0;
  size_t space_end_ = 0;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_EXTRACT_TEXT_BUILDER_H_
