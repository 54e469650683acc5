#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PIECE_ENDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PIECE_ENDS_H_

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/continuation.h"
#include "services/segmentation/layout/seam_letters.h"

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
  // A byline, a label or the line under a headline.
  bool label = false;
  // Running text that may be the rest of a sentence.
  bool open_begin = false;
  // Chinese, Japanese: Han characters outnumber Latin letters.
  bool han = false;
  // A sentence ends within it.
  bool stops = false;
  // Chinese, as short as headlines, and no sentence ends within it.
  bool lone = false;
  // Commas in it.
  int pauses = 0;
  // The outer parts; views of the piece.
  std::string_view head;
  std::string_view tail;
};

// Requires a piece that is not empty.
PieceEnds LookAtEnds(std::string_view piece);

// A remark in brackets behind a full stop, or who made a picture: …。（下转第3版）, （何田摄）.
bool EndsWithNote(std::string_view text);

// Offices and, behind a blank, a name: 某县水利局党委书记、局长 某某某.
bool IsNameLine(std::string_view line);

// An ASCII or a full-width digit.
inline bool IsAnyDigit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

// Characters that are looked through for a repetition at a seam.
inline constexpr size_t kMostRepeated = 40;

// What else an end is compared by; worth its time for pieces that may be joined only.
struct EndTraits {
  KnownEnd last;
  SeamLetters letters;
  std::vector<uint32_t> last_words;  // of the last clause (continuation.h)
  // What seam_words.h says of the tail, and of the head.
  bool with_link = false;
  bool begins_new = false;
  // Brackets and quotation marks that the tail leaves open.
  int opened = 0;
  // Characters from the last punctuation mark to the end, to 40.
  int clause = 0;
  // The whole piece, if it is as short as headlines: how much it looks like one, and how much as if it began inside a
  // sentence (seam_model.h).
  std::optional<double> headline;
  double inside_score = 0;
  // Groups of four bytes in the outermost characters that a beginning might repeat, by a hash.
  std::bitset<1024> groups;
};

// The same of a beginning.
struct BeginTraits {
  KnownBeginning first;
  SeamLetters letters;
  double inside_score = 0;  // of the model of seams (seam_model.h)
  std::optional<double> headline;
  std::string_view head;
  bool inside = false;
  bool begins_new = false;
  bool with_subject = false;
  // Those that the head closes without an opening.
  int closed = 0;
  int clause = 0;
  uint32_t group = 0;  // of its first bytes

  // Of the first clause (continuation.h); read when they are first asked for.
  const std::vector<uint32_t>& Words() const;

 private:
  mutable std::optional<std::vector<uint32_t>> words_;
};

EndTraits ReadEnd(const PieceEnds& ends);
BeginTraits ReadBeginning(const PieceEnds& ends);

// A bit for each province that the outer parts name or whose cities they name.
uint64_t ProvincesOf(const PieceEnds& ends);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PIECE_ENDS_H_
