#include "services/ingestion/journal/retry_policy.h"

#include "common/base/error.h"
#include "gtest/gtest.h"

namespace huiyao::ingestion {
namespace {

using Verdict = RetryPolicy::Verdict;

TEST(RetryPolicyTest, JudgesByReasonThenByCode) {
  const struct {
    absl::Status status;
    Verdict verdict;
  } cases[] = {
      {Error(absl::StatusCode::kUnavailable, "NEIGHBOUR_UNREACHABLE", ""), Verdict::kWait},
      {Error(absl::StatusCode::kUnavailable, "STORAGE_UNAVAILABLE", ""), Verdict::kWait},
      {Error(absl::StatusCode::kResourceExhausted, "SERVER_OVERLOADED", ""), Verdict::kWait},
      {Error(absl::StatusCode::kUnavailable, "SHUTTING_DOWN", ""), Verdict::kWait},
      {absl::CancelledError(), Verdict::kWait},
      {Error(absl::StatusCode::kInvalidArgument, "TEXT_TOO_LARGE", ""), Verdict::kGiveUp},
      {absl::NotFoundError(""), Verdict::kGiveUp},
      {absl::UnimplementedError(""), Verdict::kGiveUp},
      {absl::FailedPreconditionError(""), Verdict::kGiveUp},
      {absl::OutOfRangeError(""), Verdict::kGiveUp},
      {absl::UnavailableError("socket closed"), Verdict::kCount},
      {absl::DeadlineExceededError(""), Verdict::kCount},
      {absl::InternalError(""), Verdict::kCount},
      {absl::DataLossError(""), Verdict::kCount},
      {absl::ResourceExhaustedError(""), Verdict::kCount},
      {absl::UnknownError(""), Verdict::kCount},
  };
  RetryPolicy policy;
  policy.max_attempts = 3;
  for (const auto& [status, verdict] : cases) {
    SCOPED_TRACE(status.ToString());
    EXPECT_EQ(RetryPolicy::Judge(status), verdict);
    EXPECT_EQ(policy.GivesUp(status, 1), verdict == Verdict::kGiveUp);
    EXPECT_EQ(policy.GivesUp(status, 2), verdict == Verdict::kGiveUp);
    EXPECT_EQ(policy.GivesUp(status, 3), verdict != Verdict::kWait);
    EXPECT_EQ(policy.GivesUp(status, 1'000), verdict != Verdict::kWait);
  }
}

TEST(RetryPolicyTest, DelaysDoubleUpToTheLongest) {
  RetryPolicy policy;
  policy.first_delay = std::chrono::milliseconds(100);
  policy.longest_delay = std::chrono::milliseconds(1'000);
  const int expected[] = {100, 100, 200, 400, 800, 1'000, 1'000};
  for (int attempts = 0; attempts < 7; ++attempts) EXPECT_EQ(policy.Delay(attempts, 0).count(), expected[attempts]);
  EXPECT_EQ(policy.Delay(1'000'000, 0).count(), 1'000);
  EXPECT_EQ(policy.Delay(1, 0.5).count(), 75);
  EXPECT_GE(policy.Delay(1, 0.999).count(), 50);
}

}  // namespace
}  // namespace huiyao::ingestion
