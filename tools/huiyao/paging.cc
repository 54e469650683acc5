#include "tools/huiyao/paging.h"

#include <algorithm>

#include "common/base/error.h"

namespace huiyao::cli {
namespace {

constexpr int kUsualPageSize = 200;

}  // namespace

absl::Status ReadPages(
    const Paging& paging,
    const std::function<absl::StatusOr<PageTaken>(int page_size, const std::string& page_token)>& take) {
  int left = paging.limit;
  std::string token;
  do {
    int page_size = paging.page_size > 0 ? paging.page_size : kUsualPageSize;
    if (paging.limit > 0) page_size = std::min(page_size, left);
    HUIYAO_ASSIGN_OR_RETURN(PageTaken page, take(page_size, token));
    left -= page.elements;
    token = std::move(page.next_page_token);
  } while (!token.empty() && (paging.limit == 0 || left > 0));
  return absl::OkStatus();
}

}  // namespace huiyao::cli
