#include "services/segmentation/structure/repair/damaged_markers.h"

#include <algorithm>
#include <iterator>

#include "common/text/numerals.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/openings.h"
#include "services/segmentation/structure/repair/english_ordinals.h"
#include "services/segmentation/structure/repair/look_alikes.h"
#include "services/segmentation/structure/repair/said_ordinals.h"
#include "services/segmentation/structure/repair/time_remains.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kLook = 64;
constexpr int64_t kMaxOrdinal = 300;

bool IsComma(char32_t c) { return c == U'，' || c == U',' || c == U'、' || c == U'：' || c == U':'; }

bool IsClauseStyle(MarkerStyle style) { return style == MarkerStyle::kHanClause || style == MarkerStyle::kHanDemand; }

bool IsHanStyle(MarkerStyle style) {
  switch (style) {
    case MarkerStyle::kHanNumber:
    case MarkerStyle::kHanParenthesized:
    case MarkerStyle::kHanOrdinal:
    case MarkerStyle::kHanClause:
    case MarkerStyle::kHanDemand:
    case MarkerStyle::kHanThat:
      return true;
    default:
      return false;
  }
}

class Reader {
 public:
  Reader(std::string_view text, size_t at, MarkerStyle style, int expected)
      : text_(text), start_(at), style_(style), expected_(expected) {}

  std::optional<DamagedMarker> Read() const {
    if (start_ >= text_.size()) return std::nullopt;
    if (IsHanStyle(style_)) return ReadHan();
    if (style_ == MarkerStyle::kArabicNumber || style_ == MarkerStyle::kArabicParenthesized) return ReadArabic();
    if (style_ == MarkerStyle::kEnglishOrdinal || style_ == MarkerStyle::kEnglishSubject) return ReadEnglish();
    if (style_ == MarkerStyle::kRomanNumber) return ReadRoman();
    if (style_ == MarkerStyle::kEnclosed && IsPlaceholder(At(start_))) return Make(0, start_ + LengthAt(start_));
    return std::nullopt;
  }

 private:
  char32_t At(size_t at) const { return at < text_.size() ? text::DecodeAt(text_, at).value : 0; }
  size_t LengthAt(size_t at) const { return at < text_.size() ? text::DecodeAt(text_, at).length : 0; }
  bool StartsWith(size_t at, std::string_view word) const {
    return text_.substr(std::min(at, text_.size())).starts_with(word);
  }

  size_t SkipSpaces(size_t at) const {
    for (size_t limit = at + kLook; at < text_.size() && at < limit && IsSpace(At(at));) at += LengthAt(at);
    return at;
  }

  // Punctuation and white space behind what is left of a marker.
  size_t SkipSeparators(size_t at) const {
    for (size_t limit = at + kLook; at < text_.size() && at < limit; at += LengthAt(at)) {
      const char32_t c = At(at);
      if (!IsSpace(c) && !IsComma(c) && c != U'.' && c != U'．') break;
    }
    return at;
  }

  // None if nothing stands behind it.
  std::optional<DamagedMarker> Make(int64_t ordinal, size_t end) const {
    if (ordinal > kMaxOrdinal) return std::nullopt;
    DamagedMarker marker;
    marker.ordinal = static_cast<int>(ordinal);
    marker.start = start_;
    marker.end = end;
    marker.content = SkipSeparators(end);
    // 八乃，是加强: the word that was parted from its number.
    if (marker.content > end && IsClauseStyle(style_) && BeginsWithIs(marker.content)) {
      marker.content = SkipSeparators(marker.content + LengthAt(marker.content));
    }
    if (marker.content >= text_.size()) return std::nullopt;
    return marker;
  }

  std::optional<DamagedMarker> Untrusted(int64_t printed, size_t end) const {
    auto marker = Make(0, end);
    if (marker) marker->printed = static_cast<int>(std::min(printed, kMaxOrdinal));
    return marker;
  }

  // The length of 是, 要 or a word that holds it.
  size_t ClauseWord(size_t at) const {
    for (const std::string_view word : {"则是", "則是", "就是", "即是", "乃是", "是", "要"}) {
      if (StartsWith(at, word)) return word.size();
    }
    return 0;
  }

