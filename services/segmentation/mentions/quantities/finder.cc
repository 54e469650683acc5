#include "services/segmentation/mentions/quantities/finder.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <utility>

#include "common/text/character_set.h"
#include "common/text/numerals.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/bounds.h"
#include "services/segmentation/mentions/quantities/clauses.h"
#include "services/segmentation/mentions/quantities/comparators.h"
#include "services/segmentation/mentions/quantities/every_one.h"
#include "services/segmentation/mentions/quantities/exclusions.h"
#include "services/segmentation/mentions/quantities/glyphs.h"
#include "services/segmentation/mentions/quantities/measured.h"
#include "services/segmentation/mentions/quantities/spans_of_values.h"
#include "services/segmentation/mentions/quantities/units.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Quantity;

// What is larger is a code of digits.
constexpr double kMostValue = 1e18;

constexpr size_t kBlockBytes = 4096;

// Two letters tell most English words from those that begin a quantity.
class FirstLetters {
 public:
  FirstLetters() {
    for (const std::string_view pair :
         {"a ", "an", "bi", "cr", "do", "ei", "el", "fe", "fi", "fo", "fr", "fu", "ha", "hu", "la", "mi", "ml", "na",
          "ne", "ni", "no", "on", "qu", "se", "si", "te", "th", "tr", "tw", "tl", "un", "ze", "be", "ht", "ft", "ww"}) {
      pairs_.set(Index(pair[0], pair[1]));
    }
  }

  bool contain(char first, char second) const { return pairs_[Index(first, second)]; }

 private:
  static size_t Index(char first, char second) {
    return static_cast<size_t>(first & 0x1F) * 32 + static_cast<size_t>(second == ' ' ? 0 : second & 0x1F);
  }

  std::bitset<1024> pairs_;
};

