#include "services/query/index/segment_store.h"

#include <gtest/gtest.h>

#include <random>

#include "services/query/index/document_table.h"

namespace huiyao::query {
namespace {

TEST(ManifestTest, ReadsBackAndRefusesDamage) {
  const Manifest manifest{40, 123456789012, {{3, 10, 1, 5000, ""}, {39, 4097, 2, 1ull << 40, "m@lexicon-7"}}};
  const std::string bytes = EncodeManifest(manifest);
  ASSERT_TRUE(DecodeManifest(bytes).ok());
  EXPECT_EQ(*DecodeManifest(bytes), manifest);
  for (size_t length = 0; length < bytes.size(); ++length) {
    EXPECT_TRUE(absl::IsDataLoss(DecodeManifest(bytes.substr(0, length)).status()));
  }
  EXPECT_TRUE(absl::IsDataLoss(DecodeManifest(bytes + '\0').status()));
  EXPECT_TRUE(absl::IsDataLoss(DecodeManifest("\x03" + bytes.substr(1)).status()));
  EXPECT_TRUE(absl::IsDataLoss(DecodeManifest("\x01\x01\x01\xFF\xFF\xFF\xFF\x7F").status()));
}

TEST(ManifestTest, ReadsThoseFromBeforeTheLexicon) {
  // Version 1: next id 40, sequence 9, one segment: id 3, 10 documents in 1 row, 80 bytes.
  const auto manifest = DecodeManifest("\x01\x28\x09\x01\x03\x0A\x01\x50");
  ASSERT_TRUE(manifest.ok()) << manifest.status();
  EXPECT_EQ(*manifest, (Manifest{40, 9, {{3, 10, 1, 80, ""}}}));
}

TEST(DocumentTableTest, RowsReadBack) {
  DocumentTable table;
  for (uint32_t i = 0; i < 9000; ++i) table.Add("doc" + std::to_string(i * 7), 5 + i * 3ull, {i % 5, i % 3, i});
  ASSERT_EQ(table.rows(), 3u);
  DocumentTable copy;
  for (uint32_t row = 0; row < table.rows(); ++row) ASSERT_TRUE(copy.DecodeRow(table.EncodeRow(row)).ok());
  ASSERT_EQ(copy.size(), table.size());
  for (uint32_t i = 0; i < table.size(); ++i) {
    ASSERT_EQ(copy.id(i), table.id(i));
    ASSERT_EQ(copy.sequence(i), table.sequence(i));
    ASSERT_EQ(copy.lengths(i), table.lengths(i));
  }
  EXPECT_EQ(copy.Find(5 + 8999 * 3), 8999u);
  EXPECT_EQ(copy.Find(6), std::nullopt);
  EXPECT_EQ(copy.Find(4), std::nullopt);
}

TEST(DocumentTableTest, DamageIsAnErrorNotACrash) {
  DocumentTable table;
  for (uint32_t i = 0; i < 50; ++i) table.Add("doc" + std::to_string(i), 5 + i, {1, 2, 3});
  const std::string good = table.EncodeRow(0);
  std::mt19937 random(11);
  for (int round = 0; round < 5000; ++round) {
    std::string bytes = good;
    bytes[random() % bytes.size()] = static_cast<char>(random());
    if (random() % 2) bytes.resize(random() % bytes.size());
    DocumentTable damaged;
    const absl::Status status = damaged.DecodeRow(bytes);
    ASSERT_TRUE(status.ok() || absl::IsDataLoss(status));
  }
}

}  // namespace
}  // namespace huiyao::query
