#ifndef HUIYAO_TOOLS_HUIYAO_OUTPUT_STYLE_H_
#define HUIYAO_TOOLS_HUIYAO_OUTPUT_STYLE_H_

#include <string>
#include <string_view>

namespace huiyao::cli {

// Select Graphic Rendition sequences of ECMA-48.
inline constexpr std::string_view kBold = "\x1b[1m";
inline constexpr std::string_view kDim = "\x1b[2m";
inline constexpr std::string_view kGreen = "\x1b[32m";
inline constexpr std::string_view kRed = "\x1b[31m";
inline constexpr std::string_view kMatchColor = "\x1b[1;31m";
inline constexpr std::string_view kResetColor = "\x1b[0m";

// `text` in `style` if `color` is on.
inline std::string Styled(std::string_view text, std::string_view style, bool color) {
  if (!color) return std::string(text);
  return std::string(style).append(text).append(kResetColor);
}

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_OUTPUT_STYLE_H_
