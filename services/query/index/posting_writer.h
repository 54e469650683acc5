#ifndef HUIYAO_SERVICES_QUERY_INDEX_POSTING_WRITER_H_
#define HUIYAO_SERVICES_QUERY_INDEX_POSTING_WRITER_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "services/query/index/rows.h"

namespace huiyao::query {

// Encodes posting lists (format.h), one after the other; the buffers are kept between lists.
class PostingWriter {
 public:
  // Adds a document, greater than the one before, in which the term stands at `positions` (ascending, not empty).
  // `length` is the field's length in words.
  void Add(uint32_t document, std::span<const uint32_t> positions, uint32_t length);

  bool empty() const { return documents_ == 0; }

  // Writes the list's rows under `term_key` and begins the next list. Does nothing if nothing was added.
  absl::Status Finish(std::string_view term_key, RowSink& sink);

 private:
  struct Block {
    uint32_t last_document;
    uint32_t bytes;
    uint64_t position_bytes;
    uint32_t highest_frequency;
    uint32_t shortest_length;
  };
  void AppendDirectory(bool inline_positions, std::string& list) const;
  bool BeginsChunk(size_t block, uint64_t& chunk_bytes) const;

  uint32_t documents_ = 0;
  uint32_t last_document_ = UINT32_MAX;
  std::vector<Block> blocks_;
  std::string block_bytes_;
  std::string positions_;
  std::string list_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_POSTING_WRITER_H_
