#include "services/segmentation/structure/articles/division.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_set>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/articles/dateline.h"
#include "services/segmentation/structure/articles/jump_line.h"
#include "services/segmentation/structure/articles/line_role.h"
#include "services/segmentation/structure/articles/printed_credits.h"
#include "services/segmentation/structure/articles/reports.h"
#include "services/segmentation/structure/articles/statements.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Article;

// News in brief is no longer than this; code points.
constexpr size_t kMaxBrief = 900;
// A picture's text under its own headline is no longer than this; units.
constexpr size_t kMaxCaptionUnits = 2;
// A headline is longer than a four-character heading; code points.
constexpr size_t kMinHeadline = 8;

// The lines between two stretches of running text.
struct Gap {
  size_t begin;
  size_t end;
  // Lines up to here belong to the text before: its byline or the picture's credit.
  size_t head;
  bool photo_credit = false;
  bool starts_article = false;
};

class Divider {
 public:
  Divider(std::string_view text, const Page& page, std::vector<int> units) : text_(text) {
    for (const int index : units) {
      units_.push_back(&page.units[index]);
      roles_.push_back(RoleOf(*units_.back(), Words(units_.size() - 1)));
    }
  }

  // Nothing if fewer articles than that stand on the page.
  std::optional<DividedPage> Divide(int least) {
    FindGaps();
    FindStarts();
    const auto starts = std::count_if(gaps_.begin(), gaps_.end(), [](const Gap& gap) { return gap.starts_article; });
    if (starts < least) return std::nullopt;
    FindLeads();
    Write();
    return std::move(out_);
  }

 private:
  std::string_view Words(size_t i) const { return Slice(text_, units_[i]->pieces.front()); }

  bool IsLine(size_t i) const { return roles_[i] != LineRole::kText; }

  // A paragraph that begins with a dateline parts even where no line stands before it.
  void FindGaps() {
    for (size_t i = 0; i <= units_.size();) {
      size_t end = i;
      while (end < units_.size() && IsLine(end)) ++end;
      const bool dateline = end < units_.size() && ReadDateline(Words(end)).length > 0;
      if (end > i || i == 0 || dateline) gaps_.push_back({i, end, i});
      for (i = end; i < units_.size() && !IsLine(i) && (i == end || ReadDateline(Words(i)).length == 0);) ++i;
      if (i == units_.size()) break;
    }
  }

  static bool IsCredit(LineRole role) {
    return role == LineRole::kByline || role == LineRole::kPhotoCredit || role == LineRole::kPageCredit;
  }

  bool HasShort(const Gap& gap) const {
    return std::find(roles_.begin() + gap.head, roles_.begin() + gap.end, LineRole::kShort) != roles_.begin() + gap.end;
  }

  void FindStarts() {
    for (size_t g = 0; g < gaps_.size(); ++g) {
      Gap& gap = gaps_[g];
      while (gap.begin > 0 && gap.head < gap.end && (IsCredit(roles_[gap.head]) || EndsArticle(gap.head))) {
        gap.photo_credit |= roles_[gap.head] == LineRole::kPhotoCredit;
        ++gap.head;
      }
      if (gap.begin == 0) {
        gap.starts_article = gap.end < units_.size();
        continue;
      }
      const bool credited = gap.head > gap.begin;
      bool anchored = gap.end < units_.size() && ReadDateline(Words(gap.end)).length > 0;
      for (size_t i = gap.head; i < gap.end; ++i) anchored |= roles_[i] != LineRole::kShort;
      gap.starts_article = gap.end < units_.size() && (anchored || (credited && HasShort(gap)));
      if (gap.photo_credit) MarkCaption(g);
    }
  }

  // Where several reports stand on a page, a headline over a paragraph that begins as a report does starts one, too;
  // headings of four characters do not.
  void FindLeads() {
    for (Gap& gap : gaps_) {
      if (gap.starts_article || gap.end - gap.head != 1 || gap.end >= units_.size()) continue;
      if (roles_[gap.head] != LineRole::kShort || Length(Words(gap.head)) < kMinHeadline) continue;
      gap.starts_article = BeginsReport(Words(gap.end));
    }
  }

  // (下转第3版) ends what it stands under.
  bool EndsArticle(size_t i) const { return roles_[i] == LineRole::kJump && !ReadJumpLine(Words(i)).from; }

