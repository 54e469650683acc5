#include "services/segmentation/layout/continuation.h"

#include <gtest/gtest.h>

#include <string>

#include "services/segmentation/layout/continuation_model.h"

namespace huiyao::segmentation {
namespace {

TEST(ContinuationTest, RestsOfWordsAreMoreProbableThanOtherWords) {
  struct Seam {
    std::string left, right, other;
  };
  for (const Seam& seam :
       std::initializer_list<Seam>{{"全面落实安全生产责", "任制，每季度检查一次。", "水渠两岸种满了柳树。"},
                                   {"县级以上人民政", "府应当制定防汛预案。", "责，定期公布结果。"},
                                   {"縣級以上人民政", "府應當制定防汛預案。", "責，定期公布結果。"},
                                   {"加强城乡基础设", "施建设，改善居住条件。", "划要求，按期完成。"}}) {
    EXPECT_GT(ContinuationScore(seam.left, seam.right), ContinuationScore(seam.left, seam.other) + 3) << seam.left;
  }
}

TEST(ContinuationTest, SaysNothingOfNothing) {
  EXPECT_EQ(ContinuationScore("", ""), 0);
  EXPECT_EQ(ContinuationScore("修路", ""), 0);
  EXPECT_EQ(ContinuationScore("", "修路"), 0);
}

TEST(ContinuationTest, SomeWordsAttractEachOther) {
  const auto affinity = [](std::string_view left, std::string_view right) {
    return StrongestAffinity(LastWords(left), FirstWords(right));
  };
  EXPECT_GT(affinity("全县出台办法，减轻农户", "负担，群众满意。"), 2);
  EXPECT_EQ(affinity("全县出台办法，减轻", "，负担。"), 0);
  EXPECT_EQ(affinity("减轻，", "负担"), 0);
}

TEST(ContinuationModelTest, DamagedBytesAreNoModel) {
  EXPECT_FALSE(ContinuationModel::Parse(""));
  EXPECT_FALSE(ContinuationModel::Parse(std::string(64, 'x')));
}

}  // namespace
}  // namespace huiyao::segmentation
