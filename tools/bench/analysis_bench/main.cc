// Reads documents from plain text to structure, and the same text with ICU's break iterators; see tools/bench/analysis.
#include <fmt/format.h>

#include <cstdio>
#include <iostream>

#include "CLI/CLI.hpp"
#include "services/segmentation/reader.h"
#include "tools/bench/analysis_bench/documents.h"
#include "tools/bench/cpu_time.h"
#include "tools/bench/percentile.h"
#include "tools/eval/sentences_eval/icu_baseline.h"
#include "tools/eval/words_eval/icu_words.h"

namespace {

using huiyao::bench::Percentile;
using huiyao::bench::ThreadCpuSeconds;
using huiyao::bench::Workload;

// CPU seconds; what was found is counted so that nothing is left out.
double Read(const Workload& load, bool tokens, size_t* found) {
  const double begin = ThreadCpuSeconds();
  for (const std::string& text : load.texts) {
    huiyao::document::v1::Extraction extraction;
    extraction.set_text(text);
    huiyao::document::v1::Document document;
    huiyao::segmentation::ReadExtraction(extraction, {.include_tokens = tokens}, &document);
    *found += static_cast<size_t>(document.articles_size() + document.quantities_size());
  }
  return ThreadCpuSeconds() - begin;
}

// Sentences and words by ICU alone: what a text costs that is only cut.
double CutWithIcu(const Workload& load, size_t* found) {
  const double begin = ThreadCpuSeconds();
  std::vector<huiyao::analysis::Word> words;
  for (const std::string& text : load.texts) {
    *found += huiyao::eval::CutWithIcu(text).size();
    words.clear();
    huiyao::analysis::CutIcuWords(text, words);
    *found += words.size();
  }
  return ThreadCpuSeconds() - begin;
}

struct Figures {
  std::string name;
  size_t texts = 0;
  double megabytes = 0;
  double speed = 0;
  double speed_with_tokens = 0;
  double icu_speed = 0;
  double faster = 0;
};

Figures Measure(const Workload& load, int rounds) {
  std::vector<double> ours, with_tokens, icu, ratios;
  size_t found = 0;
  const double mb = static_cast<double>(load.bytes) / 1e6;
  for (int round = -1; round < rounds; ++round) {  // the first one warms up
    const double plain = Read(load, false, &found), tokens = Read(load, true, &found), peer = CutWithIcu(load, &found);
    if (round < 0) continue;
    ours.push_back(mb / plain);
    with_tokens.push_back(mb / tokens);
    icu.push_back(mb / peer);
    ratios.push_back(peer / plain);
  }
  if (found == 0) std::fputs("analysis_bench: nothing was found\n", stderr);
  return {load.name,           load.texts.size(),     mb, Percentile(ours, 50), Percentile(with_tokens, 50),
          Percentile(icu, 50), Percentile(ratios, 50)};
}

}  // namespace

int main(int argc, char** argv) {
  size_t megabytes = 4;
  int rounds = 5;
  bool json = false;
  std::string pages, only;
  CLI::App app("Measures the whole analysis over documents on standard input (id, date, title, text; tab-separated).");
  app.add_option("--megabytes", megabytes, "Text of a round")->capture_default_str();
  app.add_option("--rounds", rounds, "Interleaved rounds; medians are printed")->capture_default_str();
  app.add_option("--pages", pages, "Folder of plain texts, a page each");
  app.add_option("--only", only, "The workload with this name only");
  app.add_flag("--json", json, "One JSON object");
  CLI11_PARSE(app, argc, argv);

  std::string out = json ? R"({"bench": "analysis", "workloads": [)"
                         : fmt::format("{:<24}{:>7}{:>8}{:>10}{:>14}{:>10}{:>12}\n", "", "texts", "MB", "MB/s",
                                       "with tokens", "ICU MB/s", "ICU is");
  const char* separator = "";
  for (const Workload& load : huiyao::bench::MakeWorkloads(std::cin, pages, megabytes * 1'000'000)) {
    if (!only.empty() && load.name != only) continue;
    const Figures f = Measure(load, rounds);
    if (json) {
      out += fmt::format(
          R"({}{{"name": "{}", "texts": {}, "megabytes": {:.2f}, "mbPerSecond": {:.2f}, "mbPerSecondWithTokens": {:.2f}, "icuMbPerSecond": {:.2f}, "icuTimeToOurs": {:.3f}}})",
          separator, f.name, f.texts, f.megabytes, f.speed, f.speed_with_tokens, f.icu_speed, f.faster);
      separator = ", ";
    } else {
      out += fmt::format("{:<24}{:>7}{:>8.2f}{:>10.2f}{:>14.2f}{:>10.2f}{:>11.2f}x\n", f.name, f.texts, f.megabytes,
                         f.speed, f.speed_with_tokens, f.icu_speed, 1 / f.faster);
    }
  }
  std::fputs((out + (json ? "]}\n" : "")).c_str(), stdout);
}
