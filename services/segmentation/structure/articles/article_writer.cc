#include "services/segmentation/structure/articles/article_writer.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/articles/dateline.h"
#include "services/segmentation/structure/articles/jump_line.h"
#include "services/segmentation/structure/articles/statement_order.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Article;

// News in brief is no longer than this; code points.
constexpr size_t kMaxBrief = 900;
constexpr size_t kMaxCaptionUnits = 2;
constexpr size_t kNone = static_cast<size_t>(-1);

class Writer {
 public:
  Writer(std::string_view text, const std::vector<PageLine>& lines) : text_(text), lines_(lines) {
    home_.assign(lines.size(), kNone);
    for (size_t i = 0; i < lines.size(); ++i) {
      const auto& pieces = lines[i].unit->pieces;
      for (size_t k = 1; k < pieces.size(); ++k) continuations_.push_back({pieces[k].start, i});
    }
    std::sort(continuations_.begin(), continuations_.end());
  }

  DividedPage Write(const std::vector<Gap>& gaps) && {
    for (size_t g = 0; g < gaps.size(); ++g) {
      const Gap& gap = gaps[g];
      for (size_t i = gap.begin; i < gap.head; ++i) WriteLine(i);
      if (gap.photo_credit && !drafts_.empty()) EndCaption();
      size_t i = gap.head;
      if (gap.starts_article) {
        if (i < lines_.size()) FollowColumns(i);
        Open();
        i = WriteHead(gap);
      }
      for (; i < gap.end; ++i) WriteLine(i);
      const size_t end = g + 1 < gaps.size() ? gaps[g + 1].begin : lines_.size();
      for (size_t k = gap.end; k < end; ++k) WriteText(k, k == gap.end && gap.starts_article);
    }
    return Finish();
  }

 private:
  struct Continuation {
    int32_t start;
    size_t line;
    friend auto operator<=>(const Continuation&, const Continuation&) = default;
  };

  DraftArticle& Current() { return drafts_[current_]; }

  size_t Add() {
    drafts_.emplace_back();
    parent_.push_back(kNone);
    return drafts_.size() - 1;
  }

  void Open() {
    around_ = drafts_.empty() ? 0 : current_;
    current_ = Add();
  }

  // The text goes on where the piece that was printed last before this line belongs.
  void FollowColumns(size_t line) {
    for (; next_ < continuations_.size() && continuations_[next_].start < lines_[line].range().start; ++next_) {
      const size_t owner = continuations_[next_].line;
      if (home_[owner] != kNone) {
        current_ = home_[owner];
        continue;
      }
      // Its beginning is printed further on: what follows waits for it.
      auto waiting = waiting_.find(owner);
      if (waiting == waiting_.end()) {
        // If it begins in its own wake it belongs to the article around it.
        const size_t around = drafts_.empty() ? kNone : current_;
        waiting = waiting_.emplace(owner, Add()).first;
        parent_[waiting->second] = around;
      }
      current_ = waiting->second;
    }
  }

  void Place(size_t line, size_t draft) {
    home_[line] = draft;
    drafts_[draft].body.push_back(*lines_[line].unit);
    // What waited goes there, unless it is there already by way of others.
    if (const auto waiting = waiting_.find(line); waiting != waiting_.end() && !Leads(draft, waiting->second)) {
      parent_[waiting->second] = draft;
    }
  }

  // The draft that one is merged into in the end; its parents make no circle.
  size_t Root(size_t draft) const {
    while (parent_[draft] != kNone) draft = parent_[draft];
    return draft;
  }

  bool Leads(size_t from, size_t to) const {
    for (; from != kNone; from = parent_[from]) {
      if (from == to) return true;
    }
    return false;
  }

