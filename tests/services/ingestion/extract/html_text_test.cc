#include "services/ingestion/extract/html_text.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "services/ingestion/decode/decoder.h"
#include "services/ingestion/extract/html_metadata.h"
#include "tests/services/ingestion/extract/extraction_invariants.h"

namespace huiyao::ingestion {
namespace {

using huiyao::document::v1::Block;
using huiyao::document::v1::Extraction;
using huiyao::document::v1::Finding;

Extraction Read(std::string_view html) {
  const DecodedText decoded = Decode(html, {"UTF-8", 0, true}, SIZE_MAX).value();
  Extraction extraction;
  ExtractHtml(decoded, false, &extraction);
  EXPECT_EQ(BrokenInvariant(extraction, html.size()), "");
  return extraction;
}

std::string SpanText(const Extraction& extraction, const huiyao::document::v1::Span& span) {
  return extraction.text().substr(static_cast<size_t>(span.start()), static_cast<size_t>(span.end() - span.start()));
}

// One line per block, children indented, line ends as slashes.
std::string Show(const Extraction& extraction) {
  std::string result;
  std::vector<int> depths;
  for (const Block& block : extraction.blocks()) {
    depths.push_back(block.parent() < 0 ? 0 : depths[static_cast<size_t>(block.parent())] + 1);
    std::string text = SpanText(extraction, block.span());
    std::replace(text.begin(), text.end(), '\n', '/');
    result.append(static_cast<size_t>(depths.back()) * 2, ' ');
    result += Block::Role_Name(block.role()).substr(5);
    if (block.level() > 0) result += fmt::format(" {}", block.level());
    if (block.bold()) result += " bold";
    if (!block.list_label().empty()) result += fmt::format(" ({})", block.list_label());
    result += fmt::format(": {}\n", text);
  }
  return result;
}

TEST(HtmlTextTest, GoldenCases) {
  std::ifstream file("tests/services/ingestion/extract/html_cases.txt");
  ASSERT_TRUE(file.good());
  std::string name;
  std::string html;
  std::string expected;
  bool in_expected = false;
  int count = 0;
  const auto check = [&] {
    if (name.empty()) return;
    SCOPED_TRACE(name);
    if (!html.empty()) html.pop_back();
    EXPECT_EQ(Show(Read(html)), expected);
    ++count;
  };
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("=== ")) {
      check();
      name = line.substr(4);
      html.clear();
      expected.clear();
      in_expected = false;
    } else if (line == "---") {
      in_expected = true;
    } else {
      (in_expected ? expected : html) += line + "\n";
    }
  }
  check();
  EXPECT_GE(count, 15);
}

TEST(HtmlTextTest, SourceRangesLeadBackToTheBytes) {
  const std::string html = "<p>甲乙&amp;丙\r\n丁</p><p>x</p>";
  const Extraction extraction = Read(html);
  EXPECT_EQ(extraction.text(), "甲乙&丙 丁\nx");
  std::vector<std::string> pairs;
  for (const auto& range : extraction.source_ranges()) {
    const auto& bytes = range.bytes();
    pairs.push_back(SpanText(extraction, range.span()) + "=" +
                    html.substr(static_cast<size_t>(bytes.start()), static_cast<size_t>(bytes.end() - bytes.start())));
  }
  EXPECT_THAT(pairs, testing::ElementsAre("甲乙=甲乙", "&=&amp;", "丙=丙", " =\r\n", "丁=丁", "x=x"));
}

TEST(HtmlTextTest, XhtmlSelfClosedElementsSwallowNothing) {
  const std::string html = "<html><head><title/><script src='x'/></head><body><p>正文</p></body></html>";
  const DecodedText decoded = Decode(html, {"UTF-8", 0, true}, SIZE_MAX).value();
  Extraction extraction;
  ExtractHtml(decoded, true, &extraction);
  EXPECT_EQ(extraction.text(), "正文");
  extraction.Clear();
  ExtractHtml(decoded, false, &extraction);
  EXPECT_EQ(extraction.text(), "");
}

