#include "services/segmentation/structure/markers.h"

#include <array>
#include <utility>

#include "common/text/character_set.h"
#include "common/text/numerals.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/marker_places.h"
#include "services/segmentation/structure/repair/said_ordinals.h"

namespace huiyao::segmentation {
namespace {

// No text counts its items beyond this; (2024) and 1998. are years.
constexpr int64_t kMaxOrdinal = 300;

// 首先, 其次, …: their order; 0 of the last.
constexpr auto kSequenceWords = std::to_array<std::pair<std::string_view, int>>(
    {{"首先", 1}, {"其次", 2}, {"再次", 3}, {"再者", 3}, {"最后", 0}, {"最後", 0}});

// The Han characters that a marker inside a paragraph may begin with.
const text::CharacterSet& HanStarts() {
  static const auto& starts = *[] {
    auto* set = new text::CharacterSet(U"第其");
    for (const auto& [word, ordinal] : kSequenceWords) set->add(FirstCharacter(word));
    for (char32_t c = 0x3000; c <= 0x9FFF; ++c) {
      if (text::HanDigit(c) >= 0 || text::HanUnit(c) != 0) set->add(c);
    }
    return set;
  }();
  return starts;
}

class MarkerScanner {
 public:
  MarkerScanner(std::string_view text, std::vector<Marker>& out) : text_(text), out_(out) {}

  // Readings of a marker at a place.
  void Match(const MarkerPlaces& place) {
    const size_t at = place.at();
    const text::CodePoint& c = place.character();
    const BeforePlace& before = place.before();
    if (!Eligible(before)) {
      if (c.value == U'(' && before.space && LeadsClause(at)) MatchParenthesized(at, before, c);
      return;
    }
    if (IsHan(c.value) && !before.initial && !HanStarts().contains(c.value)) return;
    // 2,500 and 3.5 go on; Chinese numerals do not.
    if (before.initial || !IsAsciiDot(before) || before.space || IsHan(c.value)) MatchNumber(at, before, c);
    if (c.value == U'(' || c.value == U'（') MatchParenthesized(at, before, c);
    if (c.value == U'第' || c.value == U'其') MatchPrefixed(at, before, c);
    if (const auto n = text::MatchEnclosedNumber(text_, at))
      Add(MarkerStyle::kEnclosed, n->value, at, at + n->length, before);
    if (IsHan(c.value)) MatchSequenceWord(at, before);
    if (before.initial) MatchNamedNumber(at, before);
    if (before.initial && c.value < 0x80) MatchRomanNumber(at, before);
    if (c.value < 0x80 && (before.initial || before.space || before.last >= 0x80)) MatchEnglish(at, before);
  }

 private:
  static bool IsAsciiDot(const BeforePlace& before) { return before.last == U'.' || before.last == U','; }

  static bool Eligible(const BeforePlace& before) {
    if (before.initial || before.conjunction) return true;
    if (IsWordCharacter(before.last)) return false;
    switch (before.last) {
      case U'，':
      case U',':
      case U'、':
      case U'；':
      case U';':
      case U'：':
      case U':':
      case U'…':
      case U'—':
        return true;
      default:
        return IsTerminal(before.last) || (IsCloser(before.last) && before.last >= 0x80);
    }
  }

  // "must (a) hold a degree": a clause follows at once, and the place is no reference such as "section 3 (a) and (b)".
  bool LeadsClause(size_t at) const {
    const size_t close = text_.find(')', at);
    if (close == text_.npos || close - at > 5) return false;
    const std::string_view rest = text_.substr(SkipSpaces(close + 1));
    if (rest.empty() || SkipSpaces(close + 1) == close + 1) return false;
    const char first = static_cast<char>(rest.front() | 0x20);
    if (first < 'a' || first > 'z') return false;
    for (const std::string_view word : {"and ", "or ", "of ", "to ", "above", "below"}) {
      if (StartsWithIgnoringCase(rest, word)) return false;
    }
    return true;
  }

