#include "tools/huiyao/error_report.h"

#include <map>
#include <optional>
#include <string_view>

#include "common/base/error.h"
#include "fmt/format.h"
#include "google/rpc/error_details.pb.h"
#include "tools/huiyao/clients.h"
#include "tools/huiyao/exit_code.h"
#include "tools/huiyao/output/terminal.h"

namespace huiyao::cli {
namespace {

template <typename Detail>
std::optional<Detail> DetailOf(const absl::Status& status) {
  const auto payload = status.GetPayload("type.googleapis.com/" + Detail::descriptor()->full_name());
  Detail detail;
  if (!payload || !detail.ParseFromString(std::string(*payload))) return std::nullopt;
  return detail;
}

std::string_view CodeInWords(absl::StatusCode code) {
  switch (code) {
    case absl::StatusCode::kNotFound:
      return "not found";
    case absl::StatusCode::kUnavailable:
      return "service unavailable";
    case absl::StatusCode::kDeadlineExceeded:
      return "no answer in time";
    case absl::StatusCode::kResourceExhausted:
      return "service overloaded";
    case absl::StatusCode::kInvalidArgument:
      return "not accepted";
    case absl::StatusCode::kFailedPrecondition:
      return "not possible now";
    case absl::StatusCode::kAborted:
      return "conflict";
    case absl::StatusCode::kAlreadyExists:
      return "exists already";
    case absl::StatusCode::kPermissionDenied:
    case absl::StatusCode::kUnauthenticated:
      return "not permitted";
    case absl::StatusCode::kUnimplemented:
      return "not offered by this server";
    default:
      return "internal error";
  }
}

const std::map<std::string, std::string>& HintsByReason() {
  static const auto* const hints = new std::map<std::string, std::string>{
      {"SERVICE_UNREACHABLE", "is it running? `tools/dev up` starts the services, `huiyao status` shows them"},
      {"DOCUMENT_NOT_FOUND", "`huiyao list` shows the documents there are"},
      {"INGESTION_NOT_FOUND", "`huiyao ingestions` shows the ingestions there are"},
      {"INVALID_FILTER", "a filter looks like: language = \"zh-Hans\" AND publish_date >= \"2026-01-01\""},
      {"INVALID_QUERY", "a query looks like: (河流 OR \"water supply\") AND NOT title:会议"},
      {"ETAG_MISMATCH", "somebody changed it: read it again with `huiyao get` and use the new etag"},
      {"NOT_FAILED", "only ingestions in state FAILED can be retried: `huiyao ingestions --state FAILED`"},
      {"DOCUMENT_TOO_LARGE", "`huiyao status` shows the limits; `huiyao get` without --mask streams large documents"},
      {"TEXT_TOO_LARGE", "split the text: `huiyao status` shows the limits"},
      {"JOURNAL_FULL", "too much is waiting: try again later, or send less at once with --jobs"},
      {"SERVER_OVERLOADED", "try again later, or send less at once with --jobs"},
      {"PAGE_TOKEN_EXPIRED", "the listing took too long: narrow it with --filter or --limit"},
      {"UNSUPPORTED_MEDIA_TYPE", "give the right type with --media-type if you know it"},
  };
  return *hints;
}

}  // namespace

std::string ErrorHint(const absl::Status& status) {
  const auto& hints = HintsByReason();
  if (const auto hint = hints.find(ErrorReason(status)); hint != hints.end()) return hint->second;
  switch (status.code()) {
    case absl::StatusCode::kUnavailable:
      return "`huiyao status` shows which services answer";
    case absl::StatusCode::kDeadlineExceeded:
      return "give it more time with --timeout SECONDS; `huiyao status` shows which services answer";
    case absl::StatusCode::kUnimplemented:
      return "is that address the right service, in a version that fits? See `huiyao status`";
    default:
      return "";
  }
}

std::string ErrorLine(const absl::Status& status) {
  const std::string reason = ErrorReason(status);
  const std::string message = OneLine(std::string(status.message()));
  if (reason == kUsageReason) return message;
  if (reason.empty()) return fmt::format("{}: {}", CodeInWords(status.code()), message);
  return fmt::format("{} ({})", message, OneLine(reason));
}

std::string ErrorReport(const absl::Status& status) {
  const std::string reason = ErrorReason(status);
  const std::string message = OneLine(std::string(status.message()));
  if (reason == kUsageReason) return fmt::format("huiyao: {}\n", message);
  std::string report = fmt::format("huiyao: {}: {}\n", CodeInWords(status.code()), message);
  if (!reason.empty()) report += fmt::format("  reason: {}\n", OneLine(reason));
  if (const auto bad = DetailOf<google::rpc::BadRequest>(status)) {
    for (const auto& violation : bad->field_violations()) {
      report += fmt::format("  field:  {}: {}\n", OneLine(violation.field()), OneLine(violation.description()));
    }
  }
  if (const auto retry = DetailOf<google::rpc::RetryInfo>(status)) {
    const double seconds =
        static_cast<double>(retry->retry_delay().seconds()) + retry->retry_delay().nanos() / 1'000'000'000.0;
    report += fmt::format("  retry:  after {:.1f} s\n", seconds);
  }
  if (const std::string service = CalledService(status); !service.empty())
    report += fmt::format("  from:   {}\n", service);
  if (const std::string hint = ErrorHint(status); !hint.empty()) report += fmt::format("  hint:   {}\n", hint);
  return report;
}

}  // namespace huiyao::cli
