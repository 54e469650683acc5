#include "services/query/lexicon/lexicon_store.h"

#include <algorithm>
#include <map>
#include <random>
#include <string>

#include "common/analysis/lexicon/term.h"
#include "common/base/error.h"
#include "fmt/format.h"
#include "gmock/gmock.h"
#include "tests/services/query/lexicon/lexicon_fixture.h"

namespace huiyao::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST_F(LexiconStoreTest, BeginsEmptyAtVersion0) {
  EXPECT_EQ(lexicon_->state().version, 0);
  EXPECT_EQ(DescribeLexicon(lexicon_->state()).digest(), "0000000000000000");
  EXPECT_THAT(Kept(), IsEmpty());
}

TEST_F(LexiconStoreTest, EveryUpdateThatChangesATermIsAVersion) {
  EXPECT_EQ(MustUpdate({"中医药", "５Ｇ"}), 1);
  EXPECT_EQ(MustUpdate({"5g"}), 1) << "there already";
  EXPECT_EQ(MustUpdate({}, {"没有"}), 1) << "not there";
  EXPECT_EQ(MustUpdate({}), 1);
  EXPECT_EQ(MustUpdate({"New York"}, {"中医药"}), 2);
  EXPECT_EQ(lexicon_->state().term_count, 2u);
  EXPECT_THAT(Kept(), ElementsAre("５Ｇ", "New York"));
  EXPECT_TRUE(lexicon_->lexicon()->Contains("new york"));
  EXPECT_FALSE(lexicon_->lexicon()->Contains("中医药"));
  EXPECT_EQ(lexicon_->lexicon()->version(), 2);
}

TEST_F(LexiconStoreTest, ATermIsSpelledAnewByRemovingAndAddingIt) {
  MustUpdate({"５Ｇ"});
  EXPECT_EQ(MustUpdate({"5G"}, {"5g"}), 2);
  EXPECT_THAT(Kept(), ElementsAre("5G"));
  EXPECT_EQ(MustUpdate({"5G"}, {"5g"}), 2) << "it is so already";
  EXPECT_EQ(lexicon_->state().term_count, 1u);
}

TEST_F(LexiconStoreTest, AllIsThereAfterARestart) {
  for (int i = 0; i < 5; ++i) MustUpdate({fmt::format("term {}", i), "Ａ"}, {fmt::format("term {}", i - 2)});
  const v1::Lexicon before = DescribeLexicon(lexicon_->state());
  const Terms kept = Kept();
  Reopen();
  EXPECT_EQ(DescribeLexicon(lexicon_->state()).ShortDebugString(), before.ShortDebugString());
  EXPECT_EQ(Kept(), kept);
  EXPECT_EQ(lexicon_->lexicon()->version(), 5);
  EXPECT_EQ(lexicon_->lexicon()->size(), kept.size());
  const auto changes = lexicon_->ChangesSince(0, "");
  ASSERT_TRUE(changes.has_value());
  EXPECT_EQ(changes->size(), 5u);
  EXPECT_TRUE(lexicon_->ChangesSince(before.version(), before.digest()).has_value());
}

TEST_F(LexiconStoreTest, NothingIsInForceThatIsNotOnDisk) {
  MustUpdate({"a"});
  store_->RefuseWrites(true);
  EXPECT_EQ(ErrorReason(Update(UpdateRequest({"b"})).status()), "STORAGE_UNAVAILABLE");
  EXPECT_EQ(lexicon_->state().version, 1);
  EXPECT_FALSE(lexicon_->lexicon()->Contains("b"));
  store_->RefuseWrites(false);
  EXPECT_EQ(MustUpdate({"b"}), 2);
}

TEST_F(LexiconStoreTest, BadTermsAreNamedAndNothingIsApplied) {
  const auto refused = Update(UpdateRequest({"good", "a\tb", "\xFF"}, {""}));
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ErrorReason(refused.status()), "INVALID_TERM");
  EXPECT_EQ(refused.status().message(),
            "added_terms[1]: a term holds no controls and line breaks, this one has U+0009 (and 2 more)");
  EXPECT_EQ(lexicon_->state().version, 0);
  EXPECT_EQ(ErrorReason(Update(UpdateRequest(Terms(kMaxUpdateTerms + 1, "a"))).status()), "INVALID_FIELD");
}

