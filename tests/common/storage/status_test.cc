#include "common/storage/status.h"

#include "common/base/error.h"
#include "gtest/gtest.h"

namespace huiyao::storage {
namespace {

TEST(FromRocksTest, TellsWhatACallerMayDo) {
  const struct {
    rocksdb::Status rocks;
    absl::StatusCode code;
    const char* reason;
    bool retry;
  } cases[] = {
      {rocksdb::Status::NotFound("x"), absl::StatusCode::kNotFound, "ROW_NOT_FOUND", false},
      {rocksdb::Status::Corruption("x"), absl::StatusCode::kDataLoss, "STORAGE_CORRUPT", false},
      {rocksdb::Status::IOError("x"), absl::StatusCode::kUnavailable, "STORAGE_UNAVAILABLE", true},
      {rocksdb::Status::NoSpace("x"), absl::StatusCode::kUnavailable, "STORAGE_UNAVAILABLE", true},
      {rocksdb::Status::Busy("x"), absl::StatusCode::kUnavailable, "STORAGE_UNAVAILABLE", true},
      {rocksdb::Status::Aborted("x"), absl::StatusCode::kUnavailable, "STORAGE_UNAVAILABLE", true},
      {rocksdb::Status::ShutdownInProgress(), absl::StatusCode::kUnavailable, "STORAGE_UNAVAILABLE", true},
      {rocksdb::Status::InvalidArgument("x"), absl::StatusCode::kInternal, "STORAGE_FAILED", false},
      {rocksdb::Status::NotSupported("x"), absl::StatusCode::kInternal, "STORAGE_FAILED", false},
  };
  EXPECT_TRUE(FromRocks(rocksdb::Status::OK(), "read").ok());
  for (const auto& expected : cases) {
    SCOPED_TRACE(expected.rocks.ToString());
    const absl::Status status = FromRocks(expected.rocks, "count the sheep");
    EXPECT_EQ(status.code(), expected.code);
    EXPECT_EQ(ErrorReason(status), expected.reason);
    EXPECT_EQ(status.GetPayload("type.googleapis.com/google.rpc.RetryInfo").has_value(), expected.retry);
    EXPECT_NE(std::string(status.message()).find("could not count the sheep"), std::string::npos);
  }
}

}  // namespace
}  // namespace huiyao::storage
