#ifndef HUIYAO_COMMON_API_FILTER_PARSER_H_
#define HUIYAO_COMMON_API_FILTER_PARSER_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "common/api/filter_lexer.h"

namespace huiyao::api {

// Longest filter, in bytes, and deepest nesting of parentheses.
inline constexpr size_t kMaxFilterBytes = 8192;
inline constexpr int kMaxFilterDepth = 50;

enum class FilterComparator { kPresent, kEqual, kNotEqual, kLess, kLessOrEqual, kGreater, kGreaterOrEqual, kHas };

// The syntax tree of a filter; nothing is known of fields yet.
struct FilterNode {
  enum class Kind { kAnd, kOr, kNot, kRestriction };
  Kind kind = Kind::kAnd;

  // AND, OR: any number (an AND of none holds); NOT: one.
  std::vector<FilterNode> children;

  // Restriction: the field's path, by names, ...
  std::vector<FilterToken> path;
  // ... compared with `value`; a field alone and `field:*` are kPresent, without a value.
  FilterComparator comparator = FilterComparator::kPresent;
  FilterToken value;
};

// Parses a filter after the grammar of AIP-160 (https://google.aip.dev/assets/misc/ebnf-filtering.txt), without
// functions: OR binds tighter than AND, juxtaposition is AND. An empty filter is an AND of nothing. Errors: see
// InvalidFilter. Linear in the filter's length.
absl::StatusOr<FilterNode> ParseFilter(std::string_view filter);

}  // namespace huiyao::api

#endif  // HUIYAO_COMMON_API_FILTER_PARSER_H_
