#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_AFFILIATIONS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_AFFILIATIONS_H_

#include <string>
#include <string_view>
#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/mentions/persons/found_person.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// Where titles are said.
struct TitlePlace {
  const ArticleFlow& article;
  const FlowUnit& unit;
  // The last office with a body said before: 该局总工程师 is of that body, and where it is near, 副局长 without a body
  // of its place. Null if there is none.
  const document::v1::Affiliation* last = nullptr;
  bool last_is_near = false;
  // The article's headline as printed.
  std::string_view headline;
};

// What the titles of one person at one place say, in their order. The region of 省水利厅 is that of the title before,
// of the unit, or the last one that the text named. `neighbour`: the last title of who stands before on the same list
// (某厅副厅长张三、副厅长李四), whose body a title without one shares; null if there is none.
std::vector<document::v1::Affiliation> ReadAffiliations(const TitlePlace& place, const std::vector<FoundTitle>& titles,
                                                        const document::v1::Affiliation* neighbour);

// Adds it to the person's unless they say it already; a fuller wording takes the place of a shorter one.
void AddAffiliation(const document::v1::Affiliation& affiliation, document::v1::Person* person);

// Both name the same title, one perhaps without its body: 副主任 and 青禾县水利局副主任, not 主任 and 副主任.
bool SameTitle(std::string_view a, std::string_view b);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_AFFILIATIONS_H_
