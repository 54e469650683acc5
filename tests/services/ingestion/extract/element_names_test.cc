#include "services/ingestion/extract/element_names.h"

#include <gtest/gtest.h>

namespace huiyao::ingestion {
namespace {

TEST(ElementNamesTest, WordsArePartedByCaseAndPunctuation) {
  for (const char* name :
       {"related", "article-related", "relatedPosts", "side_nav", "shareBar", "box Comments", "ad", "top2share"}) {
    EXPECT_TRUE(NamesBoilerplate(name)) << name;
  }
}

TEST(ElementNamesTest, PartsOfWordsNameNothing) {
  for (const char* name :
       {"", "content", "article-body", "header", "download", "shared", "unrelated", "adm", "navy", "123"}) {
    EXPECT_FALSE(NamesBoilerplate(name)) << name;
  }
}

}  // namespace
}  // namespace huiyao::ingestion
