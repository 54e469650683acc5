#include "common/text/utf8.h"

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "common/base/well_formed.h"
#include "gtest/gtest.h"

namespace huiyao::text {
namespace {

bool IsScalar(char32_t value) { return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF); }

// Code points, with those at the edges of the encoded lengths often.
rc::Gen<char32_t> AnyScalar() {
  const auto edges = rc::gen::element<char32_t>(0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000,
                                                0x10FFFF, 0x4E2D, 0x20BB7);
  const auto any = rc::gen::suchThat(
      rc::gen::map(rc::gen::inRange(0, 0x110000), [](int v) { return static_cast<char32_t>(v); }), IsScalar);
  return rc::gen::oneOf(edges, any);
}

TEST(Utf8Test, AppendsAndDecodesEveryScalar) {
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (!IsScalar(value)) continue;
    std::string bytes;
    AppendUtf8(value, bytes);
    const CodePoint decoded = DecodeAt(bytes, 0);
    ASSERT_TRUE(decoded.valid) << static_cast<uint32_t>(value);
    ASSERT_TRUE(decoded.value == value);
    ASSERT_EQ(static_cast<size_t>(decoded.length), bytes.size());
    const CodePoint before = DecodeBefore(bytes, bytes.size());
    ASSERT_TRUE(before.value == value);
    ASSERT_EQ(before.length, decoded.length);
  }
}

TEST(Utf8Test, AppendsReplacementForWhatIsNoScalar) {
  for (const char32_t value : {0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0x110000, 0x7FFFFFFF}) {
    std::string bytes;
    AppendUtf8(value, bytes);
    EXPECT_EQ(bytes, "\uFFFD");
  }
}

TEST(Utf8Test, IllFormedSequencesCountTheirMaximalSubpart) {
  const struct {
    std::string text;
    int length;
  } cases[] = {
      {"\x80 ", 1}, {"\xC0\xAF", 1},         {"\xE0\x80\xAF", 1},     {"\xED\xA0\x80", 1}, {"\xF4\x90\x80\x80", 1},
      {"\xFF", 1},  {"\xE4\xB8", 2},         {"\xE4\xB8z", 2},        {"\xF0\x9F\x98", 3}, {"\xF0\x9F\x98\xF0", 3},
      {"\xC3(", 1}, {"\xF0\x80\x80\x80", 1}, {"\xF1\x80\x80\xE1", 3},
  };
  for (const auto& [text, length] : cases) {
    const CodePoint decoded = DecodeAt(text, 0);
    EXPECT_FALSE(decoded.valid);
    EXPECT_TRUE(decoded.value == 0xFFFD);
    EXPECT_EQ(decoded.length, length) << testing::PrintToString(text);
    EXPECT_EQ(FindInvalidUtf8("ok\u4E2D" + text), 5u);
  }
}

TEST(Utf8Test, WalksBothWaysOverTheSameCodePoints) {
  EXPECT_TRUE(rc::check([] {
    const auto values = *rc::gen::container<std::vector<char32_t>>(AnyScalar());
    std::string text;
    std::vector<size_t> starts;
    for (const char32_t value : values) {
      starts.push_back(text.size());
      AppendUtf8(value, text);
    }
    RC_ASSERT(IsValidUtf8(text));
    RC_ASSERT(CountCodePoints(text) == values.size());
    size_t offset = 0;
    for (size_t i = 0; i < values.size(); ++i) {
      RC_ASSERT(offset == starts[i]);
      RC_ASSERT(DecodeAt(text, offset).value == values[i]);
      offset += DecodeAt(text, offset).length;
    }
    for (size_t i = values.size(); i-- > 0;) {
      RC_ASSERT(DecodeBefore(text, offset).value == values[i]);
      offset -= DecodeBefore(text, offset).length;
      RC_ASSERT(offset == starts[i]);
    }
    size_t boundaries = 0;
    for (size_t i = 0; i <= text.size(); ++i) boundaries += IsBoundary(text, i);
    RC_ASSERT(boundaries == values.size() + 1);
    RC_ASSERT(!IsBoundary(text, text.size() + 1));
  }));
}

TEST(Utf8Test, AnyBytesAreCutIntoPiecesThatCoverThem) {
  EXPECT_TRUE(rc::check([] {
    const auto text = *rc::gen::container<std::string>(rc::gen::oneOf(
        rc::gen::arbitrary<char>(), rc::gen::element('\xE4', '\xB8', '\xAD', '\xF0', '\x9F', '\x80', '\xED', 'a')));
    std::string repaired;
    bool valid = true;
    for (size_t i = 0; i < text.size();) {
      const CodePoint c = DecodeAt(text, i);
      RC_ASSERT(c.length >= 1 && c.length <= 4 && i + c.length <= text.size());
      if (!c.valid && valid) RC_ASSERT(FindInvalidUtf8(text) == i);
      valid = valid && c.valid;
      AppendUtf8(c.value, repaired);
      i += c.length;
    }
    RC_ASSERT(IsValidUtf8(text) == valid);
    RC_ASSERT(IsValidUtf8(repaired));
    // Two implementations of the same rule: ICU's here, our own where ICU cannot be had.
    RC_ASSERT(WellFormed(text) == repaired);
  }));
}

}  // namespace
}  // namespace huiyao::text
