#include "services/segmentation/findings/truncation.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace huiyao::segmentation {
namespace {

using document::v1::Article;
using document::v1::Document;

// How often a text, a paragraph a line, is found cut.
int Cuts(const std::vector<std::string>& lines, Surroundings surroundings = {},
         Article::Kind kind = Article::KIND_REPORT, const std::string& continues_from = "") {
  Document document;
  std::vector<Range> ranges;
  for (const std::string& line : lines) {
    const auto start = static_cast<int32_t>(document.text().size());
    document.mutable_text()->append(line).append("\n");
    ranges.push_back({start, start + static_cast<int32_t>(line.size())});
  }
  Flow body;
  for (size_t i = 0; i < lines.size(); ++i) {
    body.push_back({JoinedText(document.text(), {ranges[i]}), lines[i].starts_with("# ") ? 1 : 0, {}, nullptr});
  }
  Article article;
  article.set_kind(kind);
  article.set_continues_from(continues_from);
  FindingList findings(&document);
  FindTruncation(body, article, surroundings, findings);
  return document.findings_size();
}

const std::string kWhole =
    "近年来，青禾县疏浚河道八十公里，加固堤坝二十处。群众用水得到保障，水质明显好转，农业连年丰收，村民十分满意。";
const std::string kOpen =
    "近年来，青禾县疏浚河道八十公里，加固堤坝二十处。群众用水得到保障，水质明显好转，农业连年丰收，村民都";
const std::string kItem = "青禾县提出两项要求：一是疏浚河道，恢复水系；二是推动";

TEST(TruncationTest, TheEndOfTheText) {
  EXPECT_EQ(Cuts({kWhole, kWhole, kOpen}), 1);
  EXPECT_EQ(Cuts({kWhole, kWhole, kWhole}), 0);
}

TEST(TruncationTest, WhatFollowsMayBeTheRest) {
  EXPECT_EQ(Cuts({kWhole, kItem, kWhole}), 0);
  EXPECT_EQ(Cuts({kWhole, kItem, "# 强化保障", kWhole}), 1);
  EXPECT_EQ(Cuts({kWhole, kItem, "青禾县水利局局长", kWhole}), 1);
}

TEST(TruncationTest, WhereColumnsAreMixedOnlyThePagesEndCounts) {
  EXPECT_EQ(Cuts({kWhole, kItem, "# 强化保障", kWhole}, {.columns_mixed = true}), 0);
  EXPECT_EQ(Cuts({kWhole, kWhole, kOpen}, {.columns_mixed = true, .is_last = false}), 0);
  EXPECT_EQ(Cuts({kWhole, kWhole, kOpen}, {.columns_mixed = true}), 1);
}

TEST(TruncationTest, AnArticleWithoutHeadlineMayBeTheRest) {
  EXPECT_EQ(Cuts({kWhole, kWhole, kOpen}, {.may_go_on = true, .is_last = false}), 0);
  EXPECT_EQ(Cuts({kWhole, kWhole, kItem}, {.may_go_on = true, .is_last = false}), 1);
}

TEST(TruncationTest, WritersWithoutFinalPunctuation) {
  const std::string bare = kWhole.substr(0, kWhole.size() - 3);
  EXPECT_EQ(Cuts({bare, bare + "了", bare + "吗", bare}), 0);
}

TEST(TruncationTest, CaptionsAndContinuations) {
  const std::string cut = "，加固堤坝二十处，水质明显好转，群众十分满意。";
  EXPECT_EQ(Cuts({cut, kWhole}), 1);
  EXPECT_EQ(Cuts({cut, kWhole}, {}, Article::KIND_REPORT, "第1版"), 0);
  EXPECT_EQ(Cuts({kWhole, kItem}, {}, Article::KIND_CAPTION), 0);
}

}  // namespace
}  // namespace huiyao::segmentation
