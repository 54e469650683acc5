#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PAGE_SERVICE_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PAGE_SERVICE_H_

#include <string_view>

namespace huiyao::segmentation {

// What a page offers beside its text. All take a line in lower case, with ASCII marks and without white space between
// Han characters.

// Asks the reader to do something with the page: share this article, print page, 分享本文.
bool OffersAction(std::string_view line);

// Names another text behind the head of a list of links: Related: Some title, 相关阅读：某题目.
bool NamesOtherText(std::string_view line);

// Names those who made the page, not those who wrote the text: 本版编辑：某某, 版式 某某 校对 某某.
bool NamesPageMakers(std::string_view line);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_PAGE_SERVICE_H_
