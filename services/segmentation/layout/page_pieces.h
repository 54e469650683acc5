#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PAGE_PIECES_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PAGE_PIECES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/item_numbers.h"
#include "services/segmentation/layout/piece_ends.h"

namespace huiyao::segmentation {

// A unit of a page in the order of print, for the question of which continues which.
struct PrintedUnit {
  // Its first and its last piece; the same if it has only one.
  std::string_view first;
  std::string_view last;
  // Running text that the source does not close: others may be joined to it.
  bool joinable = false;
  // The rule for neighbouring lines joins it to the unit before it.
  bool rule = false;
};

// What is known of the units of a page by their numbers; what takes time is read when it is first asked for.
class PagePieces {
 public:
  // The units must outlive it.
  explicit PagePieces(const std::vector<PrintedUnit>& units) : units_(units), pieces_(units.size()) {}

  // Looks at a unit that is joinable; others stay empty.
  const PieceEnds& Look(size_t unit);

  size_t Bytes(size_t unit) const;
  // How a length of so many bytes compares with the complete paragraphs of this page: by its logarithm, in standard
  // deviations above their mean. Nothing if they are too few.
  std::optional<double> Length(size_t bytes) const;

  size_t size() const { return pieces_.size(); }
  const PieceEnds& Ends(size_t unit) const { return pieces_[unit].ends; }
  bool Prose(size_t unit) const { return pieces_[unit].ends.prose; }
  const EndTraits& End(size_t unit);
  const BeginTraits& Beginning(size_t unit);
  uint64_t Provinces(size_t unit);

  // The outermost unit that is printed in one column with this one, as far as complete paragraphs tell, two farther at
  // most: before it, and behind it.
  size_t ColumnBefore(size_t unit) const;
  size_t ColumnBehind(size_t unit) const;

  // An enumeration before the seam goes on behind it with the next number.
  bool NumbersGoOn(size_t left, size_t right);

 private:
  struct Piece {
    PieceEnds ends;
    std::optional<EndTraits> end;
    std::optional<BeginTraits> beginning;
    std::optional<uint64_t> provinces;
    std::optional<std::vector<ItemNumber>> numbers;                      // its own
    std::optional<std::vector<ItemNumber>> last_numbers, first_numbers;  // of the column to its end, from its beginning
  };

  const std::vector<ItemNumber>& Numbers(size_t unit);

  const std::vector<PrintedUnit>& units_;
  std::vector<Piece> pieces_;
  // Of complete paragraphs: how many, the sum of the logarithms of their bytes, and that of their squares.
  int paragraphs_ = 0;
  double logarithms_ = 0;
  double squares_ = 0;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PAGE_PIECES_H_
