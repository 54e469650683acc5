#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_ATTRIBUTION_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_ATTRIBUTION_H_

#include <string>
#include <string_view>
#include <vector>

#include "services/segmentation/gazetteer/gazetteer.h"
#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// Who speaks on a page of statements.
struct Speaker {
  // Null: a body that is named after no division; `organ` tells it from others.
  const Division* division = nullptr;
  std::string_view organ;
  // A line of the page names an official of it; otherwise it was inferred from what its statement names.
  bool announced = true;
};

// A unit of the page as attribution sees it.
struct Statement {
  std::string_view text;
  // Printed places of its first and its last piece.
  Range first;
  Range last;
  // The line is an official's: index of the speaker; -1 otherwise.
  int official = -1;
};

// The speaker of every unit, by index; -1 for what is the page's own. A statement follows its official's line or stands
// before it, or around it where columns were interleaved: the best path over the page (Viterbi) weighs what the units
// name, the kind of division that they speak of (全省, 全区), where the lines stand, units of parallel form, and what
// was printed behind a piece that belongs to a unit elsewhere. A run of units that fits nobody announced may be given
// to a province that it names; that is added to `speakers`. Near linear in the units.
std::vector<int> AttributeStatements(const std::vector<Statement>& units, std::vector<Speaker>* speakers);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_ATTRIBUTION_H_
