#include "services/segmentation/layout/seam.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "services/segmentation/layout/seam_words.h"

namespace huiyao::segmentation {
namespace {

TEST(PieceEndsTest, TellsRunningTextFromTitlesAndNames) {
  struct EndsCase {
    std::string piece;
    bool prose, open_end, open_begin;
  };
  for (const EndsCase& c :
       std::initializer_list<EndsCase>{{"全县修了三条路，建了两座", true, true, true},
                                       {"桥，群众出行方便多了。", true, false, true},
                                       {"一、全县修路，建桥", true, false, false},
                                       {"全县修路工作会议召开", false, false, false},
                                       {"青禾县水利局党委书记、局长 何田", false, false, false},
                                       {"渠修好了。（下转第3版）", true, false, true},
                                       {"本报记者 何田", false, false, false},
                                       {"青禾县的新渠，去年通水 （何田摄）", true, false, true},
                                       {"第十七条　渠长每", true, true, false},
                                       {"第十七条", false, false, false},
                                       {"（二）擅自填埋渠道、占用渠堤、破坏泵站的", true, true, false},
                                       {"青禾县人民政府关于加强渠道、水库和泵站管护的若干规定", false, false, false},
                                       {"他说：“路修好了。”", true, false, true}}) {
    const PieceEnds ends = LookAtEnds(c.piece);
    EXPECT_EQ(ends.prose, c.prose) << c.piece;
    EXPECT_EQ(ends.open_end, c.open_end) << c.piece;
    EXPECT_EQ(ends.open_begin, c.open_begin) << c.piece;
  }
}

TEST(SeamWordsTest, ClosedClasses) {
  EXPECT_TRUE(EndsWithLinkingWord("修路以及"));
  EXPECT_TRUE(EndsWithLinkingWord("the repair of"));
  EXPECT_FALSE(EndsWithLinkingWord("修了路"));
  EXPECT_TRUE(BeginsInsideSentence("的道路，修好了。"));
  EXPECT_FALSE(BeginsInsideSentence("道路修好了。"));
  EXPECT_TRUE(BeginsLikeSentence("2031年，全县修路。"));
  EXPECT_TRUE(BeginsLikeSentence("会议要求，抓紧修路。"));
  EXPECT_FALSE(BeginsLikeSentence("负担，群众满意。"));
  EXPECT_TRUE(EndsWithTitle("青禾县水利局副局长"));
}

TEST(SeamWordsTest, BeginningsOfSentences) {
  EXPECT_TRUE(BeginsWithSubject("村民都说好。"));
  EXPECT_FALSE(BeginsWithSubject("渠道，已修好。"));
  EXPECT_FALSE(BeginsWithSubject("已修好。"));
}

TEST(SeamWordsTest, Dates) {
  EXPECT_TRUE(CutsDate("截至2031年", "4月底，老渠修好了。"));
  EXPECT_TRUE(CutsDate("4月", "16日，老渠开修。"));
  EXPECT_FALSE(CutsDate("截至去年", "4月底，老渠修好了。"));
  EXPECT_FALSE(CutsDate("截至2031年", "16日，老渠开修。"));
  EXPECT_FALSE(CutsDate("年", "4月"));
}

SeamFeatures Features(std::string_view left, std::string_view right, double least = -100) {
  const PieceEnds a = LookAtEnds(left), b = LookAtEnds(right);
  return FeaturesOfSeam({a, ReadEnd(a), b, ReadBeginning(b)}, {}, least);
}

TEST(SeamTest, Evidence) {
  EXPECT_EQ(Features("他说，要“把路修", "好”，把桥建好。")[kClosesWhatIsOpen], 1);
  EXPECT_GT(Features("修好一条渠，浇活千亩田", "渠水到了田头，方便群众。")[kHeadline], 1);
  EXPECT_EQ(Features("修好一条渠，浇活千亩田", "渠水到了田头，方便群众。")[kLoneLine], 1);
  EXPECT_GT(Features("修路，完善基础设", "施，方便群众。")[kPairScore], 1);
  EXPECT_GT(Features("落实管护经费", "落实管护经费三百万元，修好水渠。")[kRepeated], 0);
}

TEST(SeamTest, LeavesOutOnlyWhatDecidesNothing) {
  const std::vector<std::string> pieces = {"修路，完善基础设", "施，方便群众。",  "减轻家庭，",
                                           "负担，群众满意。", "落实管护经费",    "的道路，修好了。",
                                           "今年，全县扩大",   "种植面积，增收。"};
  for (const std::string& left : pieces) {
    for (const std::string& right : pieces) {
      const SeamFeatures all = Features(left, right);
      for (double limit = -12; limit < 12; limit += 0.7) {
        const SeamFeatures some = Features(left, right, limit);
        EXPECT_EQ(SeamScore(all) > limit, SeamScore(some) > limit) << left << right << limit;
        EXPECT_NEAR(WordScore(all), WordScore(some), 1e-9) << left << right << limit;
        if (SeamScore(all) > limit) {
          EXPECT_EQ(all, some) << left << right << limit;
        }
      }
    }
  }
}

TEST(SeamTest, Repetitions) {
  EXPECT_EQ(RepeatedBytes("统筹推进技术员", "推进技术员培养。"), std::string("推进技术员").size());
  EXPECT_EQ(RepeatedBytes("修路", "修路建桥"), 0u);
  EXPECT_EQ(RepeatedBytes("", ""), 0u);
}

}  // namespace
}  // namespace huiyao::segmentation
