#include "tools/huiyao/context.h"

#include "common/base/error.h"
#include "tools/huiyao/exit_code.h"

namespace huiyao::cli {

absl::Status UsageError(std::string_view sentence) {
  return Error(absl::StatusCode::kInvalidArgument, kUsageReason, sentence);
}

}  // namespace huiyao::cli