  // Behind 一、 an item begins with a word, not with more numbers of the same list: 一、二级.
  bool GoesOnInNumbers(size_t at, int64_t ordinal) const {
    const auto next = text::MatchHanInteger(text_, SkipSpaces(at));
    return next && next->value == ordinal + 1;
  }

  char32_t At(size_t at) const { return at < text_.size() ? text::DecodeAt(text_, at).value : 0; }

  size_t SkipSpaces(size_t at) const {
    while (at < text_.size()) {
      const text::CodePoint c = text::DecodeAt(text_, at);
      if (!IsSpace(c.value)) break;
      at += c.length;
    }
    return at;
  }

  // Behind a marker: white space and the punctuation that parts it from its words.
  size_t SkipSeparators(size_t at) const {
    while (at < text_.size()) {
      const text::CodePoint c = text::DecodeAt(text_, at);
      if (!IsSpace(c.value) && c.value != U'，' && c.value != U',' && c.value != U'、' && c.value != U'：' &&
          c.value != U':' && c.value != U'.' && c.value != U'．') {
        break;
      }
      at += c.length;
    }
    return at;
  }

  bool Add(MarkerStyle style, int64_t ordinal, size_t start, size_t end, const BeforePlace& before) {
    if (ordinal < 0 || ordinal > kMaxOrdinal) return false;
    const size_t content = SkipSeparators(end);
    if (content >= text_.size() && !before.initial) return false;
    out_.push_back({style, static_cast<int>(ordinal), start, end, content, before.initial});
    return true;
  }

  static bool ListComma(char32_t c) { return c == U'、' || c == U'．' || c == U'.' || c == U'﹑'; }

  // 一、 一是 一要 1. 1、 1)
  void MatchNumber(size_t at, const BeforePlace& before, const text::CodePoint& c) {
    if (c.value < 0x80 ? (c.value < U'0' || c.value > U'9') : !IsHan(c.value) && (c.value < U'０' || c.value > U'９'))
      return;
    if (const auto han = text::MatchHanInteger(text_, at); han && han->value > 0) {
      const size_t end = at + han->length;
      const text::CodePoint next = end < text_.size() ? text::DecodeAt(text_, end) : text::CodePoint{0, 0, true};
      const size_t behind = end + next.length;
      if (next.value == U'、' || next.value == U'．' || next.value == U'.') {
        // A list in running text has 一、 only behind a full stop, a semicolon or a colon.
        if (before.last != U'，' && before.last != U',' && before.last != U'、' &&
            !GoesOnInNumbers(behind, han->value)) {
          Add(MarkerStyle::kHanNumber, han->value, at, behind, before);
        }
      } else if (next.value == U'是' || next.value == U'要') {
        const auto again = text::MatchHanInteger(text_, behind);
        const bool tautology = again && again->value == han->value && !IsHan(At(behind + again->length));
        if (!tautology) {
          Add(next.value == U'是' ? MarkerStyle::kHanClause : MarkerStyle::kHanDemand, han->value, at, behind, before);
        }
      } else if (LeadsDemand(next.value) && At(behind) != U'就' && At(behind) != U'便') {
        // The verb is of the marker and of the item's words.
        if (Add(MarkerStyle::kHanVerb, han->value, at, behind, before)) out_.back().content = end;
      } else if ((next.value == U')' || next.value == U'）') && (before.initial || Breaks(before))) {
        Add(MarkerStyle::kHanParenthesized, han->value, at, behind, before);
      }
      return;
    }
    const auto arabic = text::MatchArabicInteger(text_, at);
    if (!arabic || arabic->value == 0) return;
    const size_t end = at + arabic->length;
    if (end >= text_.size()) return;
    const text::CodePoint next = text::DecodeAt(text_, end);
    const size_t behind = end + next.length;
    const bool digit_follows = text::MatchArabicInteger(text_, behind).has_value();
    if (ListComma(next.value) && !digit_follows && (before.initial || Breaks(before))) {
      // A full stop behind a number ends a sentence unless words follow at once or after a space.
      if (SkipSpaces(behind) < text_.size()) Add(MarkerStyle::kArabicNumber, arabic->value, at, behind, before);
    } else if ((next.value == U')' || next.value == U'）') && (before.initial || Breaks(before))) {
      Add(MarkerStyle::kArabicParenthesized, arabic->value, at, behind, before);
    }
  }

