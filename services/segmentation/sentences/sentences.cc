#include "services/segmentation/sentences/sentences.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/sentences/byte_classes.h"
#include "services/segmentation/sentences/chinese.h"
#include "services/segmentation/sentences/english.h"
#include "services/segmentation/sentences/list_series.h"
#include "services/segmentation/sentences/loose_breaks.h"
#include "services/segmentation/sentences/speech_cue.h"
#include "services/segmentation/sentences/starters.h"
#include "services/segmentation/sentences/terminals.h"
#include "services/segmentation/sentences/tokens.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kNone = std::string_view::npos;

// What a sentence takes at the least, usually.
constexpr size_t kSentenceBytes = 64;

// The longest title or quotation whose end is looked for.
constexpr size_t kEnclosedBytes = 150;

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<TextRange> Cut() {
    sentences_.reserve(text_.size() / kSentenceBytes + 1);
    BeginSentence(0);
    size_t at = 0;
    while ((at = Find(at)) < text_.size()) at = Step(at);
    Close(text_.size());
    return std::move(sentences_);
  }

 private:
  Byte ClassOf(char c) const { return (*table_)[static_cast<uint8_t>(c)]; }

  size_t Find(size_t at) const {
    const auto* bytes = reinterpret_cast<const uint8_t*>(text_.data());
    const ByteTable& table = *table_;
    const size_t size = text_.size();
    const auto kind = [&](size_t i) { return static_cast<unsigned>(table[bytes[i]]); };
    // kPlain is 0.
    while (at + 4 <= size && (kind(at) | kind(at + 1) | kind(at + 2) | kind(at + 3)) == 0) at += 4;
    while (at < size && kind(at) == 0) ++at;
    return at;
  }

  // Deals with what stands at `at`; the offset where to go on.
  size_t Step(size_t at) {
    switch (ClassOf(text_[at])) {
      case Byte::kPlain:
        return at + 1;
      case Byte::kTerminal:
        return AtTerminal(at);
      case Byte::kBlank:
        return AtBlank(at);
      case Byte::kItemStart:
        return AtItemStart(at);
      case Byte::kColon:
        if (text_.substr(at).starts_with("://")) table_ = &kThoroughTable;
        return at + 1;
      case Byte::kLineEnd:
        return AtLineEnd(at, 1);
      case Byte::kQuote:
        in_quotes_ = !in_quotes_;
        return at + 1;
      case Byte::kOpenBracket:
        bracket_ = at;
        return at + 1;
      case Byte::kCloseBracket:
        bracket_ = kNone;
        return at + 1;
      case Byte::kWide:
        return AtWide(at);
    }
    return at + 1;
  }

  size_t AtWide(size_t at) {
    const text::CodePoint c = text::DecodeAt(text_, at);
    switch (c.value) {
      case U'（':
        bracket_ = at;
        break;
      case U'）':
        bracket_ = kNone;
        break;
      case U'《':
      case U'〈':
        title_ = at;
        break;
      case U'》':
      case U'〉':
        title_ = kNone;
        break;
      case U'“':
        quotation_ = at;
        break;
      case U'”':
        quotation_ = kNone;
        break;
      case U'\u3000':
      case U'\u00A0':
        return AtBlank(at);
      default:
        if (table_ == &kQuickTable && at > start_ && IsBlank(text_[at - 1]) && BulletAt(text_, at) > 0)
          return AtItemStart(at) + 2;
        if (IsLineEnd(c.value)) return AtLineEnd(at, c.length);
        if (IsTerminalOrEllipsis(c.value)) return AtTerminal(at);
    }
    return at + c.length;
  }

  size_t AtLineEnd(size_t at, size_t length) {
    in_quotes_ = false;
    bracket_ = title_ = quotation_ = kNone;
    mark_ = {};
    table_ = &kQuickTable;
    Close(at + length);
    return at + length;
  }

  size_t AtTerminal(size_t at) {
    if (text_[at] == '.' && BeginsList(at)) return at + 1;
    if (IsInTitle(at) || IsInNamedQuotation(at) || IsInParenthesis(at)) return at + Decode(at).length;
    const Terminals run = ReadTerminals(text_, at, in_quotes_);
    for (size_t i = run.begin; i < run.end; ++i) in_quotes_ ^= text_[i] == '"';
    // The mark of the list item that begins the sentence, or an ellipsis at its start.
    const bool marks_item = mark_ && mark_start_ == start_ && at < mark_.end;
    const bool ends = !marks_item && at > start_ && Ends(run);
    if (run.bracket) bracket_ = kNone;
    if (run.quote) quotation_ = kNone;
    if (!ends) return run.end;
    const size_t end = SkipClosingNote(text_, run.end);
    Close(end);
    return end;
  }

  // The full stop behind the number of the first item of a list within the sentence: `Agenda: 1. Opening`.
  bool BeginsList(size_t at) {
    const std::string_view number = TokenBefore(text_, start_, at);
    if (number != "1" || at < start_ + 3 || text_[at - 3] != ':') return false;
    const ListMark mark = ReadListMark(text_, at - 1, {});
    if (!mark) return false;
    mark_ = mark;
    mark_start_ = at - 1;
    table_ = &kThoroughTable;
    return true;
  }

  bool Ends(const Terminals& run) const {
    if (IsInChinese(text_, start_, run)) return EndsInChinese(text_, start_, run, bracket_);
    return EndsInEnglish(text_, start_, run);
  }

  // A title that closes behind the terminal at `at`.
  bool IsInTitle(size_t at) {
    if (title_ == kNone) return false;
    const std::string_view behind = SameLine(at);
    const size_t close = std::min(FindWord(behind, "》"), FindWord(behind, "〉"));
    if (at - title_ < kEnclosedBytes && close != kNone && FindWord(behind.substr(0, close), "《") == kNone) return true;
    title_ = kNone;
    return false;
  }

  // Within a quotation that begins inside the sentence and with which it goes on: 他提出“谁来干？怎么干？”的问题。
  bool IsInNamedQuotation(size_t at) {
    if (quotation_ == kNone || quotation_ <= start_) return false;
    const std::string_view behind = SameLine(at);
    const size_t close = FindWord(behind, "”");
    if (at - quotation_ < kEnclosedBytes && close != kNone && FindWord(behind.substr(0, close), "“") == kNone &&
        ContinuesQuotation(behind, close + 3)) {
      return true;
    }
    quotation_ = kNone;
    return false;
  }

  // Within brackets that open inside the sentence and behind which it goes on.
  bool IsInParenthesis(size_t at) const {
    if (bracket_ == kNone || bracket_ <= start_ || at - bracket_ > kEnclosedBytes) return false;
    const std::string_view behind = SameLine(at);
    const bool ascii = text_[bracket_] == '(';
    const size_t close = behind.find(ascii ? ")" : "）");
    if (close == kNone || behind.substr(0, close).find(ascii ? "(" : "（") != kNone) return false;
    const size_t next = SkipBlanks(text_, at + close + (ascii ? 1 : 3));
    if (next >= text_.size()) return false;
    const text::CodePoint c = text::DecodeAt(text_, next);
    if (c.value < 0x80) return IsLower(text_[next]) || std::string_view(",;.").find(text_[next]) != kNone;
    return IsHan(c.value) || c.value == U'，' || c.value == U'。' || c.value == U'、' || c.value == U'；';
  }

  // What follows in this line, as far as something enclosed may reach.
  std::string_view SameLine(size_t at) const {
    const std::string_view behind = text_.substr(at, kEnclosedBytes);
    return behind.substr(0, behind.find_first_of("\r\n"));
  }

  // What may begin a sentence if a blank stands before it.
  size_t AtItemStart(size_t at) {
    if (at <= start_ || !IsBlank(text_[at - 1])) return at + 1;
    size_t blank = at - 1;
    while (blank > start_ && IsBlank(text_[blank - 1])) --blank;
    if (blank > start_ && BreaksAtBlank(blank, at)) Close(at);
    return at + 1;
  }

  size_t AtBlank(size_t at) {
    const size_t next = SkipBlanks(text_, at);
    if (at > start_ && next < text_.size() && BreaksAtBlank(at, next)) Close(next);
    return next;
  }

  bool BreaksAtBlank(size_t at, size_t next) {
    const char c = text_[next];
    if (BulletAt(text_, next) > 0) return true;
    if (mark_ && (IsDigit(c) || IsLetter(c) || c == '(' || c == '\xEF')) {
      const ListMark mark = ReadListMark(text_, next, mark_);
      if (Follows(mark_, mark) && EndsItem(at)) return BeginsItem(mark);
    }
    if (c == text_[start_] && (c == '-' || c == '*')) return BeginsDashedItem(next);
    if (IsLower(c) && c != 'h' && c != 'w') return false;
    if (static_cast<uint8_t>(c) >= 0x80) return false;
    return BreaksWithoutTerminal(text_, start_, at, next);
  }

  // The words before `at` are more than the mark of the item and go on with no comma or conjunction.
  bool EndsItem(size_t at) const {
    if (mark_start_ == start_ && at <= mark_.end) return false;
    return std::string_view(",;:").find(text_[at - 1]) == kNone && !IsLinkingWord(TokenBefore(text_, start_, at));
  }

  // `- One - Two`: the dash that began the sentence, before a capital.
  bool BeginsDashedItem(size_t at) const {
    const size_t item = SkipBlanks(text_, at + 1);
    if (start_ + 1 >= text_.size() || !IsBlank(text_[start_ + 1]) || item == at + 1 || item >= text_.size())
      return false;
    return IsUpper(text_[item]);
  }

  // What follows the mark begins as items do: with a capital or a Chinese character.
  bool BeginsItem(const ListMark& mark) const {
    const char c = text_[SkipBlanks(text_, mark.end)];
    return !IsLower(c);
  }

  void Close(size_t end) {
    size_t first = start_, last = end;
    while (first < last) {
      const text::CodePoint c = Decode(first);
      if (!IsSpace(c.value)) break;
      first += c.length;
    }
    while (last > first) {
      const text::CodePoint c = IsAscii(text_[last - 1]) ? Decode(last - 1) : text::DecodeBefore(text_, last);
      if (!IsSpace(c.value)) break;
      last -= c.length;
    }
    if (first < last) sentences_.push_back({first, last});
    BeginSentence(end);
  }

  static bool IsAscii(char c) { return static_cast<uint8_t>(c) < 0x80; }

  text::CodePoint Decode(size_t at) const {
    const char c = text_[at];
    if (IsAscii(c)) return {static_cast<char32_t>(c), 1, true};
    return text::DecodeAt(text_, at);
  }

  void BeginSentence(size_t at) {
    at = start_ = SkipBlanks(text_, at);
    if (at >= text_.size()) return;
    const ListMark mark = ReadListMark(text_, at, mark_);
    // A letter begins a list only if it is the first; otherwise it is a name's.
    if (!mark || (mark.numbering != ListMark::Numbering::kDigits && mark.ordinal > 1 && !Follows(mark_, mark))) return;
    mark_ = mark;
    mark_start_ = at;
    table_ = &kThoroughTable;
  }

  std::string_view text_;
  std::vector<TextRange> sentences_;
  const ByteTable* table_ = &kQuickTable;
  size_t start_ = 0;
  // The last item of a list in this line, and the sentence that it began.
  ListMark mark_;
  size_t mark_start_ = 0;
  // The openers that are open.
  bool in_quotes_ = false;
  size_t bracket_ = kNone;
  size_t title_ = kNone;
  size_t quotation_ = kNone;
};

}  // namespace

std::vector<TextRange> CutSentences(std::string_view text) { return Cutter(text).Cut(); }

}  // namespace huiyao::segmentation
