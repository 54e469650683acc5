#ifndef HUIYAO_COMMON_API_FILTER_LEXER_H_
#define HUIYAO_COMMON_API_FILTER_LEXER_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace huiyao::api {

// INVALID_ARGUMENT with reason INVALID_FILTER and BadRequest for the field "filter". `offset` is a byte of the filter;
// the message names it as a character, counted from 1.
absl::Status InvalidFilter(std::string_view filter, size_t offset, std::string_view description);

// A unit of an AIP-160 filter.
struct FilterToken {
  enum class Kind {
    kEnd,
    kText,    // A bare word.
    kString,  // Quoted; `text` is unescaped.
    kAnd,
    kOr,
    kNot,
    kMinus,
    kDot,
    kComma,
    kOpen,
    kClose,
    kComparator,  // = != < <= > >= : ; `text` holds it.
  };
  Kind kind = Kind::kEnd;
  std::string text;
  // First byte, and one past the last, in the filter.
  size_t start = 0;
  size_t end = 0;
  // Text and strings: whether they begin or end with a wildcard (an unescaped `*`, which `text` then lacks).
  bool leading_star = false;
  bool trailing_star = false;

  // The token as a person reads it, for errors.
  std::string Describe() const;
};

// Cuts a filter into tokens. The filter outlives it. Linear in the filter's length.
class FilterLexer {
 public:
  explicit FilterLexer(std::string_view filter) : filter_(filter) {}

  // The next token where a field or an operator may stand.
  absl::StatusOr<FilterToken> Next();

  // The next token where a value must stand: bare text may also hold `.` and `:`, and begin with `-`.
  absl::StatusOr<FilterToken> NextValue();

 private:
  void SkipSpace();
  absl::StatusOr<FilterToken> String();
  FilterToken Text(std::string_view stops);

  std::string_view filter_;
  size_t offset_ = 0;
};

}  // namespace huiyao::api

#endif  // HUIYAO_COMMON_API_FILTER_LEXER_H_