  // 是 links; 是否, 不是 and 是的 are other words.
  bool BeginsWithIs(size_t at) const {
    const char32_t next = At(at + LengthAt(at));
    return At(at) == U'是' && next != U'否' && next != U'不' && next != U'的';
  }

  // 头一件事是, 末尾那一项是: sound where items are counted 第二件事, 第三件事.
  std::optional<DamagedMarker> ReadSaid() const {
    if (!IsClauseStyle(style_) && style_ != MarkerStyle::kHanOrdinal && style_ != MarkerStyle::kHanThat) {
      return std::nullopt;
    }
    const auto said = ReadSaidOrdinal(text_, start_);
    if (!said || (said->ordinal > 0 && said->ordinal != expected_)) return std::nullopt;
    auto marker = Make(said->ordinal, said->end);
    if (marker) marker->last = said->last;
    if (marker) marker->sound = style_ == MarkerStyle::kHanOrdinal;
    return marker;
  }

  std::optional<DamagedMarker> ReadHan() const {
    if (auto said = ReadSaid()) return said;
    if (auto weekday = ReadTime(ReadWeekday(text_, start_))) return weekday;
    if (StartsWith(start_, "第") || StartsWith(start_, "其")) return ReadPrefixed();
    auto number = text::MatchHanInteger(text_, start_);
    const bool han = number.has_value();
    if (!number) number = text::MatchArabicInteger(text_, start_);
    if (!number) number = text::MatchEnclosedNumber(text_, start_);
    if (number && number->value > 0) {
      const size_t end = start_ + number->length;
      if (auto marker = ReadNumber(number->value, end)) {
        marker->sound = han && !marker->date && OwnMark(end);
        return marker;
      }
    }
    const char32_t c = At(start_);
    const size_t behind = start_ + LengthAt(start_);
    const bool parenthesized = c == U'(' || c == U'（' || c == U'〔' || c == U'[' || c == U'［' || c == U'【';
    if (parenthesized) return ReadParenthesized(behind);
    const size_t word = ClauseWord(behind);
    const bool mark = word > 0 ? IsClauseStyle(style_) : At(behind) == U'、' && style_ == MarkerStyle::kHanNumber;
    if (mark && LooksLikeNumeral(c, expected_))
      return Make(expected_, behind + std::max<size_t>(word, LengthAt(behind)));
    if (mark && IsPlaceholder(c)) return Make(0, behind + std::max<size_t>(word, LengthAt(behind)));
    if (mark && word == 3 && IsUnread(c) && OpeningOf(text_.substr(behind + word)) == Opening::kImperative) {
      auto marker = Make(0, behind + word);
      if (marker) marker->any_word = true;
      return marker;
    }
    // 是 alone: the number is lost. 要 alone commands and may have no number at all.
    if (IsClauseStyle(style_) && BeginsWithIs(start_)) return Make(0, behind);
    if (style_ == MarkerStyle::kHanNumber && (c == U'、' || c == U'．')) return Make(0, behind);
    return std::nullopt;
  }

  // The style's own sign or word stands behind the number.
  bool OwnMark(size_t at) const {
    if (IsClauseStyle(style_)) return StartsWith(at, "是") || StartsWith(at, "要");
    return style_ == MarkerStyle::kHanNumber && StartsWith(at, "、");
  }

