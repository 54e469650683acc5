#include "services/ingestion/extract/html_text.h"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/ingestion/decode/ascii.h"
#include "services/ingestion/extract/element_class.h"
#include "services/ingestion/extract/html_metadata.h"
#include "services/ingestion/extract/html_tree.h"
#include "services/ingestion/extract/list_label.h"
#include "services/ingestion/extract/markup_guard.h"
#include "services/ingestion/extract/page_outline.h"
#include "services/ingestion/extract/source_alignment.h"
#include "services/ingestion/extract/text_builder.h"

namespace huiyao::ingestion {
namespace {

using huiyao::document::v1::Block;
using huiyao::document::v1::Extraction;
using huiyao::document::v1::Finding;

// A cell with as much text holds no datum: the table is there for layout.
constexpr size_t kLayoutCellBytes = 3000;
constexpr size_t kLayoutCellLeaves = 5;

std::optional<int64_t> Integer(std::string_view text) {
  text = TrimAscii(text);
  int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end == text.data()) return std::nullopt;
  return value;
}

bool IsBoldStyle(std::string_view css) {
  const std::string lower = AsciiLower(css);
  const size_t at = lower.find("font-weight");
  if (at == std::string::npos) return false;
  const size_t colon = lower.find(':', at);
  if (colon == std::string::npos) return false;
  const std::string_view value = TrimAscii(std::string_view(lower).substr(colon + 1));
  return value.starts_with("bold") || (value.size() >= 3 && value[0] >= '6' && value[0] <= '9' && value[1] == '0');
}

// Feeds a page to a TextBuilder.
class PageReader {
 public:
  PageReader(std::string_view html, const HtmlTree& tree) : html_(html), tree_(tree), outline_(tree) {}

  void Read() {
    Walk(
        *tree_.root(), [this](const GumboNode& node) { return Enter(node); },
        [this](const GumboNode& node) { Leave(node); });
  }

  TextBuilder& builder() { return builder_; }

 private:
  struct List {
    ListStyle style;
    int64_t next;
    int64_t step;
  };
  struct Table {
    int block;
    // Those with text.
    size_t cells = 0;
    size_t cell_start = 0;
    size_t cell_leaves = 0;
    bool for_layout = false;
  };
  // What an element changed, for its end.
  struct Frame {
    TextBuilder::Style style;
    bool boilerplate;
    bool list;
    bool table;
  };

  bool Enter(const GumboNode& node) {
    if (!IsElement(node)) {
      if (IsTextNode(node)) AddText(node);
      return false;
    }
    if (outline_.IsHidden(node)) return false;
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_BR) {
      builder_.BreakLine();
      return false;
    }
    Frame frame{builder_.style(), boilerplate_, false, false};
    TextBuilder::Style style = frame.style;
    if (IsBlockElement(tag)) builder_.EndLeaf();
    boilerplate_ = boilerplate_ || outline_.IsBoilerplate(node);
    if (tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG || IsBoldStyle(AttributeOf(node, "style"))) style.bold = true;
    if (tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING || tag == GUMBO_TAG_XMP) {
      style.preformatted = true;
      style.role = Block::ROLE_LINE;
    }
    EnterStructure(node, style, frame);
    if (boilerplate_) {
      if (!frame.boilerplate) builder_.EndLeaf();
      style.role = Block::ROLE_BOILERPLATE;
      style.level = 0;
    }
    builder_.set_style(style);
    frames_.push_back(frame);
    return true;
  }

  void EnterStructure(const GumboNode& node, TextBuilder::Style& style, Frame& frame) {
    const GumboTag tag = node.v.element.tag;
    if (const int level = HeadingLevel(tag); level > 0) {
      style.role = Block::ROLE_HEADING;
      style.level = level;
      if (level <= 2 && !tables_.empty()) tables_.back().for_layout = true;
      return;
    }
    switch (tag) {
      case GUMBO_TAG_OL:
      case GUMBO_TAG_UL:
      case GUMBO_TAG_DIR:
      case GUMBO_TAG_MENU:
        EnterList(node);
        frame.list = true;
        break;
      case GUMBO_TAG_LI:
        style.role = Block::ROLE_LIST_ITEM;
        style.level = std::max<int>(1, static_cast<int>(lists_.size()));
        BeginItem(node);
        break;
      case GUMBO_TAG_CAPTION:
      case GUMBO_TAG_FIGCAPTION:
        style.role = Block::ROLE_CAPTION;
        style.level = 0;
        break;
      case GUMBO_TAG_TABLE: {
        style.role = Block::ROLE_PARAGRAPH;
        style.level = 0;
        if (boilerplate_) break;
        for (Table& outer : tables_) outer.for_layout = true;
        const std::string role = AsciiLower(AttributeOf(node, "role"));
        Table table{builder_.OpenContainer(Block::ROLE_TABLE)};
        table.for_layout = role == "presentation" || role == "none";
        tables_.push_back(table);
        style.container = table.block;
        frame.table = true;
        break;
      }
      case GUMBO_TAG_TR:
        if (boilerplate_ || tables_.empty()) break;
        style.container = builder_.OpenContainer(Block::ROLE_ROW);
        break;
      case GUMBO_TAG_TD:
      case GUMBO_TAG_TH:
        style.role = Block::ROLE_PARAGRAPH;
        style.level = 0;
        if (boilerplate_ || tables_.empty()) break;
        tables_.back().cell_start = builder_.text_size();
        tables_.back().cell_leaves = builder_.leaves();
        style.container = builder_.OpenContainer(Block::ROLE_CELL);
        break;
      default:
        break;
    }
  }

