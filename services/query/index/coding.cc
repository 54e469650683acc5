#include "services/query/index/coding.h"

#include "common/base/error.h"
#include "fmt/format.h"

namespace huiyao::query {

absl::Status CorruptIndex(std::string_view what) {
  return Error(absl::StatusCode::kDataLoss, "INDEX_CORRUPT",
               fmt::format("the index is damaged ({}); it is rebuilt from the documents at the next start", what));
}

}  // namespace huiyao::query
