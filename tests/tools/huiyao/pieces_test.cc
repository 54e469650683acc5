#include "tools/huiyao/pieces.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <sstream>
#include <vector>

#include "common/text/utf8.h"

namespace huiyao::cli {
namespace {

using testing::ElementsAre;

std::vector<Piece> Pieces(const std::string& input, size_t most) {
  std::istringstream in(input);
  PieceReader reader(in, most);
  std::vector<Piece> pieces;
  for (Piece piece; reader.Next(piece);) pieces.push_back(piece);
  EXPECT_FALSE(in.bad());
  return pieces;
}

std::vector<std::string> Texts(const std::string& input, size_t most) {
  std::vector<std::string> texts;
  for (const Piece& piece : Pieces(input, most)) texts.push_back(piece.text);
  return texts;
}

TEST(PieceReaderTest, CutsAtLineEndsFirst) {
  EXPECT_THAT(Texts("one. two\nthree four\nfive", 16), ElementsAre("one. two\n", "three four\nfive"));
  EXPECT_THAT(Texts("", 16), ElementsAre());
  EXPECT_THAT(Texts("\n", 16), ElementsAre("\n"));
}

TEST(PieceReaderTest, CutsLongLinesBehindSentencesThenSpacesThenCharacters) {
  EXPECT_THAT(Texts("Aa bb. Cc dd ee", 12), ElementsAre("Aa bb. ", "Cc dd ee"));
  EXPECT_THAT(Texts("他说好。她说不好", 16), ElementsAre("他说好。", "她说不好"));
  EXPECT_THAT(Texts("你好。他说“好。”她", 21), ElementsAre("你好。", "他说“好。”她"));
  EXPECT_THAT(Texts("one two three", 9), ElementsAre("one two ", "three"));
  EXPECT_THAT(Texts("一二三四", 7), ElementsAre("一二", "三四"));
}

TEST(PieceReaderTest, IllFormedBytesAreSubstitutedAndCounted) {
  std::istringstream in("ab\xFF cd\xE4\xB8 ef\n\xE4");
  PieceReader reader(in, 6);
  std::string all;
  for (Piece piece; reader.Next(piece);) all += piece.text;
  EXPECT_EQ(all, "ab\x1A cd\x1A\x1A ef\n\x1A");
  EXPECT_EQ(reader.ill_formed(), 3);
  EXPECT_EQ(reader.first_ill_formed(), 2);
}

TEST(PieceReaderTest, PiecesMakeUpTheInput) {
  const std::vector<std::string> parts = {"汉", "字", "。",   "”",  "a", "B",        ". ",
                                          " ",  "\n", "\r\n", "𠀀", "é", "e\xCC\x81"};
  rc::check("pieces tile well-formed input on code points", [&] {
    std::string input;
    for (const size_t part : *rc::gen::container<std::vector<size_t>>(rc::gen::inRange<size_t>(0, parts.size()))) {
      input += parts[part];
    }
    const size_t most = *rc::gen::inRange<size_t>(4, 40);
    std::string all;
    for (const Piece& piece : Pieces(input, most)) {
      RC_ASSERT(piece.start == static_cast<int64_t>(all.size()));
      RC_ASSERT(!piece.text.empty() && piece.text.size() <= most);
      RC_ASSERT(text::IsValidUtf8(piece.text));
      all += piece.text;
      const size_t line = input.substr(piece.start, most).rfind('\n');
      const bool last = all.size() == input.size();
      RC_ASSERT(last || line == std::string::npos || piece.text.size() == line + 1);
    }
    RC_ASSERT(all == input);
  });
  rc::check("pieces keep the length of any bytes", [] {
    const auto input = *rc::gen::string<std::string>();
    size_t bytes = 0;
    for (const Piece& piece : Pieces(input, 5)) {
      RC_ASSERT(text::IsValidUtf8(piece.text));
      bytes += piece.text.size();
    }
    RC_ASSERT(bytes == input.size());
  });
}

}  // namespace
}  // namespace huiyao::cli
