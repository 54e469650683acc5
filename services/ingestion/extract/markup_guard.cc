#include "services/ingestion/extract/markup_guard.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <vector>

#include "services/ingestion/decode/ascii.h"
#include "services/ingestion/extract/element_class.h"
#include "services/ingestion/extract/tag_scanner.h"

namespace huiyao::ingestion {
namespace {

constexpr size_t kMaxAttributes = 512;
// About a gigabyte of tree.
constexpr size_t kMaxTags = size_t{1} << 20;
constexpr size_t kMaxFormatting = 64;
constexpr size_t kNoahsArk = 3;
// Elements made again because formatting was open, beyond one per tag.
constexpr size_t kMaxReopened = size_t{1} << 20;
// Steps over siblings for misnested formatting.
constexpr size_t kMaxMoves = size_t{1} << 29;
// Steps over the stack, beyond some per byte.
constexpr size_t kMaxSteps = size_t{1} << 28;

// A shadow of the tree builder.
class Guard {
 public:
  explicit Guard(std::string_view html) : html_(html), scanner_(html) {}

  size_t Depth() {
    for (MarkupTag tag; scanner_.Next(tag);) {
      ++tags_;
      if (tag.attributes > kMaxAttributes || tags_ > kMaxTags) return SIZE_MAX;
      if (scanner_.text_before()) Reopen();
      if (tag.closing) {
        Close(tag.tag);
      } else {
        Open(tag);
      }
      scanner_.set_foreign(IsForeign());
      if (stack_.size() > kMaxMarkupDepth || formatting_.size() > kMaxFormatting || root_attributes_ > kMaxAttributes ||
          reopened_ > kMaxReopened + tags_ || moves_ > kMaxMoves || steps_ > kMaxSteps + 16 * html_.size()) {
        return SIZE_MAX;
      }
      deepest_ = std::max(deepest_, stack_.size());
    }
    return deepest_;
  }

 private:
  struct Element {
    GumboTag tag;
    bool foreign;
    // SVG's or MathML's element whose content is HTML again.
    bool integration_point;
  };
  // An entry of the list of active formatting elements; GUMBO_TAG_UNKNOWN is a marker.
  struct Formatting {
    GumboTag tag;
    size_t hash;
    bool open;
  };

  bool IsForeign() const { return !stack_.empty() && stack_.back().foreign && !stack_.back().integration_point; }

  void Push(GumboTag tag, bool foreign = false, bool integration_point = false) {
    stack_.push_back({tag, foreign, integration_point});
  }

  void Pop() {
    const GumboTag tag = stack_.back().tag;
    stack_.pop_back();
    if (IsFormattingElement(tag)) {
      const auto last = std::find_if(formatting_.rbegin(), formatting_.rend(),
                                     [tag](const Formatting& entry) { return entry.tag == tag && entry.open; });
      if (last != formatting_.rend()) last->open = false;
    } else if (HasMarker(tag)) {
      while (!formatting_.empty()) {
        const bool marker = formatting_.back().tag == GUMBO_TAG_UNKNOWN;
        formatting_.pop_back();
        if (marker) break;
      }
    }
  }

  static bool HasMarker(GumboTag tag) {
    return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH || tag == GUMBO_TAG_CAPTION || tag == GUMBO_TAG_APPLET ||
           tag == GUMBO_TAG_OBJECT || tag == GUMBO_TAG_MARQUEE || tag == GUMBO_TAG_TEMPLATE;
  }

  // Pops up to and including the innermost element that `is_target`, unless `is_boundary` comes first.
  template <typename Target, typename Boundary>
  bool PopTo(Target is_target, Boundary is_boundary) {
    for (size_t i = stack_.size(); i-- > 0;) {
      ++steps_;
      if (is_target(stack_[i].tag)) {
        while (stack_.size() > i) Pop();
        return true;
      }
      if (is_boundary(stack_[i].tag) || stack_[i].foreign) return false;
    }
    return false;
  }

  bool PopTo(GumboTag target) {
    return PopTo([target](GumboTag tag) { return tag == target; }, IsScopeBoundary);
  }

  // Pops what a new row, cell or row group ends.
  template <typename Keep>
  void ClearBackTo(Keep keep) {
    size_t i = stack_.size();
    while (i > 0 && !keep(stack_[i - 1].tag)) --i, ++steps_;
    if (i == 0) return;
    while (stack_.size() > i) Pop();
  }

