// Reads the numbers, quantities and periods of texts; see tools/eval/quantities.

#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "fmt/format.h"
#include "services/segmentation/mentions/quantities/cues.h"
#include "services/segmentation/mentions/quantities/finder.h"
#include "services/segmentation/mentions/quantities/measure.h"
#include "services/segmentation/mentions/quantities/period.h"
#include "services/segmentation/mentions/quantities/regions.h"
#include "tools/bench/cpu_time.h"
#include "tools/eval/quantities_eval/numbers.h"

namespace huiyao::eval {
namespace {

// As a JSON string.
std::string Quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

// One object a line. Offsets are bytes; `today` is ISO 8601 or empty.
void Print(const std::string& text, const std::string& today) {
  std::string numbers, quantities, periods;
  const auto add = [](std::string& list, std::string object) {
    if (!list.empty()) list += ',';
    list += object;
  };
  for (const segmentation::Measured& found : FindNumbers(text)) {
    add(numbers, fmt::format(R"({{"start":{},"end":{},"whole":[{},{}],"value":{:.17g},"percent":{},"unit":{}}})",
                             found.number.start, found.number.end, found.start, found.end, found.number.value,
                             found.number.percent, Quoted(found.unit)));
  }
  for (const segmentation::FoundQuantity& found : segmentation::FindQuantities(text)) {
    add(quantities,
        fmt::format(R"({{"start":{},"end":{},"number":[{},{}],"value":{:.17g},"high":{},"comparator":{},"unit":{}}})",
                    found.range.start, found.range.end, found.number.start, found.number.end, found.value,
                    found.high ? fmt::format("{:.17g}", *found.high) : "null",
                    Quoted(document::v1::Quantity::Comparator_Name(found.comparator).substr(11)), Quoted(found.unit)));
  }
  for (const segmentation::Period& found : segmentation::FindPeriods(text, segmentation::DayFromIso(today))) {
    add(periods,
        fmt::format(R"({{"start":{},"end":{},"iso":{}}})", found.range.start, found.range.end, Quoted(found.iso)));
  }
  std::puts(
      fmt::format(R"({{"numbers":[{}],"quantities":[{}],"periods":[{}]}})", numbers, quantities, periods).c_str());
}

// Milliseconds of CPU time that reading a megabyte (10^6 bytes) takes, with cues, regions and measures.
double Milliseconds(const std::vector<std::string>& lines) {
  const segmentation::Day today{2026, 1, 1};
  double bytes = 0;
  size_t found = 0;
  const double start = bench::ThreadCpuSeconds();
  for (const std::string& line : lines) {
    bytes += static_cast<double>(line.size());
    const auto quantities = segmentation::FindQuantities(line);
    const auto cues = segmentation::FindCues(line);
    found += segmentation::FindPeriods(line, today).size();
    found += segmentation::FindMeasures(line, quantities).size();
    if (!quantities.empty()) found += segmentation::FindRegionTurns(line, cues, nullptr).size();
  }
  const double seconds = bench::ThreadCpuSeconds() - start;
  return found == 0 ? 0 : seconds * 1e9 / bytes;
}

}  // namespace
}  // namespace huiyao::eval

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  bool speed = false;
  CLI::App app(
      "Reads lines of standard input: a day (ISO 8601, or nothing), a tab, a text. Prints what it found in each as "
      "JSON.");
  app.add_flag("--speed", speed, "Print the milliseconds a megabyte of the lines takes instead");
  CLI11_PARSE(app, argc, argv);
  std::vector<std::string> lines;
  for (std::string line; std::getline(std::cin, line);) lines.push_back(line);
  if (speed) {
    std::puts(fmt::format("{:.2f}", huiyao::eval::Milliseconds(lines)).c_str());
    return 0;
  }
  for (const std::string& line : lines) {
    const size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      huiyao::eval::Print(line, "");
    } else {
      huiyao::eval::Print(line.substr(tab + 1), line.substr(0, tab));
    }
  }
  return 0;
}