TEST(HtmlTextTest, MetadataIsWhatThePageSays) {
  const auto metadata = Read(
                            "<html lang=zh-CN><head><title>门诊改善方案印发_某市政府网</title><meta name=PubDate "
                            "content='2025-3-4 10:00'>"
                            "<meta name=ContentSource content=' 某市 卫健委 '><meta name=author "
                            "content=李明></head><h1>门诊改善方案印发</h1>")
                            .metadata();
  EXPECT_EQ(metadata.title(), "门诊改善方案印发");
  EXPECT_EQ(metadata.publish_date(), "2025-03-04");
  EXPECT_EQ(metadata.publisher(), "某市 卫健委");
  ASSERT_EQ(metadata.authors_size(), 1);
  EXPECT_EQ(metadata.authors(0), "李明");
  EXPECT_EQ(metadata.language(), "zh-CN");
  // Without a heading that agrees, nobody knows what is the site's name.
  EXPECT_EQ(Read("<title>甲_乙</title><h1>丙</h1>").metadata().title(), "甲_乙");
  EXPECT_EQ(Read("<html lang='nonsense!'><meta name=date content=soon>x").metadata().language(), "");
}

TEST(HtmlTextTest, Dates) {
  EXPECT_EQ(IsoDate("2024-03-05T10:00:00+08:00"), "2024-03-05");
  EXPECT_EQ(IsoDate("2024/3/5"), "2024-03-05");
  EXPECT_EQ(IsoDate(" 2024年3月5日"), "2024-03-05");
  EXPECT_EQ(IsoDate("20240305"), "2024-03-05");
  for (const char* none :
       {"", "2024", "2024-13-01", "2025-02-29", "2024-3", "yesterday", "5 March 2024", "2024-03-051"}) {
    EXPECT_EQ(IsoDate(none), "") << none;
  }
}

TEST(HtmlTextTest, NothingVisibleGivesNoText) {
  EXPECT_EQ(Read("<script>x</script> <!-- y -->").text(), "");
  EXPECT_EQ(Read("").text(), "");
  EXPECT_EQ(Read("<").text(), "<");
}

TEST(HtmlTextTest, HostileMarkupIsReadFlat) {
  const auto repeat = [](std::string_view piece, size_t count) {
    std::string result;
    for (size_t i = 0; i < count; ++i) result += piece;
    return result;
  };
  const std::vector<std::string> cases = {
      repeat("<b>", 50'000) + "末尾",
      repeat("<div>", 50'000) + "末尾",
      repeat("<table>", 50'000) + "末尾",
      repeat("<table><tr><td>", 50'000) + "末尾",
      repeat("<ul><li>", 50'000) + "末尾",
      repeat("<span><div></span>", 50'000) + "末尾",
      repeat("<div><table><td></div>", 20'000) + "末尾",
      repeat("<svg><g>", 50'000) + "<p>末尾",
      repeat("<p><b><i><u><font size=1>", 300) + repeat("<p>x", 20'000) + "末尾",
      "<p " + repeat("a ", 500'000) + ">末尾",
  };
  for (const std::string& html : cases) {
    SCOPED_TRACE(html.substr(0, 40));
    const Extraction extraction = Read(html);
    EXPECT_TRUE(extraction.text().ends_with("末尾"));
  }
  std::string fonts;
  for (int i = 0; i < 20'000; ++i) fonts += fmt::format("<p><font size={}>{}", i, i);
  const Extraction extraction = Read(fonts);
  EXPECT_TRUE(extraction.text().ends_with("\n19999"));
  ASSERT_EQ(extraction.findings_size(), 1);
  EXPECT_EQ(extraction.findings(0).kind(), Finding::KIND_TEXT_LOSS);
}

TEST(HtmlTextTest, LargeButHarmlessMarkupIsReadInFull) {
  EXPECT_EQ(Read("<p title='" + std::string(1 << 20, 'a') + "'>正文").text(), "正文");
  EXPECT_EQ(Read("<!--" + std::string(1 << 20, '-') + "-->正文").text(), "正文");
  EXPECT_EQ(Read("<!--" + std::string(1 << 20, 'x')).text(), "");
  std::string rows = "<table>";
  for (int i = 0; i < 5000; ++i) rows += fmt::format("<tr><td>{}<td>甲", i);
  const Extraction extraction = Read(rows);
  EXPECT_EQ(extraction.findings_size(), 0);
  EXPECT_EQ(extraction.blocks_size(), 1 + 5000 * 3);
  std::string paragraphs;
  for (int i = 0; i < 20000; ++i) paragraphs += "<p>段<br>";
  EXPECT_EQ(Read(paragraphs).findings_size(), 0);
}

}  // namespace
}  // namespace huiyao::ingestion
