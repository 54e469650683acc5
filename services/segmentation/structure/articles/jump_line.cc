#include "services/segmentation/structure/articles/jump_line.h"

#include <re2/re2.h>

#include <iterator>

#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMaxLine = 90;

re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

JumpLine ReadJumpLine(std::string_view line) {
  static const RE2 kHan(
      "[(（\\[【〔]?\\s*(?:(上接|紧接|緊接|接)|(下转|下轉|转|轉))\\s*(?:本报|本報|今日)?\\s*"
      "((?:第\\s*)?[A-Z]?\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*[版页頁]|头版|頭版|封面)[^。]{0,8}?\\s*[)）\\]】〕]"
      "?");
  static const RE2 kEnglish(
      "(?i)[(\\[]?\\s*(?:(continued from|from)|(continued on|continues on|see|turn to))\\s+"
      "((?:front page|page\\s+[a-z]?\\d{1,3}|p\\.?\\s*\\d{1,3}))\\s*[)\\]]?");
  line = Trim(line);
  if (line.empty() || line.size() > kMaxLine) return {};
  // Most lines lack the words of both.
  constexpr std::string_view kWords[] = {"接", "转", "轉"};
  const bool may_be_han = ContainsAny(line, kWords);
  const bool may_be_english = line.find_first_of("pP") != line.npos;
  if (!may_be_han && !may_be_english) return {};
  re2::StringPiece from, on, page;
  if (!RE2::FullMatch(Piece(line), kHan, &from, &on, &page) &&
      !RE2::FullMatch(Piece(line), kEnglish, &from, &on, &page)) {
    return {};
  }
  return {Trim({page.data(), page.size()}), !from.empty()};
}

size_t FindTrailingJump(std::string_view paragraph, JumpLine* jump) {
  const char32_t last = LastCharacter(paragraph);
  if (last != U')' && last != U'）' && last != U'】' && last != U']') return paragraph.npos;
  const size_t look = paragraph.size() > kMaxLine ? paragraph.size() - kMaxLine : 0;
  size_t open = paragraph.npos;
  for (const std::string_view bracket : {"(", "（", "【", "["}) {
    const size_t at = paragraph.rfind(bracket);
    if (at != paragraph.npos && at >= look && (open == paragraph.npos || at > open)) open = at;
  }
  if (open == paragraph.npos || open == 0) return paragraph.npos;
  *jump = ReadJumpLine(paragraph.substr(open));
  return jump->page.empty() ? paragraph.npos : open;
}

}  // namespace huiyao::segmentation
