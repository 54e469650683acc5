#include "services/segmentation/reader.h"

#include <gmock/gmock.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "common/base/error.h"
#include "common/text/utf8.h"
#include "services/segmentation/language.h"
#include "services/segmentation/requests.h"
#include "services/segmentation/validate.h"
#include "tests/services/segmentation/document_fixture.h"
#include "tests/services/segmentation/document_invariants.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Block;
using document::v1::Document;
using document::v1::Extraction;
using testing::IsEmpty;

TEST(ReaderTest, EmptyTextHasNoArticle) {
  const Document document = ReadText("");
  EXPECT_EQ(document.articles_size(), 0);
  EXPECT_EQ(document.language(), "und");
  EXPECT_FALSE(document.analyzer().empty());
}

TEST(ReaderTest, KeepsTheCallersFields) {
  Document document;
  document.set_name("documents/x");
  document.set_revision(3);
  (*document.mutable_labels())["k"] = "v";
  document.set_title("old");
  Extraction extraction;
  extraction.set_text("正文一句。");
  ReadExtraction(extraction, {}, &document);
  EXPECT_EQ(document.name(), "documents/x");
  EXPECT_EQ(document.revision(), 3);
  EXPECT_EQ(document.labels().at("k"), "v");
  EXPECT_EQ(document.title(), "");
  EXPECT_EQ(document.text(), "正文一句。");
}

TEST(ReaderTest, PassesFindingsOn) {
  Extraction extraction;
  extraction.set_text("正文一句。");
  extraction.add_findings()->set_kind(document::v1::Finding::KIND_CHARSET_MISLABELLED);
  Document document;
  ReadExtraction(extraction, {}, &document);
  ASSERT_EQ(document.findings_size(), 1);
}

TEST(ReaderTest, TakesFromTheSourceWhatIsNotPrinted) {
  Extraction extraction;
  extraction.set_text("正文一句，到此为止。\n");
  extraction.mutable_metadata()->set_title("页面的标题");
  extraction.mutable_metadata()->set_publish_date("2025-03-01T08:00:00Z");
  extraction.mutable_metadata()->add_authors("张三丰");
  Document document;
  ReadExtraction(extraction, {}, &document);
  EXPECT_EQ(document.title(), "页面的标题");
  EXPECT_EQ(document.publish_date(), "2025-03-01");
  EXPECT_EQ(document.authors(0), "张三丰");
  EXPECT_EQ(document.metadata_spans().count("title"), 0u);
}

TEST(ReaderTest, TokensOnRequestOnly) {
  Extraction extraction;
  extraction.set_text("巧克力，开会。");
  Document document;
  ReadExtraction(extraction, {.include_tokens = true}, &document);
  const auto& sentence = document.articles(0).sections(0).paragraphs(0).sentences(0);
  EXPECT_THAT(std::vector<uint32_t>(sentence.token_lengths().begin(), sentence.token_lengths().end()),
              testing::ElementsAre(0, 9, 3, 6, 3));
  ReadExtraction(extraction, {}, &document);
  EXPECT_EQ(document.articles(0).sections(0).paragraphs(0).sentences(0).token_lengths_size(), 0);
}

TEST(ReaderTest, Tables) {
  ExtractionBuilder builder;
  builder.Add(Block::ROLE_PARAGRAPH, "见下表。");
  builder.Open(Block::ROLE_TABLE);
  for (const char* row : {"地区", "东部"}) {
    builder.Open(Block::ROLE_ROW);
    builder.Add(Block::ROLE_CELL, row);
    builder.Add(Block::ROLE_CELL, "12");
    builder.Close();
  }
  builder.Close();
  Document document;
  ASSERT_TRUE(ValidateExtraction(builder.Build(), "extraction").ok());
  ReadExtraction(builder.Build(), {}, &document);
  ASSERT_EQ(document.tables_size(), 1);
  EXPECT_EQ(document.tables(0).id(), "a1-t1");
  ASSERT_EQ(document.tables(0).rows_size(), 2);
  EXPECT_EQ(Content(document, document.tables(0).rows(1).cells(0)), "东部");
  EXPECT_THAT(Violations(document), IsEmpty());
}

