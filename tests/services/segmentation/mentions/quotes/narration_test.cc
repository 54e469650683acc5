#include "services/segmentation/mentions/quotes/narration.h"

#include <gtest/gtest.h>

namespace huiyao::segmentation {
namespace {

TEST(NarrationTest, TheReporterSpeaks) {
  for (const char* sentence : {"据了解，全县共有泵站九十座。", "会议由县长主持。", "各镇负责同志参加会议。",
                               "县委书记出席座谈会。", "會議聽取了匯報。", "（记者 罗晓）", "近日，记者走进渠首。"}) {
    EXPECT_TRUE(IsNarration(sentence)) << sentence;
  }
}

TEST(NarrationTest, WhatIsReportedGoesOn) {
  for (const char* sentence :
       {"同时，要抓好备汛。", "村民参与至管护之中。", "各镇将改造泵站。", "2026年，全县新增灌区三万亩。", "", "。"}) {
    EXPECT_FALSE(IsNarration(sentence)) << sentence;
  }
}

}  // namespace
}  // namespace huiyao::segmentation
