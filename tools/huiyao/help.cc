#include "tools/huiyao/help.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

#include "fmt/format.h"

namespace huiyao::cli {
namespace {

constexpr size_t kLabelColumns = 32;
constexpr size_t kLineColumns = 110;

// `label` and beside it `text`, wrapped. Both are ASCII, or nearly: a byte counts as a column.
std::string TwoColumns(std::string_view label, std::string_view text) {
  std::string out = fmt::format("  {:<{}}", label, kLabelColumns - 2);
  if (label.size() + 4 > kLabelColumns) out += fmt::format("\n{:<{}}", "", kLabelColumns);
  size_t column = kLabelColumns;
  while (!text.empty()) {
    const size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (column > kLabelColumns && column + 1 + word.size() > kLineColumns) {
      out += fmt::format("\n{:<{}}", "", kLabelColumns);
      column = kLabelColumns;
    } else if (column > kLabelColumns) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
  }
  return out + "\n";
}

std::string LowerCase(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

}  // namespace

HelpFormatter::HelpFormatter() { column_width(kLabelColumns); }

std::string HelpFormatter::make_option(const CLI::Option* option, bool is_positional) const {
  std::string text = option->get_description();
  if (!option->get_default_str().empty()) text += fmt::format(" (default: {})", option->get_default_str());
  std::string name = option->get_name(is_positional, true);
  // CLI11 notes beside a negated flag that it is one.
  if (const size_t note = name.find("{false}"); note != std::string::npos) name.erase(note, 7);
  for (size_t comma = name.find(",-"); comma != std::string::npos; comma = name.find(",-", comma + 1)) {
    name.replace(comma, 1, ", ");
  }
  return TwoColumns(name + make_option_opts(option), text);
}

std::string HelpFormatter::make_option_opts(const CLI::Option* option) const {
  if (option->get_positional()) return option->get_expected_max() > 1 ? "..." : "";
  return option->get_type_size() == 0 ? "" : " " + option->get_type_name();
}

std::string HelpFormatter::make_subcommand(const CLI::App* subcommand) const {
  return TwoColumns(subcommand->get_name(), subcommand->get_description());
}

CLI::Validator WholeNumber(int least, int greatest) {
  return CLI::Validator(
      [=](std::string& text) -> std::string {
        int value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool whole = error == std::errc() && end == text.data() + text.size();
        if (whole && value >= least && value <= greatest) return "";
        return fmt::format("expected a whole number from {} to {}, not '{}'", least, greatest, text);
      },
      "");
}

CLI::Validator OneOf(std::vector<std::string> words) {
  return CLI::Validator(
      [words = std::move(words)](std::string& text) -> std::string {
        const std::string lower = LowerCase(text);
        if (std::find(words.begin(), words.end(), lower) != words.end()) {
          text = lower;
          return "";
        }
        return fmt::format("expected {}, not '{}'", fmt::join(words, ", "), text);
      },
      "");
}

std::string UsageMessage(const CLI::App* app, const CLI::Error& error) {
  std::string problem = error.what();
  const CLI::App* where = app;
  if (app->get_subcommands().empty()) {
    const auto extras = app->remaining();
    problem = extras.empty() ? "say what to do" : fmt::format("there is no command '{}'", extras.front());
    if (error.get_name() != "RequiredError") problem = error.what();
  } else {
    while (!where->get_subcommands().empty()) where = where->get_subcommands().front();
  }
  std::string command = where->get_name();
  for (const CLI::App* above = where->get_parent(); above != nullptr; above = above->get_parent()) {
    command = above->get_name() + " " + command;
  }
  return fmt::format("huiyao: {}\n  hint:   `{} --help` tells what can be said\n", problem, command);
}

}  // namespace huiyao::cli
