#include "services/query/language/parser.h"

#include <gmock/gmock.h>

#include "common/base/error.h"

namespace huiyao::query {
namespace {

using ::testing::HasSubstr;

struct Good {
  std::string query;
  std::string canonical;
};

class ParseGood : public ::testing::TestWithParam<Good> {};

TEST_P(ParseGood, Parses) {
  const auto query = ParseQuery(GetParam().query);
  ASSERT_TRUE(query.ok()) << query.status();
  EXPECT_EQ(ToString(query->root), GetParam().canonical) << GetParam().query;
}

INSTANTIATE_TEST_SUITE_P(
    Table, ParseGood,
    ::testing::Values(Good{"health", R"("health")"}, Good{"Public HEALTH", R"(("public" AND "health"))"},
                      // What Chinese users type: words, each an exact run of characters.
                      Good{"城市天气预报", R"(("城 市" AND "天 气" AND "预 报"))"},
                      Good{"天气预报", R"("天 气 预 报")"}, Good{"中医药", R"("中 医 药")"},
                      Good{"的的的的的", R"(("的 的" AND "的 的 的"))"}, Good{"'%_地_________", R"("地")"},
                      Good{"城市的天气预报", R"(("城 市" AND "天 气" AND "预 报"))"},
                      Good{"“天气预报”", R"("天 气 预 报")"}, Good{"＂天气 预报＂", R"("天 气 预 报")"},
                      Good{"「天气預報」", R"("天 气 預 報")"}, Good{R"("“十四五”规划")", R"("" 十 四 五 " 规 划")"},
                      // As typed: numbers, hyphens, addresses are one phrase.
                      Good{"43.3%", R"("43 . 3")"}, Good{"COVID-19", R"("covid - 19")"}, Good{"U.S.", R"("u . s")"},
                      Good{R"("43.3%")", R"("43 . 3 %")"},
                      Good{"http://example.org/a", R"("http : / / example . org / a")"}, Good{"2026年", R"("2026 年")"},
                      Good{"ＡＢＣ１２", R"("abc12")"},
                      // Operators.
                      Good{"a AND b", R"(("a" AND "b"))"}, Good{"a b OR c", R"((("a" AND "b") OR "c"))"},
                      Good{"a OR b c", R"(("a" OR ("b" AND "c")))"}, Good{"a (b OR c)", R"(("a" AND ("b" OR "c")))"},
                      Good{"a（b OR c）", R"(("a" AND ("b" OR "c")))"}, Good{"a NOT b", R"(("a" AND NOT "b"))"},
                      Good{"a -b", R"(("a" AND NOT "b"))"}, Good{"a -\"b c\"", R"(("a" AND NOT "b c"))"},
                      Good{"a -(b OR c)", R"(("a" AND NOT ("b" OR "c")))"}, Good{"NOT NOT a", R"(NOT NOT "a")"},
                      Good{"-城市天气预报", R"(NOT ("城 市" AND "天 气" AND "预 报"))"},
                      Good{"a and b", R"(("a" AND "and" AND "b"))"}, Good{"a-b", R"("a - b")"},
                      Good{"a - b", R"(("a" AND "b"))"}, Good{"a --> b", R"(("a" AND "b"))"},
                      // Fields.
                      Good{"title:a", R"(title:"a")"}, Good{"TITLE：天气", R"(title:"天 气")"},
                      Good{"heading:\"a b\" c", R"((heading:"a b" AND "c"))"},
                      Good{"body:(a OR title:b)", R"((body:"a" OR title:"b"))"}, Good{"-title:a", R"(NOT title:"a")"},
                      Good{"title: a", R"(title:"a")"}, Good{"时间：明天", R"(("时 间" AND "明 天"))"},
                      Good{"note: a", R"(("note" AND "a"))"},
                      // Stray punctuation is nothing.
                      Good{"a ， b", R"(("a" AND "b"))"}, Good{"《a》", R"("a")"}, Good{R"("a \" b")", R"("a " b")"}));

struct Bad {
  std::string query;
  std::string problem;
};

class ParseBad : public ::testing::TestWithParam<Bad> {};

TEST_P(ParseBad, SaysWhereAndWhatWasExpected) {
  const auto query = ParseQuery(GetParam().query);
  ASSERT_FALSE(query.ok()) << ToString(query->root);
  EXPECT_EQ(query.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ErrorReason(query.status()), "INVALID_QUERY");
  EXPECT_THAT(std::string(query.status().message()), HasSubstr(GetParam().problem)) << GetParam().query;
}

INSTANTIATE_TEST_SUITE_P(
    Table, ParseBad,
    ::testing::Values(Bad{"", "empty"}, Bad{" \n　", "only punctuation"}, Bad{"，。！", "only punctuation"},
                      Bad{"\"…\"", "character 1 (byte 0): a phrase needs"},
                      Bad{"天 \"气", "character 3 (byte 4): this quotation mark is never closed"},
                      Bad{"天 AND", "character 6 (byte 7): expected a word, a phrase or \"(\", found the end"},
                      Bad{"OR a", "character 1 (byte 0): expected a word, a phrase or \"(\", found OR"},
                      Bad{"a OR OR b", "character 6"}, Bad{"(a", "or \")\", found the end of the query"},
                      Bad{"a)", "character 2 (byte 1)"}, Bad{"()", "character 2"}, Bad{"title:", "found the end"},
                      Bad{"titel:a", "no field \"titel\"; expected title, heading or body"},
                      Bad{"title:，", "after the field"}, Bad{std::string("a\xFF", 2), "expected UTF-8"},
                      Bad{std::string(kMaxQueryBytes + 1, 'a'), "at most 8192"}));

std::string Repeated(std::string_view part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text.append(part);
  return text;
}

TEST(ParseQueryTest, BoundsDepthAndSize) {
  EXPECT_THAT(std::string(ParseQuery(Repeated("(", 4000) + "a").status().message()), HasSubstr("nested more than 32"));
  EXPECT_THAT(std::string(ParseQuery(Repeated("NOT ", 2000) + "a").status().message()), HasSubstr("nested"));
  EXPECT_TRUE(ParseQuery(Repeated("(", 31) + "a" + Repeated(")", 31)).ok());
  EXPECT_THAT(std::string(ParseQuery(Repeated("a ", 257)).status().message()), HasSubstr("more than 256 words"));
  EXPECT_TRUE(ParseQuery(Repeated("a ", 256)).ok());
  EXPECT_THAT(std::string(ParseQuery("\"" + Repeated("天", 1025) + "\"").status().message()),
              HasSubstr("phrase of more than 1024"));
}

TEST(PhrasesTest, LeavesOutWhatExcludes) {
  const auto query = ParseQuery("a -(b -c) OR d");
  ASSERT_TRUE(query.ok());
  std::vector<std::string> terms;
  for (const QueryNode* phrase : Phrases(*query, true)) terms.push_back(phrase->terms.front());
  EXPECT_EQ(terms, (std::vector<std::string>{"a", "c", "d"}));
  EXPECT_EQ(Phrases(*query, false).size(), 4u);
}

}  // namespace
}  // namespace huiyao::query
