#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_ARTICLE_WRITER_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_ARTICLE_WRITER_H_

#include <string_view>
#include <vector>

#include "services/segmentation/structure/articles/draft_article.h"
#include "services/segmentation/structure/articles/page_lines.h"

namespace huiyao::segmentation {

// Writes the lines of a page to the articles that begin at its gaps. Columns are followed: what is printed behind a
// piece of a paragraph goes where that paragraph went, so that an article whose text goes on in another column takes
// with it what stands below, and what is read in print before its beginning comes behind it.
DividedPage WriteArticles(std::string_view text, const std::vector<PageLine>& lines, const std::vector<Gap>& gaps);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_ARTICLE_WRITER_H_
