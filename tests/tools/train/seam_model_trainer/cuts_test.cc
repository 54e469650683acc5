#include "tools/train/seam_model_trainer/cuts.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace huiyao::segmentation {
namespace {

TEST(CutterTest, EndsAndTheirRestsAreNeighboursInTheText) {
  const std::u32string paragraph =
      U"全县今年修好了三条老渠，六个村的水田都能按时浇上水，村民们说这是多年来最顺的一次春灌，县里还要把支渠接着修下去"
      U"。";
  const std::vector<Paragraphs> texts = {{paragraph, paragraph, U"短句。"}};
  const Cutter cutter(texts);
  std::mt19937 random(3);
  Letters all;
  for (const char32_t c : paragraph) all.push_back(static_cast<char16_t>(c));
  for (int i = 0; i < 20; ++i) {
    const CutPage page = cutter.Page(random);
    ASSERT_EQ(page.ends.size(), page.partner.size());
    ASSERT_FALSE(page.ends.empty());
    for (size_t e = 0; e < page.ends.size(); ++e) {
      Letters end = page.ends[e].letters;
      std::reverse(end.begin(), end.end());
      ASSERT_LT(page.partner[e], page.beginnings.size());
      const Letters rest = page.beginnings[page.partner[e]].letters;
      const size_t at = all.find(end + rest);
      EXPECT_NE(at, all.npos);
      EXPECT_NE(rest.front(), u'，');
      EXPECT_NE(rest.front(), u'。');
    }
  }
}

TEST(CutterTest, LinesArePartsOfOneSentence) {
  const std::vector<Paragraphs> texts = {
      {U"渠水到了田头，大家都来看，老人们笑着说今年不用再等天。孩子们沿着渠跑，一直跑到村口的桥边才停下来。"}};
  const Cutter cutter(texts);
  std::mt19937 random(5);
  int found = 0;
  for (int i = 0; i < 50; ++i) {
    const std::string line = cutter.Line(random);
    EXPECT_EQ(line.find("。"), line.npos) << line;
    EXPECT_LE(line.size(), 3u * 41);
    found += !line.empty();
  }
  EXPECT_GT(found, 10);
}

TEST(CutterTest, TheSameSeedGivesTheSamePages) {
  const std::vector<Paragraphs> texts = {
      {U"渠水到了田头，大家都来看，老人们笑着说今年不用再等天，孩子们沿着渠跑，一直跑到村口的桥边才停下来。"}};
  const Cutter cutter(texts);
  std::mt19937 a(5), b(5);
  EXPECT_EQ(cutter.Page(a).partner, cutter.Page(b).partner);
}

}  // namespace
}  // namespace huiyao::segmentation
