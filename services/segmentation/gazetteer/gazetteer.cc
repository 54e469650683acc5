#include "services/segmentation/gazetteer/gazetteer.h"

#include <array>
#include <string>

#include "common/base/check.h"
#include "services/segmentation/gazetteer/name_table.h"

// divisions.tsv.
extern "C" const char huiyao_divisions_begin[];
extern "C" const char huiyao_divisions_end[];

namespace huiyao::segmentation {
namespace {

constexpr size_t kColumns = 6;
using Row = std::array<std::string_view, kColumns>;  // see tools/data/divisions

std::vector<Row> ReadRows() {
  std::string_view rest(huiyao_divisions_begin, static_cast<size_t>(huiyao_divisions_end - huiyao_divisions_begin));
  std::vector<Row> rows;
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() + 1);
    if (line.starts_with('#')) continue;
    Row& row = rows.emplace_back();
    for (std::string_view& column : row) {
      const size_t tab = line.find('\t');
      column = line.substr(0, tab);
      line.remove_prefix(tab == line.npos ? line.size() : tab + 1);
    }
    HUIYAO_CHECK(!row.back().empty(), "a division lacks a column");
  }
  return rows;
}

const std::vector<Row>& Rows() {
  static const auto& rows = *new std::vector<Row>(ReadRows());
  return rows;
}

NameTable MakeNames() {
  NameTable names;
  const std::vector<Row>& rows = Rows();
  for (size_t i = 0; i < rows.size(); ++i) {
    const Division& division = Divisions()[i];
    const auto add = [&](std::string_view name) { names.Add(std::string(name), &division); };
    add(rows[i][1]);
    add(rows[i][3]);
    // 雄安 was coined for the place.
    if (!division.is_province() && !division.name.ends_with("新区")) continue;
    add(rows[i][2]);
    add(rows[i][4]);
  }
  return names;
}

}  // namespace

const std::vector<Division>& Divisions() {
  static const auto& divisions = *[] {
    auto* all = new std::vector<Division>();
    for (const Row& row : Rows()) all->push_back({row[0], row[1], row[2], row[5]});
    return all;
  }();
  return divisions;
}

std::vector<DivisionMention> FindDivisions(std::string_view text) {
  static const auto& names = *new NameTable(MakeNames());
  return names.Find(text);
}

}  // namespace huiyao::segmentation
