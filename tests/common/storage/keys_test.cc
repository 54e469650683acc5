#include "common/storage/keys.h"

#include <rapidcheck.h>

#include <string>

#include "gtest/gtest.h"

namespace huiyao::storage {
namespace {

TEST(KeysTest, AreBigEndian) {
  EXPECT_EQ(BigEndian64(0x0102030405060708), "\x01\x02\x03\x04\x05\x06\x07\x08");
  std::string key = "k";
  AppendBigEndian32(0xFF000001, key);
  EXPECT_EQ(key, std::string("k\xFF\x00\x00\x01", 5));
}

TEST(KeysTest, RoundTripAndLeaveTheRest) {
  EXPECT_TRUE(rc::check([](uint64_t a, uint32_t b, const std::string& rest) {
    std::string key;
    AppendBigEndian64(a, key);
    AppendBigEndian32(b, key);
    key += rest;
    std::string_view in = key;
    RC_ASSERT(TakeBigEndian64(in) == a);
    RC_ASSERT(TakeBigEndian32(in) == b);
    RC_ASSERT(in == rest);
  }));
}

TEST(KeysTest, OrderOfBytesIsOrderOfNumbers) {
  EXPECT_TRUE(rc::check([](uint64_t a, uint64_t b) {
    RC_ASSERT((a < b) == (BigEndian64(a) < BigEndian64(b)));
    std::string x;
    std::string y;
    AppendBigEndian32(static_cast<uint32_t>(a), x);
    AppendBigEndian32(static_cast<uint32_t>(b), y);
    RC_ASSERT((static_cast<uint32_t>(a) < static_cast<uint32_t>(b)) == (x < y));
  }));
}

TEST(KeysTest, TooFewBytesTakeNothing) {
  for (size_t size = 0; size < 8; ++size) {
    const std::string bytes(size, 'x');
    std::string_view in = bytes;
    EXPECT_EQ(TakeBigEndian64(in), std::nullopt);
    EXPECT_EQ(in.size(), size);
    EXPECT_EQ(TakeBigEndian32(in).has_value(), size >= 4);
  }
}

}  // namespace
}  // namespace huiyao::storage