  // 一抓责任，二抓落实; 一则 二则: words that official and spoken lists put behind the number.
  static bool LeadsDemand(char32_t c) {
    constexpr std::u32string_view kWords = U"抓查看靠促治管讲講练練则則";
    return kWords.find(c) != kWords.npos;
  }

  static bool Breaks(const BeforePlace& before) {
    return before.last == U';' || before.last == U'；' || before.last == U':' || before.last == U'：' ||
           before.last == U'”' || before.last == U'」' || before.last == U'』' || IsTerminal(before.last);
  }

  // 第（一）、（二）项, （一）至（三）款: what stands behind the bracket shows that an item is referred to.
  bool IsReference(size_t at) const {
    const std::string_view rest = text_.substr(at);
    if (rest.starts_with("款") || rest.starts_with("项")) return At(at + 3) != U'目' && At(at + 3) != U'项';
    for (const std::string_view link : {"、", "至", "和", "或者", "或", "及", "以及", "与", "-", "—", "~"}) {
      if (rest.starts_with(link) && (At(at + link.size()) == U'（' || At(at + link.size()) == U'(')) return true;
    }
    return false;
  }

  // （一） (1) (a) (iv)
  void MatchParenthesized(size_t at, const BeforePlace& before, const text::CodePoint& c) {
    const size_t inside = at + c.length;
    const auto closed = [&](size_t end) -> size_t {
      const char32_t close = At(end);
      return close == U')' ? end + 1 : close == U'）' ? end + 3 : 0;
    };
    if (const auto han = text::MatchHanInteger(text_, inside); han && han->value > 0) {
      if (const size_t end = closed(inside + han->length); end > 0 && !IsReference(end)) {
        Add(MarkerStyle::kHanParenthesized, han->value, at, end, before);
      }
      return;
    }
    if (const auto arabic = text::MatchArabicInteger(text_, inside); arabic && arabic->value > 0) {
      if (const size_t end = closed(inside + arabic->length); end > 0 && !IsReference(end)) {
        Add(MarkerStyle::kArabicParenthesized, arabic->value, at, end, before);
      }
      return;
    }
    static constexpr std::array<std::string_view, 12> kRomans = {"i",   "ii",   "iii", "iv", "v",  "vi",
                                                                 "vii", "viii", "ix",  "x",  "xi", "xii"};
    for (size_t i = 0; i < kRomans.size(); ++i) {
      if (text_.substr(inside).starts_with(kRomans[i])) {
        if (const size_t end = closed(inside + kRomans[i].size())) {
          Add(MarkerStyle::kRoman, static_cast<int64_t>(i) + 1, at, end, before);
        }
      }
    }
    const char32_t letter = At(inside);
    if (letter >= U'a' && letter <= U'z') {
      if (const size_t end = closed(inside + 1)) {
        Add(MarkerStyle::kLetter, static_cast<int64_t>(letter - U'a') + 1, at, end, before);
      }
    }
  }

