#include "tools/train/continuation_trainer/dictionary.h"

#include <gtest/gtest.h>

namespace huiyao::segmentation {
namespace {

TEST(DictionaryTest, PartsOfSpeechAreNumberedAsTheyCome) {
  Dictionary dictionary;
  dictionary.Add(u"水渠", 500, "n");
  dictionary.Add(u"修", 500, "v");
  dictionary.Add(u"北湖", 50, "ns");
  dictionary.Add(u"渠水", 50, "n");
  ASSERT_EQ(dictionary.words().size(), 4u);
  EXPECT_EQ(dictionary.words()[0].word.part, 1);
  EXPECT_EQ(dictionary.words()[0].word.frequency, 3);
  EXPECT_EQ(dictionary.words()[1].word.part, 2);
  EXPECT_EQ(dictionary.words()[2].word.part, 3);
  EXPECT_EQ(dictionary.words()[3].word.part, 1);
  EXPECT_EQ(dictionary.words()[3].word.frequency, 2);
}

TEST(DictionaryTest, RareAndLongWordsAreLeftOut) {
  Dictionary dictionary;
  dictionary.Add(u"水渠", 4, "n");
  dictionary.Add(u"引水渠", 2, "n");
  dictionary.Add(u"引水渠工程", 900, "n");
  dictionary.Add(u"", 900, "n");
  dictionary.Add(u"渠", 900, "");
  EXPECT_TRUE(dictionary.words().empty());
  dictionary.Add(u"渠", 0, "n");
  EXPECT_EQ(dictionary.words().size(), 1u);
}

}  // namespace
}  // namespace huiyao::segmentation
