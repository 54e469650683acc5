#include "tools/huiyao/error_report.h"

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "tools/huiyao/context.h"
#include "tools/huiyao/exit_code.h"

namespace huiyao::cli {
namespace {

TEST(ErrorReportTest, TellsSentenceReasonAndHint) {
  EXPECT_EQ(ErrorReport(Error(absl::StatusCode::kNotFound, "DOCUMENT_NOT_FOUND", "there is no documents/x")),
            "huiyao: not found: there is no documents/x\n"
            "  reason: DOCUMENT_NOT_FOUND\n"
            "  hint:   `huiyao list` shows the documents there are\n");
}

TEST(ErrorReportTest, TellsFieldsAndDelay) {
  const absl::Status status =
      WithRetryDelay(InvalidField("header.labels", "too many"), std::chrono::milliseconds(1500));
  EXPECT_EQ(ErrorReport(status),
            "huiyao: not accepted: header.labels: too many\n"
            "  reason: INVALID_FIELD\n"
            "  field:  header.labels: too many\n"
            "  retry:  after 1.5 s\n");
}

TEST(ErrorReportTest, UsageErrorsAreOneLine) {
  EXPECT_EQ(ErrorReport(UsageError("--label x: expected KEY=VALUE")), "huiyao: --label x: expected KEY=VALUE\n");
}

TEST(ErrorReportTest, StatusesWithoutDetails) {
  EXPECT_EQ(ErrorReport(absl::InternalError("boom")), "huiyao: internal error: boom\n");
  EXPECT_EQ(ErrorLine(absl::InternalError("boom")), "internal error: boom");
  EXPECT_EQ(ErrorLine(Error(absl::StatusCode::kInternal, "WHY", "boom")), "boom (WHY)");
  EXPECT_NE(ErrorHint(absl::UnavailableError("x")), "");
  EXPECT_NE(ErrorHint(absl::DeadlineExceededError("x")), "");
}

TEST(ErrorReportTest, ForeignWordsCannotCommandTheTerminal) {
  const std::string report = ErrorReport(Error(absl::StatusCode::kInternal, "A\x1b[2J", "line\n\x1b[31mred\xff"));
  EXPECT_EQ(report.find('\x1b'), std::string::npos);
  EXPECT_EQ(report.find('\xff'), std::string::npos);
}

TEST(ExitCodeTest, EveryCodeHasOne) {
  const struct {
    absl::Status status;
    ExitCode expected;
  } cases[] = {
      {absl::OkStatus(), kExitOk},
      {UsageError("x"), kExitUsage},
      {absl::NotFoundError(""), kExitNotFound},
      {absl::UnavailableError(""), kExitUnavailable},
      {absl::DeadlineExceededError(""), kExitUnavailable},
      {absl::ResourceExhaustedError(""), kExitUnavailable},
      {absl::InvalidArgumentError(""), kExitRefused},
      {absl::AbortedError(""), kExitRefused},
      {absl::FailedPreconditionError(""), kExitRefused},
      {absl::AlreadyExistsError(""), kExitRefused},
      {absl::PermissionDeniedError(""), kExitRefused},
      {absl::InternalError(""), kExitInternal},
      {absl::UnimplementedError(""), kExitInternal},
      {absl::DataLossError(""), kExitInternal},
  };
  for (const auto& c : cases) EXPECT_EQ(ExitCodeOf(c.status), c.expected) << c.status;
}

}  // namespace
}  // namespace huiyao::cli
