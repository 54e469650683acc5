#include "services/segmentation/layout/page.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/block_walk.h"
#include "services/segmentation/layout/boilerplate.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/joining.h"
#include "services/segmentation/layout/reading_order.h"
#include "services/segmentation/layout/wrapping.h"
#include "services/segmentation/structure/markers.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Block;
using document::v1::Extraction;
using document::v1::Finding;

// Enough of both sides of a repaired break to find the place.
constexpr int32_t kEvidenceBytes = 48;

// What the blocks around a block say of the text in it.
struct Surroundings {
  UnitKind kind = UnitKind::kText;
  int level = 0;
  int list_item = -1;
  bool may_join = true;
};

Surroundings Look(const Extraction& extraction, const std::vector<int>& enclosing, int block) {
  Surroundings around;
  bool decided = false;
  for (int depth = 0; block >= 0 && depth < 256; block = enclosing[block], ++depth) {
    const Block& b = extraction.blocks(block);
    const Block::Role role = b.role();
    if (role == Block::ROLE_BOILERPLATE) return {UnitKind::kBoilerplate, 0, -1, false};
    if (role == Block::ROLE_LIST_ITEM && around.list_item < 0) around.list_item = block;
    if (decided) continue;
    decided = true;
    if (role == Block::ROLE_HEADING) {
      around.kind = UnitKind::kHeading;
      around.level = b.level() > 0 ? b.level() : 1;
    } else if (role == Block::ROLE_CAPTION || role == Block::ROLE_FOOTNOTE || role == Block::ROLE_CELL ||
               role == Block::ROLE_ROW || role == Block::ROLE_TABLE) {
      around.kind = UnitKind::kAside;
    }
    around.may_join = role == Block::ROLE_UNSPECIFIED || role == Block::ROLE_PARAGRAPH || role == Block::ROLE_LINE ||
                      role == Block::ROLE_FRAME;
  }
  if (around.list_item >= 0) around.may_join = false;
  return around;
}

// One printed line.
struct Line {
  Unit unit;
  // White space lines or the end of a paragraph block stand before it.
  bool blank_before = false;
  Range indent;
};

class PageReader {
 public:
  PageReader(const Extraction& extraction, std::vector<WeighedSeam>* seams)
      : extraction_(extraction), text_(extraction.text()), seams_(seams) {}

  Page Read() && {
    CutLines();
    MarkWidgets();
    ReadWrapping();
    JoinLines();
    OrderUnits();
    return std::move(page_);
  }

 private:
  void CutLines() {
    const std::vector<int> enclosing = EnclosingBlocks(extraction_);
    int last_block = -2;
    for (const OwnedRange& owned : WalkBlocks(extraction_)) {
      const Surroundings around = Look(extraction_, enclosing, owned.block);
      const bool line_block = owned.block >= 0 && extraction_.blocks(owned.block).role() == Block::ROLE_LINE;
      bool blank = owned.block != last_block && owned.block >= 0 && !line_block;
      last_block = owned.block;
      for (int32_t start = owned.range.start; start <= owned.range.end;) {
        const int32_t end = FindLineEnd({start, owned.range.end});
        const Range line = Trim(text_, {start, end});
        if (!line.empty()) {
          AddLine(line, around, blank || newlines_ > 1, {start, line.start});
          blank = false;
          newlines_ = 0;
        }
        if (end == owned.range.end) break;
        newlines_ += !(text_[end] == '\n' && end > 0 && text_[end - 1] == '\r');
        start = end + text::DecodeAt(text_, end).length;
      }
    }
  }

  // The first line end of the range, or its end.
  int32_t FindLineEnd(Range range) const {
    int32_t i = range.start;
    while (i < range.end) {
      const auto lead = static_cast<uint8_t>(text_[i]);
      if (lead > '\r' && lead < 0x80) {
        ++i;
        continue;
      }
      if (lead > 0xE2 && lead < 0xF0) {  // above all line ends
        i += 3;
        continue;
      }
      const text::CodePoint c = text::DecodeAt(text_, i);
      if (IsLineEnd(c.value)) break;
      i += c.length;
    }
    return std::min(i, range.end);
  }

  void AddLine(Range line, const Surroundings& around, bool blank_before, Range indent) {
    Unit unit;
    unit.kind = around.kind;
    unit.level = around.level;
    unit.pieces.push_back(line);
    unit.list_item = around.list_item;
    unit.may_join = around.may_join;
    lines_.push_back({std::move(unit), blank_before, indent});
  }

  // Widget lines, and the links under the head of a list of links up to the next running text.
  void MarkWidgets() {
    bool links = false;
    for (Line& line : lines_) {
      Unit& unit = line.unit;
      const std::string_view words = Slice(text_, unit.pieces[0]);
      if (unit.kind == UnitKind::kBoilerplate) continue;
      const WidgetLine widget = ClassifyLine(words);
      if (links && widget == WidgetLine::kNone) {
        links = unit.kind != UnitKind::kHeading && !EndsSentence(words) && Length(words) <= 80;
      }
      if (widget == WidgetLine::kLinkListHead) links = true;
      if (links || widget != WidgetLine::kNone) unit.kind = UnitKind::kBoilerplate;
    }
  }

