#include "common/rpc/status.h"

#include <string>

#include "common/base/error.h"
#include "google/rpc/status.pb.h"
#include "gtest/gtest.h"

namespace huiyao::rpc {
namespace {

TEST(StatusTest, RoundTripKeepsCodeMessageAndDetails) {
  for (int code = 1; code <= 16; ++code) {
    const absl::Status status = WithRetryDelay(Error(static_cast<absl::StatusCode>(code), "SOME_REASON", "a sentence"),
                                               std::chrono::milliseconds(1'500));
    const grpc::Status wire = ToGrpcStatus(status);
    EXPECT_EQ(static_cast<int>(wire.error_code()), code);
    EXPECT_EQ(wire.error_message(), "a sentence");
    EXPECT_EQ(FromGrpcStatus(wire), status);
  }
  const absl::Status field = InvalidField("header.uri", "is too long");
  EXPECT_EQ(FromGrpcStatus(ToGrpcStatus(field)), field);
  EXPECT_TRUE(ToGrpcStatus(absl::OkStatus()).ok());
  EXPECT_TRUE(FromGrpcStatus(grpc::Status::OK).ok());
}

TEST(StatusTest, EveryErrorGetsAReason) {
  EXPECT_EQ(ErrorReason(FromGrpcStatus(ToGrpcStatus(absl::DeadlineExceededError("late")))), "DEADLINE_EXCEEDED");
}

TEST(StatusTest, BrokenBytesInAMessageDoNotCostTheDetails) {
  const grpc::Status wire = ToGrpcStatus(absl::InternalError("name \xFF\xFE"));
  google::rpc::Status details;
  ASSERT_TRUE(details.ParseFromString(wire.error_details()));
  EXPECT_EQ(details.message(), "name \xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(details.details_size(), 1);
}

TEST(StatusTest, ForeignStatusesAreTakenAsTheyAre) {
  EXPECT_EQ(FromGrpcStatus(grpc::Status(grpc::StatusCode::UNAVAILABLE, "socket closed")),
            absl::UnavailableError("socket closed"));
  EXPECT_EQ(FromGrpcStatus(grpc::Status(grpc::StatusCode::INTERNAL, "m", "\xFF not a message")),
            absl::InternalError("m"));
}

}  // namespace
}  // namespace huiyao::rpc
