#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_DRAFT_ARTICLE_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_DRAFT_ARTICLE_H_

#include <string>
#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/gazetteer/gazetteer.h"
#include "services/segmentation/layout/page.h"

namespace huiyao::segmentation {

// An article before its text is read: which lines of the page are its head and which its body.
struct DraftArticle {
  // Empty ranges: none is printed. A headline of several lines is one range.
  Range title;
  Range kicker;
  // Who wrote it or whose statement it is, as printed.
  std::vector<Range> bylines;
  // Texts of its pictures that name no more than who or what is shown.
  std::vector<Range> captions;
  // 第1版 for (上接第1版), and for (下转第3版).
  std::string continues_from;
  std::string continues_on;
  // In reading order: headings and paragraphs.
  std::vector<Unit> body;
  // Undecided where the words must say it (article_kind.h).
  document::v1::Article::Kind kind = document::v1::Article::KIND_UNSPECIFIED;
  // Whose statement it is; null: nobody's or nowhere's.
  const Division* region = nullptr;
};

// A page as articles in reading order, and the rest.
struct DividedPage {
  std::vector<DraftArticle> articles;
  // Lines of the page that belong to none, jump lines among them.
  std::vector<Range> boilerplate;
  // Of repairs; those of statements moved to their officials.
  std::vector<document::v1::Finding> findings;
  // Where pieces begin that the page joined to others and that are another speaker's.
  std::vector<int32_t> parted;
  // The headline of the whole page; empty if it has none of its own. May be an article's, too.
  Range title;
  // Who wrote a page that has no text of its own.
  std::vector<Range> credits;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_DRAFT_ARTICLE_H_