  void ReadWrapping() {
    std::vector<PrintedLine> printed;
    printed.reserve(lines_.size());
    const Unit* last = nullptr;
    for (const Line& line : lines_) {
      const bool may_continue = last != nullptr && !line.blank_before && Joinable(*last) && Joinable(line.unit);
      printed.push_back({Slice(text_, line.unit.pieces[0]), Slice(text_, line.indent), may_continue});
      last = &line.unit;
    }
    wrapping_ = FindWrapping(printed);
  }

  // Lines in order, without a blank line between them, are joined by the rule alone if the first is no headline.
  void JoinLines() {
    bool body = false;
    for (size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      Unit& unit = lines_[i].unit;
      bool rule = false;
      if (wrapping_[i] == Wrapping::kContinues && FollowsOn(unit)) {
        page_.units.back().pieces.push_back(unit.pieces[0]);
        continue;
      }
      if (wrapping_[i] != Wrapping::kBegins && !page_.units.empty() && Joinable(unit) && Joinable(page_.units.back())) {
        Unit& last = page_.units.back();
        const std::string_view before = Slice(text_, last.pieces.back()), after = Slice(text_, unit.pieces[0]);
        rule = ContinuesAcross({before, after, line.blank_before, body});
        if (rule && !line.blank_before && (last.pieces.size() > 1 || !MayBeHeadlineAndText(before, after))) {
          last.pieces.push_back(unit.pieces[0]);
          continue;
        }
      }
      if (!page_.units.empty()) {
        const Unit& last = page_.units.back();
        body |= last.kind == UnitKind::kText && EndsSentence(Slice(text_, last.pieces.back()));
      }
      rules_.push_back(rule);
      page_.units.push_back(std::move(unit));
    }
  }

  // No marker or headline speaks against what the width of the column says.
  bool FollowsOn(const Unit& unit) const {
    const Unit& last = page_.units.back();
    const std::string_view before = Slice(text_, last.pieces.back()), after = Slice(text_, unit.pieces[0]);
    if (MarkerAtStart(after) && EndsLineOnPurpose(before)) return false;
    return last.pieces.size() > 1 || !MayBeHeadlineAndText(before, after);
  }

  static bool Joinable(const Unit& unit) { return unit.kind == UnitKind::kText && unit.may_join; }

  // Joins what was printed apart.
  void OrderUnits() {
    std::vector<PrintedUnit> printed;
    printed.reserve(page_.units.size());
    for (size_t i = 0; i < page_.units.size(); ++i) {
      const Unit& unit = page_.units[i];
      printed.push_back(
          {Slice(text_, unit.pieces.front()), Slice(text_, unit.pieces.back()), Joinable(unit), rules_[i]});
    }
    std::vector<WeighedPair> weighed;
    const std::vector<UnitJoin> joins = FindJoins(printed, seams_ == nullptr ? nullptr : &weighed);
    for (const WeighedPair& pair : weighed) {
      seams_->push_back(
          {page_.units[pair.left].pieces.back().end, page_.units[pair.right].pieces.front().start, pair.features});
    }
    if (joins.empty()) return;
    std::vector<int> next(printed.size(), -1);
    std::vector<bool> taken(printed.size());
    for (const UnitJoin& join : joins) {
      ReportJoin(join);
      next[join.left] = join.right;
      taken[join.right] = true;
    }
    std::vector<Unit> units;
    for (size_t i = 0; i < printed.size(); ++i) {
      if (taken[i]) continue;
      Unit& unit = units.emplace_back(std::move(page_.units[i]));
      for (int more = next[i]; more >= 0; more = next[more]) {
        const std::vector<Range>& pieces = page_.units[more].pieces;
        unit.pieces.insert(unit.pieces.end(), pieces.begin(), pieces.end());
      }
    }
    page_.units = std::move(units);
  }

  void ReportJoin(const UnitJoin& join) {
    Range end = page_.units[join.left].pieces.back(), begin = page_.units[join.right].pieces.front();
    Finding& finding = page_.findings.emplace_back();
    if (join.elsewhere) {
      finding.set_kind(Finding::KIND_COLUMN_ORDER_REPAIRED);
      finding.set_detail("A sentence was cut by a column's end and goes on elsewhere; its parts were joined.");
    } else {
      finding.set_kind(Finding::KIND_LINE_BREAK_REPAIRED);
      finding.set_detail("A sentence was cut by a break of the page; its parts were joined.");
    }
    if (end.size() > kEvidenceBytes) end.start = end.end - kEvidenceBytes;
    if (begin.size() > kEvidenceBytes) begin.end = begin.start + kEvidenceBytes;
    while (!text::IsBoundary(text_, end.start)) ++end.start;
    while (!text::IsBoundary(text_, begin.end)) --begin.end;
    SetSpan(end, finding.add_evidence());
    SetSpan(begin, finding.add_evidence());
  }

  const Extraction& extraction_;
  const std::string_view text_;
  std::vector<WeighedSeam>* const seams_;
  std::vector<Line> lines_;
  std::vector<Wrapping> wrapping_;  // by line
  int newlines_ = 0;
  // By unit: the rule joins it to the one before it.
  std::vector<bool> rules_;
  Page page_;
};

}  // namespace

Page ReadPage(const Extraction& extraction, std::vector<WeighedSeam>* seams) {
  return PageReader(extraction, seams).Read();
}

}  // namespace huiyao::segmentation