  void WriteCredit(size_t i) {
    // Who made the page made its first article.
    const LineRole role = lines_[i].role;
    const size_t draft = role == LineRole::kPageCredit    ? 0
                         : role == LineRole::kPhotoCredit ? caption_.value_or(current_)
                                                          : current_;
    drafts_[draft].bylines.push_back(lines_[i].range());
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
      const Range line = lines_[i].range();
      switch (lines_[i].role) {
        case LineRole::kShort:
          if (signed_off) return i;
          if (article.title.empty()) {
            article.title = line;
          } else if (lines_[i].is_official()) {
            return i;
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
    const JumpLine jump = ReadJumpLine(lines_[i].words);
    (jump.from ? Current().continues_from : Current().continues_on) = std::string(jump.page);
    boilerplate_.push_back(lines_[i].range());
  }

  // A line that begins no article.
  void WriteLine(size_t i) {
    FollowColumns(i);
    if (drafts_.empty()) return boilerplate_.push_back(lines_[i].range());
    if (lines_[i].role == LineRole::kJump) return WriteJump(i);
    if (IsCredit(lines_[i].role)) return WriteCredit(i);
    Place(i, current_);
  }

  void WriteText(size_t i, bool opens) {
    if (!opens) FollowColumns(i);
    if (drafts_.empty()) Open();
    if (opens && ReadDateline(lines_[i].words).brief) Current().kind = Article::KIND_BRIEF;
    caption_.reset();
    if (IsCaptionText(lines_[i].words) && !opens) {
      caption_ = Add();
      drafts_[*caption_].kind = Article::KIND_CAPTION;
      return Place(i, *caption_);
    }
    Place(i, current_);
  }

  DividedPage Finish() {
    DividedPage out;
    merged_.assign(drafts_.size(), false);
    // What waited for a beginning that is printed later; a later slot may wait for an earlier one's.
    for (size_t d = drafts_.size(); d-- > 0;) {
      if (parent_[d] == kNone) continue;
      const size_t target = Root(d);
      auto& body = drafts_[d].body;
      std::move(body.begin(), body.end(), std::back_inserter(drafts_[target].body));
      auto& lines = drafts_[d].bylines;
      drafts_[target].bylines.insert(drafts_[target].bylines.end(), lines.begin(), lines.end());
      body.clear();
      lines.clear();
      merged_[d] = true;
    }
    for (size_t d = 0; d < drafts_.size(); ++d) {
      if (merged_[d]) continue;
      if (!continuations_.empty()) Order(&drafts_[d]);
      Classify(&drafts_[d]);
      out.articles.push_back(std::move(drafts_[d]));
    }
    out.boilerplate = std::move(boilerplate_);
    return out;
  }

  static void Order(DraftArticle* article) {
    auto& body = article->body;
    std::sort(body.begin(), body.end(),
              [](const Unit& a, const Unit& b) { return a.pieces.front().start < b.pieces.front().start; });
    std::vector<PlacedParagraph> places;
    for (const Unit& unit : body) places.push_back({unit.pieces.front(), unit.pieces.back()});
    std::vector<Unit> ordered;
    ordered.reserve(body.size());
    for (const size_t i : OrderStatement(places, -1)) ordered.push_back(std::move(body[i]));
    body = std::move(ordered);
  }

  void Classify(DraftArticle* article) const {
    if (article->kind != Article::KIND_BRIEF) return;
    size_t length = 0;
    for (const Unit& unit : article->body) {
      for (const Range piece : unit.pieces) length += Length(Slice(text_, piece));
    }
    if (length > kMaxBrief) article->kind = Article::KIND_REPORT;
  }

  const std::string_view text_;
  const std::vector<PageLine>& lines_;
  // Pieces of lines but the first ones, in print; how many have been passed.
  std::vector<Continuation> continuations_;
  size_t next_ = 0;
  std::vector<DraftArticle> drafts_;
  // By line: where it was written.
  std::vector<size_t> home_;
  // By line: the draft that waits for it; by draft: where what waited goes.
  std::map<size_t, size_t> waiting_;
  std::vector<size_t> parent_;
  std::vector<bool> merged_;
  std::vector<Range> boilerplate_;
  // The draft that text goes to, and the one that it goes back to behind a picture's.
  size_t current_ = 0;
  size_t around_ = 0;
  // The picture's text that was written last, if it was the last thing written.
  std::optional<size_t> caption_;
};

}  // namespace

DividedPage WriteArticles(std::string_view text, const std::vector<PageLine>& lines, const std::vector<Gap>& gaps) {
  return Writer(text, lines).Write(gaps);
}

}  // namespace huiyao::segmentation
