#include "services/segmentation/structure/articles/reports.h"

#include <algorithm>
#include <utility>

#include "services/segmentation/structure/articles/line_role.h"

namespace huiyao::segmentation {
namespace {

// What a line is among statements.
enum class Line { kText, kOfficial, kHeadline, kSign, kPageCredit };

Line KindOf(const PageLine& line) {
  switch (line.role) {
    case LineRole::kText:
      return Line::kText;
    case LineRole::kShort:
      return line.is_official() ? Line::kOfficial : Line::kHeadline;
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

std::vector<std::vector<PageLine>> TakeReports(std::vector<PageLine>* lines) {
  std::vector<Line> kinds;
  kinds.reserve(lines->size());
  for (const PageLine& line : *lines) kinds.push_back(KindOf(line));
  if (std::find(kinds.begin(), kinds.end(), Line::kOfficial) == kinds.end()) return {};
  std::vector<std::vector<PageLine>> reports;
  std::vector<PageLine> rest;
  bool official_seen = false, in_report = false;
  for (size_t i = 0; i < kinds.size(); ++i) {
    official_seen |= kinds[i] == Line::kOfficial;
    if (kinds[i] == Line::kOfficial || kinds[i] == Line::kPageCredit) in_report = false;
    if (official_seen && kinds[i] == Line::kHeadline) {
      size_t end = i;
      bool sign = false;
      while (end < kinds.size() && (kinds[end] == Line::kHeadline || kinds[end] == Line::kSign)) {
        sign |= kinds[end] == Line::kSign;
        ++end;
      }
      if (sign && end < kinds.size() && kinds[end] == Line::kText) {
        in_report = true;
        reports.emplace_back();
      }
      // The whole head goes one way.
      for (; i < end; ++i) (in_report ? reports.back() : rest).push_back((*lines)[i]);
      --i;
      continue;
    }
    (in_report ? reports.back() : rest).push_back((*lines)[i]);
  }
  *lines = std::move(rest);
  return reports;
}

}  // namespace huiyao::segmentation
