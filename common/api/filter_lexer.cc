#include "common/api/filter_lexer.h"

#include "common/base/error.h"
#include "common/text/utf8.h"
#include "fmt/format.h"

namespace huiyao::api {
namespace {

using Kind = FilterToken::Kind;

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kNameStops = " \t\r\n()\"',.:=<>!";
constexpr std::string_view kValueStops = " \t\r\n()\"',=<>!";

FilterToken Make(Kind kind, std::string_view text, size_t start) {
  FilterToken token;
  token.kind = kind;
  token.text = std::string(text);
  token.start = start;
  token.end = start + text.size();
  return token;
}

}  // namespace

absl::Status InvalidFilter(std::string_view filter, size_t offset, std::string_view description) {
  const size_t position = text::CountCodePoints(filter.substr(0, offset)) + 1;
  return InvalidField("filter", fmt::format("at character {}: {}", position, description), "INVALID_FILTER");
}

std::string FilterToken::Describe() const {
  if (kind == Kind::kEnd) return "the end of the filter";
  constexpr size_t kMaxShown = 40;
  if (text.size() <= kMaxShown) return fmt::format("\"{}\"", text);
  size_t cut = kMaxShown;
  while (!text::IsBoundary(text, cut)) --cut;
  return fmt::format("\"{}...\"", text.substr(0, cut));
}

void FilterLexer::SkipSpace() {
  while (offset_ < filter_.size() && kSpace.find(filter_[offset_]) != std::string_view::npos) ++offset_;
}

absl::StatusOr<FilterToken> FilterLexer::Next() {
  SkipSpace();
  if (offset_ == filter_.size()) return Make(Kind::kEnd, "", offset_);
  const size_t start = offset_;
  const char c = filter_[offset_];
  const auto single = [&](Kind kind) {
    ++offset_;
    return Make(kind, filter_.substr(start, 1), start);
  };
  switch (c) {
    case '(':
      return single(Kind::kOpen);
    case ')':
      return single(Kind::kClose);
    case ',':
      return single(Kind::kComma);
    case '.':
      return single(Kind::kDot);
    case '-':
      return single(Kind::kMinus);
    case '=':
    case ':':
      return single(Kind::kComparator);
    case '"':
    case '\'':
      return String();
    case '<':
    case '>':
    case '!': {
      const bool with_equals = filter_.substr(offset_ + 1).starts_with('=');
      if (c == '!' && !with_equals) return InvalidFilter(filter_, offset_, "expected \"!=\", found \"!\"");
      offset_ += with_equals ? 2 : 1;
      return Make(Kind::kComparator, filter_.substr(start, offset_ - start), start);
    }
    default:
      return Text(kNameStops);
  }
}

absl::StatusOr<FilterToken> FilterLexer::NextValue() {
  SkipSpace();
  if (offset_ == filter_.size()) return Make(Kind::kEnd, "", offset_);
  const char c = filter_[offset_];
  if (c == '"' || c == '\'') return String();
  if (kValueStops.find(c) != std::string_view::npos) return Next();
  return Text(kValueStops);
}

FilterToken FilterLexer::Text(std::string_view stops) {
  const size_t start = offset_;
  const size_t found = filter_.find_first_of(stops, offset_);
  offset_ = found == std::string_view::npos ? filter_.size() : found;
  std::string_view word = filter_.substr(start, offset_ - start);
  FilterToken token = Make(Kind::kText, word, start);
  if (word == "AND") token.kind = Kind::kAnd;
  if (word == "OR") token.kind = Kind::kOr;
  if (word == "NOT") token.kind = Kind::kNot;
  if (word.starts_with('*')) {
    token.leading_star = true;
    word.remove_prefix(1);
  }
  if (word.ends_with('*')) {
    token.trailing_star = true;
    word.remove_suffix(1);
  }
  token.text = std::string(word);
  return token;
}

absl::StatusOr<FilterToken> FilterLexer::String() {
  const size_t start = offset_;
  const char quote = filter_[offset_++];
  FilterToken token = Make(Kind::kString, "", start);
  token.leading_star = filter_.substr(offset_).starts_with('*');
  if (token.leading_star) ++offset_;
  for (; offset_ < filter_.size(); ++offset_) {
    const char c = filter_[offset_];
    if (c == quote) {
      token.end = ++offset_;
      return token;
    }
    if (c == '*' && filter_.substr(offset_ + 1).starts_with(quote)) {
      token.trailing_star = true;
      continue;
    }
    if (c == '\\') {
      const char escaped = offset_ + 1 < filter_.size() ? filter_[offset_ + 1] : '\0';
      if (std::string_view("\\\"'*").find(escaped) == std::string_view::npos) {
        return InvalidFilter(filter_, offset_, "expected \\\\, \\\", \\' or \\* after a backslash in a string");
      }
      ++offset_;
    }
    token.text.push_back(filter_[offset_]);
  }
  return InvalidFilter(filter_, start, fmt::format("this string has no end: expected a closing {}", quote));
}

}  // namespace huiyao::api