  void EnterList(const GumboNode& node) {
    const bool ordered = node.v.element.tag == GUMBO_TAG_OL;
    const ListStyle fallback = ordered              ? ListStyle::kDecimal
                               : lists_.empty()     ? ListStyle::kDisc
                               : lists_.size() == 1 ? ListStyle::kCircle
                                                    : ListStyle::kSquare;
    List list{ParseListStyle(AttributeOf(node, "type"), AttributeOf(node, "style"), fallback), 1, 1};
    if (ordered && HasAttribute(node, "reversed")) {
      list.step = -1;
      list.next = 0;
      const GumboVector& children = node.v.element.children;
      for (unsigned i = 0; i < children.length; ++i) {
        list.next += TagOf(*static_cast<const GumboNode*>(children.data[i])) == GUMBO_TAG_LI;
      }
    }
    if (ordered) list.next = Integer(AttributeOf(node, "start")).value_or(list.next);
    lists_.push_back(list);
  }

  void BeginItem(const GumboNode& node) {
    if (lists_.empty()) {
      builder_.BeginListItem(ListLabel(ListStyle::kDisc, 0));
      return;
    }
    List& list = lists_.back();
    list.next = Integer(AttributeOf(node, "value")).value_or(list.next);
    const ListStyle style = ParseListStyle(AttributeOf(node, "type"), AttributeOf(node, "style"), list.style);
    builder_.BeginListItem(ListLabel(style, list.next));
    list.next += list.step;
  }

  void Leave(const GumboNode& node) {
    const GumboTag tag = node.v.element.tag;
    const Frame frame = frames_.back();
    frames_.pop_back();
    const TextBuilder::Style style = builder_.style();
    if (IsBlockElement(tag) || (boilerplate_ && !frame.boilerplate)) builder_.EndLeaf();
    if (tag == GUMBO_TAG_LI) builder_.EndListItem();
    if ((tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) && !tables_.empty()) LeaveCell(tables_.back());
    if (style.container != frame.style.container) builder_.CloseContainer(style.container);
    if (frame.list) lists_.pop_back();
    if (frame.table) {
      const Table& table = tables_.back();
      if (table.block >= 0 && table.block != frame.style.container && (table.for_layout || table.cells < 2)) {
        builder_.DissolveTable(table.block);
      }
      tables_.pop_back();
    }
    boilerplate_ = frame.boilerplate;
    builder_.set_style(frame.style);
  }

  void LeaveCell(Table& table) {
    const size_t bytes = builder_.text_size() - table.cell_start;
    table.cells += bytes > 0;
    if (bytes > kLayoutCellBytes || builder_.leaves() - table.cell_leaves >= kLayoutCellLeaves) table.for_layout = true;
  }

  void AddText(const GumboNode& node) {
    const std::string_view text = node.v.text.text;
    // The parser's pieces of source are trusted only where they lie inside the page.
    const GumboStringPiece& original = node.v.text.original_text;
    const char* begin = html_.data();
    std::string_view source;
    size_t offset = last_offset_;
    if (original.data != nullptr && original.data >= begin && original.data <= begin + html_.size() &&
        original.length <= static_cast<size_t>(begin + html_.size() - original.data)) {
      source = std::string_view(original.data, original.length);
      offset = static_cast<size_t>(original.data - begin);
    }
    builder_.Append(text, AlignText(text, source, offset));
    last_offset_ = offset + source.size();
  }

  std::string_view html_;
  const HtmlTree& tree_;
  PageOutline outline_;
  TextBuilder builder_;
  std::vector<Frame> frames_;
  std::vector<List> lists_;
  std::vector<Table> tables_;
  bool boilerplate_ = false;
  size_t last_offset_ = 0;
};

}  // namespace

void ExtractHtml(const DecodedText& decoded, bool xhtml, Extraction* extraction) {
  std::string html;
  std::string_view view = decoded.text;
  if (xhtml) {
    html = decoded.text;
    HideSelfClosedRawText(html);
    view = html;
  }
  const bool harmless = IsHarmlessMarkup(view);
  if (!harmless) {
    html = FlattenMarkup(view);
    view = html;
  }
  const HtmlTree tree(view);
  PageReader reader(view, tree);
  reader.Read();
  reader.builder().ranges().Write(decoded.map, extraction);
  reader.builder().Finish(extraction);
  ReadMetadata(tree, extraction->mutable_metadata());
  if (harmless) return;
  Finding* finding = extraction->add_findings();
  finding->set_kind(Finding::KIND_TEXT_LOSS);
  finding->set_detail(
      "The markup is nested too deeply or too crookedly to be followed; the text was read as plain paragraphs.");
}

}  // namespace huiyao::ingestion
