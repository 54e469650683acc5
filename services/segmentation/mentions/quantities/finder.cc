#include "services/segmentation/mentions/quantities/finder.h"

#include <algorithm>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/comparators.h"
#include "services/segmentation/mentions/quantities/number.h"
#include "services/segmentation/mentions/quantities/units.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Quantity;

// What is larger is a code of digits.
constexpr double kMostValue = 1e18;

bool IsLatin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

bool MayBeginNumber(char32_t c) {
  constexpr std::u32string_view kHan = U"零〇一二两兩三四五六七八九十百千万萬亿億壹贰貳叁參肆伍陆陸柒捌玖拾佰仟半";
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') || kHan.find(c) != kHan.npos;
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<FoundQuantity> Find() {
    for (size_t at = 0; at < text_.size();) {
      const text::CodePoint point = text::DecodeAt(text_, at);
      size_t end = at + static_cast<size_t>(point.length);
      if (MayBeginNumber(point.value)) {
        end = TakeNumber(at);
      } else if (point.value == U'由' || point.value == U'从') {
        end = std::max(end, TakeChange(at, end));
      } else if (point.value == U'全' || point.value == U'所') {
        end = std::max(end, TakeAll(at));
      }
      before_ = text::DecodeBefore(text_, end).value;
      at = end;
    }
    return std::move(found_);
  }

 private:
  struct Measured {
    Number number;
    std::string_view unit;
    size_t end;
  };

  std::string_view Rest(size_t at) const { return text_.substr(at); }

  size_t SkipSpace(size_t at) const { return at < text_.size() && text_[at] == ' ' ? at + 1 : at; }

  // A number with its unit, if it has one.
  std::optional<Measured> Measure(size_t at) const {
    const std::optional<Number> number = MatchNumber(text_, at);
    if (!number) return std::nullopt;
    Measured measured = {*number, {}, number->end};
    if (number->percent) {
      measured.unit = "%";
      return measured;
    }
    const size_t unit_at = SkipSpace(number->end);
    if (const size_t unit = MatchUnit(text_, unit_at); unit > 0) {
      measured.unit = text_.substr(unit_at, unit);
      measured.end = unit_at + unit;
    }
    return measured;
  }

  // Part of a word, an ordinal, an unsure ten: no number of its own.
  bool IsBound(size_t at) const {
    constexpr std::u32string_view kBinding = U"第几数上初周每-–—−〔_/.±";
    if (IsLatin(before_)) return true;
    return before_ != 0 && kBinding.find(before_) != kBinding.npos && !text_.substr(0, at).ends_with("以上");
  }

  // One of a kind is an article, not a number.
  static bool IsArticle(const Measured& measured) {
    return measured.number.han && measured.number.value == 1 && measured.unit != "%" && !measured.number.open;
  }

  bool IsDate(const Measured& measured) const {
    if (!measured.unit.empty()) return false;
    const std::string_view rest = Rest(SkipSpace(measured.number.end));
    for (const std::string_view sign : {"年", "月", "日", "号", "號", "时", "時", "点", "點", ":", "：", "届", "屆",
                                        "级", "級", "期", "版", "世纪", "世紀"}) {
      if (rest.starts_with(sign)) return true;
    }
    return false;
  }

  // Whether a number without a unit is a quantity: 超10万, 三分之二.
  bool StandsAlone(const Measured& measured, bool compared) const {
    if (IsDate(measured)) return false;
    const Number& number = measured.number;
    return number.fraction || (number.scaled && (!number.han || compared)) || (compared && !number.han);
  }

  // “两个确立”: a name, not a count. 千家万户: an idiom.
  bool IsName(const Measured& measured) const {
    if (!measured.number.han) return false;
    if (IsOpener(before_)) return true;
    const auto is_idiom = [&](size_t at) {
      const std::optional<Number> other = MatchNumber(text_, at);
      return other && IsBarePower(*other);
    };
    return IsBarePower(measured.number) && (is_idiom(measured.end) || idiom_end_ == measured.number.start);
  }

  // 百, 千, 万 alone.
  bool IsBarePower(const Number& number) const {
    if (!number.han || number.open || number.value < 100) return false;
    return text::DecodeAt(text_, number.start).length + number.start == number.end;
  }

  // Returns where to go on.
  size_t TakeNumber(size_t at) {
    const std::optional<Measured> first = Measure(at);
    if (!first) return at + static_cast<size_t>(text::DecodeAt(text_, at).length);
    if (IsBound(at) || !(first->number.value <= kMostValue)) return first->number.end;
    if (const size_t end = TakeRange(at, *first); end > 0) return end;
    const ComparatorMatch before = MatchComparatorBefore(text_, at);
    const ComparatorMatch behind = MatchComparatorBehind(text_, first->end);
    const size_t end = first->end + behind.length;
    if (first->unit.empty() && !StandsAlone(*first, before.length > 0)) return first->number.end;
    if (IsName(*first)) {
      idiom_end_ = first->end;
      return first->end;
    }
    if (IsArticle(*first) && before.length == 0) return first->number.end;
    FoundQuantity quantity;
    quantity.range = {at - before.length, end};
    quantity.value = first->number.value;
    quantity.unit = first->unit;
    quantity.comparator = before.length > 0    ? before.comparator
                          : behind.length > 0  ? behind.comparator
                          : first->number.open ? Quantity::COMPARATOR_MORE_THAN
                                               : Quantity::COMPARATOR_EQ;
    NoteChange(at, quantity);
    found_.push_back(quantity);
    return end;
  }

  // 增长12.3%, 提高3个百分点, and what follows in a list: 分别增长43.3%、16.7%.
  void NoteChange(size_t at, FoundQuantity& quantity) {
    if (quantity.unit != "%" && !quantity.unit.ends_with("百分点") && quantity.unit != "倍") return;
    int change = ChangeBefore(text_, quantity.range.start);
    if (change == 0 && last_change_ != 0 && last_change_end_ < at) {
      const std::string_view between = text_.substr(last_change_end_, quantity.range.start - last_change_end_);
      if (between == "、" || between == "和" || between == "以及" || between == "及") change = last_change_;
    }
    last_change_ = change;
    last_change_end_ = quantity.range.end;
    if (change == 0) return;
    quantity.value *= change;
    if (quantity.comparator == Quantity::COMPARATOR_EQ) quantity.comparator = Quantity::COMPARATOR_CHANGE;
  }

  // 3~5个, 300至500名, 5%—8%.
  size_t TakeRange(size_t at, const Measured& first) {
    const size_t connector_at = first.end;
    for (const std::string_view connector : {"~", "～", "〜", "-", "－", "–", "—", "至", "到"}) {
      if (!Rest(connector_at).starts_with(connector)) continue;
      const std::optional<Measured> second = Measure(connector_at + connector.size());
      if (!second || second->unit.empty()) return 0;
      if (!first.unit.empty() && first.unit != second->unit) return 0;
      // 3至5万: both are multiplied.
      double low = first.number.value;
      if (!first.number.scaled && second->number.scaled && low < 10'000) {
        const double scale = second->number.value >= 1e8 ? 1e8 : 1e4;
        if (low * scale < second->number.value) low *= scale;
      }
      if (!(low < second->number.value)) return 0;
      const ComparatorMatch before = MatchComparatorBefore(text_, at);
      found_.push_back({{at - before.length, second->end},
                        low,
                        second->number.value,
                        Quantity::COMPARATOR_RANGE,
                        std::string(second->unit)});
      return second->end;
    }
    return 0;
  }

  // 由0.8个增至4.64个
  size_t TakeChange(size_t start, size_t at) {
    // The time of the old value: 由2020年的0.8个.
    if (const std::optional<Number> year = MatchNumber(text_, at); year && Rest(year->end).starts_with("年")) {
      at = year->end + std::string_view("年").size();
      for (const std::string_view word : {"底", "末", "初", "的"}) {
        if (Rest(at).starts_with(word)) at += word.size();
      }
    }
    const std::optional<Measured> first = Measure(at);
    if (!first) return 0;
    size_t verb = first->end;
    // A few characters may stand between, but no punctuation.
    for (int i = 0; i < 6 && MatchChangeTo(text_, verb) == 0; ++i) {
      if (verb >= text_.size()) return 0;
      const text::CodePoint point = text::DecodeAt(text_, verb);
      if (!IsHan(point.value)) return 0;
      verb += static_cast<size_t>(point.length);
    }
    const size_t verb_length = MatchChangeTo(text_, verb);
    if (verb_length == 0) return 0;
    size_t second_at = verb + verb_length;
    for (const std::string_view word : {"了", "约", "近"}) {
      if (Rest(second_at).starts_with(word)) second_at += word.size();
    }
    const std::optional<Measured> second = Measure(second_at);
    if (!second || (second->unit.empty() && first->unit.empty())) return 0;
    found_.push_back({{start, second->end},
                      first->number.value,
                      second->number.value,
                      Quantity::COMPARATOR_CHANGE,
                      std::string(second->unit.empty() ? first->unit : second->unit)});
    return second->end;
  }

  // Every one, without digits.
  size_t TakeAll(size_t at) {
    for (const std::string_view word : {"全覆盖", "全覆蓋", "全部", "所有"}) {
      if (!Rest(at).starts_with(word)) continue;
      const size_t end = at + word.size();
      for (const std::string_view goes_on : {"制", "权", "權", "者"}) {
        if (Rest(end).starts_with(goes_on)) return 0;
      }
      found_.push_back({{at, end}, 100, std::nullopt, Quantity::COMPARATOR_ALL, "%"});
      return end;
    }
    return 0;
  }

  const std::string_view text_;
  std::vector<FoundQuantity> found_;
  char32_t before_ = 0;  // the character before the place
  size_t idiom_end_ = 0;
  int last_change_ = 0;
  size_t last_change_end_ = 0;
};

}  // namespace

std::vector<FoundQuantity> FindQuantities(std::string_view text) { return Finder(text).Find(); }

}  // namespace huiyao::segmentation
