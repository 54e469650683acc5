#include "services/query/index/posting_cursor.h"

#include <algorithm>

#include "common/base/error.h"
#include "common/storage/keys.h"

namespace huiyao::query {

absl::StatusOr<bool> PostingCursor::Open(const Rows& rows, std::string_view term_key, uint32_t document_limit) {
  HUIYAO_ASSIGN_OR_RETURN(std::optional<RowBytes> list, rows.Get(term_key));
  if (!list) return false;
  HUIYAO_RETURN_IF_ERROR(Open(rows, term_key, *std::move(list), document_limit));
  return true;
}

absl::Status PostingCursor::Open(const Rows& rows, std::string_view term_key, RowBytes list, uint32_t document_limit) {
  rows_ = &rows;
  term_key_.assign(term_key);
  list_ = std::move(list);
  document_limit_ = document_limit;
  block_bytes_ = inline_positions_ = {};
  blocks_.clear();
  status_ = absl::OkStatus();
  block_ = 0;
  started_ = false;
  at_ = count_ = 0;
  positions_loaded_ = false;
  chunk_ = 0;
  return ReadDirectory(Reader(list_.view));
}

absl::Status PostingCursor::ReadDirectory(Reader reader) {
  const uint8_t head = reader.Byte();
  if (head >> 4 != kPostingVersion) return CorruptIndex("a posting list of an unknown version");
  const bool inline_positions = (head & kPositionsInline) != 0;
  documents_ = reader.Varint32();
  if (!reader.ok() || documents_ == 0 || documents_ > document_limit_) return CorruptIndex("a posting list's length");
  const size_t blocks = (documents_ + kBlockDocuments - 1) / kBlockDocuments;
  if (blocks > reader.rest().size()) return CorruptIndex("a posting list's directory");
  blocks_.reserve(blocks);
  uint32_t last = UINT32_MAX;
  uint64_t offset = 0;
  uint64_t position_offset = 0;
  uint32_t chunk = 0;
  for (size_t i = 0; i < blocks; ++i) {
    Block block{};
    const uint32_t step = reader.Varint32();
    block.last_document = last + step;
    block.bytes = reader.Varint32();
    const uint64_t positions = reader.Varint64();
    block.position_bytes = positions >> 1;
    block.highest_frequency = reader.Varint32();
    block.shortest_length = reader.Varint32();
    const bool ascends = step > 0 && block.last_document < document_limit_ && (i == 0 || block.last_document > last);
    if (!reader.ok() || !ascends) return CorruptIndex("a posting list's directory");
    if (positions & 1) {
      ++chunk;
      position_offset = 0;
    }
    if (inline_positions != (chunk == 0)) return CorruptIndex("a posting list's chunks");
    block.chunk = chunk;
    block.offset = offset;
    block.position_offset = position_offset;
    offset += block.bytes;
    position_offset += block.position_bytes;
    last = block.last_document;
    blocks_.push_back(block);
  }
  block_bytes_ = reader.Bytes(offset);
  inline_positions_ = reader.rest();
  if (!reader.ok() || inline_positions_.size() != (inline_positions ? position_offset : 0)) {
    return CorruptIndex("a posting list's size");
  }
  return absl::OkStatus();
}

bool PostingCursor::Fail(std::string_view what) {
  status_ = CorruptIndex(what);
  blocks_.clear();
  started_ = true;
  block_ = 0;
  at_ = count_ = 0;
  return false;
}

uint32_t PostingCursor::BlockSize(size_t block) const {
  return block + 1 < blocks_.size() ? kBlockDocuments : documents_ - static_cast<uint32_t>(block) * kBlockDocuments;
}

bool PostingCursor::LoadBlock(size_t block) {
  started_ = true;
  block_ = block;
  at_ = 0;
  positions_loaded_ = false;
  count_ = 0;
  if (block >= blocks_.size()) return false;
  const Block& info = blocks_[block];
  Reader reader(block_bytes_.substr(info.offset, info.bytes));
  uint64_t document = block == 0 ? 0 : static_cast<uint64_t>(blocks_[block - 1].last_document) + 1;
  const uint32_t size = BlockSize(block);
  for (uint32_t i = 0; i < size; ++i) {
    const uint64_t head = reader.Varint64();
    document += head >> 1;
    frequencies_[i] = head & 1 ? 1 : reader.Varint32();
    if (!reader.ok() || document > info.last_document || frequencies_[i] == 0) return Fail("a block of postings");
    block_documents_[i] = static_cast<uint32_t>(document++);
  }
  if (!reader.done() || block_documents_[size - 1] != info.last_document) return Fail("a block of postings");
  count_ = size;
  return true;
}

bool PostingCursor::Next() {
  if (!started_) return LoadBlock(0);
  if (at_ + 1 < count_) {
    ++at_;
    return true;
  }
  if (count_ == 0) return false;
  return LoadBlock(block_ + 1);
}

bool PostingCursor::SkipTo(uint32_t target) {
  if (!started_ && !LoadBlock(0)) return false;
  if (count_ == 0) return false;
  if (target > blocks_[block_].last_document) {
    const auto found = std::partition_point(blocks_.begin() + static_cast<std::ptrdiff_t>(block_), blocks_.end(),
                                            [&](const Block& block) { return block.last_document < target; });
    if (!LoadBlock(static_cast<size_t>(found - blocks_.begin()))) return false;
  }
  while (block_documents_[at_] < target) ++at_;
  return true;
}

bool PostingCursor::BlockMaxAt(uint32_t target, BlockMax& bound) const {
  const auto found = std::partition_point(blocks_.begin(), blocks_.end(),
                                          [&](const Block& block) { return block.last_document < target; });
  if (found == blocks_.end()) return false;
  bound = {found->last_document, found->highest_frequency, found->shortest_length};
  return true;
}

absl::Status PostingCursor::LoadPositions() {
  const Block& block = blocks_[block_];
  std::string_view bytes = inline_positions_;
  if (block.chunk != 0) {
    if (chunk_ != block.chunk) {
      std::string key = term_key_;
      storage::AppendBigEndian32(block.chunk, key);
      HUIYAO_ASSIGN_OR_RETURN(std::optional<RowBytes> chunk, rows_->Get(key));
      if (!chunk) return CorruptIndex("a missing chunk of positions");
      chunk_bytes_ = *std::move(chunk);
      chunk_ = block.chunk;
    }
    bytes = chunk_bytes_.view;
  }
  if (block.position_offset > bytes.size() || block.position_bytes > bytes.size() - block.position_offset) {
    return CorruptIndex("a chunk of positions");
  }
  block_positions_ = bytes.substr(block.position_offset, block.position_bytes);
  position_reader_ = Reader(block_positions_);
  positions_at_ = 0;
  positions_loaded_ = true;
  return absl::OkStatus();
}

absl::Status PostingCursor::Positions(std::vector<uint32_t>& positions) {
  positions.clear();
  if (!positions_loaded_) HUIYAO_RETURN_IF_ERROR(LoadPositions());
  if (positions_at_ > at_) {
    position_reader_ = Reader(block_positions_);
    positions_at_ = 0;
  }
  for (; positions_at_ < at_; ++positions_at_) {
    for (uint32_t i = 0; i < frequencies_[positions_at_] && position_reader_.ok(); ++i) position_reader_.Varint32();
  }
  uint64_t position = 0;
  for (uint32_t i = 0; i < frequencies_[at_]; ++i) {
    const uint32_t step = position_reader_.Varint32();
    position += step;
    if (!position_reader_.ok() || (i > 0 && step == 0) || position > UINT32_MAX) return CorruptIndex("positions");
    positions.push_back(static_cast<uint32_t>(position));
  }
  ++positions_at_;
  return absl::OkStatus();
}

}  // namespace huiyao::query
