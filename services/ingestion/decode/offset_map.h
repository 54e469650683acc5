#ifndef HUIYAO_SERVICES_INGESTION_DECODE_OFFSET_MAP_H_
#define HUIYAO_SERVICES_INGESTION_DECODE_OFFSET_MAP_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace huiyao::ingestion {

// Which original bytes a decoded text came from. Adjacent characters whose lengths are alike on both sides share one
// run (Chinese in GB18030: three bytes of UTF-8 for two of the original), so that a book takes some kilobytes.
// Thread-compatible.
class OffsetMap {
 public:
  // `count` characters of `text_length` bytes each, made from `source_length` bytes each, come next.
  void Append(uint32_t text_length, uint32_t source_length, size_t count = 1);

  // Original bytes that made no text, such as a byte order mark.
  void SkipSource(size_t bytes) { source_size_ += bytes; }

  // Where the character at `text_offset` begins in the original; the end of the original's last character for the end
  // of the text. Offsets inside a character count as its beginning. Requires text_offset <= text_size().
  size_t ToSource(size_t text_offset) const;

  // One past the last original byte of the character that ends at `text_offset`. Differs from ToSource where source
  // bytes were skipped.
  size_t ToSourceEnd(size_t text_offset) const;

  size_t text_size() const { return text_size_; }
  size_t source_size() const { return source_size_; }

  // Maximal stretches in which every text byte is one source byte, as [text start, text end) with the source start.
  struct Identity {
    size_t text_start;
    size_t text_end;
    size_t source_start;
  };
  std::vector<Identity> Identities() const;

 private:
  struct Run {
    size_t text_start;
    size_t source_start;
    size_t count;
    uint32_t text_length;
    uint32_t source_length;
  };

  // The run that holds the character at `text_offset`, or the last one.
  const Run& Find(size_t text_offset) const;

  std::vector<Run> runs_;
  size_t text_size_ = 0;
  size_t source_size_ = 0;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_DECODE_OFFSET_MAP_H_
