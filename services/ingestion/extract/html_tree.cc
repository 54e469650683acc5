#include "services/ingestion/extract/html_tree.h"

namespace huiyao::ingestion {

HtmlTree::HtmlTree(std::string_view html) : options_(kGumboDefaultOptions) {
  options_.max_errors = 0;
  output_ = gumbo_parse_with_options(&options_, html.data(), html.size());
}

HtmlTree::~HtmlTree() { gumbo_destroy_output(&options_, output_); }

std::string_view AttributeOf(const GumboNode& element, const char* name) {
  const GumboAttribute* attribute = gumbo_get_attribute(&element.v.element.attributes, name);
  return attribute == nullptr ? std::string_view() : std::string_view(attribute->value);
}

bool HasAttribute(const GumboNode& element, const char* name) {
  return gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

}  // namespace huiyao::ingestion
