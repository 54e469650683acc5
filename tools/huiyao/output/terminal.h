#ifndef HUIYAO_TOOLS_HUIYAO_OUTPUT_TERMINAL_H_
#define HUIYAO_TOOLS_HUIYAO_OUTPUT_TERMINAL_H_

#include <iosfwd>
#include <limits>
#include <string>
#include <string_view>

namespace huiyao::cli {

// When to colour.
enum class ColorMode { kAuto, kAlways, kNever };

// Width of an output that no terminal limits.
inline constexpr int kUnlimited = std::numeric_limits<int>::max();

// Where a command reads and writes: results to `out`, progress and errors to `err`. Holds the streams by reference.
struct Terminal {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  // Columns of `out` and of `err`.
  int out_columns = kUnlimited;
  int err_columns = kUnlimited;
  // Colour what goes to `out`.
  bool color = false;
};

// The process's standard streams as they are: terminals by isatty, widths by TIOCGWINSZ.
Terminal StandardTerminal();

// `text` with everything that could command a terminal or break a line taken out: runs of white space become one space,
// other control characters, bidirectional overrides and ill-formed bytes become U+FFFD. Leading and trailing white
// space is dropped.
std::string OneLine(std::string_view text);

// As OneLine, but line feeds and tabs stay.
std::string Printable(std::string_view text);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_OUTPUT_TERMINAL_H_
