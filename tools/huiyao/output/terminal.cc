#include "tools/huiyao/output/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <iostream>

#include "common/text/utf8.h"

namespace huiyao::cli {
namespace {

int Columns(int descriptor) {
  winsize size{};
  if (isatty(descriptor) == 0 || ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kUnlimited;
  return size.ws_col;
}

bool IsSpace(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029 || c == 0x3000;
}

// Control characters, and the format characters that reorder what is printed around them.
bool IsDangerous(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

Terminal StandardTerminal() {
  return Terminal{.in = std::cin,
                  .out = std::cout,
                  .err = std::cerr,
                  .in_is_terminal = isatty(STDIN_FILENO) != 0,
                  .out_is_terminal = isatty(STDOUT_FILENO) != 0,
                  .err_is_terminal = isatty(STDERR_FILENO) != 0,
                  .out_columns = Columns(STDOUT_FILENO),
                  .err_columns = Columns(STDERR_FILENO)};
}

std::string OneLine(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::DecodeAt(text, at);
    if (point.valid && IsSpace(point.value)) {
      space = true;
    } else {
      if (space && !out.empty()) out += ' ';
      space = false;
      text::AppendUtf8(IsDangerous(point.value) ? 0xFFFD : point.value, out);
    }
    at += point.length;
  }
  return out;
}

std::string Printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::DecodeAt(text, at);
    const bool layout = point.value == U'\n' || point.value == U'\t';
    if (point.value != U'\r') text::AppendUtf8(!layout && IsDangerous(point.value) ? 0xFFFD : point.value, out);
    at += point.length;
  }
  return out;
}

}  // namespace huiyao::cli