  // 第一， 第一是 第一步， 第1， 其一，
  void MatchPrefixed(size_t at, const BeforePlace& before, const text::CodePoint& c) {
    auto number = text::MatchHanInteger(text_, at + c.length);
    if (!number && c.value == U'第') number = text::MatchArabicInteger(text_, at + c.length);
    if (!number || number->value == 0) return;
    size_t end = at + c.length + number->length;
    const size_t counted = end;
    if (c.value == U'第') end = SkipCounted(text_, end);
    // 违反第五条，第六条，第七条: articles of a law that are referred to.
    const std::string_view counter = text_.substr(counted, end - counted);
    if ((counter == "条" || counter == "條" || counter == "款") && LinkLength(text_, end) == 0) return;
    const char32_t next = At(end);
    const bool parted = next == U'，' || next == U',' || next == U'：' || next == U':' || next == U'、' ||
                        next == U'是' || next == U'要' || LinkLength(text_, end) > 0;
    if (!parted || before.last == U'、') return;
    if (next == U'、' && (At(end + 3) == U'第' || text::MatchHanInteger(text_, end + 3))) return;
    // 是 and 要 may be the item's own verb; 在于 is not, nor is a 是 that a comma parts from the item.
    const size_t link = LinkLength(text_, end);
    if (link > 3 || (next == U'是' && (At(end + link) == U'，' || At(end + link) == U','))) end += link;
    Add(c.value == U'第' ? MarkerStyle::kHanOrdinal : MarkerStyle::kHanThat, number->value, at, end, before);
  }

  void MatchSequenceWord(size_t at, const BeforePlace& before) {
    for (const auto& [word, ordinal] : kSequenceWords) {
      if (StartsWith(text_.substr(at), word)) Add(MarkerStyle::kHanSequence, ordinal, at, at + word.size(), before);
    }
  }

  // 任务一： Task 2: Step 3. at the start of a paragraph.
  void MatchNamedNumber(size_t at, const BeforePlace& before) {
    static const auto& starts = *new text::CharacterSet(U"任措举舉步要建误誤tTmMsSaApPrRoOgG");
    if (!starts.contains(At(at))) return;
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"任务", "任務", "措施", "举措",    "舉措", "步骤",   "步驟",     "要点",           "要點",      "建议", "建議",
         "误区", "誤區", "task", "measure", "step", "action", "priority", "recommendation", "objective", "goal"});
    for (const std::string_view name : kNames) {
      if (!StartsWithIgnoringCase(text_.substr(at), name)) continue;
      const size_t inside = SkipSpaces(at + name.size());
      auto number = text::MatchArabicInteger(text_, inside);
      if (!number) number = text::MatchHanInteger(text_, inside);
      if (!number && inside > at + name.size()) number = text::MatchEnglishCardinal(text_, inside);
      if (!number || number->value == 0) return;
      const size_t end = inside + number->length;
      const char32_t next = At(end);
      const bool dot = next == U'.' && !text::MatchArabicInteger(text_, end + 1);
      if (dot || next == U'：' || next == U':' || next == U'，' || next == U',' || next == U'、') {
        Add(MarkerStyle::kNamedNumber, number->value, at, end, before);
      }
      return;
    }
  }

  // II. at the start of a paragraph, a space and a capital letter behind.
  void MatchRomanNumber(size_t at, const BeforePlace& before) {
    static constexpr std::array<std::string_view, 12> kRomans = {"I",   "II",   "III", "IV", "V",  "VI",
                                                                 "VII", "VIII", "IX",  "X",  "XI", "XII"};
    for (size_t i = 0; i < kRomans.size(); ++i) {
      const size_t end = at + kRomans[i].size();
      if (!text_.substr(at).starts_with(kRomans[i]) || At(end) != U'.' || !IsSpace(At(end + 1))) continue;
      const char32_t capital = At(SkipSpaces(end + 1));
      if (capital < U'A' || capital > U'Z') return;
      Add(MarkerStyle::kRomanNumber, static_cast<int64_t>(i) + 1, at, end + 1, before);
    }
  }

