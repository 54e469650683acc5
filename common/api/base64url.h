#ifndef HUIYAO_COMMON_API_BASE64URL_H_
#define HUIYAO_COMMON_API_BASE64URL_H_

#include <optional>
#include <string>
#include <string_view>

namespace huiyao::api {

// RFC 4648, section 5, without padding: how opaque tokens travel.
std::string EncodeBase64Url(std::string_view bytes);

// nullopt if `text` is not what EncodeBase64Url makes of any bytes.
std::optional<std::string> DecodeBase64Url(std::string_view text);

}  // namespace huiyao::api

#endif  // HUIYAO_COMMON_API_BASE64URL_H_