  // Reconstructs the active formatting elements.
  void Reopen() {
    size_t first = formatting_.size();
    while (first > 0 && formatting_[first - 1].tag != GUMBO_TAG_UNKNOWN && !formatting_[first - 1].open) --first;
    for (; first < formatting_.size(); ++first) {
      formatting_[first].open = true;
      Push(formatting_[first].tag);
      ++reopened_;
    }
  }

  void OpenFormatting(const MarkupTag& tag) {
    if (tag.tag == GUMBO_TAG_A || tag.tag == GUMBO_TAG_NOBR) CloseFormatting(tag.tag);
    Reopen();
    const size_t hash = std::hash<std::string_view>()(html_.substr(tag.start, tag.end - tag.start));
    size_t alike = 0;
    for (size_t i = formatting_.size(); i-- > 0 && formatting_[i].tag != GUMBO_TAG_UNKNOWN;) {
      ++steps_;
      if (formatting_[i].hash == hash && ++alike == kNoahsArk) {
        formatting_.erase(formatting_.begin() + static_cast<ptrdiff_t>(i));
        break;
      }
    }
    formatting_.push_back({tag.tag, hash, true});
    Push(tag.tag);
  }

  // The adoption agency algorithm, as far as the stack and the list go.
  void CloseFormatting(GumboTag tag) {
    size_t entry = formatting_.size();
    while (entry > 0 && formatting_[entry - 1].tag != tag) {
      if (formatting_[entry - 1].tag == GUMBO_TAG_UNKNOWN) return;
      --entry;
    }
    if (entry == 0) return;
    --entry;
    bool special_above = false;
    for (size_t i = stack_.size(); i-- > 0;) {
      ++steps_;
      if (stack_[i].tag == tag && !stack_[i].foreign) {
        if (special_above) {
          moves_ += tags_;
          // The element itself goes; a copy of it stays inside the block that is furthest out.
          stack_.erase(stack_.begin() + static_cast<ptrdiff_t>(i));
          formatting_.erase(formatting_.begin() + static_cast<ptrdiff_t>(entry));
        } else {
          formatting_.erase(formatting_.begin() + static_cast<ptrdiff_t>(entry));
          while (stack_.size() > i) Pop();
        }
        return;
      }
      if (IsScopeBoundary(stack_[i].tag) || stack_[i].foreign) return;
      special_above = special_above || IsSpecialElement(stack_[i].tag);
    }
    formatting_.erase(formatting_.begin() + static_cast<ptrdiff_t>(entry));
  }

  // HTML that ends SVG and MathML (13.2.6.5).
  static bool BreaksOut(const MarkupTag& tag) {
    static constexpr auto kTags = std::to_array<GumboTag>(
        {GUMBO_TAG_B,       GUMBO_TAG_BIG,  GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,  GUMBO_TAG_BR,   GUMBO_TAG_CENTER,
         GUMBO_TAG_CODE,    GUMBO_TAG_DD,   GUMBO_TAG_DIV,        GUMBO_TAG_DL,    GUMBO_TAG_DT,   GUMBO_TAG_EM,
         GUMBO_TAG_EMBED,   GUMBO_TAG_HEAD, GUMBO_TAG_HR,         GUMBO_TAG_I,     GUMBO_TAG_IMG,  GUMBO_TAG_LI,
         GUMBO_TAG_LISTING, GUMBO_TAG_MENU, GUMBO_TAG_META,       GUMBO_TAG_NOBR,  GUMBO_TAG_OL,   GUMBO_TAG_P,
         GUMBO_TAG_PRE,     GUMBO_TAG_RUBY, GUMBO_TAG_S,          GUMBO_TAG_SMALL, GUMBO_TAG_SPAN, GUMBO_TAG_STRONG,
         GUMBO_TAG_STRIKE,  GUMBO_TAG_SUB,  GUMBO_TAG_SUP,        GUMBO_TAG_TABLE, GUMBO_TAG_TT,   GUMBO_TAG_U,
         GUMBO_TAG_UL,      GUMBO_TAG_VAR});
    return HeadingLevel(tag.tag) > 0 || std::find(kTags.begin(), kTags.end(), tag.tag) != kTags.end();
  }

  void OpenForeign(const MarkupTag& tag) {
    if (tag.self_closing) return;
    const bool integration = EqualsIgnoringCase(tag.name, "foreignobject") || EqualsIgnoringCase(tag.name, "desc") ||
                             EqualsIgnoringCase(tag.name, "title") || EqualsIgnoringCase(tag.name, "annotation-xml") ||
                             tag.tag == GUMBO_TAG_MI || tag.tag == GUMBO_TAG_MO || tag.tag == GUMBO_TAG_MN ||
                             tag.tag == GUMBO_TAG_MS || tag.tag == GUMBO_TAG_MTEXT;
    Push(tag.tag, true, integration);
  }

