#ifndef HUIYAO_SERVICES_INGESTION_EXTRACT_PAGE_OUTLINE_H_
#define HUIYAO_SERVICES_INGESTION_EXTRACT_PAGE_OUTLINE_H_

#include <gumbo.h>

#include <cstddef>
#include <unordered_map>

#include "services/ingestion/extract/html_tree.h"

namespace huiyao::ingestion {

// How much text the parts of a page hold, and which parts are no content. Points into the tree. Thread-compatible.
class PageOutline {
 public:
  explicit PageOutline(const HtmlTree& tree);

  // Nothing of it is shown: script, style, hidden or display:none (unless most of the page's text is in it: then a
  // script reveals it).
  bool IsHidden(const GumboNode& element) const;

  // Navigation, header, footer, form and the like, by element or role; or a container that is mostly links.
  bool IsBoilerplate(const GumboNode& element) const;

 private:
  // Of the visible text inside an element, white space not counted, in bytes.
  struct Amount {
    size_t text = 0;
    size_t link_text = 0;
    size_t links = 0;
    bool headline = false;
  };

  const Amount& AmountOf(const GumboNode& element) const;
  // True if it holds more than half of the page's text.
  bool IsMostOfPage(const Amount& amount) const { return amount.text * 2 > page_.text; }

  std::unordered_map<const GumboNode*, Amount> amounts_;
  Amount page_;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_EXTRACT_PAGE_OUTLINE_H_
