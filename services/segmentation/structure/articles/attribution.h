#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_ATTRIBUTION_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_ATTRIBUTION_H_

#include <string>
#include <string_view>
#include <vector>

#include "services/segmentation/gazetteer/gazetteer.h"

namespace huiyao::segmentation {

// Who speaks on a page of statements.
struct Speaker {
  // Null: a body that is named after no division; `organ` tells it from others.
  const Division* division = nullptr;
  std::string_view organ;
  // A line of the page names an official of it; otherwise it was inferred from what its statement names.
  bool announced = true;
};

// A printed piece of the page as attribution sees it.
struct Statement {
  std::string_view text;
  // The line is an official's: index of the speaker; -1 otherwise.
  int official = -1;
  // The piece that it seems to go on from, by index, printed before or behind it; -1: none.
  int joined_to = -1;
};

// The speaker of every piece, by index; -1 for what is the page's own. `pieces` are in the order of print. A statement
// follows its official's line or stands before it, or around it where columns were interleaved: the best path over the
// page (Viterbi) weighs what the pieces name, the kind of division that they speak of (全省, 全区), where the lines
// stand, pieces of parallel form, what seems to be joined, and where a column breaks off inside a sentence. A run of
// pieces that fits nobody announced may be given to a province that it names; that is added to `speakers`. Near linear
// in the pieces.
std::vector<int> AttributeStatements(const std::vector<Statement>& pieces, std::vector<Speaker>* speakers);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_ATTRIBUTION_H_