  void Open(const MarkupTag& tag) {
    if (IsForeign()) {
      if (!BreaksOut(tag)) {
        OpenForeign(tag);
        return;
      }
      while (IsForeign()) Pop();
    }
    switch (tag.tag) {
      case GUMBO_TAG_HTML:
      case GUMBO_TAG_BODY:
        root_attributes_ += tag.attributes;
        return;
      case GUMBO_TAG_HEAD:
        return;
      case GUMBO_TAG_SVG:
      case GUMBO_TAG_MATH:
        Reopen();
        OpenForeign(tag);
        return;
      case GUMBO_TAG_TR:
        ClearBackTo([](GumboTag t) { return IsRowGroup(t) || t == GUMBO_TAG_TABLE || t == GUMBO_TAG_TEMPLATE; });
        Push(tag.tag);
        return;
      case GUMBO_TAG_TD:
      case GUMBO_TAG_TH:
        ClearBackTo([](GumboTag t) {
          return t == GUMBO_TAG_TR || IsRowGroup(t) || t == GUMBO_TAG_TABLE || t == GUMBO_TAG_TEMPLATE;
        });
        Push(tag.tag);
        formatting_.push_back({GUMBO_TAG_UNKNOWN, 0, true});
        return;
      case GUMBO_TAG_TBODY:
      case GUMBO_TAG_THEAD:
      case GUMBO_TAG_TFOOT:
      case GUMBO_TAG_COLGROUP:
      case GUMBO_TAG_CAPTION:
        ClearBackTo([](GumboTag t) { return t == GUMBO_TAG_TABLE || t == GUMBO_TAG_TEMPLATE; });
        Push(tag.tag);
        if (tag.tag == GUMBO_TAG_CAPTION) formatting_.push_back({GUMBO_TAG_UNKNOWN, 0, true});
        return;
      default:
        break;
    }
    if (ClosesParagraph(tag.tag)) {
      PopTo([](GumboTag t) { return t == GUMBO_TAG_P; },
            [](GumboTag t) { return IsScopeBoundary(t) || t == GUMBO_TAG_BUTTON; });
    }
    switch (tag.tag) {
      case GUMBO_TAG_LI:
        PopTo([](GumboTag t) { return t == GUMBO_TAG_LI; }, BoundsListItem);
        break;
      case GUMBO_TAG_DD:
      case GUMBO_TAG_DT:
        PopTo([](GumboTag t) { return t == GUMBO_TAG_DD || t == GUMBO_TAG_DT; }, BoundsListItem);
        break;
      case GUMBO_TAG_OPTION:
      case GUMBO_TAG_OPTGROUP:
        while (!stack_.empty() && (stack_.back().tag == GUMBO_TAG_OPTION || stack_.back().tag == tag.tag)) Pop();
        break;
      case GUMBO_TAG_BUTTON:
        PopTo(GUMBO_TAG_BUTTON);
        break;
      default:
        if (HeadingLevel(tag.tag) > 0 && !stack_.empty() && HeadingLevel(stack_.back().tag) > 0) Pop();
    }
    if (IsVoidElement(tag.tag)) {
      Reopen();
      return;
    }
    if (IsFormattingElement(tag.tag)) {
      OpenFormatting(tag);
      return;
    }
    if (!IsSpecialElement(tag.tag)) Reopen();
    Push(tag.tag);
    if (HasMarker(tag.tag)) formatting_.push_back({GUMBO_TAG_UNKNOWN, 0, true});
  }

  void Close(GumboTag target) {
    if (IsForeign()) {
      for (size_t i = stack_.size(); i-- > 0 && stack_[i].foreign;) {
        ++steps_;
        if (stack_[i].tag != target) continue;
        while (stack_.size() > i) Pop();
        return;
      }
    }
    if (IsFormattingElement(target)) {
      CloseFormatting(target);
    } else if (target == GUMBO_TAG_TABLE || target == GUMBO_TAG_TR || IsRowGroup(target) ||
               target == GUMBO_TAG_TEMPLATE) {
      PopTo([target](GumboTag t) { return t == target; },
            [](GumboTag t) { return t == GUMBO_TAG_TABLE || t == GUMBO_TAG_TEMPLATE; });
    } else if (target == GUMBO_TAG_LI) {
      PopTo([](GumboTag t) { return t == GUMBO_TAG_LI; },
            [](GumboTag t) { return IsScopeBoundary(t) || t == GUMBO_TAG_OL || t == GUMBO_TAG_UL; });
    } else if (HeadingLevel(target) > 0) {
      PopTo([](GumboTag t) { return HeadingLevel(t) > 0; }, IsScopeBoundary);
    } else if (target == GUMBO_TAG_HTML || target == GUMBO_TAG_BODY || target == GUMBO_TAG_HEAD) {
      return;
    } else if (IsSpecialElement(target)) {
      PopTo(target);
    } else {
      PopTo([target](GumboTag t) { return t == target; }, IsSpecialElement);
    }
  }

