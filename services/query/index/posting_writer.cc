#include "services/query/index/posting_writer.h"

#include <algorithm>

#include "common/base/check.h"
#include "common/base/error.h"
#include "common/storage/keys.h"
#include "services/query/index/coding.h"
#include "services/query/index/format.h"

namespace huiyao::query {

void PostingWriter::Add(uint32_t document, std::span<const uint32_t> positions, uint32_t length) {
  HUIYAO_CHECK(!positions.empty() && (documents_ == 0 || document > last_document_), "postings must ascend");
  if (documents_ % kBlockDocuments == 0) blocks_.push_back({0, 0, 0, 0, UINT32_MAX});
  Block& block = blocks_.back();
  const size_t bytes_before = block_bytes_.size();
  const size_t positions_before = positions_.size();
  const auto frequency = static_cast<uint32_t>(positions.size());
  // The first of a list counts from -1, which is what UINT32_MAX wraps to.
  const uint64_t gap = document - last_document_ - 1;
  AppendVarint(gap << 1 | (frequency == 1 ? 1 : 0), block_bytes_);
  if (frequency > 1) AppendVarint(frequency, block_bytes_);
  uint32_t before = 0;
  for (const uint32_t position : positions) {
    AppendVarint(position - before, positions_);
    before = position;
  }
  block.last_document = document;
  block.bytes += static_cast<uint32_t>(block_bytes_.size() - bytes_before);
  block.position_bytes += positions_.size() - positions_before;
  block.highest_frequency = std::max(block.highest_frequency, frequency);
  block.shortest_length = std::min(block.shortest_length, length);
  last_document_ = document;
  ++documents_;
}

// `chunk_bytes` are those of the chunk so far; a chunk is closed by the block that makes it reach its size.
bool PostingWriter::BeginsChunk(size_t block, uint64_t& chunk_bytes) const {
  const bool begins = block == 0 || chunk_bytes >= kChunkBytes;
  if (begins) chunk_bytes = 0;
  chunk_bytes += blocks_[block].position_bytes;
  return begins;
}

void PostingWriter::AppendDirectory(bool inline_positions, std::string& list) const {
  uint32_t last = UINT32_MAX;
  uint64_t chunk_bytes = 0;
  for (size_t i = 0; i < blocks_.size(); ++i) {
    const Block& block = blocks_[i];
    const bool begins = !inline_positions && BeginsChunk(i, chunk_bytes);
    AppendVarint(block.last_document - last, list);
    AppendVarint(block.bytes, list);
    AppendVarint(block.position_bytes << 1 | (begins ? 1 : 0), list);
    AppendVarint(block.highest_frequency, list);
    AppendVarint(block.shortest_length, list);
    last = block.last_document;
  }
}

absl::Status PostingWriter::Finish(std::string_view term_key, RowSink& sink) {
  if (documents_ == 0) return absl::OkStatus();
  const bool inline_positions = positions_.size() <= kMaxInlinePositions;
  list_.clear();
  list_.push_back(static_cast<char>(kPostingVersion << 4 | (inline_positions ? kPositionsInline : 0)));
  AppendVarint(documents_, list_);
  AppendDirectory(inline_positions, list_);
  list_.append(block_bytes_);
  if (inline_positions) list_.append(positions_);
  absl::Status status = sink.Add(term_key, list_);
  if (!inline_positions) {
    uint64_t offset = 0;
    uint64_t chunk_bytes = 0;
    uint32_t chunk = 0;
    std::string key;
    for (size_t i = 0; i < blocks_.size() && status.ok(); ++i) {
      BeginsChunk(i, chunk_bytes);
      const bool last = i + 1 == blocks_.size();
      if (!last && chunk_bytes < kChunkBytes) continue;
      key.assign(term_key);
      storage::AppendBigEndian32(++chunk, key);
      status = sink.Add(key, std::string_view(positions_).substr(offset, chunk_bytes));
      offset += chunk_bytes;
    }
  }
  documents_ = 0;
  last_document_ = UINT32_MAX;
  blocks_.clear();
  block_bytes_.clear();
  positions_.clear();
  return status;
}

}  // namespace huiyao::query