  // The headline over a picture's text is a start though nothing but the credit below says so.
  void MarkCaption(size_t credit_gap) {
    if (credit_gap == 0) return;
    Gap& before = gaps_[credit_gap - 1];
    if (before.starts_article || !HasShort(before)) return;
    if (gaps_[credit_gap].begin - before.end <= kMaxCaptionUnits) before.starts_article = true;
  }

  void Write() {
    for (size_t g = 0; g < gaps_.size(); ++g) {
      const Gap& gap = gaps_[g];
      for (size_t i = gap.begin; i < gap.head; ++i) WriteCredit(i);
      if (gap.photo_credit && !out_.articles.empty()) EndCaption();
      size_t i = gap.head;
      if (gap.starts_article) {
        Open();
        i = WriteHead(gap);
      }
      for (; i < gap.end; ++i) WriteLine(i);
      const size_t end = g + 1 < gaps_.size() ? gaps_[g + 1].begin : units_.size();
      for (size_t k = gap.end; k < end; ++k) WriteText(k, k == gap.end && gap.starts_article);
    }
    for (DraftArticle& article : out_.articles) Classify(article);
  }

  DraftArticle& Current() { return out_.articles[current_]; }

  void Open() {
    around_ = out_.articles.empty() ? 0 : current_;
    out_.articles.emplace_back();
    current_ = out_.articles.size() - 1;
    if (current_ == 0) around_ = 0;
  }

  void WriteCredit(size_t i) {
    if (out_.articles.empty()) return out_.boilerplate.push_back(units_[i]->pieces.front());
    if (roles_[i] == LineRole::kJump) return WriteJump(i);
    // Who made the page made its first article.
    DraftArticle& article = roles_[i] == LineRole::kPageCredit    ? out_.articles.front()
                            : roles_[i] == LineRole::kPhotoCredit ? out_.articles[caption_.value_or(current_)]
                                                                  : Current();
    article.bylines.push_back(units_[i]->pieces.front());
  }

  // What was read under a photographer's name is a picture's text; the article around it goes on.
  void EndCaption() {
    DraftArticle& article = Current();
    if (article.body.size() > kMaxCaptionUnits || article.kind != Article::KIND_UNSPECIFIED) return;
    article.kind = Article::KIND_CAPTION;
    current_ = around_;
  }

  // Headline, kicker, jump line and bylines; returns the first line that belongs to the body.
  size_t WriteHead(const Gap& gap) {
    DraftArticle& article = Current();
    size_t i = gap.head;
    bool signed_off = false;
    for (; i < gap.end; ++i) {
      const Range line = units_[i]->pieces.front();
      switch (roles_[i]) {
        case LineRole::kShort:
          if (signed_off) return i;
          if (article.title.empty()) {
            article.title = line;
          } else if (TouchesTitle(article.title, line)) {
            article.title.end = line.end;
          } else if (article.kicker.empty()) {
            article.kicker = line;
          } else {
            return i;
          }
          break;
        case LineRole::kKicker:
          if (!article.kicker.empty()) return i;
          article.kicker = line;
          break;
        case LineRole::kJump:
          WriteJump(i);
          signed_off = true;
          break;
        case LineRole::kByline:
        case LineRole::kPhotoCredit:
        case LineRole::kPageCredit:
          article.bylines.push_back(line);
          signed_off = true;
          break;
        case LineRole::kText:
          return i;
      }
    }
    return i;
  }

  // The next line of one headline: nothing but a line end between.
  bool TouchesTitle(Range title, Range line) const {
    const std::string_view between = text_.substr(title.end, line.start - title.end);
    return title.end <= line.start && std::count(between.begin(), between.end(), '\n') == 1 && between.size() < 8;
  }

  void WriteJump(size_t i) {
    const JumpLine jump = ReadJumpLine(Words(i));
    (jump.from ? Current().continues_from : Current().continues_on) = std::string(jump.page);
    out_.boilerplate.push_back(units_[i]->pieces.front());
  }

  // A line that begins no article.
  void WriteLine(size_t i) {
    if (out_.articles.empty()) return out_.boilerplate.push_back(units_[i]->pieces.front());
    if (roles_[i] == LineRole::kJump) return WriteJump(i);
    if (IsCredit(roles_[i])) return WriteCredit(i);
    Current().body.push_back(*units_[i]);
  }

