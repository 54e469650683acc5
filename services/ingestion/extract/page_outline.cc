#include "services/ingestion/extract/page_outline.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "services/ingestion/decode/ascii.h"
#include "services/ingestion/extract/element_class.h"
#include "services/ingestion/extract/element_names.h"

namespace huiyao::ingestion {
namespace {

// A container counts as a list of links from this many on, and this share of its text.
constexpr size_t kManyLinks = 4;
constexpr double kLinkShare = 0.65;
// A list whose items are nothing but links counts from fewer on.
constexpr size_t kFewLinks = 3;
constexpr double kOnlyLinks = 0.95;
// An element is taken at its name if it holds less than one of so many parts of the page's text.
constexpr size_t kNamedShare = 5;

size_t CountText(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !IsAsciiSpace(c); }));
}

// True if a style attribute says `property: value`.
bool CssSays(std::string_view css, std::string_view property, std::string_view value) {
  const std::string lower = AsciiLower(css);
  for (size_t at = lower.find(property); at != std::string::npos; at = lower.find(property, at + 1)) {
    if (at > 0 && (IsAsciiAlnum(lower[at - 1]) || lower[at - 1] == '-')) continue;
    const std::string_view rest = TrimAscii(std::string_view(lower).substr(at + property.size()));
    if (rest.starts_with(":") && TrimAscii(rest.substr(1)).starts_with(value)) return true;
  }
  return false;
}

bool IsBoilerplateRole(std::string_view role) {
  static constexpr std::string_view kRoles[] = {"navigation", "banner",  "contentinfo", "complementary", "search",
                                                "dialog",     "menu",    "menubar",     "toolbar",       "tablist",
                                                "alert",      "tooltip", "button",      "alertdialog"};
  return std::find(std::begin(kRoles), std::end(kRoles), role) != std::end(kRoles);
}

bool IsInsideArticle(const GumboNode& element) {
  for (const GumboNode* node = element.parent; node != nullptr; node = node->parent) {
    const GumboTag tag = TagOf(*node);
    if (tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN) return true;
  }
  return false;
}

bool MayBeLinkList(GumboTag tag) {
  return tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DL || tag == GUMBO_TAG_DIV ||
         tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_P || tag == GUMBO_TAG_CENTER;
}

bool MayBeNamed(GumboTag tag) {
  return tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL ||
         tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_P;
}

}  // namespace

PageOutline::PageOutline(const HtmlTree& tree) {
  std::vector<Amount> open;
  size_t link_depth = 0;
  Walk(
      *tree.root(),
      [&](const GumboNode& node) {
        if (IsElement(node)) {
          const GumboTag tag = node.v.element.tag;
          if (IsInvisibleElement(tag)) return false;
          open.emplace_back();
          if (tag == GUMBO_TAG_A && HasAttribute(node, "href")) {
            ++link_depth;
            ++open.back().links;
          }
          open.back().headline = tag == GUMBO_TAG_H1;
        } else if (IsTextNode(node) && !open.empty()) {
          const size_t size = CountText(node.v.text.text);
          open.back().text += size;
          if (link_depth > 0) open.back().link_text += size;
        }
        return true;
      },
      [&](const GumboNode& node) {
        if (node.v.element.tag == GUMBO_TAG_A && HasAttribute(node, "href")) --link_depth;
        const Amount amount = open.back();
        open.pop_back();
        amounts_.emplace(&node, amount);
        if (open.empty()) {
          page_ = amount;
          return;
        }
        open.back().text += amount.text;
        open.back().link_text += amount.link_text;
        open.back().links += amount.links;
        open.back().headline = open.back().headline || amount.headline;
      });
}

const PageOutline::Amount& PageOutline::AmountOf(const GumboNode& element) const {
  static const Amount kNothing;
  const auto found = amounts_.find(&element);
  return found == amounts_.end() ? kNothing : found->second;
}

bool PageOutline::IsHidden(const GumboNode& element) const {
  if (IsInvisibleElement(element.v.element.tag)) return true;
  if (element.v.element.attributes.length == 0) return false;
  const bool hidden = HasAttribute(element, "hidden") || CssSays(AttributeOf(element, "style"), "display", "none") ||
                      CssSays(AttributeOf(element, "style"), "visibility", "hidden");
  return hidden && !IsMostOfPage(AmountOf(element));
}

bool PageOutline::IsBoilerplate(const GumboNode& element) const {
  const GumboTag tag = element.v.element.tag;
  const Amount& amount = AmountOf(element);
  if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_MAIN || IsMostOfPage(amount)) return false;
  if (IsBoilerplateRole(AsciiLower(AttributeOf(element, "role")))) return true;
  switch (tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_MENU:
      return true;
    case GUMBO_TAG_HEADER:
      return !amount.headline && !IsInsideArticle(element);
    case GUMBO_TAG_FORM:
      return !amount.headline;
    default:
      break;
  }
  if (amount.headline) return false;
  // What holds more of the page is named after more than its text: a forum's comments, a wrapper of all columns.
  const bool small = amount.text * kNamedShare < page_.text;
  if (small && MayBeNamed(tag) &&
      (NamesBoilerplate(AttributeOf(element, "class")) || NamesBoilerplate(AttributeOf(element, "id")))) {
    return true;
  }
  if (!MayBeLinkList(tag)) return false;
  const double share = static_cast<double>(amount.link_text) / std::max(1.0, static_cast<double>(amount.text));
  const bool is_list = tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL;
  return (amount.links >= kManyLinks && share >= kLinkShare) ||
         (is_list && amount.links >= kFewLinks && share >= kOnlyLinks);
}

}  // namespace huiyao::ingestion