bool MayBeginEnglishNumber(std::string_view word) {
  // The most frequent ones that begin as numbers do.
  if (word == "the" || word == "and") return false;
  static const auto& letters = *new FirstLetters();
  return letters.contain(word[0], word.size() > 1 ? word[1] : ' ');
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<FoundQuantity> Find() {
    static const auto& beginnings =
        *new text::CharacterSet({kNumberBeginnings, kLatinLetters, U"-.由从從全所负負－−数數几幾上成"});
    for (size_t at = beginnings.Find(text_, 0); at < text_.size(); at = beginnings.Find(text_, at)) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      if (byte >= 0x80) {
        at = TakeAt(at);
      } else if (IsDigit(byte)) {
        at = TakeNumber(at);
      } else if (IsLatinLetter(byte)) {
        at = TakeWord(at);
      } else if ((byte == '-' || byte == '.') && at + 1 < text_.size() &&
                 IsDigit(static_cast<unsigned char>(text_[at + 1]))) {
        at = std::max(at + 1, TakeSigned(at));
      } else {
        ++at;
      }
    }
    return JoinBounds(text_, std::move(found_));
  }

 private:
  std::string_view Rest(size_t at) const { return text_.substr(at); }

  // A character that is not ASCII. Returns where to go on.
  size_t TakeAt(size_t at) {
    const text::CodePoint point = text::DecodeAt(text_, at);
    const size_t end = at + static_cast<size_t>(point.length);
    switch (point.value) {
      case U'由':
      case U'从':
      case U'從':
        return std::max(end, Take(MatchChangeFrom(text_, at)));
      case U'全':
      case U'所':
        return std::max(end, Take(MatchEveryOne(text_, at)));
      case U'负':
      case U'負':
      case U'－':
      case U'−':
        return std::max(end, TakeSigned(at));
      case U'数':
      case U'數':
      case U'几':
      case U'幾':
      case U'上':
      case U'成':
        return std::max(end, TakeVague(at, end));
      default:
        if (!IsLoneDigit(at, point.value, end)) return TakeNumber(at);
        return IsCrowded(at, 1) ? EndOfBlock(at) : end;
    }
  }

  // 一直, 统一要求: the Chinese digit `c` between other characters, which neither go on with a number nor count.
  bool IsLoneDigit(size_t at, char32_t c, size_t end) const {
    if (text::HanDigit(c) < 0 || end >= text_.size()) return false;
    static const auto& goes_on = *[] {
      auto* set = new text::CharacterSet({kNumberBeginnings, U"兆余餘多几幾点點分又打成折年日到至或与與和"});
      AddUnitBeginnings(set);
      return set;
    }();
    const char32_t next = text::DecodeAt(text_, end).value;
    return IsHan(next) && !goes_on.contains(next) && (at == 0 || IsHan(text::DecodeBefore(text_, at).value));
  }

  // A word or sign between two numbers belongs to the first.
  void Push(FoundQuantity quantity) {
    if (!found_.empty()) {
      quantity.range.start = std::max(quantity.range.start, found_.back().range.end);
      quantity.number.start = std::max(quantity.number.start, quantity.range.start);
      if (quantity.range.end <= quantity.range.start || quantity.number.end <= quantity.number.start) return;
    }
    found_.push_back(std::move(quantity));
  }

  size_t Take(std::optional<FoundQuantity> quantity) {
    if (!quantity) return 0;
    const size_t end = quantity->range.end;
    Push(*std::move(quantity));
    return end;
  }

  // -3.2%, 负5度: a sign that joins nothing.
  size_t TakeSigned(size_t at) {
    const char32_t before = at == 0 ? 0 : text::DecodeBefore(text_, at).value;
    if (IsDigit(before) || IsLatinLetter(before) || IsCloser(before) || before == U'%' || before == U'.') return 0;
    const auto measured = MatchMeasured(text_, at);
    if (!measured || IsDateOrOrdinal(text_, *measured)) return 0;
    if (measured->unit.empty() && MatchComparatorBefore(text_, at).length == 0) return 0;
    if (IsHan(before) && measured->unit != "%" && measured->number.value == std::floor(measured->number.value) &&
        text_[at] == '-') {
      return 0;
    }
    return Add(*measured);
  }

  // 数十, 几百万, 上千: a lower bound.
  size_t TakeVague(size_t at, size_t end) {
    const Glyph power = GlyphAt(text_, end);
    constexpr std::u32string_view kPowers = U"十百千万萬亿億";
    if (kPowers.find(power.value) == kPowers.npos) return 0;
    const auto measured = MatchMeasured(text_, end);
    if (!measured || !measured->number.han || measured->number.percent || measured->number.fraction) return 0;
    const char32_t vague = GlyphAt(text_, at).value;
    if ((vague == U'上' || vague == U'成') && power.value == U'十') return 0;
    // 总数, 人数十: the end of a word.
    constexpr std::u32string_view kBefore =
        U"总總人次户戶分系指函多少基参參倍件个個级級张篇字复以之天晚早海路完形促赞达";
    const char32_t before = at == 0 ? 0 : text::DecodeBefore(text_, at).value;
    if (before != 0 && kBefore.find(before) != kBefore.npos) return 0;
    // The number alone: 数十 and nothing smaller, 数百万.
    if (measured->number.value < 10 || std::fmod(std::log10(measured->number.value) + 1e-9, 1.0) > 1e-6) return 0;
    if (measured->unit.empty() && !measured->number.scaled) return 0;
    Measured vague_number = *measured;
    vague_number.start = at;
    vague_number.number.open = true;
    vague_number.number.bare = false;
    return Add(vague_number);
  }

  // An English word: a number, or "from" and "between" before two.
  size_t TakeWord(size_t at) {
    size_t end = at;
    while (end < text_.size() && IsLatinLetter(static_cast<unsigned char>(text_[end]))) ++end;
    const std::string_view word = text_.substr(at, end - at);
    if (!MayBeginEnglishNumber(word)) return end;
    if (const size_t behind = SkipAddress(text_, at); behind > 0) return behind;
    if (word.size() == 4 && (word == "from" || word == "From")) return std::max(end, Take(MatchChangeFrom(text_, at)));
    if (word.size() == 7 && (word == "between" || word == "Between"))
      return std::max(end, Take(MatchBetween(text_, at)));
    if (word == "full" || word == "universal" || word == "Full" || word == "Universal") {
      return std::max(end, Take(MatchEveryOne(text_, at)));
    }
    const auto number = MatchNumber(text_, at);
    if (!number) return end;
    if (number->fraction) {
      // "the first half", "a third party": no shares.
      const std::string_view before = text_.substr(0, at);
      for (const std::string_view other : {"first ", "second ", "latter ", "other ", "last ", "and a ", "better "}) {
        if (before.ends_with(other)) return end;
      }
      const bool of = Rest(number->end).starts_with(" of ");
      if (!of && (word == "a" || word == "A") && number->value < 0.5 && number->value != 0.25) return number->end;
      if (!of && word == "half") return number->end;
    }
    return std::max(end, TakeNumber(at));
  }

  // Whether a number without a unit is a quantity: 超10万, 三分之二.
  bool StandsAlone(const Measured& measured, bool compared) const {
    if (IsDateOrOrdinal(text_, measured)) return false;
    const Number& number = measured.number;
    const Glyph next = GlyphAt(text_, number.end);
    if (number.suffixed) return false;
    if (number.fraction && !number.han && !number.english) {
      // 2/3 may be a date or a number of two parts.
      return number.value < 1 && (compared || Rest(number.end).starts_with("的") ||
                                  Rest(number.end).starts_with("以上") || Rest(number.end).starts_with(" of "));
    }
    if (number.fraction) return true;
    if (IsLatinLetter(next.value)) return false;
    // "grew by 8 percent to 52,300"
    const std::string_view before = text_.substr(0, measured.start);
    if (!number.han && !number.english && number.value >= 1000 && before.ends_with("percent to ")) return true;
    if (number.english) return number.scaled || number.open || (compared && number.value > 1);
    if (number.scaled && (!number.han || compared || number.open)) return true;
    // 超过三十; 近三, 五以上 may be anything.
    return compared && (!number.han || number.value >= 10);
  }

  // “三张清单”: a name, not a count. 千家万户: an idiom.
  bool IsName(const Measured& measured) const {
    if (!measured.number.han || measured.number.start == 0) return false;
    if (IsOpener(text::DecodeBefore(text_, measured.number.start).value) && !measured.number.percent &&
        measured.number.value < 100) {
      const char32_t opener = text::DecodeBefore(text_, measured.number.start).value;
      if (opener != U'（' && opener != U'(') return true;
    }
    const auto is_idiom = [&](size_t at) {
      const std::optional<Number> other = MatchNumber(text_, at);
      return other && other->bare;
    };
    // “智慧”二字
    if (measured.unit == "字" && IsCloser(text::DecodeBefore(text_, measured.number.start).value)) return true;
    return measured.number.bare && (is_idiom(measured.end) || idiom_end_ == measured.number.start);
  }

  // 6.3 本标准: it numbers a line.
  bool IsSectionNumber(const Measured& measured) const {
    const size_t start = measured.number.start;
    if (text_.substr(start, measured.number.end - start).find('.') == std::string_view::npos) return false;
    if (measured.number.han || measured.number.english || measured.number.percent ||
        measured.end <= measured.number.end)
      return false;
    if (text_[measured.number.end] != ' ' || !(start == 0 || text_[start - 1] == '\n')) return false;
    return Rest(measured.number.end + 1).starts_with(measured.unit) &&
           !IsLatinLetter(static_cast<unsigned char>(measured.unit.front()));
  }

  // No text says so many quantities in so few bytes: what comes in a block behind them is left out.
  // A number without a unit weighs 1, one with a unit 2.
  bool IsCrowded(size_t at, size_t weight) {
    constexpr size_t kMostInBlock = kBlockBytes / 4;
    if (at / kBlockBytes != block_) {
      block_ = at / kBlockBytes;
      in_block_ = 0;
    }
    in_block_ += weight;
    return in_block_ > kMostInBlock;
  }

  size_t EndOfBlock(size_t at) const {
    size_t end = std::min((at / kBlockBytes + 1) * kBlockBytes, text_.size());
    while (end < text_.size() && !text::IsBoundary(text_, end)) ++end;
    return end;
  }

  // Returns where to go on.
  size_t TakeNumber(size_t at) {
    std::optional<Measured> first = MatchMeasured(text_, at);
    if (!first) return at + static_cast<size_t>(text::DecodeAt(text_, at).length);
    const size_t past = std::max(first->number.end, at + 1);
    if (IsCrowded(at, first->unit.empty() ? 1 : 2)) return EndOfBlock(at);
    const bool has_sign = first->start < at;
    if ((!has_sign && IsBound(text_, at)) || !(first->number.value <= kMostValue)) return past;
    if (first->number.han && IsInWord(text_, at, first->end)) return past;
    AddTimeUnit(*first);
    if (const auto range = MatchRange(text_, *first); range) return Take(range);
    const ComparatorMatch before = MatchComparatorBefore(text_, first->start);
    const ComparatorMatch behind = MatchComparatorBehind(text_, first->end);
    const bool compared = before.length > 0 || behind.length > 0;
    if (first->unit.empty() && !StandsAlone(*first, compared)) return past;
    if (IsSectionNumber(*first)) return past;
    if (IsEnglishYear(text_, *first) || IsEnglishName(text_, *first) || IsReference(text_, *first)) return past;
    if (IsName(*first)) {
      idiom_end_ = first->end;
      return first->end;
    }
    if (IsArticle(*first) && before.length == 0) return past;
    // 单位：万元
    if (first->number.bare && before.length == 0 && Measures(first->unit)) return past;
    return Add(*first, before, behind);
  }

  // Years and days are units where a bound says so: 五年以上, 15日内.
  void AddTimeUnit(Measured& measured) const {
    if (!measured.unit.empty() || measured.number.value > 200 || measured.number.percent || measured.number.fraction)
      return;
    const std::string_view rest = Rest(measured.number.end);
    if (!rest.starts_with("年") && !rest.starts_with("日")) return;
    const ComparatorMatch before = MatchComparatorBefore(text_, measured.start);
    for (const std::string_view unit : {"年", "日"}) {
      if (!rest.starts_with(unit)) continue;
      // 3.5年
      const bool part = measured.number.value != std::floor(measured.number.value);
      if (part && unit == "年") {
        measured.unit = unit;
        measured.end = measured.number.end + unit.size();
        return;
      }
      // 不得少于五年
      if (before.length > 0 && before.comparator != Quantity::COMPARATOR_ABOUT && measured.number.value < 100) {
        measured.unit = unit;
        measured.end = measured.number.end + unit.size();
        return;
      }
      if (unit == "日" && text_.substr(0, measured.number.start).ends_with("月")) return;
      const std::string_view behind = rest.substr(unit.size());
      for (const std::string_view bound : {"以上", "以下", "以内", "以內", "及以上", "之内", "的期限"}) {
        if (!behind.starts_with(bound)) continue;
        measured.unit = unit;
        measured.end = measured.number.end + unit.size();
        return;
      }
    }
  }

  // Returns where it ends.
  size_t Add(const Measured& measured) {
    return Add(measured, MatchComparatorBefore(text_, measured.start), MatchComparatorBehind(text_, measured.end));
  }

  // The same where the comparators beside it are known.
  size_t Add(const Measured& measured, const ComparatorMatch& before, const ComparatorMatch& behind) {
    FoundQuantity quantity;
    quantity.range = {measured.start - before.length, measured.end + behind.length};
    quantity.number = {measured.start, measured.end};
    quantity.value = measured.number.value;
    quantity.unit = measured.unit;
    quantity.comparator = before.length > 0      ? before.comparator
                          : behind.length > 0    ? behind.comparator
                          : measured.number.open ? Quantity::COMPARATOR_MORE_THAN
                                                 : Quantity::COMPARATOR_EQ;
    if (before.length == 0 && quantity.comparator == Quantity::COMPARATOR_EQ) TakeDistantComparator(text_, quantity);
    // 过半数
    const std::string_view ahead = text_.substr(0, measured.start);
    if (before.length == 0 && measured.number.fraction && (ahead.ends_with("过") || ahead.ends_with("過")) &&
        (Rest(measured.start).starts_with("半数") || Rest(measured.start).starts_with("半數"))) {
      quantity.range.start = measured.start - std::string_view("过").size();
      quantity.comparator = Quantity::COMPARATOR_MORE_THAN;
    }
    // "about 500 or more"
    if ((before.comparator == Quantity::COMPARATOR_ABOUT || before.comparator == Quantity::COMPARATOR_EQ) &&
        behind.length > 0)
      quantity.comparator = behind.comparator;
    if (measured.number.high && *measured.number.high > measured.number.value) {
      quantity.high = measured.number.high;
      quantity.comparator = Quantity::COMPARATOR_RANGE;
    }
    NoteChange(measured.start, quantity);
    Push(quantity);
    return std::max(quantity.range.end, measured.start + 1);
  }

  // 增长12.3%, 提高3个百分点, and what follows in a list: 分别增长43.3%、16.7%. An amount changed if it is compared.
  void NoteChange(size_t at, FoundQuantity& quantity) {
    const bool is_share = quantity.unit == "%" || quantity.unit.ends_with("百分点") ||
                          quantity.unit.ends_with("百分點") || quantity.unit == "倍" ||
                          quantity.unit.starts_with("percentage point");
    int change = ChangeBefore(text_, quantity.range.start);
    if (!is_share &&
        (change == 0 || (!IsCompared(text_, quantity.range.start) && !EndsClauseWithChange(text_, quantity))))
      return;
    // "dropped below 27 percent": where it stands, not by how much.
    for (const std::string_view level : {"below", "above", "under"}) {
      if (change != 0 && Rest(quantity.range.start).starts_with(level)) change = 0;
    }
    if (change == 0 && last_change_ != 0 && last_change_end_ < at) {
      const std::string_view between = text_.substr(last_change_end_, quantity.range.start - last_change_end_);
      for (const std::string_view joint : {"、", "和", "以及", "及", "与", ", ", " and ", ", and "}) {
        if (between == joint) change = last_change_;
      }
    }
    if (change == 0 && is_share) change = ChangeBehind(text_, quantity.range.end);
    last_change_ = change;
    last_change_end_ = quantity.range.end;
    if (change == 0) return;
    if (quantity.value > 0) quantity.value *= change;
    if (quantity.comparator == Quantity::COMPARATOR_EQ) quantity.comparator = Quantity::COMPARATOR_CHANGE;
  }

  const std::string_view text_;
  std::vector<FoundQuantity> found_;
  // Of kBlockBytes each; what the numbers in it weigh.
  size_t block_ = 0, in_block_ = 0;
  size_t idiom_end_ = 0;
  int last_change_ = 0;
  size_t last_change_end_ = 0;
};

}  // namespace

std::vector<FoundQuantity> FindQuantities(std::string_view text) { return Finder(text).Find(); }

}  // namespace huiyao::segmentation
