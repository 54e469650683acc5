#include "services/ingestion/journal/header.h"

#include <re2/re2.h>

#include <string>

#include "common/api/resource_name.h"
#include "common/base/error.h"
#include "fmt/format.h"

namespace huiyao::ingestion {
namespace {

constexpr size_t kMaxUriBytes = 2048;
constexpr size_t kMaxMediaTypeBytes = 256;
constexpr size_t kMaxRequestIdBytes = 128;
constexpr int kMaxLabels = 64;
constexpr size_t kMaxLabelBytes = 256;

}  // namespace

absl::Status CheckHeader(const v1::OriginalHeader& header) {
  static const RE2 label_pattern("[a-z][a-z0-9_.-]{0,62}");
  if (header.uri().size() > kMaxUriBytes) {
    return InvalidField("header.uri",
                        fmt::format("has {} bytes, at most {} are allowed", header.uri().size(), kMaxUriBytes));
  }
  if (header.media_type().size() > kMaxMediaTypeBytes) {
    return InvalidField("header.media_type", fmt::format("has more than {} bytes", kMaxMediaTypeBytes));
  }
  if (!header.collection().empty()) {
    HUIYAO_RETURN_IF_ERROR(api::ParseCollectionName("header.collection", header.collection()).status());
  }
  if (header.labels_size() > kMaxLabels) {
    return InvalidField("header.labels",
                        fmt::format("has {} labels, at most {} are allowed", header.labels_size(), kMaxLabels));
  }
  for (const auto& [key, value] : header.labels()) {
    if (!RE2::FullMatch(key, label_pattern)) {
      return InvalidField("header.labels",
                          fmt::format("key '{}' must be a letter and at most 62 of a-z 0-9 _ . -", key));
    }
    if (value.size() > kMaxLabelBytes) {
      return InvalidField("header.labels", fmt::format("value of '{}' has more than {} bytes", key, kMaxLabelBytes));
    }
  }
  if (header.request_id().size() > kMaxRequestIdBytes) {
    return InvalidField("header.request_id", fmt::format("has more than {} bytes", kMaxRequestIdBytes));
  }
  return absl::OkStatus();
}

}  // namespace huiyao::ingestion
