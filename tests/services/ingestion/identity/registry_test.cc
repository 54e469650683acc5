#include "services/ingestion/identity/registry.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "services/ingestion/identity/sha256.h"
#include "services/ingestion/journal/format.h"
#include "tests/common/temp_dir.h"
#include "tests/services/ingestion/journal/house.h"

namespace huiyao::ingestion {
namespace {

class RegistryTest : public testing::Test {
 protected:
  void Commit(const RegistryChange& change) {
    rocksdb::WriteBatch batch;
    change.AddTo(batch);
    ASSERT_TRUE(store_->Write(batch, false).ok());
  }

  static Candidate Original(const std::string& bytes, const std::string& fingerprint, const std::string& uri) {
    Candidate candidate;
    candidate.sequence = 1;
    candidate.sha256 = Sha256Hex(bytes);
    candidate.fingerprint = fingerprint;
    candidate.source.set_uri(uri);
    return candidate;
  }

  static v1::DocumentRow Row(const std::string& name, int revision = 1) {
    v1::DocumentRow row;
    row.set_name(name);
    row.set_revision(revision);
    return row;
  }

  static std::string NameOf(const std::optional<v1::DocumentRow>& row) { return row ? row->name() : "nothing"; }

  const TempDir dir_;
  const std::unique_ptr<storage::Store> store_ = OpenJournalStore(dir_);
  const Registry registry_{*store_};
};

TEST_F(RegistryTest, ChangesAreSeenWithinBeforeAndOutsideAfterTheyAreWritten) {
  RegistryChange change(registry_);
  const Candidate candidate = Original("bytes", "f1", "u1");
  change.Put(Row("documents/a"));
  ASSERT_TRUE(change.PutAliases(candidate, "documents/a").ok());
  EXPECT_EQ(NameOf(*change.Find("documents/a")), "documents/a");
  EXPECT_EQ(NameOf(*registry_.Find("documents/a")), "nothing");
  const auto within = change.Lookup(candidate);
  ASSERT_TRUE(within.ok());
  EXPECT_EQ(NameOf(within->by_uri), "documents/a");
  EXPECT_EQ(NameOf(RegistryChange(registry_).Lookup(candidate)->by_uri), "nothing");
  Commit(change);
  EXPECT_EQ(NameOf(*registry_.Find("documents/a")), "documents/a");
  const auto after = RegistryChange(registry_).Lookup(candidate);
  EXPECT_EQ(NameOf(after->by_uri), "documents/a");
  EXPECT_EQ(NameOf(after->by_bytes), "documents/a");
  EXPECT_EQ(NameOf(after->by_body), "documents/a");
}

TEST_F(RegistryTest, ALaterRowInAChangeHidesTheEarlier) {
  RegistryChange first(registry_);
  first.Put(Row("documents/a", 1));
  Commit(first);
  RegistryChange second(registry_);
  second.Put(Row("documents/a", 2));
  second.Put(Row("documents/a", 3));
  EXPECT_EQ((*second.Find("documents/a"))->revision(), 3);
  EXPECT_EQ((*registry_.Find("documents/a"))->revision(), 1);
}

TEST_F(RegistryTest, BytesAndBodyKeepTheirDocumentAndAddressesFollowTheNewest) {
  RegistryChange change(registry_);
  change.Put(Row("documents/a"));
  change.Put(Row("documents/b"));
  const Candidate candidate = Original("bytes", "f1", "u1");
  ASSERT_TRUE(change.PutAliases(candidate, "documents/a").ok());
  ASSERT_TRUE(change.PutAliases(candidate, "documents/b").ok());
  Commit(change);
  const auto known = RegistryChange(registry_).Lookup(candidate);
  EXPECT_EQ(NameOf(known->by_uri), "documents/b");
  EXPECT_EQ(NameOf(known->by_bytes), "documents/a");
  EXPECT_EQ(NameOf(known->by_body), "documents/a");
}

TEST_F(RegistryTest, WhatIsEmptyIsNoAlias) {
  RegistryChange change(registry_);
  change.Put(Row("documents/a"));
  ASSERT_TRUE(change.PutAliases(Original("x", "", ""), "documents/a").ok());
  const auto known = change.Lookup(Original("y", "", ""));
  EXPECT_EQ(NameOf(known->by_uri), "nothing");
  EXPECT_EQ(NameOf(known->by_bytes), "nothing");
  EXPECT_EQ(NameOf(known->by_body), "nothing");
}

TEST_F(RegistryTest, FindsADocumentByTheIdThatItsBytesGive) {
  const Candidate candidate = Original("bytes", "", "");
  RegistryChange change(registry_);
  change.Put(Row(DocumentNameFor(candidate.sha256)));
  EXPECT_EQ(NameOf(change.Lookup(candidate)->by_bytes), DocumentNameFor(candidate.sha256));
}

TEST_F(RegistryTest, VisitsInOrderOfNamesFromAnywhere) {
  RegistryChange change(registry_);
  for (const char* name : {"documents/c", "documents/a", "documents/b", "documents/ab"}) change.Put(Row(name));
  Commit(change);
  const auto visit = [&](std::string_view after, size_t most) {
    std::vector<std::string> names;
    EXPECT_TRUE(registry_
                    .Visit(after,
                           [&](const v1::DocumentRow& row) {
                             names.push_back(row.name());
                             return names.size() < most;
                           })
                    .ok());
    return names;
  };
  using Names = std::vector<std::string>;
  EXPECT_EQ(visit("", 9), (Names{"documents/a", "documents/ab", "documents/b", "documents/c"}));
  EXPECT_EQ(visit("documents/a", 9), (Names{"documents/ab", "documents/b", "documents/c"}));
  EXPECT_EQ(visit("documents/aa", 2), (Names{"documents/ab", "documents/b"}));
  EXPECT_EQ(visit("documents/c", 9), Names{});
}

TEST_F(RegistryTest, DamagedRowsAreToldAsLoss) {
  rocksdb::WriteBatch batch;
  batch.Put(store_->family(kDocumentsFamily), "a", "\xFF\xFF\xFF");
  ASSERT_TRUE(store_->Write(batch, false).ok());
  EXPECT_EQ(registry_.Find("documents/a").status().code(), absl::StatusCode::kDataLoss);
  EXPECT_EQ(registry_.Visit("", [](const v1::DocumentRow&) { return true; }).code(), absl::StatusCode::kDataLoss);
}

}  // namespace
}  // namespace huiyao::ingestion