// Text of the pieces from which real pages are made, in any order.
rc::Gen<std::string> Pages() {
  static const std::vector<std::string> kPieces = {"一是",
                                                   "二是",
                                                   "三是",
                                                   "一要",
                                                   "二要",
                                                   "第一，",
                                                   "第二，",
                                                   "首先，",
                                                   "其次，",
                                                   "最后，",
                                                   "一、",
                                                   "二、",
                                                   "（一）",
                                                   "（二）",
                                                   "1.",
                                                   "2.",
                                                   "(1)",
                                                   "(2)",
                                                   "①",
                                                   "②",
                                                   "first, ",
                                                   "Second, ",
                                                   "third: ",
                                                   "lastly, ",
                                                   "(a) ",
                                                   "(b) ",
                                                   "(i) ",
                                                   "(ii) ",
                                                   "加强领导",
                                                   "落实责任",
                                                   "三项任务",
                                                   "5个方面",
                                                   "eight measures",
                                                   "the county ",
                                                   "will ",
                                                   "，",
                                                   "。",
                                                   "；",
                                                   "：",
                                                   "、",
                                                   ". ",
                                                   "; ",
                                                   ": ",
                                                   ", ",
                                                   "and ",
                                                   "\n",
                                                   "\n\n",
                                                   "\r\n",
                                                   " ",
                                                   "　",
                                                   "“",
                                                   "”",
                                                   "（",
                                                   "）",
                                                   "\"",
                                                   "会议指出，",
                                                   "县长周敏说",
                                                   "他表示：",
                                                   "问：",
                                                   "答：",
                                                   "the ministry said that ",
                                                   "来源：",
                                                   "发布时间：2025-01-02",
                                                   "本报记者 张三丰",
                                                   "相关阅读",
                                                   "返回列表",
                                                   "——",
                                                   "…",
                                                   "👨‍👩‍👧",
                                                   "\xE2\x80\x8B",
                                                   std::string(1, '\0'),
                                                   "第一章 总则",
                                                   "By Jane Smith",
                                                   "2025年1月2日",
                                                   "某发〔2025〕1号"};
  return rc::gen::map(rc::gen::container<std::vector<size_t>>(rc::gen::inRange<size_t>(0, kPieces.size())),
                      [](const std::vector<size_t>& indices) {
                        std::string text;
                        for (const size_t i : indices) text += kPieces[i];
                        return text;
                      });
}

TEST(ReaderPropertyTest, EveryPageHoldsTheInvariants) {
  EXPECT_TRUE(rc::check([] {
    Extraction extraction;
    for (int i = 0; i < 3; ++i) extraction.mutable_text()->append(*Pages());
    Document document, again;
    ReadExtraction(extraction, {.include_tokens = true}, &document);
    const auto violations = Violations(document);
    if (!violations.empty()) RC_FAIL(violations.front());
    ReadExtraction(extraction, {.include_tokens = true}, &again);
    RC_ASSERT(google::protobuf::util::MessageDifferencer::Equals(document, again));
  }));
}

TEST(ReaderPropertyTest, EveryTextHoldsTheInvariants) {
  EXPECT_TRUE(rc::check([](const std::vector<char32_t>& values) {
    Extraction extraction;
    for (const char32_t value : values) text::AppendUtf8(value & 0x1FFFFF, *extraction.mutable_text());
    Document document;
    ReadExtraction(extraction, {.include_tokens = true}, &document);
    const auto violations = Violations(document);
    if (!violations.empty()) RC_FAIL(violations.front());
  }));
}

// What the random pages found once.
TEST(ReaderTest, PagesThatLostSomething) {
  ExtractionBuilder columns;
  columns.Add(Block::ROLE_UNSPECIFIED, "一是\neight measures发布时间：2025-01-02\neight measureseight measures");
  columns.Add(Block::ROLE_HEADING, "一是", 2);
  columns.Add(Block::ROLE_UNSPECIFIED, "本报记者 张三丰");
  columns.Add(Block::ROLE_UNSPECIFIED, "加强领导第一，");
  columns.Add(Block::ROLE_UNSPECIFIED, "加强领导eight measures。");
  columns.Add(Block::ROLE_UNSPECIFIED, "落实责任the ministry said that 加强领导一是");
  columns.Add(Block::ROLE_UNSPECIFIED, "，\nfirst, \neight measureseight measures");
  ExtractionBuilder marks;
  marks.Add(Block::ROLE_PARAGRAPH, "一是");
  marks.Add(Block::ROLE_PARAGRAPH, "“");
  marks.Add(Block::ROLE_PARAGRAPH, "三是");
  for (const ExtractionBuilder* builder : {&columns, &marks}) {
    Document document;
    ReadExtraction(builder->Build(), {.include_tokens = true}, &document);
    EXPECT_THAT(Violations(document), testing::IsEmpty());
  }
}

// Blocks of all roles over a page, nested at random; what the validator lets pass is read.
TEST(ReaderPropertyTest, EveryValidBlockTreeHoldsTheInvariants) {
  EXPECT_TRUE(rc::check([] {
    ExtractionBuilder builder;
    int open = 0;
    for (const int step : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 40))) {
      const auto role = static_cast<Block::Role>(step % 12);
      if (step < 26) builder.Add(role, *Pages(), step % 4, -1, step % 2 ? "2." : "");
      if (step >= 26 && step < 34) builder.Open(role, step % 3), ++open;
      if (step >= 34 && open > 0) builder.Close(), --open;
    }
    for (; open > 0; --open) builder.Close();
    RC_ASSERT(ValidateExtraction(builder.Build(), "extraction").ok());
    Document document;
    ReadExtraction(builder.Build(), {.include_tokens = true}, &document);
    const auto violations = Violations(document);
    if (!violations.empty()) RC_FAIL(violations.front());
  }));
}