  // First, Secondly: finally, — a comma or colon behind; so that "first half" and "second to none" are none.
  void MatchEnglish(size_t at, const BeforePlace& before) {
    const char first = static_cast<char>(text_[at] | 0x20);
    if (first < 'a' || first > 'z') return;
    if (MatchEnglishSubject(at, before)) return;
    size_t length = 0;
    int64_t ordinal = 0;
    if (const auto word = text::MatchEnglishOrdinal(text_, at)) {
      length = word->length;
      ordinal = word->value;
    } else {
      for (const std::string_view closing : {"lastly", "finally", "last"}) {
        if (StartsWithIgnoringCase(text_.substr(at), closing)) {
          length = closing.size();
          break;
        }
      }
    }
    if (length == 0) return;
    size_t end = at + length;
    if (StartsWithIgnoringCase(text_.substr(end), " of all")) end += 7;
    if (end >= text_.size() || (text_[end] != ',' && text_[end] != ':')) {
      if (!text_.substr(end).starts_with("，") && !text_.substr(end).starts_with("：")) return;
    }
    Add(MarkerStyle::kEnglishOrdinal, ordinal, at, at + length, before);
  }

  // The first is to, The second task is; the thing that is counted may stand between.
  bool MatchEnglishSubject(size_t at, const BeforePlace& before) {
    if (!before.initial && !before.conjunction && !Breaks(before)) return false;
    const size_t word = StartsWithIgnoringCase(text_.substr(at), "the ") ? at + 4 : at;
    const auto ordinal = text::MatchEnglishOrdinal(text_, word);
    if (!ordinal) return false;
    const size_t end = word + ordinal->length;
    const std::string_view rest = text_.substr(end);
    bool subject = StartsWithIgnoringCase(rest, " is to ") || StartsWithIgnoringCase(rest, " is that ");
    static constexpr auto kNouns =
        std::to_array<std::string_view>({" task", " measure", " step", " priority", " point", " aspect", " requirement",
                                         " goal", " area", " reason", " principle", " recommendation"});
    for (const std::string_view noun : kNouns) {
      subject |= word > at && StartsWithIgnoringCase(rest, noun) &&
                 (StartsWithIgnoringCase(rest.substr(noun.size()), " is ") ||
                  StartsWithIgnoringCase(rest.substr(noun.size()), " was "));
    }
    return subject && Add(MarkerStyle::kEnglishSubject, ordinal->value, at, end, before);
  }

  std::string_view text_;
  std::vector<Marker>& out_;
};

}  // namespace

std::vector<Marker> FindMarkers(std::string_view paragraph) {
  std::vector<Marker> markers;
  MarkerScanner scanner(paragraph, markers);
  for (MarkerPlaces places(paragraph); places.Next();) scanner.Match(places);
  return markers;
}

std::optional<Marker> MarkerAtStart(std::string_view paragraph) {
  std::vector<Marker> markers;
  MarkerScanner scanner(paragraph, markers);
  for (MarkerPlaces places(paragraph); markers.empty() && places.Next() && places.before().initial;) {
    scanner.Match(places);
  }
  if (markers.empty()) return std::nullopt;
  return markers.front();
}

int StyleRank(MarkerStyle style) {
  switch (style) {
    case MarkerStyle::kHanNumber:
    case MarkerStyle::kRomanNumber:
      return 1;
    case MarkerStyle::kHanParenthesized:
      return 2;
    case MarkerStyle::kHanOrdinal:
    case MarkerStyle::kEnglishOrdinal:
    case MarkerStyle::kEnglishSubject:
    case MarkerStyle::kHanSequence:
    case MarkerStyle::kNamedNumber:
      return 3;
    case MarkerStyle::kArabicNumber:
      return 4;
    case MarkerStyle::kArabicParenthesized:
      return 5;
    case MarkerStyle::kHanClause:
    case MarkerStyle::kHanDemand:
    case MarkerStyle::kHanThat:
    case MarkerStyle::kHanVerb:
      return 6;
    case MarkerStyle::kEnclosed:
    case MarkerStyle::kLetter:
      return 7;
    case MarkerStyle::kRoman:
      return 8;
    case MarkerStyle::kBullet:
    case MarkerStyle::kList:
    case MarkerStyle::kUnmarked:
      return 9;
  }
  return 9;
}

}  // namespace huiyao::segmentation
