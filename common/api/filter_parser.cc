#include "common/api/filter_parser.h"

#include <utility>

#include "common/base/error.h"
#include "common/text/utf8.h"
#include "fmt/format.h"

namespace huiyao::api {
namespace {

using Kind = FilterToken::Kind;

FilterNode Group(FilterNode::Kind kind, std::vector<FilterNode> children) {
  if (children.size() == 1) return std::move(children.front());
  FilterNode node;
  node.kind = kind;
  node.children = std::move(children);
  return node;
}

FilterComparator ComparatorOf(std::string_view text) {
  if (text == "=") return FilterComparator::kEqual;
  if (text == "!=") return FilterComparator::kNotEqual;
  if (text == "<") return FilterComparator::kLess;
  if (text == "<=") return FilterComparator::kLessOrEqual;
  if (text == ">") return FilterComparator::kGreater;
  if (text == ">=") return FilterComparator::kGreaterOrEqual;
  return FilterComparator::kHas;
}

class Parser {
 public:
  explicit Parser(std::string_view filter) : filter_(filter), lexer_(filter) {}

  absl::StatusOr<FilterNode> Filter() {
    HUIYAO_RETURN_IF_ERROR(Advance());
    if (token_.kind == Kind::kEnd) return FilterNode();
    HUIYAO_ASSIGN_OR_RETURN(FilterNode node, Expression());
    if (token_.kind != Kind::kEnd) return Expected("AND, OR, a field or the end of the filter");
    return node;
  }

 private:
  absl::Status Advance() {
    HUIYAO_ASSIGN_OR_RETURN(token_, lexer_.Next());
    return absl::OkStatus();
  }

  absl::Status Expected(std::string_view what) const {
    return InvalidFilter(filter_, token_.start, fmt::format("expected {}, found {}", what, token_.Describe()));
  }

  bool AtTerm() const {
    return token_.kind == Kind::kText || token_.kind == Kind::kString || token_.kind == Kind::kNot ||
           token_.kind == Kind::kMinus || token_.kind == Kind::kOpen;
  }

  // factor { [AND] factor }
  absl::StatusOr<FilterNode> Expression() {
    std::vector<FilterNode> factors;
    while (true) {
      HUIYAO_ASSIGN_OR_RETURN(FilterNode factor, Factor());
      factors.push_back(std::move(factor));
      if (token_.kind == Kind::kAnd) {
        HUIYAO_RETURN_IF_ERROR(Advance());
      } else if (!AtTerm()) {
        return Group(FilterNode::Kind::kAnd, std::move(factors));
      }
    }
  }

  // term { OR term }
  absl::StatusOr<FilterNode> Factor() {
    std::vector<FilterNode> terms;
    while (true) {
      HUIYAO_ASSIGN_OR_RETURN(FilterNode term, Term());
      terms.push_back(std::move(term));
      if (token_.kind != Kind::kOr) return Group(FilterNode::Kind::kOr, std::move(terms));
      HUIYAO_RETURN_IF_ERROR(Advance());
    }
  }

  // [NOT | -] ( "(" expression ")" | restriction )
  absl::StatusOr<FilterNode> Term() {
    const bool negated = token_.kind == Kind::kNot || token_.kind == Kind::kMinus;
    if (negated) HUIYAO_RETURN_IF_ERROR(Advance());
    FilterNode node;
    if (token_.kind == Kind::kOpen) {
      HUIYAO_ASSIGN_OR_RETURN(node, Composite());
    } else {
      HUIYAO_ASSIGN_OR_RETURN(node, Restriction());
    }
    if (!negated) return node;
    FilterNode negation;
    negation.kind = FilterNode::Kind::kNot;
    negation.children.push_back(std::move(node));
    return negation;
  }

  absl::StatusOr<FilterNode> Composite() {
    if (++depth_ > kMaxFilterDepth) {
      return InvalidFilter(filter_, token_.start, fmt::format("parentheses nest deeper than {}", kMaxFilterDepth));
    }
    HUIYAO_RETURN_IF_ERROR(Advance());
    HUIYAO_ASSIGN_OR_RETURN(FilterNode node, Expression());
    if (token_.kind != Kind::kClose) return Expected("AND, OR, a field or \")\"");
    --depth_;
    HUIYAO_RETURN_IF_ERROR(Advance());
    return node;
  }

  // name { "." name } [ comparator value ]
  absl::StatusOr<FilterNode> Restriction() {
    FilterNode node;
    node.kind = FilterNode::Kind::kRestriction;
    if (token_.kind != Kind::kText || token_.leading_star || token_.trailing_star) {
      return Expected("a field, NOT or \"(\"");
    }
    while (true) {
      node.path.push_back(token_);
      HUIYAO_RETURN_IF_ERROR(Advance());
      if (token_.kind != Kind::kDot) break;
      HUIYAO_RETURN_IF_ERROR(Advance());
      if (token_.kind != Kind::kText && token_.kind != Kind::kString) return Expected("a name after \".\"");
    }
    if (token_.kind == Kind::kOpen && token_.start == node.path.back().end) {
      return InvalidFilter(filter_, node.path.front().start, "functions are not supported: expected a field");
    }
    if (token_.kind != Kind::kComparator) return node;
    node.comparator = ComparatorOf(token_.text);
    const std::string comparator = token_.text;
    HUIYAO_ASSIGN_OR_RETURN(token_, lexer_.NextValue());
    if (token_.kind != Kind::kText && token_.kind != Kind::kString) {
      return Expected(fmt::format("a value after \"{}\"", comparator));
    }
    node.value = token_;
    if (node.comparator == FilterComparator::kHas && token_.text.empty() && token_.leading_star) {
      node.comparator = FilterComparator::kPresent;
      node.value = FilterToken();
    }
    HUIYAO_RETURN_IF_ERROR(Advance());
    return node;
  }

  std::string_view filter_;
  FilterLexer lexer_;
  FilterToken token_;
  int depth_ = 0;
};

}  // namespace

absl::StatusOr<FilterNode> ParseFilter(std::string_view filter) {
  if (filter.size() > kMaxFilterBytes) {
    return InvalidFilter(
        "", 0, fmt::format("the filter has {} bytes, at most {} are accepted", filter.size(), kMaxFilterBytes));
  }
  if (const size_t bad = text::FindInvalidUtf8(filter); bad != std::string_view::npos) {
    return InvalidFilter(filter, bad, "this is not valid UTF-8");
  }
  return Parser(filter).Filter();
}

}  // namespace huiyao::api