  // Behind a number: another word than the style's, a date, or nothing.
  std::optional<DamagedMarker> ReadNumber(int64_t value, size_t at) const {
    if (const auto time = ReadTimeBehind(text_, value, at)) return ReadTime(time);
    if (const size_t word = ClauseWord(at)) return Make(value, at + word);
    const char32_t c = At(at);
    const size_t behind = at + LengthAt(at);
    if (IsComma(c) || c == U'.' || c == U'．' || c == U')' || c == U'）') {
      return text::MatchArabicInteger(text_, behind) ? std::nullopt : Make(value, behind);
    }
    if (IsSpace(c)) return value == expected_ ? Make(value, at) : std::nullopt;
    // 二来呢， 八乃，
    const size_t particles = SkipParticles(text_, at);
    if (particles > at && (IsComma(At(particles)) || IsSpace(At(particles)))) return Make(value, particles);
    if (IsHan(c) && (IsComma(At(behind)) || IsSpace(At(behind)))) {
      // 六时， may be misread; it may be an hour, too.
      if (LooksLikeClauseWord(c) && (!IsCounter(c) || Commands(SkipSeparators(behind)))) return Make(value, behind);
      if (IsCounter(c)) return std::nullopt;
      auto marker = Make(value, behind);
      if (marker) marker->any_word = true;
      return marker;
    }
    if (value != expected_) return std::nullopt;
    // 十分是坚持: a letter too many.
    if (IsHan(c) && IsClauseStyle(style_) && BeginsWithIs(behind) && Commands(behind + LengthAt(behind))) {
      return Make(value, behind + LengthAt(behind));
    }
    if (particles > at && Commands(particles)) return Make(value, particles);
    const Opening opening = OpeningOf(text_.substr(behind));
    if (LooksLikeClauseWord(c) && opening == Opening::kImperative) return Make(value, behind);
    if (IsMisprint(c) && opening != Opening::kNarrative) return Make(value, behind);
    if (!IsCounter(c) && OpeningOf(text_.substr(at)) == Opening::kImperative) return Make(value, at);
    return std::nullopt;
  }

  // 五月， 六日， 十一月一日: the number became a time. A command must follow, for a time is followed by what happened.
  // Only a whole date may show another number than is due.
  std::optional<DamagedMarker> ReadTime(const std::optional<TimeRemains>& time) const {
    if (!time || (!time->day_of_month && time->value != expected_)) return std::nullopt;
    // 四月一日是防火 where 四是防火 is due.
    const size_t word = time->day_of_month && time->value == expected_ && StartsWith(time->end, "是") ? 3 : 0;
    auto marker = Make(time->value, time->end + word);
    if (!marker || (word == 0 && !Commands(marker->content))) return std::nullopt;
    marker->date = true;
    return marker;
  }

  // Nobody did what stands at `at`: somebody is to do it.
  bool Commands(size_t at) const { return StartsWith(at, "把") || OpeningOf(text_.substr(at)) == Opening::kImperative; }

  // 第一个方面是 where another number is due; 第、 with the number lost.
  std::optional<DamagedMarker> ReadPrefixed() const {
    size_t at = start_ + LengthAt(start_);
    auto number = text::MatchHanInteger(text_, at);
    if (!number) number = text::MatchArabicInteger(text_, at);
    if (number) at += number->length;
    // 第兰，: the number was misread.
    const char32_t unread = At(at);
    if (!number && style_ == MarkerStyle::kHanOrdinal && (IsHan(unread) || IsPlaceholder(unread)) &&
        IsComma(At(at + LengthAt(at)))) {
      return Make(0, at + LengthAt(at));
    }
    at = SkipCounted(text_, at);
    const size_t word = LinkLength(text_, at);
    if (word == 0 && !IsComma(At(at))) return std::nullopt;
    const int64_t printed = number ? number->value : 0;
    return printed == expected_ ? Make(printed, at + word) : Untrusted(printed, at + word);
  }

  // （三、 （三 〔三〕: one of the brackets is lost or of another kind.
  std::optional<DamagedMarker> ReadParenthesized(size_t at) const {
    auto number = text::MatchHanInteger(text_, at);
    if (!number) number = text::MatchArabicInteger(text_, at);
    const bool lost =
        !number && (IsPlaceholder(At(at)) || LooksLikeNumeral(At(at), expected_) || At(at) == U')' || At(at) == U'）');
    if (!number && !lost) return std::nullopt;
    const int64_t value = number ? number->value : 0;
    if (number) at += number->length;
    constexpr std::u32string_view kClosers = U")）〕]］】、.";
    if (lost && kClosers.find(At(at)) == kClosers.npos) at += LengthAt(at);
    if (kClosers.find(At(at)) != kClosers.npos) {
      auto marker = Make(value, at + LengthAt(at));
      const bool round = (At(start_) == U'(' || At(start_) == U'（') && (At(at) == U')' || At(at) == U'）');
      if (marker) marker->sound = number && round && style_ == MarkerStyle::kHanParenthesized;
      return marker;
    }
    return number && value == expected_ ? Make(value, at) : std::nullopt;
  }

