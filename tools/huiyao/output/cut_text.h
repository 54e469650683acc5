#ifndef HUIYAO_TOOLS_HUIYAO_OUTPUT_CUT_TEXT_H_
#define HUIYAO_TOOLS_HUIYAO_OUTPUT_CUT_TEXT_H_

#include <cstdint>
#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "huiyao/segmentation/v1/segmentation.pb.h"
#include "tools/huiyao/output/terminal.h"
#include "tools/huiyao/pieces.h"

namespace huiyao::cli {

// A word, sentence, term or character of a piece: bytes [start, end) of its text.
struct CutRange {
  size_t start;
  size_t end;
  friend bool operator==(const CutRange&, const CutRange&) = default;
};

// The ranges that an answer's packed lengths stand for. INTERNAL with reason BAD_ANSWER if one ends behind the text.
absl::StatusOr<std::vector<CutRange>> ReadLengths(const segmentation::v1::SegmentTextsResponse& response,
                                                  size_t text_bytes);

// Writes what the pieces of one input were cut into, piece by piece.
class CutWriter {
 public:
  virtual ~CutWriter() = default;
  virtual void Write(const Piece& piece, std::span<const CutRange> ranges) = 0;
  // After the last piece.
  virtual void End() {}
};

// For people: what stands in one line of the input between slashes on one line; an empty line stays one. With
// `one_a_line` each on its own line.
std::unique_ptr<CutWriter> NewTextWriter(bool one_a_line, std::ostream& out);

// A table with the first byte and the end of each, counted from the beginning of the input.
std::unique_ptr<CutWriter> NewOffsetsWriter(Terminal& terminal);

// JSON Lines: start and end, counted in bytes from the beginning of the input, and content; before them `path` unless
// it is empty.
std::unique_ptr<CutWriter> NewJsonWriter(const std::string& path, std::ostream& out);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_OUTPUT_CUT_TEXT_H_
