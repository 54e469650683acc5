#include "services/query/index/fields.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "common/text/utf8.h"

namespace huiyao::query {
namespace {

using document::v1::Article;
using document::v1::Document;
using document::v1::Enumeration;
using document::v1::Item;
using document::v1::Paragraph;
using document::v1::Section;
using document::v1::Span;

struct Range {
  uint32_t start;
  uint32_t end;
};

// Bytes of the blank at `at`, or before it: ASCII white space, the no-break and the ideographic space; 0 if none is
// there.
uint32_t BlankAt(std::string_view text, uint32_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.empty()) return 0;
  if (rest[0] == ' ' || (rest[0] >= '\t' && rest[0] <= '\r')) return 1;
  if (rest.starts_with("\u00A0")) return 2;
  return rest.starts_with("\u3000") ? 3 : 0;
}

uint32_t BlankBefore(std::string_view text, uint32_t at) {
  if (at == 0) return 0;
  if (BlankAt(text, at - 1) == 1) return 1;
  if (at >= 2 && BlankAt(text, at - 2) == 2) return 2;
  return at >= 3 && BlankAt(text, at - 3) == 3 ? 3 : 0;
}

std::optional<Range> ValidRange(std::string_view text, const Span& span) {
  if (span.start() < 0 || span.end() <= span.start()) return std::nullopt;
  const Range range{static_cast<uint32_t>(span.start()), static_cast<uint32_t>(span.end())};
  if (range.end > text.size()) return std::nullopt;
  if (!text::IsBoundary(text, range.start) || !text::IsBoundary(text, range.end)) return std::nullopt;
  return range;
}

// Ranges already given to the body, by start; they never overlap.
class Taken {
 public:
  bool Take(Range range) {
    const auto next = ranges_.lower_bound(range.start);
    if (next != ranges_.end() && next->first < range.end) return false;
    if (next != ranges_.begin() && std::prev(next)->second > range.start) return false;
    ranges_.emplace(range.start, range.end);
    return true;
  }
  // Takes all of them or none.
  bool TakeAll(const std::vector<Range>& ranges) {
    for (size_t i = 0; i < ranges.size(); ++i) {
      if (Take(ranges[i])) continue;
      for (size_t j = 0; j < i; ++j) ranges_.erase(ranges[j].start);
      return false;
    }
    return true;
  }
  const std::map<uint32_t, uint32_t>& ranges() const { return ranges_; }

 private:
  std::map<uint32_t, uint32_t> ranges_;
};

class Extractor {
 public:
  explicit Extractor(const Document& document) : document_(document), text_(document.text()) {}

  std::vector<FieldRun> Run() {
    if (!document_.title().empty()) runs_.push_back({Field::kTitle, document_.title(), TitleOffset(), true});
    for (const Article& article : document_.articles()) {
      const std::optional<Range> title = ValidRange(text_, article.title());
      if (title && Text(*title) != document_.title()) Add(Field::kTitle, *title, true);
    }
    for (const Article& article : document_.articles()) {
      for (const Section& section : article.sections()) AddSpan(Field::kHeading, section.heading());
      for (const Enumeration& enumeration : article.enumerations()) AddHeadings(enumeration, 0);
    }
    AddBody();
    return std::move(runs_);
  }

 private:
  static constexpr int kMaxDepth = 64;
  static constexpr uint32_t kMaxBlanks = 256;

  // Where the text prints Document.title; nullopt if it does not.
  std::optional<uint32_t> TitleOffset() const {
    const auto printed = document_.metadata_spans().find("title");
    if (printed == document_.metadata_spans().end()) return std::nullopt;
    const std::optional<Range> range = ValidRange(text_, printed->second);
    return range && Text(*range) == document_.title() ? std::optional(range->start) : std::nullopt;
  }

  std::string_view Text(Range range) const { return text_.substr(range.start, range.end - range.start); }

  void Add(Field field, Range range, bool gap) { runs_.push_back({field, Text(range), range.start, gap}); }

  void AddSpan(Field field, const Span& span) {
    if (const std::optional<Range> range = ValidRange(text_, span)) Add(field, *range, true);
  }

  void AddHeadings(const Enumeration& enumeration, int depth) {
    if (depth == kMaxDepth) return;
    for (const Item& item : enumeration.items()) {
      AddSpan(Field::kHeading, item.heading());
      for (const Enumeration& inner : item.enumerations()) AddHeadings(inner, depth + 1);
    }
  }

