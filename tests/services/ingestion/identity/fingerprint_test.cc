#include "services/ingestion/identity/fingerprint.h"

#include <string>
#include <string_view>

#include "gtest/gtest.h"
#include "services/ingestion/extract/extract.h"

namespace huiyao::ingestion {
namespace {

using huiyao::document::v1::Block;
using huiyao::document::v1::Extraction;

constexpr char kBody[] = "The harbour office counted ninety-one lanterns along the pier before the fog rose.";

std::string OfText(std::string_view text) {
  Extraction extraction;
  extraction.set_text(std::string(text));
  return BodyFingerprint(extraction);
}

void AddBlock(Extraction& extraction, size_t start, size_t end, Block::Role role) {
  Block* block = extraction.add_blocks();
  block->mutable_span()->set_start(static_cast<int>(start));
  block->mutable_span()->set_end(static_cast<int>(end));
  block->set_role(role);
}

TEST(FingerprintTest, IgnoresWhiteSpacePunctuationAndLineEnds) {
  const std::string expected = OfText(kBody);
  EXPECT_EQ(expected.size(), 64u);
  for (const char* same :
       {"  The harbour office counted ninety-one lanterns\r\nalong the pier before the fog rose.\r\n",
        "The harbour office counted ninety one lanterns, along the pier; before the fog rose",
        "The\u00A0harbour\u3000office counted ninetyone lanterns along the pier before the fog rose\uFF01"}) {
    EXPECT_EQ(OfText(same), expected) << same;
  }
}

TEST(FingerprintTest, TellsBodiesApart) {
  const std::string expected = OfText(kBody);
  EXPECT_NE(OfText("The harbour office counted ninety-two lanterns along the pier before the fog rose."), expected);
  EXPECT_NE(OfText("the harbour office counted ninety-one lanterns along the pier before the fog rose."), expected);
  EXPECT_NE(OfText(std::string(kBody) + " 1"), expected);
}

TEST(FingerprintTest, ShortBodiesHaveNone) {
  EXPECT_EQ(OfText(""), "");
  EXPECT_EQ(OfText("404 Not Found"), "");
  EXPECT_EQ(OfText(std::string(39, 'a') + std::string(1'000, '.')), "");
  EXPECT_NE(OfText(std::string(40, 'a')), "");
  std::string chinese;
  for (int i = 0; i < 39; ++i) chinese += "\u6E2F";
  EXPECT_EQ(OfText(chinese), "");
  EXPECT_NE(OfText(chinese + "\u53E3"), "");
}

TEST(FingerprintTest, LeavesBoilerplateOutWhereverItStands) {
  const std::string menu = "Home News Contact ";
  const std::string footer = " Printed by the office in the year 2026";
  Extraction extraction;
  extraction.set_text(menu + kBody + footer);
  const size_t end = menu.size() + std::string_view(kBody).size();
  // Out of order and nested, as a tree gives them.
  AddBlock(extraction, end, end + footer.size(), Block::ROLE_BOILERPLATE);
  AddBlock(extraction, menu.size(), end, Block::ROLE_PARAGRAPH);
  AddBlock(extraction, 0, menu.size(), Block::ROLE_BOILERPLATE);
  AddBlock(extraction, 5, 10, Block::ROLE_BOILERPLATE);
  EXPECT_EQ(BodyFingerprint(extraction), OfText(kBody));
}

TEST(FingerprintTest, BoilerplateAloneIsNoBody) {
  Extraction extraction;
  extraction.set_text(kBody);
  AddBlock(extraction, 0, std::string_view(kBody).size(), Block::ROLE_BOILERPLATE);
  EXPECT_EQ(BodyFingerprint(extraction), "");
}

TEST(FingerprintTest, IsTheSameInEveryCharsetAndMarkup) {
  // The same Chinese body as UTF-8, UTF-16 with a mark, GB18030, and as a page.
  const std::string utf8 =
      "\u6E2F\u53E3\u529E\u516C\u5BA4\u4ECA\u5929\u53D1\u5E03\u901A\u77E5\u3002\u5404\u8239\u53EA\u5E94\u5F53\u5728"
      "\u96FE\u6C14\u5347\u8D77\u4E4B\u524D\u8FD4\u56DE\u7801\u5934\u3002\u591C\u95F4\u503C\u73ED\u4EBA\u5458\u8981"
      "\u6E05\u70B9\u706F\u7B3C\u7684\u6570\u91CF\u3002";
  std::string utf16 = "\xFF\xFE";
  for (size_t i = 0; i < utf8.size(); i += 3) {
    const auto byte = [&](size_t k) { return static_cast<unsigned char>(utf8[i + k]); };
    const unsigned unit = ((byte(0) & 0x0Fu) << 12) | ((byte(1) & 0x3Fu) << 6) | (byte(2) & 0x3Fu);
    utf16 += static_cast<char>(unit & 0xFF);
    utf16 += static_cast<char>(unit >> 8);
  }
  const auto fingerprint = [](std::string_view bytes, std::string_view type) {
    const auto extracted = Extract(bytes, type, "", ExtractOptions());
    EXPECT_TRUE(extracted.ok()) << extracted.status().ToString();
    return extracted.ok() ? BodyFingerprint(extracted->extraction) : std::string();
  };
  const std::string expected = fingerprint(utf8, "text/plain; charset=utf-8");
  EXPECT_NE(expected, "");
  EXPECT_EQ(fingerprint(utf16, "text/plain"), expected);
  EXPECT_EQ(fingerprint("<html><body><p>" + utf8.substr(0, 27) + "</p>\n<p>" + utf8.substr(27) + "</p></body></html>",
                        "text/html; charset=utf-8"),
            expected);
}

}  // namespace
}  // namespace huiyao::ingestion
