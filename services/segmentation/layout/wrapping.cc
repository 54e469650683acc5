#include "services/segmentation/layout/wrapping.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <map>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

// Columns of print are no narrower and no wider, in half-width cells.
constexpr int kNarrowest = 16, kWidest = 140;
// Bytes of a line that is too wide for a column.
constexpr size_t kTooLong = 420;
// Lines that must be full before a text is taken for wrapped.
constexpr int kFewestFull = 4;
// Cells by which full lines differ: punctuation hangs or is kept from a line's beginning.
constexpr int kTolerance = 2;
// A page has columns of some widths.
constexpr int kWidths = 4;

// Full-width characters as two cells, also the quotation marks and dashes that Unicode calls ambiguous: Chinese fonts
// set them so. Or every character as two.
int WidthOf(char32_t c, bool cells) { return cells && c < 0x2000 ? 1 : 2; }

bool IsWordPart(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

int WidthOf(std::string_view words, bool cells) {
  int width = 0;
  for (size_t i = 0; i < words.size();) {
    const text::CodePoint c = text::DecodeAt(words, i);
    i += static_cast<size_t>(c.length);
    width += WidthOf(c.value, cells);
  }
  return width;
}

// What a line would have to take in before it is broken: a word, or a character.
int FirstWordWidth(std::string_view words, bool cells) {
  int width = 0;
  for (size_t i = 0; i < words.size();) {
    const text::CodePoint c = text::DecodeAt(words, i);
    if (width > 0 && !IsWordPart(c.value)) break;
    i += static_cast<size_t>(c.length);
    width += WidthOf(c.value, cells);
    if (!IsWordPart(c.value)) break;
  }
  return width;
}

bool IsMark(char32_t c) {
  constexpr std::u32string_view kMarks = U"，。、；：！？,.;:!?";
  return kMarks.find(c) != kMarks.npos;
}

bool EndsWithMark(std::string_view words) { return IsMark(LastCharacter(words)); }

// Lines that follow each other without a break: from the first one on, to the one behind the last.
struct Run {
  size_t from;
  size_t to;
  int width = 0;
};

class WrapFinder {
 public:
  WrapFinder(const std::vector<PrintedLine>& lines, bool cells)
      : lines_(lines), wrapping_(lines.size(), Wrapping::kUnknown) {
    for (const PrintedLine& line : lines) {
      const bool latin = LastCharacter(line.words) < 0x80;
      indents_.push_back(WidthOf(line.indent, cells));
      widths_.push_back(line.words.size() > kTooLong ? kWidest + 1 : indents_.back() + WidthOf(line.words, cells));
      // A space parts words of Latin letters.
      first_words_.push_back(FirstWordWidth(line.words, cells) + (latin ? 1 : 0));
    }
    for (size_t i = 0; i < lines.size(); ++i) {
      if (runs_.empty() || !lines[i].may_continue) runs_.push_back({i, i, 0});
      runs_.back().to = i + 1;
    }
    // What has no punctuation at its end is a list or a table.
    std::erase_if(runs_, [&](const Run& run) {
      return run.to - run.from < 2 || std::none_of(lines.begin() + static_cast<std::ptrdiff_t>(run.from),
                                                   lines.begin() + static_cast<std::ptrdiff_t>(run.to),
                                                   [](auto& line) { return EndsLineOnPurpose(line.words); });
    });
    for (Run& run : runs_) run.width = RunWidth(run);
  }

  // Lines that go on, in all.
  int Find() {
    for (int i = 0; i < kWidths && !runs_.empty(); ++i) {
      const int width = UsualWidth();
      std::vector<Run> runs, rest;
      for (const Run& run : runs_) (std::abs(run.width - width) <= kTolerance ? runs : rest).push_back(run);
      runs_ = std::move(rest);
      if (width >= kNarrowest && width <= kWidest && IsWrapped(runs, width)) Mark(runs, width);
    }
    return found_;
  }

  std::vector<Wrapping> wrapping() && { return std::move(wrapping_); }

 private:
  // What few lines of a run exceed: headlines may.
  int RunWidth(const Run& run) const {
    constexpr size_t kFew = 3;
    std::vector<int> widths(widths_.begin() + static_cast<std::ptrdiff_t>(run.from),
                            widths_.begin() + static_cast<std::ptrdiff_t>(run.to));
    std::sort(widths.begin(), widths.end());
    return widths.size() <= kFew ? widths.back() : widths[(widths.size() - 1) * 9 / 10];
  }

  // The width of the runs with the most lines.
  int UsualWidth() const {
    std::map<int, size_t> lines;
    for (const Run& run : runs_) lines[run.width] += run.to - run.from;
    return std::max_element(lines.begin(), lines.end(), [](auto& a, auto& b) { return a.second < b.second; })->first;
  }

  // The first word of the next line would not have fitted in.
  bool Full(size_t line, int width) const {
    return widths_[line] <= width + 2 * kTolerance && widths_[line] + first_words_[line + 1] > width - kTolerance;
  }

  // Half of the lines are full, and sentences and clauses seldom end with them, as they do in verse and lists.
  bool IsWrapped(const std::vector<Run>& runs, int width) const {
    int full = 0, others = 0, ends = 0, marks = 0;
    for (const Run& run : runs) {
      for (size_t i = run.from; i + 1 < run.to; ++i) {
        if (!Full(i, width)) {
          ++others;
          continue;
        }
        ++full;
        ends += EndsLineOnPurpose(lines_[i].words);
        marks += EndsWithMark(lines_[i].words);
      }
    }
    return full >= kFewestFull && full >= others && 3 * ends <= full && 2 * marks <= full;
  }

  void Mark(const std::vector<Run>& runs, int width) {
    const int margin = Margin(runs);
    for (const Run& run : runs) {
      for (size_t i = run.from + 1; i < run.to; ++i) {
        // A line nearly full may be a paragraph's last one, unless indents tell where paragraphs begin.
        const bool may_end =
            margin == kNone && EndsLineOnPurpose(lines_[i - 1].words) && widths_[i - 1] <= width - kTolerance;
        if (margin != kNone && indents_[i] > margin) {
          wrapping_[i] = Wrapping::kBegins;
        } else if (Full(i - 1, width) && !may_end) {
          wrapping_[i] = Wrapping::kContinues;
          ++found_;
        }
      }
    }
  }

  // Where lines begin, if some, but less than half of them, are indented: those begin paragraphs.
  int Margin(const std::vector<Run>& runs) const {
    int margin = kWidest, count = 0, indented = 0;
    for (const Run& run : runs) {
      for (size_t i = run.from; i < run.to; ++i) margin = std::min(margin, indents_[i]);
    }
    for (const Run& run : runs) {
      for (size_t i = run.from; i < run.to; ++i, ++count) indented += indents_[i] > margin;
    }
    return indented > 0 && 2 * indented <= count ? margin : kNone;
  }

  static constexpr int kNone = -1;

  const std::vector<PrintedLine>& lines_;
  std::vector<int> indents_, widths_, first_words_;
  std::vector<Run> runs_;
  std::vector<Wrapping> wrapping_;
  int found_ = 0;
};

}  // namespace

std::vector<Wrapping> FindWrapping(const std::vector<PrintedLine>& lines) {
  WrapFinder cells(lines, true), characters(lines, false);
  return cells.Find() >= characters.Find() ? std::move(cells).wrapping() : std::move(characters).wrapping();
}

}  // namespace huiyao::segmentation
