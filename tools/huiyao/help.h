#ifndef HUIYAO_TOOLS_HUIYAO_HELP_H_
#define HUIYAO_TOOLS_HUIYAO_HELP_H_

#include <string>

#include "CLI/App.hpp"
#include "CLI/Formatter.hpp"

namespace huiyao::cli {

// --help as it is printed: descriptions wrapped beside the options, defaults named after them.
class HelpFormatter : public CLI::Formatter {
 public:
  HelpFormatter();

  std::string make_option(const CLI::Option* option, bool is_positional) const override;
  std::string make_option_opts(const CLI::Option* option) const override;
  std::string make_subcommand(const CLI::App* subcommand) const override;
};

// Accepts a whole number from `least` to `greatest` and says so if it is none.
CLI::Validator WholeNumber(int least, int greatest);

// Accepts one of the words, in any case, and says which there are if it is none.
CLI::Validator OneOf(std::vector<std::string> words);

// Words for a command line that could not be read, with a hint where to look.
std::string UsageMessage(const CLI::App* app, const CLI::Error& error);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_HELP_H_
