#include "services/segmentation/gazetteer/gazetteer.h"

#include <array>
#include <unordered_map>

#include "common/base/check.h"
#include "common/text/utf8.h"

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

// Names by their first character.
class Names {
 public:
  Names() {
    const std::vector<Row>& rows = Rows();
    for (size_t i = 0; i < rows.size(); ++i) {
      const Division& division = Divisions()[i];
      Add(rows[i][1], division);
      Add(rows[i][3], division);
      // 雄安 was coined for the place.
      if (!division.is_province() && !division.name.ends_with("新区")) continue;
      Add(rows[i][2], division);
      Add(rows[i][4], division);
    }
  }

  // The longest name that `rest` begins with; its length in bytes, 0 if there is none.
  size_t Match(std::string_view rest, const Division*& division) const {
    const auto found = by_first_.find(text::DecodeAt(rest, 0).value);
    size_t longest = 0;
    if (found == by_first_.end()) return 0;
    for (const auto& [name, named] : found->second) {
      if (name.size() <= longest || !rest.starts_with(name)) continue;
      longest = name.size();
      division = named;
    }
    return longest;
  }

 private:
  void Add(std::string_view name, const Division& division) {
    by_first_[text::DecodeAt(name, 0).value].emplace_back(name, &division);
  }

  std::unordered_map<char32_t, std::vector<std::pair<std::string_view, const Division*>>> by_first_;
};

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
  static const auto& names = *new Names();
  std::vector<DivisionMention> mentions;
  for (size_t at = 0; at < text.size();) {
    const Division* division = nullptr;
    const size_t length = names.Match(text.substr(at), division);
    if (length > 0) mentions.push_back({{at, at + length}, division});
    at += length > 0 ? length : static_cast<size_t>(text::DecodeAt(text, at).length);
  }
  return mentions;
}

}  // namespace huiyao::segmentation
