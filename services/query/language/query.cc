#include "services/query/language/query.h"

#include <string_view>

namespace huiyao::query {
namespace {

std::string Joined(const std::vector<QueryNode>& children, std::string_view separator) {
  std::string joined = "(";
  for (const QueryNode& child : children) {
    if (joined.size() > 1) joined.append(separator);
    joined.append(ToString(child));
  }
  return joined + ")";
}

std::string PhraseToString(const QueryNode& node) {
  static constexpr std::string_view kNames[] = {"title:", "heading:", "body:"};
  std::string text(node.field ? kNames[IndexOf(*node.field)] : "");
  text.push_back('"');
  for (size_t i = 0; i < node.terms.size(); ++i) {
    if (i > 0) text.push_back(' ');
    text.append(node.terms[i]);
  }
  return text + '"';
}

void Collect(const QueryNode& node, bool positive, bool positive_only, std::vector<const QueryNode*>& out) {
  if (node.kind == QueryNode::Kind::kPhrase) {
    if (positive || !positive_only) out.push_back(&node);
    return;
  }
  if (node.kind == QueryNode::Kind::kNot) positive = !positive;
  for (const QueryNode& child : node.children) Collect(child, positive, positive_only, out);
}

}  // namespace

std::string ToString(const QueryNode& node) {
  switch (node.kind) {
    case QueryNode::Kind::kPhrase:
      return PhraseToString(node);
    case QueryNode::Kind::kAnd:
      return Joined(node.children, " AND ");
    case QueryNode::Kind::kOr:
      return Joined(node.children, " OR ");
    case QueryNode::Kind::kNot:
      return "NOT " + ToString(node.children.front());
  }
  return {};
}

std::vector<const QueryNode*> Phrases(const Query& query, bool positive_only) {
  std::vector<const QueryNode*> phrases;
  Collect(query.root, true, positive_only, phrases);
  return phrases;
}

}  // namespace huiyao::query
