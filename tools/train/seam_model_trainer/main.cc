#include <cstdio>
#include <iostream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "common/text/utf8.h"
#include "services/segmentation/layout/seam_features.h"
#include "tools/train/model_file.h"
#include "tools/train/seam_model_trainer/cuts.h"
#include "tools/train/seam_model_trainer/regression.h"
#include "tools/train/seam_model_trainer/texts.h"

int main(int argc, char** argv) {
  using namespace huiyao::segmentation;
  std::string output;
  int pages = 40'000;
  uint32_t bits = 20;
  double rate = 0.03;
  CLI::App app("Trains the model of seams from texts on standard input. tools/train/seam_model calls it.");
  app.add_option("--pages", pages, "Pages that are cut");
  app.add_option("--bits", bits, "Of the table of weights");
  app.add_option("--rate", rate, "Of learning, at first");
  app.add_option("--output", output, "Where the model goes")->required();
  CLI11_PARSE(app, argc, argv);

  std::ios::sync_with_stdio(false);
  const std::map<std::string, std::vector<Paragraphs>> texts = ReadTexts(std::cin);
  const Cutter laws(texts.at("laws")), documents(texts.at("documents")), news(texts.at("news"));
  std::vector<std::string> headlines;
  for (const Paragraphs& text : texts.at("headlines")) {
    for (const std::u32string& words : text) {
      std::string line;
      for (const char32_t c : words) huiyao::text::AppendUtf8(c, line);
      if (MayBeHeadline(line)) headlines.push_back(line);
    }
  }
  // Of ten pages, five are news: few texts, but of the kind that pages of newspapers hold.
  const Cutter* const kinds[] = {&news, &laws, &news, &laws, &news, &laws, &news, &documents, &news, &laws};
  Regression regression(bits);
  std::mt19937 random(1);
  double likelihood = 0;
  for (int i = 0; i < pages; ++i) {
    constexpr double kLastRate = 0.2;
    const double step = rate * (1 - (1 - kLastRate) * i / pages);
    // Headlines beside as many lines that are cut off sentences.
    constexpr int kHeadlines = 20;
    for (int k = 0; k < kHeadlines; ++k) {
      regression.Learn(headlines[random() % headlines.size()], true, step);
      const std::string line = kinds[k % 10]->Line(random);
      if (MayBeHeadline(line)) regression.Learn(line, false, step);
    }
    likelihood += regression.Learn(kinds[i % 10]->Page(random), step, random);
    constexpr int kReport = 4000;
    if ((i + 1) % kReport == 0) {
      std::fprintf(stderr, "page %d: %.4f\n", i + 1, likelihood / kReport);
      likelihood = 0;
    }
  }
  const std::string bytes = regression.Model();
  return huiyao::WriteModelFile("seam_model_trainer", output, bytes);
}
