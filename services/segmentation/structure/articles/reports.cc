#include "services/segmentation/structure/articles/reports.h"

#include <utility>

#include "services/segmentation/structure/articles/line_role.h"
#include "services/segmentation/structure/articles/official_line.h"

namespace huiyao::segmentation {
namespace {

// What a line is among statements.
enum class Line { kText, kOfficial, kHeadline, kSign, kPageCredit };

Line KindOf(const Unit& unit, std::string_view words) {
  const LineRole role = RoleOf(unit, words);
  switch (role) {
    case LineRole::kText:
      return Line::kText;
    case LineRole::kShort:
      return ReadOfficialLine(words).name.empty() ? Line::kHeadline : Line::kOfficial;
    case LineRole::kPageCredit:
      return Line::kPageCredit;
    case LineRole::kKicker:
    case LineRole::kByline:
    case LineRole::kPhotoCredit:
    case LineRole::kJump:
      return Line::kSign;
  }
  return Line::kText;
}

}  // namespace

std::vector<std::vector<int>> TakeReports(std::string_view text, const Page& page, std::vector<int>* units) {
  std::vector<Line> lines;
  lines.reserve(units->size());
  for (const int index : *units) {
    const Unit& unit = page.units[index];
    lines.push_back(KindOf(unit, Slice(text, unit.pieces.front())));
  }
  std::vector<std::vector<int>> reports;
  std::vector<int> rest;
  bool official_seen = false, in_report = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    official_seen |= lines[i] == Line::kOfficial;
    if (lines[i] == Line::kOfficial || lines[i] == Line::kPageCredit) in_report = false;
    if (official_seen && lines[i] == Line::kHeadline) {
      size_t end = i;
      bool sign = false;
      while (end < lines.size() && (lines[end] == Line::kHeadline || lines[end] == Line::kSign)) {
        sign |= lines[end] == Line::kSign;
        ++end;
      }
      if (sign && end < lines.size() && lines[end] == Line::kText) {
        in_report = true;
        reports.emplace_back();
      }
      // The whole head goes one way.
      for (; i < end; ++i) (in_report ? reports.back() : rest).push_back((*units)[i]);
      --i;
      continue;
    }
    (in_report ? reports.back() : rest).push_back((*units)[i]);
  }
  *units = std::move(rest);
  return reports;
}

}  // namespace huiyao::segmentation
