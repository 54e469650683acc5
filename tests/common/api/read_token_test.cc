#include "common/api/read_token.h"

#include <limits>

#include "common/base/error.h"
#include "gtest/gtest.h"

namespace huiyao::api {
namespace {

TEST(ReadToken, KeepsTheSequence) {
  for (const int64_t sequence : {int64_t{0}, int64_t{1}, int64_t{1'000'000}, std::numeric_limits<int64_t>::max()}) {
    EXPECT_EQ(*ParseReadToken("min_read_token", "store", MakeReadToken("store", sequence)), sequence);
  }
}

TEST(ReadToken, RefusesOthers) {
  const std::string token = MakeReadToken("store", 7);
  for (const std::string& other : {MakeReadToken("another", 7), std::string("x"), std::string(), token + "A",
                                   token.substr(1), std::string(100'000, 'A'), MakeReadToken("store", -1)}) {
    const auto parsed = ParseReadToken("min_read_token", "store", other);
    EXPECT_EQ(parsed.status().code(), absl::StatusCode::kInvalidArgument);
    EXPECT_EQ(ErrorReason(parsed.status()), "INVALID_READ_TOKEN");
  }
}

}  // namespace
}  // namespace huiyao::api