  void WriteText(size_t i, bool opens) {
    if (out_.articles.empty()) Open();
    Unit unit = *units_[i];
    if (opens) {
      const Dateline dateline = ReadDateline(Words(i));
      if (dateline.brief) Current().kind = Article::KIND_BRIEF;
    }
    if (IsCaptionText(Words(i)) && !opens) {
      DraftArticle& caption = out_.articles.emplace_back();
      caption.kind = Article::KIND_CAPTION;
      caption.body.push_back(std::move(unit));
      caption_ = out_.articles.size() - 1;
      return;
    }
    caption_.reset();
    Current().body.push_back(std::move(unit));
  }

  void Classify(DraftArticle& article) const {
    if (article.kind != Article::KIND_BRIEF) return;
    size_t length = 0;
    for (const Unit& unit : article.body) {
      for (const Range piece : unit.pieces) length += Length(Slice(text_, piece));
    }
    if (length > kMaxBrief) article.kind = Article::KIND_REPORT;
  }

  std::string_view text_;
  std::vector<const Unit*> units_;
  std::vector<LineRole> roles_;
  std::vector<Gap> gaps_;
  DividedPage out_;
  // The article that text goes to, and the one that it goes back to behind a picture's.
  size_t current_ = 0;
  size_t around_ = 0;
  // The picture's text that was written last, if it was the last thing written.
  std::optional<size_t> caption_;
};

// The page as its only article.
DividedPage AsOne(const Page& page, const FrontMatter& matter, const std::vector<int>& units) {
  DividedPage out;
  DraftArticle article;
  const auto first_piece = [&](int unit) { return page.units[unit].pieces.front(); };
  if (matter.title_unit >= 0) article.title = matter.title->range;
  if (matter.kicker_unit >= 0) article.kicker = first_piece(matter.kicker_unit);
  for (const int unit : matter.byline_units) article.bylines.push_back(first_piece(unit));
  std::unordered_set<int> head(matter.byline_units.begin(), matter.byline_units.end());
  head.insert(matter.title_lines.begin(), matter.title_lines.end());
  for (const int unit : units) {
    if (unit != matter.title_unit && unit != matter.kicker_unit && !head.contains(unit)) {
      article.body.push_back(page.units[unit]);
    }
  }
  if (!article.title.empty() || !article.bylines.empty() || !article.body.empty()) {
    out.articles.push_back(std::move(article));
  }
  return out;
}

std::optional<DividedPage> DivideWithStatements(std::string_view text, const Page& page, std::vector<int> units) {
  const std::vector<std::vector<int>> reports = TakeReports(text, page, &units);
  std::optional<DividedPage> divided = DivideStatements(text, page, units);
  if (!divided) return divided;
  for (const std::vector<int>& report : reports) {
    DividedPage more = *Divider(text, page, report).Divide(1);
    std::move(more.articles.begin(), more.articles.end(), std::back_inserter(divided->articles));
    divided->boilerplate.insert(divided->boilerplate.end(), more.boilerplate.begin(), more.boilerplate.end());
  }
  return divided;
}

}  // namespace

DividedPage DividePage(std::string_view text, const Page& page, const FrontMatter& matter) {
  const std::unordered_set<int> fields(matter.field_units.begin(), matter.field_units.end());
  std::vector<int> units;
  std::vector<Range> rest;
  for (size_t i = 0; i < page.units.size(); ++i) {
    const int index = static_cast<int>(i);
    if (page.units[i].kind == UnitKind::kBoilerplate || fields.contains(index)) {
      rest.insert(rest.end(), page.units[i].pieces.begin(), page.units[i].pieces.end());
    } else {
      units.push_back(index);
    }
  }
  std::optional<DividedPage> divided = DivideWithStatements(text, page, units);
  if (!divided) divided = Divider(text, page, units).Divide(2);
  if (!divided) divided = AsOne(page, matter, units);
  for (DraftArticle& article : divided->articles) TakeCredits(text, &article, &divided->boilerplate);
  divided->boilerplate.insert(divided->boilerplate.end(), rest.begin(), rest.end());
  std::sort(divided->boilerplate.begin(), divided->boilerplate.end(),
            [](Range a, Range b) { return a.start < b.start; });
  return std::move(*divided);
}

}  // namespace huiyao::segmentation
