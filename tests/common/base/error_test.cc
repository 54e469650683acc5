#include "common/base/error.h"

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/cord.h"
#include "google/rpc/error_details.pb.h"
#include "gtest/gtest.h"

namespace huiyao {
namespace {

template <typename Message>
Message Detail(const absl::Status& status) {
  Message message;
  const auto payload = status.GetPayload("type.googleapis.com/" + Message::descriptor()->full_name());
  EXPECT_TRUE(payload.has_value()) << Message::descriptor()->full_name();
  EXPECT_TRUE(message.ParseFromString(payload ? std::string(*payload) : std::string()));
  return message;
}

TEST(ErrorTest, CarriesReasonDomainAndMetadata) {
  const absl::Status status =
      Error(absl::StatusCode::kNotFound, "DOCUMENT_NOT_FOUND", "there is no such thing", {{"name", "documents/a"}});
  EXPECT_EQ(status.code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(status.message(), "there is no such thing");
  const auto info = Detail<google::rpc::ErrorInfo>(status);
  EXPECT_EQ(info.reason(), "DOCUMENT_NOT_FOUND");
  EXPECT_EQ(info.domain(), "huiyao");
  EXPECT_EQ(info.metadata().at("name"), "documents/a");
  EXPECT_EQ(ErrorReason(status), "DOCUMENT_NOT_FOUND");
}

TEST(ErrorTest, InvalidFieldNamesTheField) {
  const absl::Status status = InvalidField("header.labels", "has too many");
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(status.message(), "header.labels: has too many");
  EXPECT_EQ(ErrorReason(status), "INVALID_FIELD");
  const auto bad = Detail<google::rpc::BadRequest>(status);
  ASSERT_EQ(bad.field_violations_size(), 1);
  EXPECT_EQ(bad.field_violations(0).field(), "header.labels");
  EXPECT_EQ(bad.field_violations(0).description(), "has too many");
  EXPECT_EQ(ErrorReason(InvalidField("content", "is empty", "EMPTY_DOCUMENT")), "EMPTY_DOCUMENT");
}

TEST(ErrorTest, InvalidFieldsNamesThemAll) {
  const absl::Status status = InvalidFields({{"terms[1]", "is empty"}, {"terms[4]", "is too long"}}, "INVALID_TERM");
  EXPECT_EQ(status.message(), "terms[1]: is empty (and 1 more)");
  EXPECT_EQ(ErrorReason(status), "INVALID_TERM");
  const auto bad = Detail<google::rpc::BadRequest>(status);
  ASSERT_EQ(bad.field_violations_size(), 2);
  EXPECT_EQ(bad.field_violations(1).field(), "terms[4]");
}

TEST(ErrorTest, RetryDelayIsAddedToWhatIsThere) {
  const absl::Status status = WithRetryDelay(Error(absl::StatusCode::kUnavailable, "STORAGE_UNAVAILABLE", "disk"),
                                             std::chrono::milliseconds(2'345));
  EXPECT_EQ(ErrorReason(status), "STORAGE_UNAVAILABLE");
  const auto retry = Detail<google::rpc::RetryInfo>(status);
  EXPECT_EQ(retry.retry_delay().seconds(), 2);
  EXPECT_EQ(retry.retry_delay().nanos(), 345'000'000);
}

TEST(ErrorTest, QuotedBytesCannotMakeDetailsUnreadable) {
  const std::string broken = "key '\xC3\x28' and \xFF";
  const absl::Status status = InvalidField("labels." + broken, broken);
  EXPECT_EQ(Detail<google::rpc::BadRequest>(status).field_violations(0).description(),
            "key '\xEF\xBF\xBD(' and \xEF\xBF\xBD");
  EXPECT_EQ(status.message(), "labels.key '\xEF\xBF\xBD(' and \xEF\xBF\xBD: key '\xEF\xBF\xBD(' and \xEF\xBF\xBD");
  const absl::Status info = Error(absl::StatusCode::kInternal, "UNEXPECTED", "", {{"bytes", broken}});
  EXPECT_EQ(Detail<google::rpc::ErrorInfo>(info).metadata().at("bytes"), "key '\xEF\xBF\xBD(' and \xEF\xBF\xBD");
}

TEST(ErrorTest, ReasonIsEmptyWithoutInfo) {
  EXPECT_EQ(ErrorReason(absl::OkStatus()), "");
  EXPECT_EQ(ErrorReason(absl::InternalError("bare")), "");
  absl::Status garbled = absl::InternalError("garbled");
  garbled.SetPayload("type.googleapis.com/google.rpc.ErrorInfo", absl::Cord("\xFF\xFF"));
  EXPECT_EQ(ErrorReason(garbled), "");
}

absl::StatusOr<std::string> Half(int number) {
  if (number % 2 != 0) return Error(absl::StatusCode::kOutOfRange, "ODD", "odd");
  return std::to_string(number / 2);
}

absl::Status Halves(int a, int b, std::string& out) {
  HUIYAO_ASSIGN_OR_RETURN(const std::string first, Half(a));
  HUIYAO_ASSIGN_OR_RETURN(out, Half(b));
  HUIYAO_RETURN_IF_ERROR(Half(a + b).status());
  out = first + "," + out;
  return absl::OkStatus();
}

TEST(ErrorTest, MacrosPassErrorsOnAndValuesThrough) {
  std::string out;
  EXPECT_TRUE(Halves(4, 8, out).ok());
  EXPECT_EQ(out, "2,4");
  EXPECT_EQ(ErrorReason(Halves(3, 8, out)), "ODD");
  EXPECT_EQ(ErrorReason(Halves(4, 7, out)), "ODD");
}

}  // namespace
}  // namespace huiyao
