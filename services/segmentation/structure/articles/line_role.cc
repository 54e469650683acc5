#include "services/segmentation/structure/articles/line_role.h"

#include <re2/re2.h>

#include <array>
#include <initializer_list>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/articles/jump_line.h"
#include "services/segmentation/structure/labelled_line.h"
#include "services/segmentation/structure/markers.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMaxHeadline = 45;
constexpr size_t kMaxLatinHeadline = 140;
constexpr size_t kMaxKicker = 70;
constexpr size_t kMaxCredit = 60;

re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

bool BeginsWithDash(std::string_view words) {
  return words.starts_with("—") || words.starts_with("--") || words.starts_with("―") || words.starts_with("－－") ||
         words.starts_with("──");
}

bool IsPhotoCredit(std::string_view words) {
  static const RE2 kPhoto(
      ".*(?:摄影报道|摄影报导|攝影報導|图文报道|摄影|攝影|(?:\\s|/|／|记者|记者\\p{Han}{2,4})?[\\s/"
      "／](?:文|图|攝|摄)|\\p{Han}摄)"
      "[)）]?|(?i:photos? (?:by|courtesy of) .+)|图[/／:：\\s].+|[(（].{2,30}[摄攝][)）]");
  if (words.size() > kMaxCredit * 3 || !ContainsAny(words, {"摄", "攝", "图", "文", "hoto", "HOTO"})) return false;
  return RE2::FullMatch(Piece(words), kPhoto);
}

bool IsPageCredit(std::string_view words) {
  static const RE2 kPage(
      "[(（]?(?:本版|本专版|本专题|本组稿件|本期|本組稿件|本版文字|本版稿件|本版图文).{0,12}(?:记者|記者|通讯员|采写|"
      "撰写|整理|供稿).*");
  return words.size() <= kMaxCredit * 3 && ContainsAny(words, {"本"}) && RE2::FullMatch(Piece(words), kPage);
}

// （记者 某某） on a line of its own.
bool IsBracketedByline(std::string_view words) {
  const char32_t first = FirstCharacter(words), last = LastCharacter(words);
  if ((first != U'(' && first != U'（') || (last != U')' && last != U'）')) return false;
  const size_t open = text::DecodeAt(words, 0).length, close = text::DecodeBefore(words, words.size()).length;
  return words.size() > open + close && IsByline(Trim(words.substr(open, words.size() - open - close)));
}

bool IsHeadline(const Unit& unit, std::string_view words) {
  const char32_t last = LastCharacter(words);
  constexpr std::u32string_view kNever = U"。.：:；;，,、";
  if (kNever.find(last) != kNever.npos) return false;
  const size_t length = Length(words);
  const bool latin = FirstCharacter(words) < 0x2000 && !IsHan(last);
  if (length < 2 || length > (latin ? kMaxLatinHeadline : kMaxHeadline)) return false;
  if (FindWord(words, "。") != words.npos) return false;
  return unit.kind == UnitKind::kHeading || !MarkerAtStart(words);
}

}  // namespace

bool IsCreditEnd(std::string_view words) {
  static const RE2 kEnd(
      "(?:联合|聯合|综合|綜合|采访|採訪)?(?:采写|採寫|采访|採訪|撰写|撰文|整理|报道|報導|供稿|摄影报道|攝影報導|摄影|"
      "攝影|文/图|图/文){1,2}");
  constexpr std::u32string_view kLast = U"写寫访訪撰文理道導稿影图";
  return words.size() <= 30 && kLast.find(LastCharacter(words)) != kLast.npos && RE2::FullMatch(Piece(words), kEnd);
}

bool IsCaptionText(std::string_view words) {
  static const RE2 kCaption(
      "^(?:[▲△▼■◆]?\\s*)?(?:[(（]?(?:图为|圖為|图片说明|上图|下图|左图|右图|图[一二三四五六七八九十①-⑩1-9]?[：:，,]))");
  return words.size() < 1200 && ContainsAny(words, {"图", "圖"}) && RE2::PartialMatch(Piece(words), kCaption);
}

bool MayStandAlone(const Unit& unit) {
  return unit.pieces.size() == 1 && unit.kind != UnitKind::kAside && unit.list_item < 0;
}

LineRole RoleOf(const Unit& unit, std::string_view words) {
  if (!MayStandAlone(unit)) return LineRole::kText;
  if (words.size() > 4 * kMaxLatinHeadline) return LineRole::kText;
  if (unit.kind == UnitKind::kHeading) return LineRole::kShort;
  if (!ReadJumpLine(words).page.empty()) return LineRole::kJump;
  if (IsPageCredit(words)) return LineRole::kPageCredit;
  const bool byline = IsByline(words) || IsBracketedByline(words);
  if (IsPhotoCredit(words) && (byline || Length(words) <= 14)) return LineRole::kPhotoCredit;
  if (byline || IsCreditEnd(words)) return LineRole::kByline;
  if (IsLabelledLine(words)) return LineRole::kText;
  if (BeginsWithDash(words) && Length(words) <= kMaxKicker && !EndsSentence(words)) return LineRole::kKicker;
  return IsHeadline(unit, words) ? LineRole::kShort : LineRole::kText;
}

}  // namespace huiyao::segmentation
