#include "services/ingestion/extract/text_builder.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "services/ingestion/decode/ascii.h"
#include "services/ingestion/extract/white_space.h"

namespace huiyao::ingestion {

using huiyao::document::v1::Block;
using huiyao::document::v1::Extraction;

void TextBuilder::OpenLeaf() {
  BlockData leaf;
  leaf.start = text_.size();
  leaf.role = style_.role;
  leaf.level = style_.level;
  leaf.bold = true;
  leaf.parent = style_.container;
  if (leaf.role == Block::ROLE_LIST_ITEM) {
    if (item_label_.has_value()) {
      leaf.label = *std::exchange(item_label_, std::nullopt);
    } else {
      leaf.role = Block::ROLE_PARAGRAPH;
    }
  }
  for (int i = leaf.parent; i >= 0 && blocks_[static_cast<size_t>(i)].start == kUnset;) {
    BlockData& container = blocks_[static_cast<size_t>(i)];
    container.start = leaf.start;
    i = container.parent;
  }
  ++leaves_;
  leaf_ = static_cast<int>(blocks_.size());
  blocks_.push_back(std::move(leaf));
}

void TextBuilder::AppendRun(std::string_view run, size_t source_start, size_t source_end) {
  if (pending_newlines_ > 0) {
    if (!text_.empty()) text_.append(pending_newlines_, '\n');
    pending_newlines_ = 0;
    pending_space_ = false;
  }
  if (pending_space_) {
    pending_space_ = false;
    if (leaf_ >= 0 && !text_.empty() && text_.back() != '\n') {
      ranges_.AddJoining(text_.size(), text_.size() + 1, space_start_, space_end_);
      text_ += ' ';
    }
  }
  if (leaf_ < 0) OpenLeaf();
  BlockData& leaf = blocks_[static_cast<size_t>(leaf_)];
  if (!style_.bold && leaf.bold && !IsBlank(run)) leaf.bold = false;
  ranges_.AddJoining(text_.size(), text_.size() + run.size(), source_start, source_end);
  text_.append(run);
  leaf.end = text_.size();
}

void TextBuilder::Append(std::string_view node_text, const std::vector<AlignedPiece>& pieces) {
  for (const AlignedPiece& piece : pieces) {
    const bool identity = piece.text_end - piece.text_start == piece.source_end - piece.source_start;
    for (size_t i = piece.text_start; i < piece.text_end;) {
      const bool space = IsAsciiSpace(node_text[i]);
      size_t end = i + 1;
      while (end < piece.text_end && IsAsciiSpace(node_text[end]) == space) ++end;
      const size_t source_start = identity ? piece.source_start + (i - piece.text_start) : piece.source_start;
      const size_t source_end = identity ? piece.source_start + (end - piece.text_start) : piece.source_end;
      if (!space) {
        AppendRun(node_text.substr(i, end - i), source_start, source_end);
      } else if (!style_.preformatted) {
        if (!pending_space_) space_start_ = source_start;
        space_end_ = std::max(space_start_, source_end);
        pending_space_ = true;
      } else {
        for (size_t j = i; j < end; ++j) {
          if (node_text[j] == '\n' || node_text[j] == '\r' || node_text[j] == '\f') {
            const size_t newlines = pending_newlines_ + 1;
            if (leaf_ >= 0) EndLeaf();
            pending_newlines_ = newlines;
          } else {
            const size_t at = identity ? source_start + (j - i) : source_start;
            AppendRun(node_text.substr(j, 1), at, identity ? at + 1 : source_end);
          }
        }
      }
      i = end;
    }
  }
}

void TextBuilder::EndLeaf() {
  pending_space_ = false;
  pending_newlines_ = std::max<size_t>(pending_newlines_, 1);
  if (blocks_.size() < kMaxBlocks) leaf_ = -1;
}

void TextBuilder::BreakLine() {
  pending_space_ = false;
  pending_newlines_ = std::min<size_t>(pending_newlines_ + 1, 2);
  if (pending_newlines_ == 2) EndLeaf();
}

int TextBuilder::OpenContainer(Role role) {
  EndLeaf();
  if (blocks_.size() >= kMaxBlocks) return style_.container;
  BlockData container;
  container.role = role;
  container.parent = style_.container;
  container.end = text_.size();
  container.container = true;
  blocks_.push_back(std::move(container));
  return static_cast<int>(blocks_.size()) - 1;
}

void TextBuilder::CloseContainer(int index) {
  EndLeaf();
  if (index < 0 || blocks_.size() >= kMaxBlocks) return;
  blocks_[static_cast<size_t>(index)].end = text_.size();
}

void TextBuilder::SettleContainers() {
  std::vector<int> leaves(blocks_.size(), 0);
  std::vector<int> only_leaf(blocks_.size(), -1);
  const auto parent_of = [this](const BlockData& block) -> BlockData* {
    return block.parent < 0 ? nullptr : &blocks_[static_cast<size_t>(block.parent)];
  };
  for (size_t i = 0; i < blocks_.size(); ++i) {
    BlockData& block = blocks_[i];
    const BlockData* parent = parent_of(block);
    // Dissolved tables take their rows and cells along; a table inside stands for itself.
    if (block.container && block.role != Block::ROLE_TABLE && (parent == nullptr || parent->dissolved)) {
      block.dissolved = true;
    }
    if (block.container && block.role != Block::ROLE_CELL && block.start == kUnset) block.dissolved = true;
    if (block.role == Block::ROLE_CELL && block.container && block.start == kUnset && parent != nullptr) {
      block.start = block.end = std::max(block.end, parent->start == kUnset ? block.end : parent->start);
    }
    if (block.parent >= 0) {
      ++leaves[static_cast<size_t>(block.parent)];
      only_leaf[static_cast<size_t>(block.parent)] = static_cast<int>(i);
    }
  }
  for (size_t i = 0; i < blocks_.size(); ++i) {
    BlockData& cell = blocks_[i];
    if (!cell.container || cell.dissolved || cell.role != Block::ROLE_CELL || leaves[i] != 1) continue;
    BlockData& leaf = blocks_[static_cast<size_t>(only_leaf[i])];
    if (leaf.container || leaf.role != Block::ROLE_PARAGRAPH) continue;
    cell.bold = leaf.bold;
    leaf.dissolved = true;
  }
}

void TextBuilder::Finish(Extraction* extraction) {
  // Past the limit of blocks, containers may still be open; nothing reaches beyond the text.
  leaf_ = -1;
  for (BlockData& block : blocks_) {
    if (!block.container) continue;
    if (blocks_.size() >= kMaxBlocks) block.dissolved = true;
  }
  SettleContainers();
  std::vector<int> index(blocks_.size(), -1);
  for (size_t i = 0; i < blocks_.size(); ++i) {
    BlockData& data = blocks_[i];
    const int parent = data.parent < 0 ? -1 : index[static_cast<size_t>(data.parent)];
    if (data.dissolved) {
      index[i] = parent;
      continue;
    }
    std::pair<size_t, size_t> span = {data.start, data.end};
    if (!data.container) {
      span = TrimSpan(text_, data.start, data.end);
      if (span.first == span.second) {
        index[i] = parent;
        continue;
      }
    }
    index[i] = extraction->blocks_size();
    Block* block = extraction->add_blocks();
    block->mutable_span()->set_start(static_cast<int32_t>(span.first));
    block->mutable_span()->set_end(static_cast<int32_t>(span.second));
    block->set_role(data.role);
    block->set_level(data.level);
    block->set_list_label(std::move(data.label));
    block->set_bold(data.bold);
    block->set_parent(parent);
  }
  extraction->set_text(std::move(text_));
}

}  // namespace huiyao::ingestion
