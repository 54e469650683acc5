#include "services/segmentation/sentences/loose_breaks.h"

#include <gtest/gtest.h>

#include <string>

namespace huiyao::segmentation {
namespace {

// Whether a sentence ends at the `|` of `text`, which stands for a blank.
bool Breaks(std::string text) {
  const size_t at = text.find('|');
  text[at] = ' ';
  return BreaksWithoutTerminal(text, 0, at, at + 1);
}

TEST(LooseBreaksTest, StampsAndAddresses) {
  EXPECT_TRUE(Breaks("Ann Bay|03/04/2005 09:15 AM"));
  EXPECT_TRUE(Breaks("03/04/2005 09:15 AM|It holds"));
  EXPECT_FALSE(Breaks("sent on|03/04/2005 09:15 AM"));
  EXPECT_FALSE(Breaks("03/04/2005 09:15|AM"));
  EXPECT_TRUE(Breaks("see http://example.org/a|Thanks"));
  EXPECT_TRUE(Breaks("http://example.org/a|http://example.org/b"));
  EXPECT_TRUE(Breaks("<ann@example.org>|Hello"));
  EXPECT_FALSE(Breaks("a ->|B"));
}

TEST(LooseBreaksTest, GreetingsAndRules) {
  EXPECT_TRUE(Breaks("Dear Ms Tan,|The dam holds."));
  EXPECT_TRUE(Breaks("Kind regards,|Ann"));
  EXPECT_FALSE(Breaks("With many kind and warm regards,|Ann"));
  EXPECT_FALSE(Breaks("In May,|Ann left."));
  EXPECT_TRUE(Breaks("text|-----"));
  EXPECT_TRUE(Breaks("*****|Text"));
  EXPECT_FALSE(Breaks("text|--"));
}

TEST(LooseBreaksTest, WordsThatOnlyBeginSentences) {
  EXPECT_TRUE(Breaks("we saw the dam|It was full"));
  EXPECT_FALSE(Breaks("we read about|It was"));
  EXPECT_FALSE(Breaks("we saw the film|It Rains"));
  EXPECT_FALSE(Breaks("The Dam|It was"));
  EXPECT_FALSE(Breaks("we met|Anna there"));
}

}  // namespace
}  // namespace huiyao::segmentation
