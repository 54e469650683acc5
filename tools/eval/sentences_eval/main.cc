// Cuts lines from standard input into sentences, or measures how fast that is; see tools/eval/sentences.

#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "fmt/format.h"
#include "services/segmentation/sentences/sentences.h"
#include "tools/eval/sentences_eval/icu_baseline.h"
#include "tools/eval/sentences_eval/timing.h"

namespace huiyao::eval {
namespace {

// The sentences of each line on one line, apart by tabs.
void PrintSentences(const std::vector<std::string>& lines, Cut cut) {
  for (const std::string& line : lines) {
    std::string out;
    for (const segmentation::TextRange range : cut(line)) {
      if (!out.empty()) out += '\t';
      out.append(line, range.start, range.end - range.start);
    }
    std::puts(out.c_str());
  }
}

}  // namespace
}  // namespace huiyao::eval

int main(int argc, char** argv) {
  bool icu = false;
  int rounds = 0;
  CLI::App app("Cuts every line of standard input (UTF-8) into sentences, apart by tabs.");
  app.add_flag("--icu", icu, "With ICU's iterator instead of ours");
  app.add_option("--rounds", rounds, "Measure MB/s of ours and of ICU's in so many interleaved rounds instead");
  CLI11_PARSE(app, argc, argv);

  std::vector<std::string> lines;
  for (std::string line; std::getline(std::cin, line);) lines.push_back(line);
  if (rounds <= 0) {
    huiyao::eval::PrintSentences(lines, icu ? huiyao::eval::CutWithIcu : huiyao::segmentation::CutSentences);
    return 0;
  }
  const auto speeds =
      huiyao::eval::MeasureSpeed(lines, {huiyao::segmentation::CutSentences, huiyao::eval::CutWithIcu}, rounds);
  std::puts(fmt::format("{{\"ours\":{:.1f},\"icu\":{:.1f}}}", speeds[0], speeds[1]).c_str());
  return 0;
}
