#include "services/segmentation/structure/headings.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/labelled_line.h"
#include "services/segmentation/structure/markers.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMaxNumberedHeading = 50;
constexpr size_t kMaxPlainHeading = 24;
constexpr size_t kMinRunningText = 30;
constexpr size_t kLongText = 300;

// Sort keys of levels, outer first: the source's own headings, chapters, lines of their own, then numbering by custom.
constexpr int kChapterKey = 20;
constexpr int kPlainKey = 30;
constexpr int kNumberedKey = 40;

class HeadingFinder {
 public:
  HeadingFinder(std::string_view text, const std::vector<const Unit*>& units) : text_(text), units_(units) {}

  std::vector<int> Find() const {
    std::vector<int> keys(units_.size(), 0);
    for (size_t i = 0; i < units_.size(); ++i) keys[i] = Key(i);
    std::set<int> used(keys.begin(), keys.end());
    used.erase(0);
    for (int& key : keys) {
      if (key != 0) key = static_cast<int>(std::distance(used.begin(), used.find(key))) + 1;
    }
    return keys;
  }

 private:
  std::string_view Words(size_t i) const { return Slice(text_, units_[i]->pieces.front()); }

  // 0 for a paragraph.
  int Key(size_t i) const {
    const Unit& unit = *units_[i];
    if (unit.kind == UnitKind::kHeading) return std::clamp(unit.level, 1, 10);
    if (unit.kind != UnitKind::kText || unit.pieces.size() > 1 || unit.list_item >= 0) return 0;
    if (i + 1 >= units_.size()) return 0;
    const std::string_view words = Words(i);
    if (words.size() > kMaxNumberedHeading * 4) return 0;
    if (const int chapter = ChapterRank(words)) return kChapterKey + chapter;
    if (const auto marker = MarkerAtStart(words)) return NumberedKey(i, *marker);
    return IsPlainHeading(i) ? kPlainKey : 0;
  }

  static int ChapterRank(std::string_view words) {
    static const RE2 kChapter("第[一二三四五六七八九十百0-9]+([编篇部章节])(?:[\\s　].*)?");
    std::string kind;
    if (!RE2::FullMatch(re2::StringPiece(words.data(), words.size()), kChapter, &kind)) return 0;
    return kind == "章" ? 2 : kind == "节" ? 3 : 1;
  }

  int NumberedKey(size_t i, const Marker& marker) const {
    if (marker.style != MarkerStyle::kHanNumber && marker.style != MarkerStyle::kHanParenthesized &&
        marker.style != MarkerStyle::kRomanNumber) {
      return 0;
    }
    const std::string_view words = Words(i);
    if (Length(words) > kMaxNumberedHeading || EndsLineOnPurpose(words)) return 0;
    const char32_t last = LastCharacter(words);
    if (last == U'，' || last == U'、' || last == U',' || FindWord(words, "。") != words.npos) return 0;
    // A list of short items is no sequence of headings: something must stand under them.
    const auto next = MarkerAtStart(Words(i + 1));
    if (next && StyleRank(next->style) <= StyleRank(marker.style)) return 0;
    return kNumberedKey + StyleRank(marker.style);
  }

  bool IsRunningText(size_t i) const {
    const std::string_view words = Slice(text_, units_[i]->pieces.back());
    if (units_[i]->kind != UnitKind::kText || words.size() < kMinRunningText) return false;
    return EndsLineOnPurpose(words) || words.size() >= kLongText;  // its end may be lost
  }

  bool IsPlainHeading(size_t i) const {
    if (i == 0 || !IsRunningText(i - 1)) return false;
    const std::string_view next = Slice(text_, units_[i + 1]->pieces.back());
    const bool ends = EndsSentence(next) || next.size() >= kLongText;
    if (units_[i + 1]->kind != UnitKind::kText || !ends || next.size() < kMinRunningText) return false;
    const std::string_view words = Words(i);
    const size_t length = Length(words);
    if (length < 2 || length > (FirstCharacter(words) < 0x80 ? 3 * kMaxPlainHeading : kMaxPlainHeading)) return false;
    if (IsLabelledLine(words) || IsByline(words)) return false;
    for (size_t at = 0; at < words.size();) {
      const text::CodePoint c = text::DecodeAt(words, at);
      at += c.length;
      if (IsTerminal(c.value) || c.value == U'，' || c.value == U',' || c.value == U'；' || c.value == U';' ||
          c.value == U'：' || c.value == U':' || c.value == U'(' || c.value == U'（' || c.value == U'—') {
        return false;
      }
    }
    return IsHan(FirstCharacter(words)) || IsOpener(FirstCharacter(words)) ||
           (FirstCharacter(words) >= U'A' && FirstCharacter(words) <= U'Z');
  }

  std::string_view text_;
  const std::vector<const Unit*>& units_;
};

}  // namespace

std::vector<int> FindHeadings(std::string_view text, const std::vector<const Unit*>& units) {
  return HeadingFinder(text, units).Find();
}

}  // namespace huiyao::segmentation
