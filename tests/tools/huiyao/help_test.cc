#include "tools/huiyao/help.h"

#include <gtest/gtest.h>

#include <memory>

namespace huiyao::cli {
namespace {

TEST(HelpTest, OptionsWithDefaultsAndWrappedText) {
  CLI::App app("Does a thing.", "thing");
  app.formatter(std::make_shared<HelpFormatter>());
  int number = 3;
  bool wait = true;
  std::vector<std::string> paths;
  app.add_option("PATH", paths, "What to take")->required();
  app.add_option("--number,-n", number,
                 "A text that is a little longer than one line can be, so that it must go on in the next line, "
                 "beneath its beginning")
      ->type_name("N")
      ->capture_default_str()
      ->check(WholeNumber(0, 9));
  app.add_flag("--wait,!--no-wait", wait, "Or not");
  EXPECT_EQ(
      app.help(),
      "Does a thing.\n"
      "Usage: thing [OPTIONS] PATH...\n"
      "\n"
      "Positionals:\n"
      "  PATH...                       What to take\n"
      "\n"
      "Options:\n"
      "  -h, --help                    Print this help message and exit\n"
      "  -n, --number N                A text that is a little longer than one line can be, so that it must go on in\n"
      "                                the next line, beneath its beginning (default: 3)\n"
      "  --wait, --no-wait             Or not\n"
      "\n");
}

TEST(HelpTest, Validators) {
  std::string text = "7";
  EXPECT_EQ(WholeNumber(0, 9)(text), "");
  for (std::string bad : {"10", "-1", "x", "1x", "", "1.5", "99999999999999999999"}) {
    EXPECT_NE(WholeNumber(0, 9)(bad), "") << bad;
  }
  text = "JSON";
  EXPECT_EQ(OneOf({"text", "json"})(text), "");
  EXPECT_EQ(text, "json");
  text = "xml";
  EXPECT_EQ(OneOf({"text", "json"})(text), "expected text, json, not 'xml'");
}

}  // namespace
}  // namespace huiyao::cli
