#include "common/text/offsets.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "common/text/utf8.h"

namespace huiyao::text {
namespace {

TEST(OffsetMapTest, CountsInEveryUnit) {
  const std::string text = "a汉😀b";  // 1 + 3 + 4 + 1 bytes
  const OffsetMap bytes(text, OffsetUnit::kBytes), points(text, OffsetUnit::kCodePoints),
      units(text, OffsetUnit::kUtf16Units);
  EXPECT_EQ(bytes.size(), 9u);
  EXPECT_EQ(points.size(), 4u);
  EXPECT_EQ(units.size(), 5u);
  EXPECT_EQ(points.FromBytes(8), 3u);
  EXPECT_EQ(units.FromBytes(8), 4u);
  EXPECT_EQ(points.ToBytes(2), 4u);
  EXPECT_EQ(units.ToBytes(2), 4u);
  EXPECT_EQ(units.ToBytes(4), 8u);
  EXPECT_FALSE(units.ToBytes(3).has_value()) << "inside a surrogate pair";
  EXPECT_FALSE(bytes.ToBytes(2).has_value()) << "inside a character";
  EXPECT_FALSE(points.ToBytes(5).has_value());
  EXPECT_EQ(points.FromBytes(2), 1u) << "inside a character counts as before it";
}

TEST(OffsetMapTest, EmptyText) {
  const OffsetMap map("", OffsetUnit::kUtf16Units);
  EXPECT_EQ(map.FromBytes(0), 0u);
  EXPECT_EQ(map.ToBytes(0), 0u);
  EXPECT_FALSE(map.ToBytes(1).has_value());
}

// Against counting one by one, on texts longer than a stride of the map.
TEST(OffsetMapTest, RoundTripsOnArbitraryText) {
  EXPECT_TRUE(rc::check([](const std::vector<char32_t>& values) {
    std::string text;
    while (text.size() < 2000 && !values.empty()) {
      for (const char32_t value : values) AppendUtf8(value & 0x10FFFF, text);
    }
    for (const OffsetUnit unit : {OffsetUnit::kCodePoints, OffsetUnit::kUtf16Units}) {
      const OffsetMap map(text, unit);
      size_t expected = 0;
      for (size_t i = 0; i < text.size();) {
        RC_ASSERT(map.FromBytes(i) == expected);
        RC_ASSERT(map.ToBytes(expected) == i);
        const CodePoint c = DecodeAt(text, i);
        expected += unit == OffsetUnit::kUtf16Units && c.value > 0xFFFF ? 2 : 1;
        i += c.length;
      }
      RC_ASSERT(map.size() == expected);
    }
  }));
}

}  // namespace
}  // namespace huiyao::text