  // l. O. S. in place of digits, "3," and "3 Build", 三、 and ③ in a list of 1. 2.
  std::optional<DamagedMarker> ReadArabic() const {
    size_t at = start_;
    if (At(at) == U'(' || At(at) == U'（' || At(at) == U'[') at += LengthAt(at);
    auto number = text::MatchArabicInteger(text_, at);
    const bool digits = number.has_value();
    if (!number) number = text::MatchHanInteger(text_, at);
    if (!number) number = text::MatchEnclosedNumber(text_, at);
    const bool enclosed = number && number->length == 3 && !IsHan(At(at)) && At(at) >= 0x2000;
    const bool like = !number && LooksLikeDigit(At(at), expected_);
    const char32_t letter = At(at) | 0x20;
    const bool misread = letter >= U'a' && letter <= U'z' && IsHan(At(SkipSpaces(at + 1 + LengthAt(at + 1))));
    if (!number && !like && !misread && !IsPlaceholder(At(at))) return std::nullopt;
    const int64_t value = number ? number->value : like ? expected_ : 0;
    at += number ? number->length : LengthAt(at);
    const char32_t c = At(at);
    constexpr std::u32string_view kMarks = U".．、)）]，,。:：";
    if (kMarks.find(c) != kMarks.npos && c != 0) {
      const size_t behind = at + LengthAt(at);
      if (text::MatchArabicInteger(text_, behind)) return std::nullopt;
      auto marker = Make(value, behind);
      const bool own =
          style_ == MarkerStyle::kArabicNumber ? c == U'.' || c == U'．' || c == U'、' : c == U')' || c == U'）';
      if (marker) marker->sound = digits && own;
      return marker;
    }
    if (!number || value != expected_) return std::nullopt;
    if (enclosed || ClauseWord(at) > 0) return Make(value, at + ClauseWord(at));
    return IsSpace(c) && OpeningOf(text_.substr(SkipSpaces(at))) == Opening::kImperative ? Make(value, at)
                                                                                         : std::nullopt;
  }

  // lll. 1V. |I. and ⅠⅠ in place of III, IV and II.
  std::optional<DamagedMarker> ReadRoman() const {
    static constexpr std::string_view kRomans[] = {"I",   "II",   "III", "IV", "V",  "VI",
                                                   "VII", "VIII", "IX",  "X",  "XI", "XII"};
    if (expected_ < 1 || expected_ > static_cast<int>(std::size(kRomans))) return std::nullopt;
    size_t at = start_;
    for (const char letter : kRomans[expected_ - 1]) {
      const char32_t c = At(at);
      constexpr std::u32string_view kOnes = U"Il1i|!Ⅰ丨", kFives = U"VvUⅤ", kTens = U"XxⅩ×";
      const std::u32string_view& like = letter == 'I' ? kOnes : letter == 'V' ? kFives : kTens;
      if (c == 0 || like.find(c) == like.npos) return std::nullopt;
      at += LengthAt(at);
    }
    return At(at) == U'.' || At(at) == U',' || At(at) == U'、' ? Make(expected_, at + LengthAt(at)) : std::nullopt;
  }

  // Forth, Thrid, 3rd, The last one is to
  std::optional<DamagedMarker> ReadEnglish() const {
    const auto remains = ReadEnglishRemains(text_, start_, expected_);
    if (!remains) return std::nullopt;
    auto marker = Make(remains->ordinal, remains->end);
    if (!marker) return std::nullopt;
    marker->content = std::max(marker->content, remains->content);
    marker->last = remains->last;
    marker->date = remains->date;
    if (marker->date && OpeningOf(text_.substr(marker->content)) != Opening::kImperative) return std::nullopt;
    return marker->content < text_.size() ? marker : std::nullopt;
  }

  std::string_view text_;
  size_t start_;
  MarkerStyle style_;
  int expected_;
};

}  // namespace

std::optional<DamagedMarker> FindDamagedMarker(std::string_view text, size_t at, MarkerStyle style, int expected) {
  return Reader(text, at, style, expected).Read();
}

}  // namespace huiyao::segmentation
