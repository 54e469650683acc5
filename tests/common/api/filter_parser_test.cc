#include "common/api/filter_parser.h"

#include <string>

#include "common/base/error.h"
#include "fmt/format.h"
#include "gtest/gtest.h"

namespace huiyao::api {
namespace {

// The tree in prefix notation.
std::string Print(const FilterNode& node) {
  constexpr const char* kComparators[] = {"*", "=", "!=", "<", "<=", ">", ">=", ":"};
  std::string text;
  switch (node.kind) {
    case FilterNode::Kind::kAnd:
      text = "(and";
      break;
    case FilterNode::Kind::kOr:
      text = "(or";
      break;
    case FilterNode::Kind::kNot:
      text = "(not";
      break;
    case FilterNode::Kind::kRestriction: {
      for (const FilterToken& name : node.path) text += (text.empty() ? "" : ".") + name.text;
      text += kComparators[static_cast<int>(node.comparator)];
      return text + (node.value.leading_star ? "<" : "") + node.value.text + (node.value.trailing_star ? ">" : "");
    }
  }
  for (const FilterNode& child : node.children) text += " " + Print(child);
  return text + ")";
}

std::string Parse(std::string_view filter) {
  const auto parsed = ParseFilter(filter);
  return parsed.ok() ? Print(*parsed) : std::string(parsed.status().message());
}

TEST(FilterParser, Trees) {
  const struct {
    const char* filter;
    const char* tree;
  } kCases[] = {
      {"", "(and)"},
      {" \t\n", "(and)"},
      {"a", "a*"},
      {"a:*", "a*"},
      {"a = 1", "a=1"},
      {"a=1", "a=1"},
      {"a != -3.5", "a!=-3.5"},
      {"a.b.c >= \"x y\"", "a.b.c>=x y"},
      {"a = 'it\\'s'", "a=it's"},
      {R"(a = "\"\\")", R"(a="\)"},
      {"a = pre*", "a=pre>"},
      {"a = \"*mid*\"", "a=<mid>"},
      {R"(a = "\*star\*")", "a=*star*"},
      {"a = \"x*y\"", "a=x*y"},
      {"a < 2026-01-31T08:00:00Z", "a<2026-01-31T08:00:00Z"},
      {"labels.'a key':x", "labels.a key:x"},
      {"a AND b OR c", "(and a* (or b* c*))"},
      {"a OR b AND c", "(and (or a* b*) c*)"},
      {"(a AND b) OR c", "(or (and a* b*) c*)"},
      {"a b OR c d", "(and a* (or b* c*) d*)"},
      {"NOT a AND -b:1", "(and (not a*) (not b:1))"},
      {"-(a OR b)", "(not (or a* b*))"},
      {"((a))", "a*"},
      {"ANDY = NOTE", "ANDY=NOTE"},
      {"名 = 北京*", "名=北京>"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Parse(c.filter), c.tree) << c.filter;
}

TEST(FilterParser, ErrorsNameThePositionAndWhatWasExpected) {
  const struct {
    const char* filter;
    const char* message;
  } kCases[] = {
      {"a =", "filter: at character 4: expected a value after \"=\", found the end of the filter"},
      {"a = AND b", "filter: at character 5: expected a value after \"=\", found \"AND\""},
      {"= 1", "filter: at character 1: expected a field, NOT or \"(\", found \"=\""},
      {"a AND", "filter: at character 6: expected a field, NOT or \"(\", found the end of the filter"},
      {"a OR OR b", "filter: at character 6: expected a field, NOT or \"(\", found \"OR\""},
      {"(a", "filter: at character 3: expected AND, OR, a field or \")\", found the end of the filter"},
      {"a)", "filter: at character 2: expected AND, OR, a field or the end of the filter, found \")\""},
      {"a.", "filter: at character 3: expected a name after \".\", found the end of the filter"},
      {"a ! b", "filter: at character 3: expected \"!=\", found \"!\""},
      {"标题 = \"x", "filter: at character 6: this string has no end: expected a closing \""},
      {"a = \"\\n\"", "filter: at character 6: expected \\\\, \\\", \\' or \\* after a backslash in a string"},
      {"\"text\"", "filter: at character 1: expected a field, NOT or \"(\", found \"text\""},
      {"f(x)", "filter: at character 1: functions are not supported: expected a field"},
      {"a\xff", "filter: at character 2: this is not valid UTF-8"},
      {"NOT NOT a", "filter: at character 5: expected a field, NOT or \"(\", found \"NOT\""},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(Parse(c.filter), c.message) << c.filter;
    EXPECT_EQ(ErrorReason(ParseFilter(c.filter).status()), "INVALID_FILTER");
  }
}

TEST(FilterParser, Limits) {
  const auto nested = [](int depth) { return std::string(depth, '(') + "a" + std::string(depth, ')'); };
  EXPECT_TRUE(ParseFilter(nested(kMaxFilterDepth)).ok());
  EXPECT_FALSE(ParseFilter(nested(kMaxFilterDepth + 1)).ok());
  EXPECT_FALSE(ParseFilter(std::string(kMaxFilterBytes, '(')).ok());
  EXPECT_TRUE(ParseFilter("a = " + std::string(kMaxFilterBytes - 4, 'x')).ok());
  EXPECT_FALSE(ParseFilter(std::string(kMaxFilterBytes + 1, 'x')).ok());
}

}  // namespace
}  // namespace huiyao::api
