#include "services/segmentation/sentences/chinese.h"

#include <algorithm>
#include <iterator>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/sentences/abbreviations.h"
#include "services/segmentation/sentences/speech_cue.h"
#include "services/segmentation/sentences/tokens.h"

namespace huiyao::segmentation {
namespace {

// In brackets of either width, behind the last sentence.
constexpr std::string_view kNotes[] = {"完",       "完结", "全文完", "待续", "未完待续",
                                       "全文完毕", "未完", "續完",   "待續", "未完待續"};

char32_t Before(std::string_view text, size_t start, size_t at) {
  return at > start ? text::DecodeBefore(text, at).value : 0;
}

char32_t At(std::string_view text, size_t at) { return at < text.size() ? text::DecodeAt(text, at).value : 0; }

// Han characters, the marks and the full-width forms that stand among them.
bool IsChinese(char32_t c) {
  return IsHan(c) || (c >= 0x3001 && c <= 0x301F) || (c >= 0xFF01 && c <= 0xFF65) || c == U'“' || c == U'”' ||
         c == U'‘';
}

bool Continues(char32_t c) {
  switch (c) {
    case U'，':
    case U'、':
    case U'；':
    case U'：':
    case U',':
    case U';':
    case U':':
    case U'﹐':
    case U'﹔':
      return true;
    default:
      return false;
  }
}

// A full stop of a number or of a mark of a list: `3.加强`, `A.苹果`.
bool IsMarkOfList(std::string_view text, size_t start, size_t stop) {
  const std::string_view token = TokenBefore(text, start, stop);
  size_t length = 0;
  while (length < token.size() && IsDigit(token[token.size() - 1 - length])) ++length;
  if (length == 0) {
    if (token.empty() || !IsLetter(token.back())) return false;
    return token.size() == 1 || !IsLetter(token[token.size() - 2]);
  }
  const std::string_view before = token.substr(0, token.size() - length);
  return length <= 3 && (before.empty() || !IsHan(Before(before, 0, before.size())) || before.ends_with("图") ||
                         before.ends_with("表") || before.ends_with("第") || before.ends_with("圖"));
}

// A Latin abbreviation before a Chinese character: Co.公司.
bool IsAbbreviated(std::string_view text, size_t start, size_t stop) {
  const std::string_view token = TokenBefore(text, start, stop);
  size_t from = token.size();
  while (from > 0 && (IsLetter(token[from - 1]) || token[from - 1] == '.')) --from;
  return ClassifyAbbreviation(token.substr(from)) != Abbreviation::kNone;
}

// . among Chinese characters, which stands for 。.
bool EndsAtStop(std::string_view text, size_t start, const Terminals& run) {
  const char32_t before = Before(text, start, run.begin), behind = At(text, run.end);
  if (IsChinese(before))
    return !(behind < 0x80 && (IsLetter(static_cast<char>(behind)) || IsDigit(static_cast<char>(behind))));
  if (!run.spaced() && IsAbbreviated(text, start, run.begin)) return false;
  if (IsMarkOfList(text, start, run.begin)) {
    // Plan B. at the end, as opposed to U.S. and B.苹果.
    return run.spaced() && TokenBefore(text, start, run.begin).size() == 1 && IsLetter(static_cast<char>(before));
  }
  return true;
}

}  // namespace

bool IsInChinese(std::string_view text, size_t start, const Terminals& run) {
  return run.ideographic || IsChinese(Before(text, start, run.begin)) || IsChinese(At(text, run.next));
}

bool EndsInChinese(std::string_view text, size_t start, const Terminals& run, size_t bracket) {
  if (run.next >= text.size()) return true;
  const char32_t behind = At(text, run.end);
  if (Continues(behind)) return false;
  if (run.quote) {
    if (ContinuesQuotation(text, run.end)) return false;
    if (behind == U'—') return false;
    if (IsSpeechCue(text, run.next) && !IsIntroduced(text, run.end)) return false;
  }
  if (run.bracket && bracket != std::string_view::npos && bracket > SkipBlanks(text, start) && !run.spaced()) {
    return IsOpener(behind);
  }
  if (run.ideographic) {
    // １．５
    return !(text.substr(run.begin).starts_with("．") && !IsHan(Before(text, start, run.begin)) && !run.spaced());
  }
  if (run.ellipsis) return run.quote && run.exclaims;
  if (run.exclaims) {
    const char32_t before = Before(text, start, run.begin);
    // Yahoo!奇摩
    return run.spaced() || run.quote || !(before < 0x80 && IsLetter(static_cast<char>(before))) || !IsHan(behind) ||
           !IsCapitalized(TokenBefore(text, start, run.begin));
  }
  return EndsAtStop(text, start, run);
}

size_t SkipClosingNote(std::string_view text, size_t end) {
  const size_t at = SkipBlanks(text, end);
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}, {"【", "】"}}) {
    if (!text.substr(at).starts_with(open)) continue;
    const std::string_view inside = text.substr(at + open.size(), 24);
    const size_t length = inside.find(close);
    if (length == std::string_view::npos) continue;
    std::string_view note = inside.substr(0, length);
    if (note.ends_with("。")) note.remove_suffix(3);
    if (std::find(std::begin(kNotes), std::end(kNotes), note) != std::end(kNotes)) {
      return at + open.size() + length + close.size();
    }
  }
  return end;
}

}  // namespace huiyao::segmentation
