// Sends documents from standard input through the three real processes; see tools/bench/pipeline.

#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "fmt/format.h"
#include "tools/bench/percentile.h"
#include "tools/bench/pipeline_bench/run.h"

namespace huiyao::bench {
namespace {

struct Row {
  std::string name;
  std::vector<RunResult> rounds;

  template <typename Figure>
  double Median(const Figure& figure) const {
    std::vector<double> values;
    for (const RunResult& round : rounds) values.push_back(figure(round));
    return Percentile(values, 50);
  }
};

struct Column {
  const char* key;
  double (*figure)(const RunResult&);
};

constexpr double kMega = 1e6;

const Column kColumns[] = {
    {"documents_per_s", [](const RunResult& r) { return r.documents / r.seconds; }},
    {"mb_per_s", [](const RunResult& r) { return static_cast<double>(r.bytes) / kMega / r.seconds; }},
    {"ack_p50_ms", [](const RunResult& r) { return Percentile(r.acknowledgement_ms, 50); }},
    {"ack_p99_ms", [](const RunResult& r) { return Percentile(r.acknowledgement_ms, 99); }},
    {"visible_p50_ms", [](const RunResult& r) { return Percentile(r.visibility_ms, 50); }},
    {"visible_p99_ms", [](const RunResult& r) { return Percentile(r.visibility_ms, 99); }},
    {"ingestion_mb", [](const RunResult& r) { return static_cast<double>(r.peak_memory_bytes[0]) / kMega; }},
    {"segmentation_mb", [](const RunResult& r) { return static_cast<double>(r.peak_memory_bytes[1]) / kMega; }},
    {"query_mb", [](const RunResult& r) { return static_cast<double>(r.peak_memory_bytes[2]) / kMega; }},
    {"ingestion_cpu_s", [](const RunResult& r) { return r.cpu_seconds[0]; }},
    {"segmentation_cpu_s", [](const RunResult& r) { return r.cpu_seconds[1]; }},
    {"query_cpu_s", [](const RunResult& r) { return r.cpu_seconds[2]; }},
    {"documents", [](const RunResult& r) { return static_cast<double>(r.documents); }},
    {"failed", [](const RunResult& r) { return static_cast<double>(r.failed); }},
};

void PrintTable(const std::vector<Row>& rows) {
  std::string line = fmt::format("{:<20}", "median of rounds");
  for (const Row& row : rows) line += fmt::format("{:>18}", row.name);
  std::puts(line.c_str());
  for (const Column& column : kColumns) {
    line = fmt::format("{:<20}", column.key);
    for (const Row& row : rows) line += fmt::format("{:>18.1f}", row.Median(column.figure));
    std::puts(line.c_str());
  }
}

void PrintJson(const std::vector<Row>& rows, int rounds) {
  std::string json = fmt::format("{{\"bench\":\"pipeline\",\"rounds\":{}", rounds);
  for (const Row& row : rows) {
    json += fmt::format(",\"{}\":{{", row.name);
    const char* comma = "";
    for (const Column& column : kColumns) {
      json += fmt::format("{}\"{}\":{:.3f}", comma, column.key, row.Median(column.figure));
      comma = ",";
    }
    json += "}";
  }
  std::puts((json + "}").c_str());
}

}  // namespace
}  // namespace huiyao::bench

int main(int argc, char** argv) {
  using huiyao::bench::Row;
  size_t limit = 2000;
  size_t baseline_limit = 300;
  int rounds = 3;
  bool json = false;
  CLI::App app(
      "Measures the way of documents (id, date, title, text; tab-separated, on standard input) through ingestion, "
      "segmentation and query, with durability on, beside a baseline that sends one document after the other.");
  app.add_option("--documents", limit, "How many")->capture_default_str();
  app.add_option("--baseline_documents", baseline_limit, "How many of them for the baseline")->capture_default_str();
  app.add_option("--rounds", rounds, "Interleaved rounds; medians are printed")->capture_default_str();
  app.add_flag("--json", json, "One JSON object");
  CLI11_PARSE(app, argc, argv);

  const auto documents = huiyao::bench::ReadCorpus(std::cin, limit);
  if (documents.empty()) {
    std::fputs("pipeline_bench: no documents on standard input\n", stderr);
    return 2;
  }
  auto few = documents;
  few.resize(std::min(few.size(), baseline_limit));
  // At full speed; with every client waiting for its document; and the baseline.
  std::vector<Row> rows = {{"group_commit", {}}, {"until_visible", {}}, {"one_at_a_time", {}}};
  for (int i = 0; i < rounds; ++i) {
    rows[0].rounds.push_back(huiyao::bench::Run(documents, {.clients = 32}));
    rows[1].rounds.push_back(huiyao::bench::Run(documents, {.clients = 16, .wait_until_visible = true}));
    rows[2].rounds.push_back(huiyao::bench::Run(few, {.clients = 1, .workers = 1, .wait_until_visible = true}));
  }
  if (json) {
    huiyao::bench::PrintJson(rows, rounds);
  } else {
    huiyao::bench::PrintTable(rows);
  }
  return 0;
}
