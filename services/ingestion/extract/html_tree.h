#ifndef HUIYAO_SERVICES_INGESTION_EXTRACT_HTML_TREE_H_
#define HUIYAO_SERVICES_INGESTION_EXTRACT_HTML_TREE_H_

#include <gumbo.h>

#include <string_view>
#include <vector>

namespace huiyao::ingestion {

// A parsed page. Owns the tree, which points into the text: the text must outlive it. Movable only.
class HtmlTree {
 public:
  // Parses any text. Takes quadratic time on markup that is not harmless, see markup_guard.h.
  explicit HtmlTree(std::string_view html);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  // The html element.
  const GumboNode* root() const { return output_->root; }

 private:
  GumboOptions options_;
  GumboOutput* output_;
};

// Value of an attribute; empty if absent.
std::string_view AttributeOf(const GumboNode& element, const char* name);
bool HasAttribute(const GumboNode& element, const char* name);

// True for an element of HTML (or SVG, MathML), and its tag; GUMBO_TAG_UNKNOWN for other nodes.
inline bool IsElement(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}
inline GumboTag TagOf(const GumboNode& node) { return IsElement(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN; }
inline bool IsTextNode(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA || node.type == GUMBO_NODE_WHITESPACE;
}

// Visits the descendants of a node and itself in document order, without recursion. `enter(node)` returns false to
// leave out the node's children; `leave(node)` follows for every element whose enter returned true.
template <typename Enter, typename Leave>
void Walk(const GumboNode& root, Enter enter, Leave leave) {
  struct Frame {
    const GumboNode* node;
    unsigned next;
  };
  if (!enter(root)) return;
  if (!IsElement(root)) return;
  std::vector<Frame> stack = {{&root, 0}};
  while (!stack.empty()) {
    Frame& frame = stack.back();
    const GumboVector& children = frame.node->v.element.children;
    if (frame.next == children.length) {
      leave(*frame.node);
      stack.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children.data[frame.next++]);
    if (enter(*child) && IsElement(*child)) stack.push_back({child, 0});
  }
}

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_EXTRACT_HTML_TREE_H_
