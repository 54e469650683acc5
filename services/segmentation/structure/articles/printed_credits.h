#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_PRINTED_CREDITS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_PRINTED_CREDITS_H_

#include <string_view>
#include <vector>

#include "services/segmentation/structure/articles/draft_article.h"

namespace huiyao::segmentation {

// Takes out of an article's first and last paragraph what is no part of them: a reporter in the dateline and one in
// brackets behind the last words become bylines; a jump to another page goes to `boilerplate`.
void TakeCredits(std::string_view text, DraftArticle* article, std::vector<Range>* boilerplate);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_PRINTED_CREDITS_H_
