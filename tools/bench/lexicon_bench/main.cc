// Measures the lexicon with a million terms; see tools/bench/lexicon.

#include <cstdio>
#include <fstream>
#include <iostream>

#include "CLI/CLI.hpp"
#include "fmt/format.h"
#include "tools/bench/lexicon_bench/figures.h"

int main(int argc, char** argv) {
  using huiyao::bench::Figures;
  std::string dictionary;
  size_t term_count = 1'000'000;
  size_t update_terms = 1000;
  size_t updates = 100;
  size_t documents_limit = 3000;
  int rounds = 5;
  bool json = false;
  CLI::App app(
      "Measures a lexicon of many terms: in this process, over documents on standard input (id, date, title, text; "
      "tab-separated), and through query and segmentation.");
  app.add_option("--dictionary", dictionary, "Words and their frequencies, of which terms are made")->required();
  app.add_option("--terms", term_count, "How many")->capture_default_str();
  app.add_option("--update_terms", update_terms, "Terms in one update")->capture_default_str();
  app.add_option("--updates", updates, "Updates that are timed")->capture_default_str();
  app.add_option("--documents", documents_limit, "Documents to cut")->capture_default_str();
  app.add_option("--rounds", rounds, "Interleaved rounds of cutting; medians are printed")->capture_default_str();
  app.add_flag("--json", json, "One JSON object");
  CLI11_PARSE(app, argc, argv);

  const auto documents = huiyao::bench::ReadCorpus(std::cin, documents_limit);
  std::ifstream words(dictionary);
  huiyao::bench::TermMaker maker(words);
  if (documents.empty() || maker.empty()) {
    std::fputs("lexicon_bench: no documents on standard input, or no words in the dictionary\n", stderr);
    return 2;
  }
  const auto terms = maker.Make(term_count);
  const auto update = maker.Make(update_terms * updates);
  const std::vector<std::string> one_update(update.begin(), update.begin() + static_cast<std::ptrdiff_t>(update_terms));
  Figures figures = {{"terms", static_cast<double>(terms.size())}, {"update_terms", static_cast<double>(update_terms)}};
  for (auto& figure : huiyao::bench::MeasureLibrary(terms, one_update, documents, rounds)) figures.push_back(figure);
  for (auto& figure : huiyao::bench::MeasureProcesses(terms, update, update_terms)) figures.push_back(figure);

  std::string out = json ? "{\"bench\":\"lexicon\"" : "";
  for (const auto& [name, value] : figures) {
    out += json ? fmt::format(",\"{}\":{:.3f}", name, value) : fmt::format("{:<36}{:>14.2f}\n", name, value);
  }
  std::fputs((out + (json ? "}\n" : "")).c_str(), stdout);
  return 0;
}
