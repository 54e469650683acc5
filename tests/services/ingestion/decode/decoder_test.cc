#include "services/ingestion/decode/decoder.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "common/base/error.h"
#include "common/text/utf8.h"
#include "tests/services/ingestion/decode/encode.h"

namespace huiyao::ingestion {
namespace {

DecodedText DecodeAs(std::string_view bytes, std::string_view charset) {
  return Decode(bytes, {std::string(charset), 0, true}, SIZE_MAX).value();
}

TEST(DecoderTest, InvalidBytesBecomeReplacementCharacters) {
  const DecodedText truncated = DecodeAs(std::string_view("健康\xE4\xBD", 8), "UTF-8");
  EXPECT_EQ(truncated.text, "健康\uFFFD");
  EXPECT_EQ(truncated.invalid_sequences, 1U);
  EXPECT_EQ(truncated.map.ToSource(6), 6U);
  EXPECT_EQ(truncated.map.ToSourceEnd(9), 8U);

  std::string gb = Encode("健康中国", "GB18030");
  gb[2] = '\xFF';
  const DecodedText damaged = DecodeAs(gb, "GB18030");
  EXPECT_EQ(damaged.invalid_sequences, 1U);
  EXPECT_TRUE(damaged.text.starts_with("健\uFFFD"));
  EXPECT_EQ(damaged.map.source_size(), gb.size());

  EXPECT_EQ(DecodeAs(std::string_view("\xD8\x00\x00"
                                      "a",
                                      4),
                     "UTF-16BE")
                .text,
            "\uFFFDa");
  EXPECT_EQ(DecodeAs(std::string_view("a\0b", 3), "UTF-16LE").text, "a\uFFFD");
  EXPECT_EQ(DecodeAs(std::string_view("\x00\x11\x00\x00", 4), "UTF-32BE").text, "\uFFFD");
}

TEST(DecoderTest, NulIsReplacedOtherControlsStay) {
  const DecodedText decoded = DecodeAs(std::string_view("a\0b\x01\r\n\t\f", 8), "UTF-8");
  EXPECT_EQ(decoded.text,
            "a\uFFFD"
            "b\x01\r\n\t\f");
  EXPECT_EQ(decoded.nul_characters, 1U);
  EXPECT_EQ(decoded.invalid_sequences, 0U);
}

TEST(DecoderTest, TheEuroSignOfCodePage936) { EXPECT_EQ(DecodeAs("\x80", "GB18030").text, "€"); }

TEST(DecoderTest, TheByteOrderMarkIsNoText) {
  const std::string bytes = Encode("\uFEFF一\uFEFF", "UTF-16LE");
  const DecodedText decoded = Decode(bytes, DetectCharset(bytes, {}), SIZE_MAX).value();
  EXPECT_EQ(decoded.text, "一\uFEFF");
  EXPECT_EQ(decoded.map.ToSource(0), 2U);
  EXPECT_EQ(decoded.map.ToSource(3), 4U);
}

TEST(DecoderTest, TheLimitIsKept) {
  const std::string bytes = Encode("健康中国", "GBK");
  const CharsetDecision gbk{"GB18030", 0, true};
  EXPECT_TRUE(Decode(bytes, gbk, 12).ok());
  EXPECT_EQ(ErrorReason(Decode(bytes, gbk, 11).status()), "TEXT_TOO_LARGE");
  EXPECT_EQ(DecodedSize(bytes, gbk, 12), 12U);
  EXPECT_GT(DecodedSize(bytes, gbk, 11), 11U);
  EXPECT_EQ(ErrorReason(Decode("abc", {"UTF-8", 0, true}, 2).status()), "TEXT_TOO_LARGE");
}

TEST(DecoderTest, AnyBytesInAnyCharsetGiveTextAndACompleteMap) {
  const bool held = rc::check([] {
    const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    const std::string charset = *rc::gen::element<std::string>(
        "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030", "Big5", "Big5-HKSCS", "windows-1252",
        "Shift_JIS", "EUC-JP", "EUC-KR", "HZ-GB-2312", "ISO-2022-CN", "ISO-2022-JP");
    const DecodedText decoded = DecodeAs(bytes, charset);
    RC_ASSERT(text::IsValidUtf8(decoded.text));
    RC_ASSERT(decoded.map.text_size() == decoded.text.size());
    RC_ASSERT(decoded.map.source_size() <= bytes.size());
    size_t last = 0;
    for (size_t i = 0; i <= decoded.text.size(); ++i) {
      const size_t source = decoded.map.ToSource(i);
      RC_ASSERT(source >= last);
      last = source;
    }
  });
  EXPECT_TRUE(held);
}

// A book in GB18030 is a few runs, each character exact.
TEST(OffsetMapTest, CharactersMapToTheirBytes) {
  const std::string text = "第1条：㐀𠀀abc";
  const std::string bytes = Encode(text, "GB18030");
  const DecodedText decoded = DecodeAs(bytes, "GB18030");
  ASSERT_EQ(decoded.text, text);
  for (size_t i = 0; i < text.size();) {
    const size_t end = i + static_cast<size_t>(text::DecodeAt(text, i).length);
    const size_t source = decoded.map.ToSource(i);
    EXPECT_EQ(bytes.substr(source, decoded.map.ToSourceEnd(end) - source), Encode(text.substr(i, end - i), "GB18030"));
    i = end;
  }
}

TEST(OffsetMapTest, EmptyAndSkipped) {
  OffsetMap map;
  EXPECT_EQ(map.ToSource(0), 0U);
  map.SkipSource(3);
  map.Append(1, 1, 5);
  map.SkipSource(2);
  map.Append(3, 2, 2);
  EXPECT_EQ(map.ToSource(0), 3U);
  EXPECT_EQ(map.ToSource(5), 10U);
  EXPECT_EQ(map.ToSourceEnd(5), 8U);
  EXPECT_EQ(map.ToSource(8), 12U);
  EXPECT_EQ(map.ToSource(11), 14U);
  ASSERT_EQ(map.Identities().size(), 1U);
  EXPECT_EQ(map.Identities()[0].source_start, 3U);
}

}  // namespace
}  // namespace huiyao::ingestion
