#include "services/query/documents/format.h"

#include "common/base/error.h"
#include "gtest/gtest.h"
#include "huiyao/document/v1/document.pb.h"

namespace huiyao::query {
namespace {

using std::string_literals::operator""s;

// The very bytes: a change here is a change of the format.
TEST(DocumentFormat, Bytes) {
  EXPECT_EQ(EncodeMeta({3, true, 258, 7, "ab"}),
            "\x01\0\0\0\x03\x01\0\0\0\0\0\0\x01\x02\0\0\0\x07"
            "ab"s);
  EXPECT_EQ(EncodeChange({3, false, "d1"}), "\x01\0\0\0\x03\0d1"s);
  EXPECT_EQ(EncodeTotals({1, 2, 3}), "\x01\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\x03"s);
  EXPECT_EQ(EncodeNumber(9), "\x01\0\0\0\0\0\0\0\x09"s);
  EXPECT_EQ(ItemKey("d1", 258), "d1\0\0\0\x01\x02"s);
  document::v1::Document document;
  document.set_revision(5);
  EXPECT_EQ(EncodeMessage(document), "\x01\x18\x05"s);
}

TEST(DocumentFormat, RoundTrips) {
  const DocumentMeta meta{INT32_MAX, false, INT64_MAX, UINT32_MAX, std::string(64, 'f')};
  EXPECT_EQ(*DecodeMeta(EncodeMeta(meta)), meta);
  const ChangeRow change{1, true, "x-y"};
  EXPECT_EQ(*DecodeChange(EncodeChange(change)), change);
  const Totals totals{10, 20, 30};
  EXPECT_EQ(*DecodeTotals(EncodeTotals(totals)), totals);
  EXPECT_EQ(*DecodeNumber(EncodeNumber(-1)), -1);
  EXPECT_EQ(DocumentOfItemKey(ItemKey("d1", 0)), "d1");
  EXPECT_EQ(DocumentOfItemKey("d1"), "");
}

TEST(DocumentFormat, DamagedRowsAreTold) {
  const std::string row = EncodeMeta({3, true, 258, 7, ""});
  for (size_t length = 0; length < row.size(); ++length) {
    EXPECT_EQ(ErrorReason(DecodeMeta(row.substr(0, length)).status()), "STORAGE_CORRUPT");
  }
  EXPECT_FALSE(DecodeMeta("\x02" + row.substr(1)).ok());
  EXPECT_FALSE(DecodeTotals(EncodeTotals({}) + "x").ok());
  EXPECT_FALSE(DecodeNumber("").ok());
  EXPECT_FALSE(DecodeChange("\x01\0\0\0\x01\x05x"s).ok());
  document::v1::Document document;
  EXPECT_EQ(ErrorReason(DecodeMessage("\x01\xff", document)), "STORAGE_CORRUPT");
  EXPECT_EQ(ErrorReason(DecodeMessage("", document)), "STORAGE_CORRUPT");
}

}  // namespace
}  // namespace huiyao::query