  static bool IsRowGroup(GumboTag tag) {
    return tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TFOOT;
  }

  static bool BoundsListItem(GumboTag tag) {
    return IsSpecialElement(tag) && tag != GUMBO_TAG_ADDRESS && tag != GUMBO_TAG_DIV && tag != GUMBO_TAG_P;
  }

  std::string_view html_;
  TagScanner scanner_;
  std::vector<Element> stack_;
  std::vector<Formatting> formatting_;
  size_t deepest_ = 0;
  size_t tags_ = 0;
  size_t root_attributes_ = 0;
  size_t reopened_ = 0;
  size_t moves_ = 0;
  size_t steps_ = 0;
};

// Makes <x …> a bogus comment of the same size: <! …>.
void Hide(std::string& html, const MarkupTag& tag) {
  html[tag.start + 1] = '!';
  // A comment has other rules; two dashes would begin one.
  for (size_t i = tag.start + 2; i + 1 < tag.end; ++i) html[i] = ' ';
}

}  // namespace

size_t MarkupDepth(std::string_view html) { return Guard(html).Depth(); }

std::string FlattenMarkup(std::string_view html) {
  std::string flat(html);
  TagScanner scanner(html);
  size_t tags = 0;
  for (MarkupTag tag; scanner.Next(tag);) {
    switch (tag.tag) {
      case GUMBO_TAG_SCRIPT:
      case GUMBO_TAG_STYLE:
      case GUMBO_TAG_TITLE:
      case GUMBO_TAG_TEXTAREA:
      case GUMBO_TAG_XMP:
      case GUMBO_TAG_IFRAME:
      case GUMBO_TAG_NOEMBED:
      case GUMBO_TAG_NOFRAMES:
      case GUMBO_TAG_BR:
      case GUMBO_TAG_META:
        if (IsVoidElement(tag.tag) && tags >= kMaxTags) break;
        if (tag.attributes > kMaxAttributes) {
          const size_t name_end = tag.start + (tag.closing ? 2 : 1) + tag.name.size();
          std::fill(flat.begin() + static_cast<ptrdiff_t>(name_end), flat.begin() + static_cast<ptrdiff_t>(tag.end) - 1,
                    ' ');
        }
        continue;
      default:
        break;
    }
    if (++tags > kMaxTags) {
      std::fill(flat.begin() + static_cast<ptrdiff_t>(tag.start), flat.begin() + static_cast<ptrdiff_t>(tag.end), ' ');
      if (tag.tag == GUMBO_TAG_PLAINTEXT) scanner.LeaveRawText();
      continue;
    }
    // What follows a <plaintext> that is none any more has tags again.
    if (tag.tag == GUMBO_TAG_PLAINTEXT) scanner.LeaveRawText();
    if (!IsBlockElement(tag.tag) || tag.tag == GUMBO_TAG_HTML || tag.tag == GUMBO_TAG_BODY ||
        tag.tag == GUMBO_TAG_FRAMESET || tag.tag == GUMBO_TAG_PLAINTEXT) {
      Hide(flat, tag);
      continue;
    }
    const size_t name = tag.start + (tag.closing ? 2 : 1);
    flat[name] = 'p';
    std::fill(flat.begin() + static_cast<ptrdiff_t>(name) + 1, flat.begin() + static_cast<ptrdiff_t>(tag.end) - 1, ' ');
  }
  return flat;
}

void HideSelfClosedRawText(std::string& xhtml) {
  const std::string original = xhtml;
  TagScanner scanner(original);
  for (MarkupTag tag; scanner.Next(tag);) {
    if (tag.closing || !tag.self_closing || !scanner.AtRawText()) continue;
    scanner.LeaveRawText();
    Hide(xhtml, tag);
  }
}

}  // namespace huiyao::ingestion
