#include "services/segmentation/layout/joining.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/piece_ends.h"
#include "services/segmentation/layout/seam_features.h"
#include "services/segmentation/layout/seam_model.h"
#include "services/segmentation/structure/labelled_line.h"
#include "services/segmentation/structure/markers.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kLongHanLine = 40;
constexpr size_t kLongLatinLine = 45;
// A marked line up to this length without a full stop is a heading or a short item, complete as it stands.
constexpr size_t kShortMarkedLine = 40;
// Only this much of a line is looked at.
constexpr size_t kLook = 4096;

struct Shape {
  int commas = 0;
  // 、 parts names and titles as well as clauses.
  int dots = 0;
  int stops = 0;
  size_t length = 0;
  bool Prose() const { return stops > 0 || commas > 0; }
  int Pauses() const { return commas + dots; }
};

Shape ShapeOf(std::string_view line) {
  Shape shape;
  for (size_t i = 0; i < line.size();) {
    const text::CodePoint c = text::DecodeAt(line, i);
    i += c.length;
    ++shape.length;
    if (c.value == U',' || c.value == U'，') ++shape.commas;
    if (c.value == U'、') ++shape.dots;
    if (c.value == U'。' || c.value == U'；' || c.value == U';' || c.value == U'！' || c.value == U'？') ++shape.stops;
    if (c.value == U'.' && i < line.size() && line[i] == ' ') ++shape.stops;
  }
  return shape;
}

// The last word is one that no sentence ends with.
bool EndsWithFunctionWord(std::string_view line) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"a",    "an",  "and",  "are", "as",   "at",  "by",    "for",  "from",  "in",    "into",    "is",     "its",
       "of",   "on",  "or",   "our", "that", "the", "their", "this", "to",    "was",   "were",    "which",  "with",
       "will", "has", "have", "had", "been", "be",  "than",  "such", "these", "those", "between", "through"});
  const size_t space = line.find_last_of(' ');
  std::string word(space == line.npos ? line : line.substr(space + 1));
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

bool IsComma(char32_t c) { return c == U'，' || c == U'、' || c == U','; }

bool ContinuesLatin(const LineBreak& lines) {
  const std::string_view before = TailOf(lines.before, kLook);
  const char first = lines.after.front();
  const bool unfinished = LastCharacter(before) == U',' || EndsWithFunctionWord(before);
  if (first >= 'a' && first <= 'z') return unfinished || Length(before) >= kLongLatinLine;
  return !lines.blank_between && unfinished && Length(before) >= kLongLatinLine;
}

bool ContinuesHan(const LineBreak& lines) {
  const std::string_view before = TailOf(lines.before, kLook);
  const char32_t first = FirstCharacter(lines.after);
  if (first == U'—' || first == U'“' || first == U'「' || first == U'（' || first == U'(') return false;
  const Shape a = ShapeOf(before), b = ShapeOf(HeadOf(lines.after, kLook));
  // Where a title is expected, a short line that asks or exclaims and then says what it is about is one.
  const bool asks = before.find("？") != before.npos || before.find("！") != before.npos;
  if (asks && !lines.body_has_begun && lines.blank_between && a.length < kLongHanLine && a.Pauses() <= 1 &&
      before.find("。") == before.npos) {
    return false;
  }
  if (!b.Prose() && !(EndsSentence(lines.after) && !lines.blank_between)) return false;
  const bool strong = a.stops > 0 || a.Pauses() > 1 || IsComma(LastCharacter(before)) || a.length >= kLongHanLine;
  if (strong) return a.Pauses() + a.stops > 0 || !lines.blank_between;
  return a.Pauses() > 0 && lines.body_has_begun && !IsAnyDigit(first);
}

}  // namespace

bool ContinuesAcross(const LineBreak& lines) {
  if (EndsLineOnPurpose(lines.before)) return false;
  if (IsNameLine(lines.before) || IsNameLine(lines.after)) return false;
  if (MarkerAtStart(lines.after) || IsLabelledLine(lines.after) || IsLabelledLine(lines.before)) return false;
  if (MarkerAtStart(lines.before) && Length(HeadOf(lines.before, kLook)) <= kShortMarkedLine &&
      lines.before.find("。") == std::string_view::npos) {
    return false;
  }
  const char32_t last = LastCharacter(lines.before), first = FirstCharacter(lines.after);
  const bool latin_end = last < 0x2000 && !(last >= U'0' && last <= U'9');
  if (latin_end && first < 0x80) return ContinuesLatin(lines);
  return (IsHan(last) || IsComma(last) || (last >= U'0' && last <= U'9') || IsCloser(last)) ? ContinuesHan(lines)
                                                                                            : false;
}

bool MayBeHeadlineAndText(std::string_view before, std::string_view after) {
  // Characters by which lines of one width differ.
  constexpr size_t kUneven = 3;
  constexpr double kLikely = 1;
  if (!MayBeHeadline(before) || !IsHan(FirstCharacter(after))) return false;
  // What is broken at a column's width is no shorter than the next line of its paragraph.
  return Length(HeadOf(after, kLook)) > Length(before) + kUneven || ShippedSeamModel().HeadlineScore(before) > kLikely;
}

}  // namespace huiyao::segmentation
