#include "tools/huiyao/output/table.h"

#include <algorithm>
#include <numeric>
#include <ostream>
#include <utility>

#include "common/base/check.h"
#include "common/text/width.h"
#include "tools/huiyao/output/terminal.h"

namespace huiyao::cli {
namespace {

constexpr int kGap = 2;
// Narrower than this a column says nothing.
constexpr int kNarrowest = 6;

// Takes from the widest column, each counted as often as `give` says, until the line fits or none can give more.
void Shrink(std::vector<int>& widths, const std::vector<int>& give, long& excess) {
  while (excess > 0) {
    int widest = -1;
    for (size_t i = 0; i < widths.size(); ++i) {
      if (give[i] == 0 || widths[i] <= kNarrowest) continue;
      if (widest < 0 || widths[i] * give[i] > widths[widest] * give[widest]) widest = static_cast<int>(i);
    }
    if (widest < 0) return;
    --widths[widest];
    --excess;
  }
}

}  // namespace

Table::Table(std::vector<Column> columns, int columns_available)
    : columns_(std::move(columns)), columns_available_(columns_available) {
  for (const Column& column : columns_) widths_.push_back(text::DisplayWidth(column.header));
}

void Table::AddRow(std::vector<std::string> cells) {
  HUIYAO_CHECK(cells.size() <= columns_.size(), "more cells than columns");
  cells.resize(columns_.size());
  for (size_t i = 0; i < cells.size(); ++i) {
    cells[i] = OneLine(cells[i]);
    widths_[i] = std::max(widths_[i], text::DisplayWidth(cells[i]));
  }
  rows_.push_back(std::move(cells));
  ++row_count_;
}

std::vector<int> Table::FittedWidths() const {
  std::vector<int> widths = widths_;
  if (columns_available_ == kUnlimited) return widths;
  // A cell can be a whole text: what is wider than the terminal need not be taken off column by column.
  for (int& width : widths) width = std::min(width, std::max(columns_available_, kNarrowest));
  long excess = std::accumulate(widths.begin(), widths.end(), 0L) + kGap * (static_cast<long>(widths.size()) - 1) -
                columns_available_;
  std::vector<int> give;
  for (const Column& column : columns_) give.push_back(column.give);
  Shrink(widths, give, excess);
  Shrink(widths, std::vector<int>(widths.size(), 1), excess);
  return widths;
}

void Table::WriteLine(const std::vector<std::string>& cells, const std::vector<int>& widths, std::ostream& out) const {
  std::string line;
  for (size_t i = 0; i < cells.size(); ++i) {
    const std::string cell = columns_available_ == kUnlimited ? cells[i] : text::TruncateToWidth(cells[i], widths[i]);
    const std::string padding(std::max(0, widths[i] - text::DisplayWidth(cell)), ' ');
    if (i > 0) line.append(kGap, ' ');
    line += columns_[i].right ? padding + cell : cell + padding;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  out << line << '\n';
}

void Table::Flush(std::ostream& out) {
  const std::vector<int> widths = FittedWidths();
  if (!header_written_) {
    std::vector<std::string> headers;
    for (const Column& column : columns_) headers.push_back(column.header);
    WriteLine(headers, widths, out);
    header_written_ = true;
  }
  for (const auto& row : rows_) WriteLine(row, widths, out);
  rows_.clear();
}

}  // namespace huiyao::cli
