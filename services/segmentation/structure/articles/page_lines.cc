#include "services/segmentation/structure/articles/page_lines.h"

#include <algorithm>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/article_kind.h"
#include "services/segmentation/structure/articles/dateline.h"
#include "services/segmentation/structure/articles/jump_line.h"

namespace huiyao::segmentation {
namespace {

// A picture's text under its own headline is no longer than this; units.
constexpr size_t kMaxCaptionUnits = 2;
// A headline is longer than a four-character heading; code points.
constexpr size_t kMinHeadline = 8;

class GapFinder {
 public:
  explicit GapFinder(const std::vector<PageLine>& lines) : lines_(lines) {}

  std::vector<Gap> Find() && {
    Part();
    FindStarts();
    if (std::count_if(gaps_.begin(), gaps_.end(), [](const Gap& gap) { return gap.starts_article; }) > 1) FindLeads();
    return std::move(gaps_);
  }

 private:
  void Part() {
    const size_t count = lines_.size();
    for (size_t i = 0; i <= count;) {
      size_t end = i;
      while (end < count && !lines_[end].is_text()) ++end;
      const bool dateline = end < count && ReadDateline(lines_[end].words).length > 0;
      if (end > i || i == 0 || dateline) gaps_.push_back({i, end, i});
      for (i = end; i < count && lines_[i].is_text() && (i == end || ReadDateline(lines_[i].words).length == 0);) ++i;
      if (i == count) break;
    }
  }

  bool HasShort(const Gap& gap) const {
    return std::any_of(lines_.begin() + gap.head, lines_.begin() + gap.end,
                       [](const PageLine& line) { return line.role == LineRole::kShort; });
  }

  // A byline of the text before, or (下转第3版).
  bool EndsText(const PageLine& line) const {
    return IsCredit(line.role) || (line.role == LineRole::kJump && !ReadJumpLine(line.words).from);
  }

  void FindStarts() {
    for (size_t g = 0; g < gaps_.size(); ++g) {
      Gap& gap = gaps_[g];
      while (gap.begin > 0 && gap.head < gap.end && EndsText(lines_[gap.head])) {
        gap.photo_credit |= lines_[gap.head].role == LineRole::kPhotoCredit;
        ++gap.head;
      }
      if (gap.begin == 0) {
        gap.starts_article = gap.end < lines_.size();
        continue;
      }
      bool anchored = gap.end < lines_.size() && ReadDateline(lines_[gap.end].words).length > 0;
      for (size_t i = gap.head; i < gap.end; ++i) anchored |= lines_[i].role != LineRole::kShort;
      const bool credited = gap.head > gap.begin;
      gap.starts_article = gap.end < lines_.size() && (anchored || (credited && HasShort(gap)));
      if (gap.photo_credit && g > 0) MarkCaption(&gaps_[g - 1], gap);
    }
  }

  // The headline over a picture's text is a start though nothing but the credit below says so.
  void MarkCaption(Gap* before, const Gap& credit) const {
    if (!before->starts_article && HasShort(*before) && credit.begin - before->end <= kMaxCaptionUnits) {
      before->starts_article = true;
    }
  }

  // Where several reports stand on a page, a headline over a paragraph that begins as a report does starts one, too,
  // and so does the title of an official text; headings of four characters do not.
  void FindLeads() {
    for (Gap& gap : gaps_) {
      if (gap.starts_article || gap.end - gap.head != 1 || gap.end >= lines_.size()) continue;
      if (lines_[gap.head].role != LineRole::kShort || Length(lines_[gap.head].words) < kMinHeadline) continue;
      gap.starts_article = BeginsReport(lines_[gap.end].words) || IsOfficialTitle(lines_[gap.head].words);
    }
  }

  const std::vector<PageLine>& lines_;
  std::vector<Gap> gaps_;
};

}  // namespace

PageLine ReadPageLine(std::string_view text, const Unit& unit) {
  const std::string_view words = Slice(text, unit.pieces.front());
  return {&unit, RoleOf(unit, words), words, MayStandAlone(unit) ? ReadOfficialLine(words) : OfficialLine()};
}

std::vector<Gap> FindGaps(const std::vector<PageLine>& lines) { return GapFinder(lines).Find(); }

}  // namespace huiyao::segmentation
