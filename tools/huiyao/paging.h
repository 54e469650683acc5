#ifndef HUIYAO_TOOLS_HUIYAO_PAGING_H_
#define HUIYAO_TOOLS_HUIYAO_PAGING_H_

#include <functional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace huiyao::cli {

// How much of a list is wanted.
struct Paging {
  // At most so many elements; 0: all.
  int limit = 0;
  // Elements asked for at once; 0: as it suits.
  int page_size = 0;
};

// A page as a command has taken it in.
struct PageTaken {
  int elements = 0;
  std::string next_page_token;
};

// Asks for pages until there are no more or the limit is reached. `take` reads and handles one page, of which it may
// use `page_size` elements at most.
absl::Status ReadPages(
    const Paging& paging,
    const std::function<absl::StatusOr<PageTaken>(int page_size, const std::string& page_token)>& take);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_PAGING_H_
