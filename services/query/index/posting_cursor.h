#ifndef HUIYAO_SERVICES_QUERY_INDEX_POSTING_CURSOR_H_
#define HUIYAO_SERVICES_QUERY_INDEX_POSTING_CURSOR_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/query/index/coding.h"
#include "services/query/index/format.h"
#include "services/query/index/rows.h"

namespace huiyao::query {

// Goes through one posting list. Can be opened again for another list. Not thread-safe; the rows must outlive it.
class PostingCursor {
 public:
  // False if the term does not occur. `document_limit` is the segment's document count.
  absl::StatusOr<bool> Open(const Rows& rows, std::string_view term_key, uint32_t document_limit);
  // The same for a list that is at hand; `list` must stay valid while the cursor is used.
  absl::Status Open(const Rows& rows, std::string_view term_key, RowBytes list, uint32_t document_limit);

  // Documents in the list.
  uint32_t documents() const { return documents_; }

  // Goes to the next document (first: to the first one). False at the end, and after damage: see status().
  bool Next();
  // Goes to the first document that is not less than `target`, at least to the current one. False as Next.
  bool SkipTo(uint32_t target);
  absl::Status status() const { return status_; }

  // Of the current document, after Next or SkipTo gave true.
  uint32_t document() const { return block_documents_[at_]; }
  uint32_t frequency() const { return frequencies_[at_]; }
  // Replaces `positions` by the current document's, ascending.
  absl::Status Positions(std::vector<uint32_t>& positions);

  // Bounds for a score, found without decoding: they hold for all documents of the block that would hold `target`.
  struct BlockMax {
    uint32_t last_document;
    uint32_t highest_frequency;
    uint32_t shortest_length;
  };
  // False if the list ends before `target`. Does not move the cursor.
  bool BlockMaxAt(uint32_t target, BlockMax& bound) const;

 private:
  struct Block {
    uint32_t last_document;
    uint32_t bytes;
    uint64_t offset;
    uint32_t chunk;  // 0: inline.
    uint64_t position_offset;
    uint64_t position_bytes;
    uint32_t highest_frequency;
    uint32_t shortest_length;
  };
  bool Fail(std::string_view what);
  absl::Status ReadDirectory(Reader reader);
  bool LoadBlock(size_t block);
  absl::Status LoadPositions();
  uint32_t BlockSize(size_t block) const;

  const Rows* rows_ = nullptr;
  std::string term_key_;
  RowBytes list_;
  std::string_view block_bytes_;
  std::string_view inline_positions_;
  uint32_t documents_ = 0;
  uint32_t document_limit_ = 0;
  std::vector<Block> blocks_;
  absl::Status status_;

  // The decoded block; blocks_.size() before the first one.
  size_t block_ = 0;
  bool started_ = false;
  uint32_t at_ = 0;
  uint32_t count_ = 0;
  std::array<uint32_t, kBlockDocuments> block_documents_;
  std::array<uint32_t, kBlockDocuments> frequencies_;

  // Positions of the decoded block: read up to document `positions_at_`.
  bool positions_loaded_ = false;
  uint32_t positions_at_ = 0;
  std::string_view block_positions_;
  Reader position_reader_{std::string_view()};
  uint32_t chunk_ = 0;
  RowBytes chunk_bytes_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_POSTING_CURSOR_H_
