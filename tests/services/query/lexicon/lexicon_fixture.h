#ifndef HUIYAO_TESTS_SERVICES_QUERY_LEXICON_LEXICON_FIXTURE_H_
#define HUIYAO_TESTS_SERVICES_QUERY_LEXICON_LEXICON_FIXTURE_H_

#include <memory>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "services/query/documents/format.h"
#include "services/query/lexicon/lexicon_store.h"
#include "tests/services/query/documents/store_fixture.h"

namespace huiyao::query {

using Terms = std::vector<std::string>;

inline v1::UpdateLexiconRequest UpdateRequest(const Terms& added, const Terms& removed = {}) {
  v1::UpdateLexiconRequest request;
  *request.mutable_added_terms() = {added.begin(), added.end()};
  *request.mutable_removed_terms() = {removed.begin(), removed.end()};
  return request;
}

// A lexicon in a directory of its own.
class LexiconStoreTest : public ::testing::Test {
 protected:
  LexiconStoreTest() { Reopen(); }

  void Reopen() {
    lexicon_.reset();
    store_.reset();
    auto opened = storage::Store::Open({directory_.path(), "query", kStoreFormat, LexiconFamilies(), false});
    ASSERT_TRUE(opened.ok()) << opened.status();
    store_ = *std::move(opened);
    auto lexicon = LexiconStore::Open(*store_);
    ASSERT_TRUE(lexicon.ok()) << lexicon.status();
    lexicon_ = *std::move(lexicon);
  }

  absl::StatusOr<LexiconState> Update(const v1::UpdateLexiconRequest& request) {
    const auto wish = ReadWish(request);
    if (!wish.ok()) return wish.status();
    return lexicon_->Update(*wish, request.etag(), request.request_id());
  }
  int64_t MustUpdate(const Terms& added, const Terms& removed = {}) {
    const auto state = Update(UpdateRequest(added, removed));
    EXPECT_TRUE(state.ok()) << state.status();
    return state.ok() ? state->version : -1;
  }

  // As they are kept, in the order of their keys.
  Terms Kept() {
    Terms kept;
    EXPECT_TRUE(lexicon_
                    ->Visit("",
                            [&](std::string_view, const TermRow& row) {
                              kept.push_back(row.term);
                              return true;
                            })
                    .ok());
    return kept;
  }

  TemporaryDirectory directory_;
  std::unique_ptr<storage::Store> store_;
  std::unique_ptr<LexiconStore> lexicon_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_TESTS_SERVICES_QUERY_LEXICON_LEXICON_FIXTURE_H_
