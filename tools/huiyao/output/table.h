#ifndef HUIYAO_TOOLS_HUIYAO_OUTPUT_TABLE_H_
#define HUIYAO_TOOLS_HUIYAO_OUTPUT_TABLE_H_

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace huiyao::cli {

// A column of a table.
struct Column {
  std::string header;
  // Numbers stand at the right.
  bool right = false;
  // How readily it is cut with … where the terminal is too narrow. 0: only when nothing else can give; a column with 2
  // ends up half as wide as one with 1.
  int give = 0;
};

// Text in columns that stay aligned with Chinese characters (widths of common/text/width.h), two spaces apart.
// Cells are made safe for a terminal (OneLine) as they are added. Rows wait until Flush, so that a list can be printed
// page by page: widths only grow from one Flush to the next.
class Table {
 public:
  // `columns_available` limits a line; kUnlimited for none.
  Table(std::vector<Column> columns, int columns_available);

  // Adds a row. Missing cells are empty; more cells than columns are an error of the program.
  void AddRow(std::vector<std::string> cells);

  // Writes the header, the first time, and the rows that wait.
  void Flush(std::ostream& out);

  // Rows added so far, flushed ones included.
  size_t row_count() const { return row_count_; }

 private:
  std::vector<int> FittedWidths() const;
  void WriteLine(const std::vector<std::string>& cells, const std::vector<int>& widths, std::ostream& out) const;

  const std::vector<Column> columns_;
  const int columns_available_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<int> widths_;
  size_t row_count_ = 0;
  bool header_written_ = false;
};

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_OUTPUT_TABLE_H_
