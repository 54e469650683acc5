#include "services/ingestion/extract/extract.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "common/base/error.h"
#include "tests/services/ingestion/decode/encode.h"
#include "tests/services/ingestion/extract/extraction_invariants.h"

namespace huiyao::ingestion {
namespace {

using huiyao::document::v1::Block;
using huiyao::document::v1::Extraction;
using huiyao::document::v1::Finding;

constexpr std::string_view kText =
    "全县基层卫生工作会议\r\n\r\n　　会议部署了三项任务。\n一是改善门诊；二是充实队伍。\n";

// Extracts and checks what must hold of everything.
Extracted Read(std::string_view bytes, std::string_view media_type = "") {
  EXPECT_TRUE(CheckExtractable(bytes, media_type, {}).ok());
  absl::StatusOr<Extracted> extracted = Extract(bytes, media_type, "", {});
  EXPECT_TRUE(extracted.ok()) << extracted.status();
  if (!extracted.ok()) return {};
  EXPECT_EQ(BrokenInvariant(extracted->extraction, bytes.size()), "");
  return *std::move(extracted);
}

std::string Reason(std::string_view bytes, std::string_view media_type = "", size_t limit = 16 << 20) {
  ExtractOptions options;
  options.max_text_bytes = limit;
  const absl::StatusOr<Extracted> extracted = Extract(bytes, media_type, "", options);
  const absl::Status checked = CheckExtractable(bytes, media_type, options);
  EXPECT_EQ(ErrorReason(checked), ErrorReason(extracted.status()));
  EXPECT_TRUE(extracted.ok() || extracted.status().code() == absl::StatusCode::kInvalidArgument);
  return ErrorReason(extracted.status());
}

std::vector<std::string> Blocks(const Extraction& extraction) {
  std::vector<std::string> result;
  for (const Block& block : extraction.blocks()) {
    result.push_back(extraction.text().substr(static_cast<size_t>(block.span().start()),
                                              static_cast<size_t>(block.span().end() - block.span().start())));
  }
  return result;
}

TEST(ExtractTest, PlainTextInEveryCharset) {
  for (const std::string_view charset :
       {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030", "GBK", "HZ-GB-2312"}) {
    SCOPED_TRACE(charset);
    const std::string bytes = Encode(kText, charset);
    const Extracted extracted = Read(bytes);
    EXPECT_EQ(extracted.extraction.text(), kText);
    EXPECT_EQ(extracted.media_type, "text/plain");
    EXPECT_EQ(extracted.charset, charset == "GBK" ? "GB18030" : charset);
    EXPECT_EQ(Blocks(extracted.extraction), (std::vector<std::string>{"全县基层卫生工作会议", "会议部署了三项任务。",
                                                                      "一是改善门诊；二是充实队伍。"}));
    EXPECT_EQ(extracted.extraction.blocks(0).role(), Block::ROLE_LINE);
    EXPECT_EQ(extracted.extraction.findings_size(), 0);
    // The ranges lead back to bytes that decode to the same text.
    size_t covered = 0;
    for (const auto& range : extracted.extraction.source_ranges()) {
      covered += static_cast<size_t>(range.span().end() - range.span().start());
      if (charset == "HZ-GB-2312") continue;
      const std::string text = extracted.extraction.text().substr(
          static_cast<size_t>(range.span().start()), static_cast<size_t>(range.span().end() - range.span().start()));
      EXPECT_EQ(bytes.substr(static_cast<size_t>(range.bytes().start()),
                             static_cast<size_t>(range.bytes().end() - range.bytes().start())),
                Encode(text, charset));
    }
    EXPECT_EQ(covered, kText.size());
  }
}

TEST(ExtractTest, WhatCannotBeReadIsRefused) {
  EXPECT_EQ(Reason(""), "EMPTY_DOCUMENT");
  EXPECT_EQ(Reason(" \r\n\t　\n"), "EMPTY_DOCUMENT");
  EXPECT_EQ(Reason("\xEF\xBB\xBF"), "EMPTY_DOCUMENT");
  EXPECT_EQ(Reason("%PDF-1.5\n%\xE2\xE3\xCF\xD3", "text/plain"), "UNSUPPORTED_MEDIA_TYPE");
  EXPECT_EQ(Reason(std::string_view("PK\x03\x04\x14\0\6\0", 8), "text/html"), "UNSUPPORTED_MEDIA_TYPE");
  EXPECT_EQ(Reason("<?xml version='1.0'?><rss><channel/></rss>"), "UNSUPPORTED_MEDIA_TYPE");
  EXPECT_EQ(Reason(std::string(1000, '\0')), "UNSUPPORTED_MEDIA_TYPE");
  std::mt19937 random(1);
  for (int i = 0; i < 20; ++i) {
    std::string bytes(2000, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    EXPECT_EQ(Reason(bytes, i % 2 == 0 ? "text/plain; charset=gbk" : ""), "UNSUPPORTED_MEDIA_TYPE");
  }
  EXPECT_EQ(Reason("健康中国", "", 11), "TEXT_TOO_LARGE");
  EXPECT_EQ(Reason("健康中国", "", 12), "");
  EXPECT_EQ(Reason(Encode(kText, "GBK"), "", 40), "TEXT_TOO_LARGE");
}

TEST(ExtractTest, RefusalsSayWhatWasFoundAndWhatIsSupported) {
  const absl::Status status = CheckExtractable("%PDF-1.5\n", "text/plain", {});
  const std::string message(status.message());
  EXPECT_NE(message.find("PDF"), std::string::npos);
  EXPECT_NE(message.find("text/html"), std::string::npos);
  EXPECT_NE(message.find("text/plain"), std::string::npos);
}

TEST(ExtractTest, AnEmptyPageIsFoundOutByParsingOnly) {
  const std::string_view page = "<html><script>x</script><body> </body></html>";
  EXPECT_TRUE(CheckExtractable(page, "text/html", {}).ok());
  EXPECT_EQ(ErrorReason(Extract(page, "text/html", "", {}).status()), "EMPTY_DOCUMENT");
}

TEST(ExtractTest, LossesAreFindingsWithEvidence) {
  const std::string truncated = std::string(kText) + "健\xE5\xBA";
  const Extraction utf8 = Read(truncated).extraction;
  ASSERT_EQ(utf8.findings_size(), 1);
  EXPECT_EQ(utf8.findings(0).kind(), Finding::KIND_TEXT_LOSS);
  ASSERT_EQ(utf8.findings(0).evidence_size(), 1);
  EXPECT_EQ(utf8.text().substr(static_cast<size_t>(utf8.findings(0).evidence(0).start())), "\uFFFD");
  EXPECT_EQ(utf8.source_ranges_size(), 2);

  std::string gbk = Encode(kText, "GBK");
  gbk[4] = '\xFF';
  const Extracted damaged = Read(gbk);
  EXPECT_EQ(damaged.charset, "GB18030");
  ASSERT_EQ(damaged.extraction.findings_size(), 1);
  EXPECT_NE(damaged.extraction.text().find("三项任务"), std::string::npos);

  const Extraction nul = Read(std::string("会议\0召开", 13) + std::string(kText)).extraction;
  ASSERT_EQ(nul.findings_size(), 1);
  EXPECT_TRUE(nul.text().starts_with("会议\uFFFD召开"));
}

TEST(ExtractTest, AWrongCharsetLabelIsAFinding) {
  const std::string page =
      "<html><head><meta charset=gb2312><title>题</title></head><body><p>" + std::string(kText) + "</p></body></html>";
  const Extracted wrong = Read(page, "text/html");
  EXPECT_EQ(wrong.charset, "UTF-8");
  ASSERT_EQ(wrong.extraction.findings_size(), 1);
  EXPECT_EQ(wrong.extraction.findings(0).kind(), Finding::KIND_CHARSET_MISLABELLED);
  EXPECT_NE(wrong.extraction.findings(0).detail().find("gb2312"), std::string::npos);

  const Extracted right = Read(Encode(page, "GBK"), "text/html; charset=GBK");
  EXPECT_EQ(right.charset, "GB18030");
  EXPECT_EQ(right.extraction.findings_size(), 0);
  EXPECT_EQ(right.extraction.metadata().title(), "题");

  EXPECT_EQ(Read(Encode(kText, "GBK"), "text/plain; charset=utf-8").extraction.findings_size(), 1);
  EXPECT_EQ(Read("plain ASCII, any label will do", "text/plain; charset=big5").extraction.findings_size(), 0);
}

TEST(ExtractTest, TheContentDecidesTheMediaType) {
  EXPECT_EQ(Read("<!DOCTYPE html><p>正文", "text/plain").media_type, "text/html");
  EXPECT_EQ(Read("没有标记的文字", "text/html").media_type, "text/plain");
  EXPECT_EQ(Read("# 标题\n\n正文", "text/markdown").media_type, "text/plain");
  EXPECT_EQ(Read("正文", "application/pdf").media_type, "text/plain");
  EXPECT_EQ(Read("<?xml version='1.0' encoding='utf-8'?><html><body>正文</body></html>").media_type,
            "application/xhtml+xml");
}

TEST(ExtractTest, LongLineWithoutPunctuation) {
  std::string line;
  while (line.size() < 200'000) line += "基层卫生服务能力提升工程";
  const Extraction extraction = Read(line).extraction;
  EXPECT_EQ(extraction.text(), line);
  EXPECT_EQ(extraction.blocks_size(), 1);
  EXPECT_EQ(extraction.source_ranges_size(), 1);
}

TEST(ExtractTest, ManyLinesShareBlocks) {
  std::string lines;
  for (int i = 0; i < 1'200'000; ++i) lines += "x\n";
  const Extraction extraction = Read(lines).extraction;
  EXPECT_LE(extraction.blocks_size(), 500'000);
  EXPECT_GE(extraction.blocks_size(), 300'000);
}

TEST(ExtractTest, GzippedPagesOfTheWorldAreRead) {
  const char* shared = std::getenv("HUIYAO_SHARED");
  const std::filesystem::path pages =
      std::filesystem::path(shared != nullptr ? shared : "../shared") / "data/html/article-extraction/html";
  if (!std::filesystem::exists(pages)) GTEST_SKIP() << "no pages";
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(pages)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  size_t flat = 0;
  for (size_t i = 0; i < paths.size(); i += 6) {
    SCOPED_TRACE(paths[i].filename().string());
    gzFile file = gzopen(paths[i].c_str(), "rb");
    ASSERT_NE(file, nullptr);
    std::string bytes(8 << 20, '\0');
    const int size = gzread(file, bytes.data(), static_cast<unsigned>(bytes.size()));
    gzclose(file);
    ASSERT_GT(size, 0);
    bytes.resize(static_cast<size_t>(size));
    const Extracted extracted = Read(bytes, "text/html");
    EXPECT_GT(extracted.extraction.text().size(), 500U);
    EXPECT_FALSE(extracted.extraction.metadata().title().empty());
    for (const Finding& finding : extracted.extraction.findings()) {
      flat += finding.detail().find("nested") != std::string::npos;
    }
  }
  EXPECT_EQ(flat, 0U);
}

}  // namespace
}  // namespace huiyao::ingestion
