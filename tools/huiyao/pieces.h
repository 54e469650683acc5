#ifndef HUIYAO_TOOLS_HUIYAO_PIECES_H_
#define HUIYAO_TOOLS_HUIYAO_PIECES_H_

#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>
#include <string_view>

namespace huiyao::cli {

// A part of an input that can be cut into words and sentences by itself.
struct Piece {
  // Offset of its first byte in the input.
  int64_t start = 0;
  // Well-formed UTF-8.
  std::string text;
};

// How much of `text`, which goes on behind `most` bytes, the next piece takes: up to the last line end in its first
// `most` bytes; in a longer line up to the last end of a sentence, else the last white space, else the last code point.
// Between 1 and `most`, which is at least 4.
size_t PieceEnd(std::string_view text, size_t most);

// Parts an input of any size into pieces, keeping no more than about two of them in memory. For one thread.
class PieceReader {
 public:
  static constexpr size_t kPieceBytes = 256 << 10;

  // `in` must outlive it. `most` bounds a piece, in bytes.
  explicit PieceReader(std::istream& in, size_t most = kPieceBytes) : in_(in), most_(most) {}

  // The next piece, not empty; false at the end of the input, or if it cannot be read further: in.bad().
  bool Next(Piece& piece);

  // Places so far that are not well-formed UTF-8. Each of their bytes stands in the pieces as U+001A (SUBSTITUTE),
  // which belongs to no word, so that offsets stay and what stands around is cut all the same.
  int64_t ill_formed() const { return ill_formed_; }
  // Offset in the input of the first of them; -1 if there is none.
  int64_t first_ill_formed() const { return first_ill_formed_; }

 private:
  void Fill();
  void Substitute(Piece& piece);

  std::istream& in_;
  const size_t most_;
  std::string ahead_;
  int64_t start_ = 0;
  int64_t ill_formed_ = 0;
  int64_t first_ill_formed_ = -1;
};

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_PIECES_H_
