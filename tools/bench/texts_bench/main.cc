// Measures SegmentTexts against the library; see tools/bench/segment_texts.

#include <algorithm>
#include <cstdio>
#include <iostream>

#include "CLI/CLI.hpp"
#include "fmt/format.h"
#include "tools/bench/percentile.h"
#include "tools/bench/pipeline_bench/corpus.h"
#include "tools/bench/texts_bench/measure.h"

namespace {

// Parts all documents, one after another, into texts of about `text_bytes`, cut at line ends.
std::vector<std::string> MakeTexts(size_t megabytes, size_t text_bytes) {
  std::vector<std::string> texts(1);
  size_t bytes = 0;
  for (const auto& document : huiyao::bench::ReadCorpus(std::cin, SIZE_MAX)) {
    for (size_t at = 0; at < document.text.size();) {
      const size_t end = std::min(document.text.find('\n', at), document.text.size() - 1) + 1;
      if (!texts.back().empty() && texts.back().size() + (end - at) > text_bytes) texts.emplace_back();
      texts.back().append(document.text, at, end - at);
      bytes += end - at;
      at = end;
    }
    if (bytes >= megabytes * 1'000'000) break;
  }
  return texts;
}

}  // namespace

int main(int argc, char** argv) {
  size_t megabytes = 12;
  size_t text_bytes = 64 << 10;
  size_t ahead = 4;
  int rounds = 7;
  bool json = false;
  CLI::App app(
      "Measures the CPU time of huiyao-segmentation for SegmentTexts against the segmenter's in this process, over "
      "documents on standard input (id, date, title, text; tab-separated).");
  app.add_option("--megabytes", megabytes, "Text of a round")->capture_default_str();
  app.add_option("--text_bytes", text_bytes, "Bytes of one text, about")->capture_default_str();
  app.add_option("--ahead", ahead, "Texts on their way")->capture_default_str()->check(CLI::PositiveNumber);
  app.add_option("--rounds", rounds, "Interleaved rounds; medians are printed")->capture_default_str();
  app.add_flag("--json", json, "One JSON object");
  CLI11_PARSE(app, argc, argv);

  const std::vector<std::string> texts = MakeTexts(megabytes, text_bytes);
  size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  if (bytes == 0) {
    std::fputs("texts_bench: no documents on standard input\n", stderr);
    return 2;
  }
  huiyao::testing::Cluster cluster;
  cluster.Start(huiyao::testing::Service::kSegmentation);
  const double mb = static_cast<double>(bytes) / 1e6;
  std::vector<double> here_cpu, there_cpu, there_wall, ratios;
  for (int round = 0; round <= rounds; ++round) {
    const auto here = huiyao::bench::CutHere(texts);
    const auto there = huiyao::bench::CutThere(cluster, texts, ahead);
    if (here.words != there.words) {
      std::fprintf(stderr, "texts_bench: %zu words here, %zu there\n", here.words, there.words);
      return 1;
    }
    if (round == 0) continue;  // Pages and caches are cold.
    here_cpu.push_back(here.cpu_seconds * 1e3 / mb);
    there_cpu.push_back(there.cpu_seconds * 1e3 / mb);
    there_wall.push_back(mb / there.wall_seconds);
    ratios.push_back(there.cpu_seconds / here.cpu_seconds);
  }
  const auto peak = static_cast<double>(cluster.process(huiyao::testing::Service::kSegmentation).PeakMemoryBytes());
  const std::vector<std::pair<const char*, double>> figures = {
      {"megabytes", mb},
      {"texts", static_cast<double>(texts.size())},
      {"library_cpu_ms_per_mb", huiyao::bench::Percentile(here_cpu, 50)},
      {"server_cpu_ms_per_mb", huiyao::bench::Percentile(there_cpu, 50)},
      {"server_to_library", huiyao::bench::Percentile(ratios, 50)},
      {"server_to_library_worst_round", huiyao::bench::Percentile(ratios, 100)},
      {"stream_mb_per_s", huiyao::bench::Percentile(there_wall, 50)},
      {"server_peak_mb", peak / 1e6},
  };
  std::string out = json ? "{\"bench\":\"segment_texts\"" : "";
  for (const auto& [name, value] : figures) {
    out += json ? fmt::format(",\"{}\":{:.3f}", name, value) : fmt::format("{:<36}{:>14.2f}\n", name, value);
  }
  std::fputs((out + (json ? "}\n" : "")).c_str(), stdout);
  return 0;
}