TEST_F(LexiconStoreTest, AnEtagOfAnotherVersionIsRefused) {
  v1::UpdateLexiconRequest request = UpdateRequest({"a"});
  request.set_etag(DescribeLexicon(lexicon_->state()).etag());
  EXPECT_TRUE(Update(request).ok());
  request = UpdateRequest({"b"});
  request.set_etag("0-0000000000000000");
  const auto refused = Update(request);
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kAborted);
  EXPECT_EQ(ErrorReason(refused.status()), "ETAG_MISMATCH");
}

TEST_F(LexiconStoreTest, ARepeatedRequestChangesNothing) {
  v1::UpdateLexiconRequest request = UpdateRequest({"a", "b"});
  request.set_request_id("one");
  request.set_etag(DescribeLexicon(lexicon_->state()).etag());
  ASSERT_TRUE(Update(request).ok());
  MustUpdate({}, {"a"});
  Reopen();
  const auto again = Update(request);
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_EQ(again->version, 2);
  EXPECT_FALSE(lexicon_->lexicon()->Contains("a")) << "what came between stands";
  request.add_added_terms("c");
  EXPECT_EQ(ErrorReason(Update(request).status()), "REQUEST_ID_REUSED");
}

TEST_F(LexiconStoreTest, KeysOfAnotherFoldingAreMoved) {
  MustUpdate({"alpha"});
  rocksdb::WriteBatch batch;
  rocksdb::ColumnFamilyHandle* terms = store_->family(kLexiconTermsFamily);
  batch.Put(terms, "ALPHA", EncodeTerm("ALPHA", {1, "ALPHA"}));
  batch.Put(terms, "Beta", EncodeTerm("Beta", {1, "Beta"}));
  ASSERT_TRUE(store_->Write(batch, true).ok());
  for (int i = 0; i < 2; ++i) {
    Reopen();
    EXPECT_EQ(lexicon_->state().term_count, 2u);
    EXPECT_EQ(Kept().size(), 2u);
    EXPECT_TRUE(lexicon_->lexicon()->Contains("beta"));
    EXPECT_EQ(MustUpdate({}, {"nothing"}), 1);
  }
}

TEST_F(LexiconStoreTest, DamagedRowsAreDataLoss) {
  rocksdb::WriteBatch batch;
  batch.Put(store_->family(kLexiconTermsFamily), "a", "\x07");
  ASSERT_TRUE(store_->Write(batch, true).ok());
  const auto opened = LexiconStore::Open(*store_);
  EXPECT_EQ(ErrorReason(opened.status()), "STORAGE_CORRUPT");
}

TEST_F(LexiconStoreTest, EqualsAMapAfterRandomUpdatesAndRestarts) {
  std::mt19937 random(11);
  std::map<std::string, std::string> oracle;
  const auto some = [&] {
    Terms terms;
    for (size_t left = random() % 6; left > 0; --left) {
      terms.push_back(fmt::format("{}{}", random() % 2 == 0 ? "t" : "Ｔ", random() % 30));
    }
    return terms;
  };
  for (int round = 0; round < 300; ++round) {
    const Terms added = some();
    const Terms removed = some();
    for (const std::string& term : removed) {
      // What is taken out and put in again by one update is spelled anew.
      oracle.erase(analysis::TermKey(term));
    }
    for (const std::string& term : added) oracle.emplace(analysis::TermKey(term), term);
    MustUpdate(added, removed);
    if (round % 50 == 49) Reopen();
    Terms expected;
    for (const auto& [key, term] : oracle) expected.push_back(term);
    ASSERT_EQ(Kept(), expected) << round;
    ASSERT_EQ(lexicon_->lexicon()->size(), oracle.size());
    ASSERT_EQ(lexicon_->state().term_count, oracle.size());
    uint64_t digest = 0;
    for (const auto& [key, term] : oracle) digest += TermDigest(key);
    ASSERT_EQ(lexicon_->state().digest, digest);
  }
}

}  // namespace
}  // namespace huiyao::query
