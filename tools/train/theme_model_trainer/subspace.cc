#include "tools/train/theme_model_trainer/subspace.h"

#include <cmath>
#include <numeric>
#include <random>

namespace huiyao::segmentation {
namespace {

constexpr int kRounds = 30;

// Transposed matrix times matrix times column.
std::vector<double> Apply(const WordMatrix& matrix, const std::vector<double>& column) {
  std::vector<double> out(column.size(), 0);
  for (const auto& text : matrix.texts) {
    double product = 0;
    for (const WordMatrix::Cell& cell : text) product += cell.value * column[cell.word];
    for (const WordMatrix::Cell& cell : text) out[cell.word] += cell.value * product;
  }
  return out;
}

double Product(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

// Gram and Schmidt's way, each column against those before it.
void Orthonormalize(Columns& columns) {
  for (size_t c = 0; c < columns.size(); ++c) {
    for (size_t other = 0; other < c; ++other) {
      const double part = Product(columns[c], columns[other]);
      for (size_t i = 0; i < columns[c].size(); ++i) columns[c][i] -= part * columns[other][i];
    }
    const double length = std::sqrt(Product(columns[c], columns[c]));
    for (double& x : columns[c]) x /= length;
  }
}

}  // namespace

Columns SingularVectors(const WordMatrix& matrix, size_t count) {
  std::mt19937 random(1);
  Columns columns(count, std::vector<double>(matrix.words.size()));
  for (auto& column : columns) {
    for (double& x : column) x = static_cast<double>(random()) / std::mt19937::max() - 0.5;
  }
  Orthonormalize(columns);
  for (int round = 0; round < kRounds; ++round) {
    for (auto& column : columns) column = Apply(matrix, column);
    Orthonormalize(columns);
  }
  return columns;
}

}  // namespace huiyao::segmentation
