// Cuts the lines of standard input with each cutter in turn, or with one of them for score.py, or tells what a start
// takes. One JSON object on standard output. See tools/bench/segment.
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "tools/bench/cpu_time.h"
#include "tools/bench/percentile.h"
#include "tools/bench/segment_bench/cutters.h"
#include "tools/eval/words_eval/tokens.h"

namespace {

using huiyao::analysis::Word;
using huiyao::bench::Cutter;
using huiyao::bench::CutterNames;
using huiyao::bench::OpenCutter;
using huiyao::bench::Percentile;
using huiyao::bench::ThreadCpuSeconds;

double ResidentMegabytes() {
  std::ifstream file("/proc/self/statm");
  double pages = 0;
  file >> pages >> pages;
  return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

std::vector<std::string> ReadLines(size_t* bytes) {
  std::vector<std::string> lines;
  for (std::string line; std::getline(std::cin, line);) {
    *bytes += line.size() + 1;
    lines.push_back(line);
  }
  return lines;
}

// Words and marks of each line apart by a space.
int CutLines(Cutter& cutter) {
  std::vector<Word> words;
  for (std::string line; std::getline(std::cin, line);) {
    words.clear();
    cutter.Cut(line, words);
    std::cout << huiyao::analysis::JoinWordsAndMarks(line, words) << '\n';
  }
  return 0;
}

// Time and memory until the first sentence is cut, in a process that has done nothing else; then memory after all
// lines.
int Start(const std::string& name) {
  size_t bytes = 0;
  const std::vector<std::string> lines = ReadLines(&bytes);
  const double before = ResidentMegabytes();
  const auto begin = std::chrono::steady_clock::now();
  const std::unique_ptr<Cutter> cutter = OpenCutter(name);
  std::vector<Word> words;
  cutter->Cut("会议部署重点工作。", words);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  const double first = ResidentMegabytes() - before;
  for (const std::string& line : lines) {
    words.clear();
    cutter->Cut(line, words);
  }
  std::cout << fmt::format(R"({{"startMs": {:.2f}, "memoryStartMb": {:.1f}, "memoryMb": {:.1f}}})", seconds * 1e3,
                           first, ResidentMegabytes() - before)
            << '\n';
  return 0;
}

int Compare(int rounds) {
  size_t bytes = 0;
  const std::vector<std::string> lines = ReadLines(&bytes);
  std::map<std::string, std::unique_ptr<Cutter>> cutters;
  std::map<std::string, std::vector<double>> speeds, ratios;
  std::map<std::string, size_t> counts;
  for (const std::string& name : CutterNames()) cutters[name] = OpenCutter(name);
  std::vector<Word> words;
  for (int round = -1; round < rounds; ++round) {  // the first one warms up
    std::map<std::string, double> megabytes;
    for (const std::string& name : CutterNames()) {
      Cutter& cutter = *cutters[name];
      counts[name] = 0;
      const double begin = ThreadCpuSeconds();
      for (const std::string& line : lines) {
        words.clear();
        cutter.Cut(line, words);
        counts[name] += words.size();
      }
      megabytes[name] = static_cast<double>(bytes) / 1e6 / (ThreadCpuSeconds() - begin);
    }
    for (const auto& [name, speed] : megabytes) {
      if (round < 0) continue;
      speeds[name].push_back(speed);
      ratios[name].push_back(megabytes["huiyao"] / speed);
    }
  }
  std::cout << fmt::format(R"({{"bytes": {}, "rounds": {}, "cutters": {{)", bytes, rounds);
  const char* separator = "";
  for (const std::string& name : CutterNames()) {
    std::cout << fmt::format(R"({}"{}": {{"mbPerSecond": {:.2f}, "huiyaoIsFaster": {:.2f}, "words": {}}})", separator,
                             name, Percentile(speeds[name], 50), Percentile(ratios[name], 50), counts[name]);
    separator = ", ";
  }
  std::cout << "}}\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::string cut, start;
  int rounds = 7;
  CLI::App app("Compares word segmenters on the lines of standard input. tools/bench/segment calls it.");
  app.add_option("--cut", cut, "Cut the lines with this one")->check(CLI::IsMember(CutterNames()));
  app.add_option("--start", start, "Measure the start of this one")->check(CLI::IsMember(CutterNames()));
  app.add_option("--rounds", rounds);
  CLI11_PARSE(app, argc, argv);
  std::ios::sync_with_stdio(false);
  if (!cut.empty()) return CutLines(*OpenCutter(cut));
  if (!start.empty()) return Start(start);
  return Compare(rounds);
}
