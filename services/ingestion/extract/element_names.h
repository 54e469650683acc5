#ifndef HUIYAO_SERVICES_INGESTION_EXTRACT_ELEMENT_NAMES_H_
#define HUIYAO_SERVICES_INGESTION_EXTRACT_ELEMENT_NAMES_H_

#include <string_view>

namespace huiyao::ingestion {

// Whether the words of a class or id attribute (related-posts, shareBar, side_nav) name what stands around an article:
// widgets, comments, advertisements, lists of other articles. Words are parted by case, digits and punctuation.
bool NamesBoilerplate(std::string_view class_or_id);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_EXTRACT_ELEMENT_NAMES_H_