  // Only a line break makes a boundary that the structure claims believable: a wrong guess inside a line must not make
  // its text unfindable. A break is kept as the first byte after the blanks.
  void AddBreak(uint32_t offset) {
    uint32_t left = offset;
    while (offset - left < kMaxBlanks) {
      const uint32_t blank = BlankBefore(text_, left);
      if (blank == 0) break;
      left -= blank;
    }
    const uint32_t right = SkipBlanks(offset, std::min<uint32_t>(Size(), offset + kMaxBlanks));
    if (text_.substr(left, right - left).find('\n') != std::string_view::npos) breaks_.insert(right);
  }

  uint32_t SkipBlanks(uint32_t at, uint32_t end) const {
    while (at < end) {
      const uint32_t blank = BlankAt(text_, at);
      if (blank == 0 || at + blank > end) break;
      at += blank;
    }
    return at;
  }

  uint32_t Size() const { return static_cast<uint32_t>(text_.size()); }

  bool OnlyBlanks(uint32_t start, uint32_t end) const { return SkipBlanks(start, end) == end; }

  // The pieces of a paragraph that stand apart in the text, each with what follows on as one.
  std::vector<Range> Pieces(const Paragraph& paragraph) const {
    std::vector<Range> pieces;
    for (const Span& span : paragraph.pieces()) {
      const std::optional<Range> range = ValidRange(text_, span);
      if (!range) return {};
      if (!pieces.empty() && pieces.back().end <= range->start && OnlyBlanks(pieces.back().end, range->start)) {
        pieces.back().end = range->end;
      } else {
        pieces.push_back(*range);
      }
    }
    return pieces;
  }

  void CollectStructure() {
    for (const Article& article : document_.articles()) {
      if (const std::optional<Range> title = ValidRange(text_, article.title())) AddBreaks(*title);
      for (const Section& section : article.sections()) {
        if (const std::optional<Range> heading = ValidRange(text_, section.heading())) AddBreaks(*heading);
        for (const Paragraph& paragraph : section.paragraphs()) {
          const std::vector<Range> pieces = Pieces(paragraph);
          if (pieces.size() > 1) {
            Join(pieces);
          } else if (pieces.size() == 1) {
            AddBreaks(pieces.front());
          }
        }
      }
    }
  }

  void AddBreaks(Range range) {
    AddBreak(range.start);
    AddBreak(range.end);
  }

  void Join(const std::vector<Range>& pieces) {
    if (taken_.TakeAll(pieces)) joins_.emplace(pieces.front().start, pieces);
  }

  // The text of [start, end), cut at blank lines and breaks, which both stand after line breaks.
  void AddPlain(uint32_t start, uint32_t end, bool gap) {
    uint32_t from = start;
    for (uint32_t at = start; at < end;) {
      const size_t line_end = text_.find('\n', at);
      if (line_end >= end) break;
      at = SkipBlanks(static_cast<uint32_t>(line_end), end);
      const std::string_view blanks = text_.substr(line_end, at - line_end);
      if (at < end && (std::count(blanks.begin(), blanks.end(), '\n') > 1 || breaks_.contains(at))) {
        Add(Field::kBody, {from, at}, gap);
        gap = true;
        from = at;
      }
    }
    if (end > from) Add(Field::kBody, {from, end}, gap);
  }

  void AddBody() {
    CollectStructure();
    uint32_t at = 0;
    for (const auto& [start, end] : taken_.ranges()) {
      if (start > at) AddPlain(at, start, true);
      if (const auto join = joins_.find(start); join != joins_.end()) {
        bool first = true;
        for (const Range& piece : join->second) {
          AddPlain(piece.start, piece.end, first);
          first = false;
        }
      }
      at = end;
    }
    if (Size() > at) AddPlain(at, Size(), true);
  }

  const Document& document_;
  const std::string_view text_;
  std::vector<FieldRun> runs_;
  std::unordered_set<uint32_t> breaks_;
  Taken taken_;
  // Pieces of the joined paragraphs, by the start of the first one in reading order.
  std::map<uint32_t, std::vector<Range>> joins_;
};

}  // namespace

std::vector<FieldRun> FieldRuns(const Document& document) { return Extractor(document).Run(); }

}  // namespace huiyao::query
