#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PIECE_ENDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PIECE_ENDS_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/letters.h"
#include "services/segmentation/structure/markers.h"

namespace huiyao::segmentation {

// What the two ends of a printed piece show of whether something goes before it or behind it. Only the outer 1,500
// bytes or so of a long piece are read.
struct PieceEnds {
  // Running text by its punctuation or length, not a title, a label or a caption.
  bool prose = false;
  // Running text that stops inside a sentence.
  bool open_end = false;
  // A line without punctuation, as titles are, that may be the beginning of a sentence all the same.
  bool short_end = false;
  // Running text that may be the rest of a sentence.
  bool open_begin = false;
  // Chinese, Japanese: Han characters outnumber Latin letters.
  bool han = false;
  // A sentence ends within it.
  bool stops = false;
  // Commas in it.
  int pauses = 0;
  // The outer parts; views of the piece.
  std::string_view head;
  std::string_view tail;
};

// Requires a piece that is not empty.
PieceEnds LookAtEnds(std::string_view piece);

// Offices and, behind a blank, a name: 某县水利局党委书记、局长 某某某.
bool IsNameLine(std::string_view line);

// What else an end or a beginning is compared by; worth its time for pieces that may be joined only.
struct PieceTraits {
  Letters first;
  Letters last;
  // Of the first and the last clause (continuation.h).
  std::vector<uint32_t> first_words;
  std::vector<uint32_t> last_words;
  // What seam_words.h says of the tail and of the head.
  bool ends_with_link = false;
  bool ends_with_title = false;
  bool begins_inside = false;
  bool begins_new = false;
  bool begins_with_speaker = false;
  // BeginningScore (continuation.h).
  double beginning = 0;
  // Brackets and quotation marks that the tail leaves open, and those that the head closes without an opening.
  int opened = 0;
  int closed = 0;
  // The last marker of an enumeration in the tail and the first in the head.
  std::optional<Marker> last_marker;
  std::optional<Marker> first_marker;
  // A bit for each province that it names or whose cities it names.
  uint64_t provinces = 0;
  // Characters from the last punctuation mark to the end, and from the beginning to the first, to 40.
  int last_clause = 0;
  int first_clause = 0;
};

PieceTraits ReadTraits(const PieceEnds& ends);

// The first and the last part of a text, of so many bytes at most, whole characters.
std::string_view HeadOf(std::string_view text, size_t most);
std::string_view TailOf(std::string_view text, size_t most);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PIECE_ENDS_H_
