#include "services/ingestion/journal/header.h"

#include <string>

#include "common/base/error.h"
#include "google/rpc/error_details.pb.h"
#include "gtest/gtest.h"

namespace huiyao::ingestion {
namespace {

std::string FieldOf(const absl::Status& status) {
  const auto payload = status.GetPayload("type.googleapis.com/google.rpc.BadRequest");
  google::rpc::BadRequest bad;
  return payload && bad.ParseFromString(std::string(*payload)) ? bad.field_violations(0).field() : "";
}

TEST(HeaderTest, AcceptsWhatIsWithinBounds) {
  v1::OriginalHeader header;
  EXPECT_TRUE(CheckHeader(header).ok());
  header.set_uri(std::string(2048, 'u'));
  header.set_media_type(std::string(256, 'm'));
  header.set_request_id(std::string(128, 'r'));
  for (int i = 0; i < 64; ++i) (*header.mutable_labels())["k_.-" + std::to_string(i)] = std::string(256, 'v');
  for (const char* name : {"collections/a", "collections/0-9", "collections/default"}) {
    header.set_collection(name);
    EXPECT_TRUE(CheckHeader(header).ok()) << name;
  }
  header.set_collection("collections/" + std::string(63, 'c'));
  EXPECT_TRUE(CheckHeader(header).ok());
}

TEST(HeaderTest, NamesTheFieldThatIsOutOfBounds) {
  const auto field_after = [](const auto& change) {
    v1::OriginalHeader header;
    change(header);
    const absl::Status status = CheckHeader(header);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
    EXPECT_EQ(ErrorReason(status), "INVALID_FIELD");
    return FieldOf(status);
  };
  EXPECT_EQ(field_after([](auto& h) { h.set_uri(std::string(2049, 'u')); }), "header.uri");
  EXPECT_EQ(field_after([](auto& h) { h.set_media_type(std::string(257, 'm')); }), "header.media_type");
  EXPECT_EQ(field_after([](auto& h) { h.set_request_id(std::string(129, 'r')); }), "header.request_id");
  for (const std::string name : {"default", "collections/", "collections/A", "collections/a/b", "collections/-a",
                                 "collections/a\n", "documents/a"}) {
    EXPECT_EQ(field_after([&](auto& h) { h.set_collection(name); }), "header.collection") << name;
  }
  EXPECT_EQ(field_after([](auto& h) { h.set_collection("collections/" + std::string(64, 'c')); }), "header.collection");
  for (const std::string key : {"", "K", "1k", "k k", "k\n", "\u4E2D"}) {
    EXPECT_EQ(field_after([&](auto& h) { (*h.mutable_labels())[key] = "v"; }), "header.labels") << key;
  }
  EXPECT_EQ(field_after([](auto& h) { (*h.mutable_labels())[std::string(64, 'k')] = "v"; }), "header.labels");
  EXPECT_EQ(field_after([](auto& h) { (*h.mutable_labels())["k"] = std::string(257, 'v'); }), "header.labels");
  EXPECT_EQ(field_after([](auto& h) {
              for (int i = 0; i < 65; ++i) (*h.mutable_labels())["k" + std::to_string(i)] = "";
            }),
            "header.labels");
}

}  // namespace
}  // namespace huiyao::ingestion
