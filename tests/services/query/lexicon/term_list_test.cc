#include "services/query/lexicon/term_list.h"

#include "common/base/error.h"
#include "gmock/gmock.h"
#include "tests/services/query/lexicon/lexicon_fixture.h"

namespace huiyao::query {
namespace {

using ::testing::ElementsAre;

class TermListTest : public LexiconStoreTest {
 protected:
  absl::StatusOr<v1::ListTermsResponse> List(const std::string& prefix, int page_size, const std::string& token = "") {
    v1::ListTermsRequest request;
    request.set_prefix(prefix);
    request.set_page_size(page_size);
    request.set_page_token(token);
    return ListTerms(*lexicon_, tokens_, request);
  }
  // All pages.
  Terms All(const std::string& prefix, int page_size) {
    Terms terms;
    std::string token;
    do {
      const auto page = List(prefix, page_size, token);
      EXPECT_TRUE(page.ok()) << page.status();
      if (!page.ok()) break;
      EXPECT_LE(page->terms_size(), page_size);
      for (const auto& term : page->terms()) terms.push_back(term.term());
      token = page->next_page_token();
    } while (!token.empty());
    return terms;
  }

  const api::PageTokens tokens_{"key"};
};

TEST_F(TermListTest, PagesThroughAllInTheOrderOfTheirKeys) {
  MustUpdate({"中医药", "New York", "Ｎewark", "中医", "5G"});
  for (int page_size = 1; page_size <= 6; ++page_size) {
    EXPECT_THAT(All("", page_size), ElementsAre("5G", "New York", "Ｎewark", "中医", "中医药"));
  }
}

TEST_F(TermListTest, PrefixesAreFolded) {
  MustUpdate({"中医药", "New York", "Ｎewark", "中医", "5G"});
  EXPECT_THAT(All("ｎEW", 1), ElementsAre("New York", "Ｎewark"));
  EXPECT_THAT(All("new ", 1), ElementsAre("New York"));
  EXPECT_THAT(All("中医", 10), ElementsAre("中医", "中医药"));
  EXPECT_THAT(All("没有", 10), ElementsAre());
}

TEST_F(TermListTest, TermsTellTheirVersion) {
  MustUpdate({"a"});
  MustUpdate({"b"});
  EXPECT_EQ(List("b", 1)->terms(0).version(), 2);
}

TEST_F(TermListTest, RefusesWhatDoesNotBelongTogether) {
  MustUpdate({"a1", "a2"});
  const std::string token = List("a", 1)->next_page_token();
  EXPECT_EQ(ErrorReason(List("", 1, token).status()), "INVALID_PAGE_TOKEN");
  EXPECT_EQ(ErrorReason(List("a", -1).status()), "INVALID_FIELD");
}

}  // namespace
}  // namespace huiyao::query
