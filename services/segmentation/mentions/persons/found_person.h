#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_FOUND_PERSON_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_FOUND_PERSON_H_

#include <string>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// A title as found. Bytes of the text.
struct FoundTitle {
  // With its body and what modifies it.
  TextRange title;
  // The body as printed; empty if it is not said in this title.
  TextRange body;
  // One person holds it; neither 副 nor former.
  bool sole = false;
  // Says no body and belongs to that of the title before, if there is one: 党组书记、主任.
  bool shares_body = false;
  // An office, not a rank (教授) or a role (村民).
  bool is_office = false;
};

// A place that names a person.
struct FoundPerson {
  TextRange range;
  // Without the blanks that printing put into it.
  std::string name;
  // In the order of the text; may stand behind the name, and be those of another person too.
  std::vector<FoundTitle> titles;
  // Shares its titles with the person before: 副部长张三、李四.
  bool shares_titles = false;
  // Said of the person elsewhere: 这位某局局长.
  std::vector<FoundTitle> titles_elsewhere = {};
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_FOUND_PERSON_H_
