#include "services/segmentation/sentences/terminals.h"

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/sentences/tokens.h"

namespace huiyao::segmentation {
namespace {

bool IsQuote(char32_t c) {
  switch (c) {
    case U'"':
    case U'\'':
    case U'”':
    case U'’':
    case U'»':
    case U'」':
    case U'』':
    case U'＂':
    case U'〞':
      return true;
    default:
      return false;
  }
}

bool EndsLine(std::string_view text, size_t at) { return at >= text.size() || (text[at] >= '\n' && text[at] <= '\r'); }

class Reader {
 public:
  Reader(std::string_view text, size_t at, bool in_quotes) : text_(text), in_quotes_(in_quotes) {
    run_.begin = run_.end = at;
  }

  Terminals Read() {
    ReadMarks();
    SplitSpacedEllipsis();
    ReadReference();
    ReadLoneCloser();
    ReadEmoticon();
    run_.next = SkipBlanks(text_, run_.end);
    return run_;
  }

 private:
  // Terminals and closers in any order, `. . .` included.
  void ReadMarks() {
    while (run_.end < text_.size()) {
      // What most runs end with.
      if (IsLetter(text_[run_.end])) break;
      if (IsBlank(text_[run_.end]) && !(run_.end + 1 < text_.size() && text_[run_.end + 1] == '.')) break;
      const text::CodePoint c = text::DecodeAt(text_, run_.end);
      if (IsTerminalOrEllipsis(c.value)) {
        AddTerminal(c.value);
        run_.quote = run_.bracket = false;
      } else if (IsCloser(c.value) && Closes(c.value, run_.end + c.length)) {
        (IsQuote(c.value) ? run_.quote : run_.bracket) = true;
        closed_ = true;
      } else if (!closed_ && !run_.ideographic && !run_.exclaims && SpacedStop()) {
        if (spaced_ == 0) first_end_ = run_.end;
        ++spaced_;
        ++stops_;
        run_.end += 2;
        continue;
      } else {
        break;
      }
      run_.end += c.length;
    }
    if (stops_ > 1) run_.ellipsis = true;
  }

  void AddTerminal(char32_t c) {
    switch (c) {
      case U'。':
      case U'｡':
      case U'．':
        run_.ideographic = true;
        break;
      case U'！':
      case U'？':
        run_.ideographic = true;
        run_.exclaims = true;
        break;
      case U'.':
        ++stops_;
        break;
      case U'…':
        stops_ += 3;
        break;
      default:
        run_.exclaims = true;
    }
  }

  // ASCII quotation marks and ’ may be openers or apostrophes. `behind` is the offset behind it.
  bool Closes(char32_t c, size_t behind) const {
    const bool before_word = behind < text_.size() && (IsLetter(text_[behind]) || IsDigit(text_[behind]));
    if (c == U'\'' || c == U'’') return !before_word;
    if (c != U'"') return true;
    if (in_quotes_) return true;
    return behind >= text_.size() || IsBlank(text_[behind]) || !(text_[behind] & 0x80 || before_word);
  }

  // A blank and a full stop that begins no number.
  bool SpacedStop() const {
    const size_t i = run_.end;
    if (i + 1 >= text_.size() || text_[i] != ' ' || text_[i + 1] != '.') return false;
    return i + 2 == text_.size() || !(IsDigit(text_[i + 2]) || IsLetter(text_[i + 2]));
  }

  // In `word. . . . Next` the first full stop ends the sentence and the ellipsis begins the next (Chicago Manual of
  // Style, 13.51).
  void SplitSpacedEllipsis() {
    if (spaced_ != 3 || stops_ != 4 || closed_) return;
    if (run_.begin == 0 || IsBlank(text_[run_.begin - 1])) return;
    if (EndsLine(text_, SkipBlanks(text_, run_.end))) return;
    run_.end = first_end_;
    run_.ellipsis = false;
  }

  // The number of a footnote: [12].
  void ReadReference() {
    size_t i = run_.end;
    while (i < text_.size() && text_[i] == '[') {
      size_t digit = i + 1;
      while (digit < text_.size() && digit - i < 5 && IsDigit(text_[digit])) ++digit;
      if (digit == i + 1 || digit >= text_.size() || text_[digit] != ']') break;
      i = run_.end = digit + 1;
    }
  }

  // A bracket or quotation mark that stands alone: `. )`.
  void ReadLoneCloser() {
    const size_t i = run_.end;
    if (i + 1 >= text_.size() || text_[i] != ' ') return;
    const char c = text_[i + 1];
    if (c != ')' && c != ']' && !(c == '"' && in_quotes_ && !run_.quote)) return;
    if (!EndsLine(text_, i + 2) && !IsBlank(text_[i + 2])) return;
    (c == '"' ? run_.quote : run_.bracket) = true;
    run_.end = i + 2;
  }

  void ReadEmoticon() {
    size_t i = SkipBlanks(text_, run_.end);
    if (i >= text_.size() || (text_[i] != ':' && text_[i] != ';' && text_[i] != '=')) return;
    if (++i < text_.size() && text_[i] == '-') ++i;
    const size_t mouth = i;
    while (i < text_.size() && i - mouth < 8 && std::string_view(")(DPpO]|").find(text_[i]) != std::string_view::npos)
      ++i;
    if (i == mouth || (!EndsLine(text_, i) && !IsBlank(text_[i]))) return;
    run_.emoticon = true;
    run_.end = i;
  }

  std::string_view text_;
  bool in_quotes_;
  Terminals run_;
  int stops_ = 0;
  int spaced_ = 0;
  size_t first_end_ = 0;
  bool closed_ = false;
};

}  // namespace

bool IsTerminalOrEllipsis(char32_t c) { return c == U'…' || IsTerminal(c); }

Terminals ReadTerminals(std::string_view text, size_t at, bool in_quotes) { return Reader(text, at, in_quotes).Read(); }

}  // namespace huiyao::segmentation