TEST(ValidateTest, Spans) {
  Extraction extraction;
  extraction.set_text("汉字");
  Block* block = extraction.add_blocks();
  block->set_parent(-1);
  const auto reason = [&](int start, int end, int parent = -1) {
    block->mutable_span()->set_start(start);
    block->mutable_span()->set_end(end);
    block->set_parent(parent);
    return ErrorReason(ValidateExtraction(extraction, "extraction"));
  };
  EXPECT_EQ(reason(0, 6), "");
  EXPECT_EQ(reason(3, 3), "");
  EXPECT_EQ(reason(0, 7), "INVALID_SPAN");
  EXPECT_EQ(reason(-1, 3), "INVALID_SPAN");
  EXPECT_EQ(reason(3, 0), "INVALID_SPAN");
  EXPECT_EQ(reason(1, 6), "INVALID_SPAN");
  EXPECT_EQ(reason(0, 6, 0), "INVALID_SPAN");
  EXPECT_EQ(reason(0, 6, 5), "INVALID_SPAN");
  EXPECT_EQ(reason(0, 6, -2), "INVALID_SPAN");
}

TEST(ValidateTest, CrossingBlocks) {
  Extraction extraction;
  extraction.set_text("abcdef");
  for (const auto& [start, end] : {std::pair(0, 4), std::pair(2, 6)}) {
    Block* block = extraction.add_blocks();
    block->set_parent(-1);
    block->mutable_span()->set_start(start);
    block->mutable_span()->set_end(end);
  }
  EXPECT_EQ(ErrorReason(ValidateExtraction(extraction, "extraction")), "INVALID_SPAN");
}

TEST(RequestTest, ADocumentSaysWhichLexiconItWasReadWith) {
  v1::SegmentDocumentRequest request;
  v1::SegmentDocumentResponse response;
  request.mutable_extraction()->set_text("普惠托育服务。");
  request.set_include_tokens(true);
  const auto lexicon = analysis::Lexicon::Build(5, std::vector<std::string>{"普惠托育"});
  ASSERT_TRUE(AnswerSegmentDocument(request, &response, lexicon).ok());
  EXPECT_TRUE(response.document().analyzer().ends_with("@lexicon-5")) << response.document().analyzer();
  const auto& sentence = response.document().articles(0).sections(0).paragraphs(0).sentences(0);
  ASSERT_GE(sentence.token_lengths_size(), 2);
  EXPECT_EQ(sentence.token_lengths(1), 12u) << "four characters in one word";
}

TEST(RequestTest, RefusesADocumentThatIsAlreadyRead) {
  v1::SegmentDocumentRequest request;
  v1::SegmentDocumentResponse response;
  EXPECT_EQ(ErrorReason(AnswerSegmentDocument(request, &response)), "INVALID_FIELD");
  request.mutable_extraction()->set_text("正文。");
  request.mutable_document()->set_name("documents/x");
  EXPECT_TRUE(AnswerSegmentDocument(request, &response).ok());
  EXPECT_EQ(response.document().name(), "documents/x");
  EXPECT_EQ(response.document().articles_size(), 1);
  request.mutable_document()->set_title("title");
  EXPECT_EQ(ErrorReason(AnswerSegmentDocument(request, &response)), "INVALID_FIELD");
  request.mutable_document()->clear_title();
  request.mutable_extraction()->set_text("\x80");
  EXPECT_EQ(ErrorReason(AnswerSegmentDocument(request, &response)), "INVALID_UTF8");
}

TEST(LanguageTest, ByScript) {
  EXPECT_EQ(DetectLanguage("会议在北京召开"), "zh-Hans");
  EXPECT_EQ(DetectLanguage("會議在北京召開"), "zh-Hant");
  EXPECT_EQ(DetectLanguage("人口"), "zh-Hans");
  EXPECT_EQ(DetectLanguage("The conference was held in Beijing."), "en");
  EXPECT_EQ(DetectLanguage("会议介绍了 COVID-19 疫苗的最新研究成果和推广情况"), "zh-Hans");
  EXPECT_EQ(DetectLanguage("会议在北京召开。The conference was held in Beijing."), "mul");
  EXPECT_EQ(DetectLanguage("会議は東京で開かれました"), "ja");
  EXPECT_EQ(DetectLanguage("회의가 서울에서 열렸다"), "ko");
  EXPECT_EQ(DetectLanguage("Совещание прошло в Москве"), "und");
  EXPECT_EQ(DetectLanguage("123 。"), "und");
}

}  // namespace
}  // namespace huiyao::segmentation
