#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_BOILERPLATE_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_BOILERPLATE_H_

#include <string_view>

namespace huiyao::segmentation {

// What a line of a web page is beside the text.
enum class WidgetLine {
  // Not known as a widget.
  kNone,
  // A button, breadcrumb, counter, imprint or the like: this line only.
  kWidget,
  // The head of a list of links to other pages (相关推荐): what follows up to the next running text belongs to it.
  kLinkListHead,
};

// Recognises lines by a closed list of what content management systems print, never by what an article says. Brackets
// and arrows around the words do not count. A long line or one that ends as a sentence is none.
WidgetLine ClassifyLine(std::string_view line);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_BOILERPLATE_H_
