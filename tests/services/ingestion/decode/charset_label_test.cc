#include "services/ingestion/decode/charset_label.h"

#include <gtest/gtest.h>

namespace huiyao::ingestion {
namespace {

TEST(CharsetLabelTest, Canonical) {
  EXPECT_EQ(CanonicalCharset("gb2312"), "GB18030");
  EXPECT_EQ(CanonicalCharset(" GBK "), "GB18030");
  EXPECT_EQ(CanonicalCharset("Big5"), "Big5");
  EXPECT_EQ(CanonicalCharset("UTF8"), "UTF-8");
  EXPECT_EQ(CanonicalCharset("ISO-8859-1"), "windows-1252");
  EXPECT_EQ(CanonicalCharset("Shift_JIS"), "Shift_JIS");
  EXPECT_EQ(CanonicalCharset("utf-16"), "UTF-16LE");
  EXPECT_EQ(CanonicalCharset("windows-1251"), "windows-1251");
  for (const char* none : {"", "klingon", "utf-7", "UTF-7", "scsu", "ibm037", "../../etc/passwd"}) {
    EXPECT_EQ(CanonicalCharset(none), "") << none;
  }
}

TEST(CharsetLabelTest, Declarations) {
  EXPECT_EQ(FindDeclaredCharset("<meta charset=\"gbk\">"), "gbk");
  EXPECT_EQ(FindDeclaredCharset("<META content='text/html; charset=GB2312' http-equiv=Content-Type>"), "gb2312");
  EXPECT_EQ(FindDeclaredCharset("<?xml version='1.0' encoding='Big5'?><html>"), "big5");
  EXPECT_EQ(FindDeclaredCharset("<meta charset = utf-8 /><meta charset=gbk>"), "utf-8");
  EXPECT_EQ(FindDeclaredCharset("charset=gbk without a tag"), "");
  EXPECT_EQ(FindDeclaredCharset("<meta charset=>"), "");
  EXPECT_EQ(FindDeclaredCharset(std::string(5000, ' ') + "<meta charset=gbk>"), "");
}

}  // namespace
}  // namespace huiyao::ingestion
