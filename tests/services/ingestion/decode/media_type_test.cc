#include "services/ingestion/decode/media_type.h"

#include <gtest/gtest.h>

#include <string>

namespace huiyao::ingestion {
namespace {

TEST(MediaTypeTest, Parse) {
  EXPECT_EQ(ParseMediaType("Text/HTML; Charset=\"GB2312\"").essence, "text/html");
  EXPECT_EQ(ParseMediaType("Text/HTML; Charset=\"GB2312\"").charset, "GB2312");
  EXPECT_EQ(ParseMediaType("text/plain;format=flowed; charset = utf-8").charset, "utf-8");
  EXPECT_EQ(ParseMediaType("nonsense").essence, "");
  EXPECT_EQ(ParseMediaType("").charset, "");
}

TEST(MediaTypeTest, BinaryFormats) {
  const auto sniff = [](std::string_view bytes) { return std::string(SniffBinary(bytes).media_type); };
  EXPECT_EQ(sniff("%PDF-1.7\n"), "application/pdf");
  EXPECT_EQ(sniff(std::string_view("PK\x03\x04\x14\0", 6)), "application/zip");
  EXPECT_EQ(sniff("\x89PNG\r\n\x1A\n...."), "image/png");
  EXPECT_EQ(sniff(std::string_view("\xFF\xD8\xFF\xE0\x00\x10JFIF", 10)), "image/jpeg");
  EXPECT_EQ(sniff("{\\rtf1\\ansi"), "application/rtf");
  EXPECT_EQ(sniff(std::string_view("MZ\x90\0\x03", 5)), "application/x-msdownload");
  // Text that begins like one.
  EXPECT_EQ(sniff("MZ stands for Mark Zbikowski"), "");
  EXPECT_EQ(sniff("BM: the body mass"), "");
  EXPECT_EQ(sniff("中文"), "");
  EXPECT_EQ(sniff(""), "");
}

TEST(MediaTypeTest, TextKinds) {
  EXPECT_EQ(SniffText("一段文字", ""), "text/plain");
  EXPECT_EQ(SniffText("一段文字", "text/html"), "text/plain");
  EXPECT_EQ(SniffText("A &amp; B", "text/html"), "text/html");
  EXPECT_EQ(SniffText("一段<p>文字", "text/html"), "text/html");
  EXPECT_EQ(SniffText("一段<p>文字", ""), "text/plain");
  EXPECT_EQ(SniffText("a < b & c > d", "text/html"), "text/plain");
  EXPECT_EQ(SniffText("\n <!-- x --> <!DOCTYPE html>", ""), "text/html");
  EXPECT_EQ(SniffText("<HTML lang=zh>", "text/plain"), "text/html");
  EXPECT_EQ(SniffText("<?xml version='1.0'?><!DOCTYPE html><html>", ""), "application/xhtml+xml");
  EXPECT_EQ(SniffText("<?xml version='1.0'?><html>", "text/html"), "text/html");
  EXPECT_EQ(SniffText("<?xml version='1.0'?><rss>", ""), "application/xml");
  EXPECT_EQ(SniffText("<rss version='2.0'>", "application/rss+xml"), "application/xml");
  EXPECT_EQ(SniffText("{\"a\": 1}", "application/json"), "text/plain");
  EXPECT_EQ(SniffText("<!--", ""), "text/plain");
  EXPECT_EQ(SniffText("", ""), "text/plain");
}

}  // namespace
}  // namespace huiyao::ingestion
