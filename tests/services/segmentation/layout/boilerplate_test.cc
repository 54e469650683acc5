#include "services/segmentation/layout/boilerplate.h"

#include <gtest/gtest.h>

#include <string>

namespace huiyao::segmentation {
namespace {

TEST(BoilerplateTest, HeadsOfLinkLists) {
  for (const char* line :
       {"相关推荐", "【相关阅读】", "相 关 链 接：", ">> 延伸閱讀", "Related Articles", "Read more:"}) {
    EXPECT_EQ(ClassifyLine(line), WidgetLine::kLinkListHead) << line;
  }
}

TEST(BoilerplateTest, Widgets) {
  for (const char* line : {"【返回列表】",
                           "打印本页",
                           "[关闭窗口]",
                           "上一篇：某地开会",
                           "当前位置：首页 > 新闻",
                           "首页 | 新闻 | 通知 | 联系",
                           "责任编辑：某某",
                           "作者:编辑",
                           "版权所有 某某网",
                           "某ICP备12345678号",
                           "Back to top",
                           "Home > News > Local",
                           "© 2025 County Herald",
                           "浏览次数：12",
                           "----------",
                           "* * *",
                           "A- A A+",
                           "— 2 —",
                           "第2页 共5页",
                           "Page 2 of 5",
                           "【打印】 【关闭】"}) {
    EXPECT_EQ(ClassifyLine(line), WidgetLine::kWidget) << line;
  }
}

TEST(BoilerplateTest, OrdinaryLines) {
  for (const char* line : {"相关推荐工作要抓紧。", "返回家乡的人越来越多。", "作者：张三", "分享经济发展迅速",
                           "打印机产量增长两成", "Print media are in decline.", "Home is where the heart is",
                           "搜索引擎公司公布年报", "A > B", "下一篇章将更加精彩。", "张三", ""}) {
    EXPECT_EQ(ClassifyLine(line), WidgetLine::kNone) << line;
  }
}

TEST(BoilerplateTest, WhatAPageOffers) {
  for (const char* line :
       {"Share this story", "Print this page", "Email this article to a friend", "分享本文",
        "Related coverage: Ferry line reopens", "Read more: How the wells were saved", "延伸阅读：渠边的一天",
        "本版编辑：林渠", "本期责编：林渠、何望舒", "责任编辑 林渠 美编 何望舒", "版式设计 林渠",
        "策划、统稿：何田 摄影：林渠、何望舒", "本版责编/林渠 校对/何望舒"}) {
    EXPECT_EQ(ClassifyLine(line), WidgetLine::kWidget) << line;
  }
  for (const char* line : {"Share this burden fairly", "Print runs of this page are small",
                           "Related: the price of grain fell. It rose later.", "Read more books", "分享本文化节的喜悦",
                           "延伸阅读空间", "编辑部的故事", "校对工作", "规划：到二〇三〇年建成", "文字、图片都要齐全",
                           "编辑林渠获奖", "本版文字由各地记者采写"}) {
    EXPECT_EQ(ClassifyLine(line), WidgetLine::kNone) << line;
  }
  // A source is read before the line is put aside.
  EXPECT_EQ(ClassifyLine("2026年1月28日 第3版 来源：某县日报"), WidgetLine::kNone);
}

TEST(BoilerplateTest, VeryLongLinesAreText) { EXPECT_EQ(ClassifyLine(std::string(1 << 20, 'a')), WidgetLine::kNone); }

TEST(BoilerplateTest, HeadsOfNewspaperPages) {
  for (const char* line : {"第2版 要闻 2026年1月28日 星期三", "2026年1月28日 星期三 责任编辑 林渠 A3版", "第三版",
                           "2026年1月28日 星期三 要闻 02", "4版综合"}) {
    EXPECT_EQ(ClassifyLine(line), WidgetLine::kWidget) << line;
  }
  for (const char* line : {"(上接第1版)", "2026年1月28日", "新版教材进课堂", "修订版规划的三个重点", "星期三的渠边"}) {
    EXPECT_EQ(ClassifyLine(line), WidgetLine::kNone) << line;
  }
}

}  // namespace
}  // namespace huiyao::segmentation
