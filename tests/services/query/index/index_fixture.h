#ifndef HUIYAO_TESTS_SERVICES_QUERY_INDEX_INDEX_FIXTURE_H_
#define HUIYAO_TESTS_SERVICES_QUERY_INDEX_INDEX_FIXTURE_H_

#include <unistd.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "common/base/check.h"
#include "common/storage/store.h"
#include "gtest/gtest.h"
#include "services/query/index/index.h"

namespace huiyao::query {

// The owner of the documents in tests: keeps their last writes, and an index over them that can be opened again.
class IndexFixture : public ::testing::Test {
 protected:
  struct Written {
    uint64_t sequence;
    document::v1::Document document;
  };

  void SetUp() override {
    const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
    directory_ = std::filesystem::temp_directory_path() / ("huiyao_" + std::string(info->test_suite_name()) + "_" +
                                                           info->name() + "_" + std::to_string(::getpid()));
    std::filesystem::remove_all(directory_);
    OpenStore();
  }

  void TearDown() override {
    index_.reset();
    store_.reset();
    std::filesystem::remove_all(directory_);
  }

  void OpenStore() {
    storage::StoreOptions options;
    options.path = directory_.string();
    options.owner = "test";
    options.families = IndexFamilies();
    auto store = storage::Store::Open(options);
    ASSERT_TRUE(store.ok()) << store.status();
    store_ = *std::move(store);
  }

  // Opens the index and gives it what it lacks, as the owner does at start.
  void OpenIndex() {
    auto index = Index::Open(
        *store_,
        [this](const auto& visit) {
          for (const auto& [id, written] : documents_) visit(id, written.sequence);
          return absl::OkStatus();
        },
        options_);
    ASSERT_TRUE(index.ok()) << index.status();
    index_ = *std::move(index);
    std::map<uint64_t, std::string> tail;
    for (const auto& [id, written] : documents_) tail[written.sequence] = id;
    for (const auto& [id, sequence] : tombstones_) tail[sequence] = id;
    for (auto change = tail.upper_bound(index_->persisted_sequence()); change != tail.end(); ++change) {
      const auto found = documents_.find(change->second);
      ASSERT_TRUE(
          index_->Apply(change->first, change->second, found == documents_.end() ? nullptr : &found->second.document)
              .ok());
    }
  }

  void ReopenAll() {
    index_.reset();
    store_.reset();
    OpenStore();
    OpenIndex();
  }

  static document::v1::Document Text(std::string_view text, std::string_view title = {}) {
    document::v1::Document document;
    document.set_text(std::string(text));
    document.set_title(std::string(title));
    return document;
  }

  void Put(std::string_view id, const document::v1::Document& document) {
    documents_.insert_or_assign(std::string(id), Written{++sequence_, document});
    tombstones_.erase(std::string(id));
    ASSERT_TRUE(index_->Apply(sequence_, id, &document).ok());
  }

  void Delete(std::string_view id) {
    documents_.erase(std::string(id));
    tombstones_[std::string(id)] = ++sequence_;
    ASSERT_TRUE(index_->Apply(sequence_, id, nullptr).ok());
  }

  std::filesystem::path directory_;
  IndexOptions options_;
  std::map<std::string, Written> documents_;
  std::map<std::string, uint64_t> tombstones_;
  uint64_t sequence_ = 0;
  std::unique_ptr<storage::Store> store_;
  std::unique_ptr<Index> index_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_TESTS_SERVICES_QUERY_INDEX_INDEX_FIXTURE_H_
