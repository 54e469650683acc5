// Tokens from anywhere: refused with a reason, unless they are ours.

#include <cstdint>
#include <string>
#include <string_view>

#include "common/api/base64url.h"
#include "common/api/page_token.h"
#include "common/api/read_token.h"
#include "common/base/check.h"
#include "common/base/error.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using huiyao::api::PageScope;
  static const huiyao::api::PageTokens tokens(
      "key", [] { return std::chrono::system_clock::time_point(std::chrono::seconds(1'800'000'000)); });
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const PageScope scope{"method", {"filter"}};

  if (const auto bytes = huiyao::api::DecodeBase64Url(text)) {
    HUIYAO_CHECK(huiyao::api::EncodeBase64Url(*bytes) == text);
  }
  HUIYAO_CHECK(huiyao::api::DecodeBase64Url(huiyao::api::EncodeBase64Url(text)) == std::string(text));
  const auto opened = tokens.Open(scope, text);
  HUIYAO_CHECK(!opened.ok() && huiyao::ErrorReason(opened.status()) == "INVALID_PAGE_TOKEN");
  if (size < 16'384) {
    const auto own = tokens.Open(scope, tokens.Make(scope, text));
    HUIYAO_CHECK(own.ok() && *own == text);
  }
  const auto read = huiyao::api::ParseReadToken("min_read_token", "store", text);
  HUIYAO_CHECK(read.ok() ? huiyao::api::MakeReadToken("store", *read) == text
                         : huiyao::ErrorReason(read.status()) == "INVALID_READ_TOKEN");
  return 0;
}
