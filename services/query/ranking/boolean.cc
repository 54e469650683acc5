#include "services/query/ranking/boolean.h"

#include <optional>
#include <utility>

namespace huiyao::query {
namespace {

ScoredList Intersect(const ScoredList& left, const ScoredList& right) {
  ScoredList both;
  auto b = right.begin();
  for (const ScoredDocument& a : left) {
    while (b != right.end() && b->document < a.document) ++b;
    if (b == right.end()) break;
    if (b->document == a.document) both.push_back({a.document, a.score + b->score});
  }
  return both;
}

ScoredList Unite(const ScoredList& left, const ScoredList& right) {
  ScoredList either;
  either.reserve(left.size() + right.size());
  auto a = left.begin();
  auto b = right.begin();
  while (a != left.end() || b != right.end()) {
    if (b == right.end() || (a != left.end() && a->document < b->document)) {
      either.push_back(*a++);
    } else if (a == left.end() || b->document < a->document) {
      either.push_back(*b++);
    } else {
      either.push_back({a->document, a->score + b->score});
      ++a;
      ++b;
    }
  }
  return either;
}

ScoredList Subtract(const ScoredList& from, const ScoredList& excluded) {
  ScoredList rest;
  auto b = excluded.begin();
  for (const ScoredDocument& a : from) {
    while (b != excluded.end() && b->document < a.document) ++b;
    if (b == excluded.end() || b->document != a.document) rest.push_back(a);
  }
  return rest;
}

ScoredList AllLive(const SegmentView& view) {
  ScoredList all;
  for (uint32_t document = 0; document < view.segment->documents.size(); ++document) {
    if (view.Live(document)) all.push_back({document, 0});
  }
  return all;
}

}  // namespace

ScoredList Combine(const SegmentView& view, const QueryNode& node,
                   const std::function<ScoredList(const QueryNode&)>& phrase_list) {
  switch (node.kind) {
    case QueryNode::Kind::kPhrase:
      return phrase_list(node);
    case QueryNode::Kind::kNot:
      return Subtract(AllLive(view), Combine(view, node.children.front(), phrase_list));
    case QueryNode::Kind::kOr: {
      ScoredList either;
      for (const QueryNode& child : node.children) either = Unite(either, Combine(view, child, phrase_list));
      return either;
    }
    case QueryNode::Kind::kAnd:
      break;
  }
  std::optional<ScoredList> all;
  for (const QueryNode& child : node.children) {
    if (child.kind == QueryNode::Kind::kNot) continue;
    ScoredList list = Combine(view, child, phrase_list);
    all = all ? Intersect(*all, list) : std::move(list);
  }
  if (!all) all = AllLive(view);
  for (const QueryNode& child : node.children) {
    if (child.kind == QueryNode::Kind::kNot) all = Subtract(*all, Combine(view, child.children.front(), phrase_list));
  }
  return *std::move(all);
}

}  // namespace huiyao::query
