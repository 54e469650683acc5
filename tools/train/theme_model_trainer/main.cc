#include <cstdio>
#include <iostream>
#include <string>

#include "CLI/CLI.hpp"
#include "services/segmentation/layout/theme_model.h"
#include "tools/train/model_file.h"
#include "tools/train/seam_model_trainer/texts.h"
#include "tools/train/theme_model_trainer/subspace.h"
#include "tools/train/theme_model_trainer/theme_table.h"
#include "tools/train/theme_model_trainer/word_matrix.h"

int main(int argc, char** argv) {
  using namespace huiyao::segmentation;
  std::string output;
  CLI::App app("Trains the model of themes from texts on standard input. tools/train/theme_model calls it.");
  app.add_option("--output", output, "Where the model goes")->required();
  CLI11_PARSE(app, argc, argv);

  std::ios::sync_with_stdio(false);
  const WordMatrix matrix = MakeWordMatrix(ReadTexts(std::cin));
  std::fprintf(stderr, "%zu words of %zu texts\n", matrix.words.size(), matrix.texts.size());
  // The first one tells official writing from other texts, not what it is about.
  Columns columns = SingularVectors(matrix, ThemeModel::kDimensions + 1);
  columns.erase(columns.begin());
  return huiyao::WriteModelFile("theme_model_trainer", output, ThemeTable(matrix, columns));
}
