// Speech with its speakers, in documents of our own wording. More cases stand in tests/golden/segmentation/quotes_*.
#include "services/segmentation/mentions/quotes/quotes.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "tests/services/segmentation/document_fixture.h"
#include "tests/services/segmentation/document_invariants.h"

namespace huiyao::segmentation {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "speaker | cue | words" of each, the pieces one behind the other.
std::vector<std::string> Read(const std::string& text) {
  document::v1::Document document = ReadText(text);
  EXPECT_THAT(Violations(document), IsEmpty());
  std::vector<std::string> read;
  for (const auto& quote : document.quotes()) {
    read.push_back(fmt::format("{} | {} | {}", quote.speaker(), quote.has_cue() ? Content(document, quote.cue()) : "",
                               Content(document, quote.pieces())));
  }
  return read;
}

TEST(QuotesTest, LineBreaksCutThem) {
  document::v1::Document document;
  document.set_text("会议指出：“水渠修\n好了。”");
  document.add_persons()->set_name("沈立");
  const int cut = static_cast<int>(document.text().find('\n'));
  std::vector<ArticleFlow> articles(1);
  articles[0].id = "a1";
  articles[0].body.push_back(
      {JoinedText(document.text(), {{0, cut}, {cut + 1, static_cast<int>(document.text().size())}}), 0, {}, nullptr});
  ReadQuotes(articles, {}, &document);
  ASSERT_EQ(document.quotes_size(), 1);
  ASSERT_EQ(document.quotes(0).pieces_size(), 2);
  EXPECT_EQ(Content(document, document.quotes(0).pieces(0)), "水渠修");
  EXPECT_EQ(Content(document, document.quotes(0).pieces(1)), "好了。");
  EXPECT_EQ(Content(document, document.quotes(0).cue()), "指出");
}

TEST(QuotesTest, ArticlesAreReadForThemselves) {
  document::v1::Document document;
  document.set_text("县长周敏说，水渠修好了。\n她表示，泵站四月开工。");
  document.add_persons()->set_name("周敏");
  const int cut = static_cast<int>(document.text().find('\n'));
  std::vector<ArticleFlow> articles(2);
  articles[0].id = "a1";
  articles[0].body.push_back({JoinedText(document.text(), {{0, cut}}), 0, {}, nullptr});
  articles[1].id = "a2";
  articles[1].body.push_back(
      {JoinedText(document.text(), {{cut + 1, static_cast<int>(document.text().size())}}), 0, {}, nullptr});
  ReadQuotes(articles, {{.article = 0, .name = {6, 12}, .titles = {0, 6}}}, &document);
  ASSERT_EQ(document.quotes_size(), 1);
  EXPECT_EQ(document.quotes(0).article_id(), "a1");
  EXPECT_EQ(document.quotes(0).speaker(), "周敏");
  EXPECT_EQ(document.quotes(0).speaker_title(), "县长");
}

TEST(QuotesTest, ACutBetweenTitleAndName) {
  EXPECT_THAT(Read("青禾县水务纪事\n2026年3月2日\n“水渠修好了，大家心里踏实了。”青禾县水务局局长\n沈立表示，今年还将改"
                   "造泵站。\n"),
              ElementsAre("沈立 | 表示 | 水渠修好了，大家心里踏实了。", "沈立 | 表示 | 今年还将改造泵站。"));
}

TEST(QuotesTest, TheMarksAreNoneOfThem) {
  const document::v1::Document document =
      ReadText("青禾县水务纪事\n2026年3月2日\n“水渠修好了，大家心里踏实了。”县长周敏说。\n");
  ASSERT_EQ(document.quotes_size(), 1);
  EXPECT_TRUE(document.quotes(0).direct());
  EXPECT_FALSE(document.quotes(0).speaker_inferred());
  EXPECT_EQ(document.quotes(0).speaker_title(), "县长");
  EXPECT_EQ(document.quotes(0).article_id(), document.articles(0).id());
  EXPECT_EQ(Content(document, document.quotes(0).pieces()), "水渠修好了，大家心里踏实了。");
}

TEST(QuotesTest, APronounWithNobodyBeforeIsLeftOut) {
  EXPECT_THAT(Read("青禾县水务纪事\n2026年3月2日\n他表示，泵站四月开工。\n"), IsEmpty());
}

TEST(QuotesTest, APronounReachesNotFar) {
  std::string text = "青禾县水务纪事\n2026年3月2日\n县长周敏说，资金已经到位。\n";
  for (int i = 0; i < 6; ++i) text += "渠首的水清了。\n";
  EXPECT_THAT(Read(text + "他表示，泵站四月开工。\n"), ElementsAre("周敏 | 说 | 资金已经到位。"));
}

TEST(QuotesTest, ItemsGoOnWithWhatAnnouncesThem) {
  EXPECT_THAT(Read("青禾县水务纪事\n2026年3月2日\n会议强调：\n一要守住底线。\n二要备足物资。\n会议在云岭镇举行。\n"),
              ElementsAre("会议 |  | 一要守住底线。二要备足物资。"));
}

TEST(QuotesTest, TitlesOfThoseWhomNobodyHasReadAreCarriedToo) {
  const document::v1::Document document =
      ReadText("青禾县水务纪事\n2026年3月2日\n青禾县水务局局长沈立介绍，水渠修好了。沈立说，泵站也修好了。\n");
  ASSERT_EQ(document.quotes_size(), 2);
  for (const auto& quote : document.quotes()) EXPECT_EQ(quote.speaker_title(), "青禾县水务局局长");
}

TEST(QuotesTest, LongTextsTakeNoLonger) {
  // One paragraph without an end, of what costs most.
  for (const char* piece : {"“水渠修好了。”县长周敏说，", "会议强调，要守住底线", "他表示", "‘“”’", "县长周敏、",
                            "said Anna, ", "The minister said “yes” and ", "问：甲。答：乙。"}) {
    std::string text = "青禾县水务纪事\n2026年3月2日\n";
    while (text.size() < 600'000) text += piece;
    const auto start = std::chrono::steady_clock::now();
    ReadText(text);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20)) << piece;
  }
}

}  // namespace
}  // namespace huiyao::segmentation
