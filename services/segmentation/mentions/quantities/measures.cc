#include <algorithm>
#include <array>
#include <iterator>

#include "common/text/utf8.h"
#include "services/segmentation/gazetteer/gazetteer.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/measure.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Quantity;

// What stands between the quantities of one list.
bool IsJoint(std::string_view between) {
  constexpr std::string_view kJoints[] = {"、", "和", "及", "以及", "与", "與", ",", "，", ", ", "、和"};
  return std::find(std::begin(kJoints), std::end(kJoints), between) != std::end(kJoints);
}

// Where 分别 stands in the clause before `at`, within 90 bytes; npos if it does not.
size_t FindApart(std::string_view text, size_t at) {
  constexpr size_t kWindow = 90;
  const size_t window = at - std::min(at, kWindow);
  std::string_view before = text.substr(window, at - window);
  size_t found = before.npos;
  for (const std::string_view word : {"分别", "分別", "依次"}) {
    if (const size_t place = before.rfind(word); place != before.npos && (found == before.npos || place > found))
      found = place;
  }
  if (found == before.npos) return found;
  for (const std::string_view mark : {"。", "；", ";", "\n"}) {
    if (before.find(mark, found) != before.npos) return before.npos;
  }
  return window + found;
}

// 、 and the words for "and", where they are no part of a word: 普及, 参与, 和谐.
bool IsListJoint(std::string_view text, size_t at, size_t end, char32_t c) {
  if (c == U'、') return true;
  if (c != U'和' && c != U'与' && c != U'及') return false;
  constexpr std::u32string_view kBefore = U"普涉波顾企以参共饱温中";
  const char32_t before = at == 0 ? 0 : text::DecodeBefore(text, at).value;
  const char32_t behind = end < text.size() ? text::DecodeAt(text, end).value : 0;
  constexpr std::u32string_view kBehind = U"谐平其时格";
  return (before == 0 || kBefore.find(before) == kBefore.npos) && (behind == 0 || kBehind.find(behind) == kBehind.npos);
}

// The items of the list that ends at `end`: A、B和C.
std::vector<TextRange> ListBefore(std::string_view text, size_t end) {
  constexpr size_t kMostCharacters = 80;
  std::vector<TextRange> items;
  size_t item_end = end, start = end;
  const auto take = [&](size_t from) {
    for (const std::string_view lead : {"其中", "全省", "全市", "全县", "全国"}) {
      if (StartsWith(text.substr(from), lead)) from += lead.size();
    }
    if (from < item_end) items.push_back({from, item_end});
  };
  for (size_t characters = 0; start > 0 && characters < kMostCharacters; ++characters) {
    const text::CodePoint point = text::DecodeBefore(text, start);
    const size_t before = start - static_cast<size_t>(point.length);
    constexpr std::u32string_view kClause = U"，,；;：:。！？!?\n";
    if (kClause.find(point.value) != kClause.npos) break;
    if (IsListJoint(text, before, start, point.value)) {
      take(start);
      item_end = before;
    }
    start = before;
  }
  take(start);
  std::reverse(items.begin(), items.end());
  return items;
}

bool SameSentence(std::string_view text, size_t from, size_t to) {
  constexpr size_t kMostBytes = 240;
  if (to < from || to - from > kMostBytes) return false;
  const std::string_view between = text.substr(from, to - from);
  return FindWord(between, "。") == between.npos && between.find('\n') == between.npos;
}

bool IsShare(const FoundQuantity& quantity) { return quantity.unit == "%" || quantity.unit.ends_with("百分点"); }

// 东部, 西北: a part of a country.
size_t SkipDirection(std::string_view item) {
  for (const std::string_view word :
       {"东部地区", "中部地区", "西部地区", "东北地区", "東部", "东部", "中部", "西部", "东北", "華北", "华北", "华东",
        "华中",     "华南",     "西南",     "西北",     "南部", "北部", "东",   "中",   "西",   "南",   "北"}) {
    if (!StartsWith(item, word)) continue;
    size_t end = word.size();
    for (const std::string_view behind : {"部地区", "地区", "地區", "片区", "部"}) {
      if (StartsWith(item.substr(end), behind)) end += behind.size();
    }
    return end;
  }
  return 0;
}

// Behind the place with which an item begins; 0 if it begins with none.
size_t SkipPlace(std::string_view item) {
  if (const size_t direction = SkipDirection(item); direction > 0) return direction;
  const std::vector<DivisionMention> places = FindDivisions(item);
  return !places.empty() && places.front().range.start == 0 ? places.front().range.end : 0;
}

// What a list of places shares: 甲省、乙省产量; empty if it is no such list.
TextRange SharedByPlaces(std::string_view text, std::span<const TextRange> items) {
  constexpr size_t kMostItems = 40;
  if (items.size() < 2 || items.size() > kMostItems) return {};
  for (const TextRange& item : items.first(items.size() - 1)) {
    const std::string_view place = Slice(text, item);
    if (SkipPlace(place) != place.size()) return {};
  }
  const TextRange last = items.back();
  const size_t skipped = SkipPlace(Slice(text, last));
  constexpr size_t kFewestBytes = 6;
  if (skipped == 0 || last.start + skipped + kFewestBytes > last.end) return {};
  return {last.start + skipped, last.end};
}

// It says only what a quantity is compared with, or of how many each has so many: 约占全省的, 高于城镇居民, 每户.
bool IsRelation(std::string_view phrase, const FoundQuantity& quantity) {
  constexpr std::string_view kRelations[] = {"占",   "为",     "為",   "约占",     "約佔",   "约为",  "約為", "高于",
                                             "高於", "低于",   "低於", "高出",     "快于",   "快過",  "比",   "较",
                                             "較",   "相当于", "是20", "约相当于", "不到全", "超过全"};
  const bool relative = IsShare(quantity) || quantity.unit.empty() || quantity.unit == "倍" ||
                        quantity.comparator == Quantity::COMPARATOR_CHANGE;
  return relative && StartsWithAny(phrase, kRelations);
}

// 每户, 每县每年, 计划新建, 餘下: what is counted was named in the clause before.
bool NamesNothing(std::string_view phrase) {
  constexpr size_t kMostBytes = 12;
  constexpr std::string_view kEach[] = {"每"};
  constexpr std::string_view kVerbs[] = {"计划新建", "計劃新建", "计划", "計劃", "拟建", "新建", "扩编至",
                                         "余下",     "餘下",     "其余", "其餘", "剩余", "最快", "其中",
                                         "预计",     "争取",     "一次", "全年", "每年"};
  if (phrase.empty()) return true;
  if (phrase.size() <= kMostBytes && StartsWithAny(phrase, kEach) && FindWord(phrase, "平均") == phrase.npos)
    return true;
  return std::find(std::begin(kVerbs), std::end(kVerbs), phrase) != std::end(kVerbs);
}

// The phrase of the clause before the one in which `at` stands; empty if the sentence begins there.
TextRange ClauseBefore(std::string_view text, size_t at) {
  constexpr size_t kMostCharacters = 16;
  for (size_t characters = 0; at > 0 && characters < kMostCharacters; ++characters) {
    const text::CodePoint point = text::DecodeBefore(text, at);
    const size_t start = at - static_cast<size_t>(point.length);
    if (point.value == U'，' || point.value == U',' || point.value == U'；' || point.value == U';') {
      const TextRange phrase = PhraseBefore(text, start);
      constexpr size_t kFewestBytes = 6;
      return phrase.end - phrase.start < kFewestBytes ? TextRange{} : phrase;
    }
    if (point.value == U'。' || IsLineEnd(point.value)) return {};
    at = start;
  }
  return {};
}

// Whether the quantity before is near enough that this one may be of what it counts.
bool Follows(std::string_view text, const FoundQuantity& last, const FoundQuantity& quantity) {
  constexpr size_t kMostBytes = 60;
  if (quantity.range.start - last.range.end >= kMostBytes) return false;
  const std::string_view between = text.substr(last.range.end, quantity.range.start - last.range.end);
  return FindWord(between, "。") == between.npos && between.find('\n') == between.npos;
}

}  // namespace

std::vector<FoundMeasure> FindMeasures(std::string_view text, std::span<const FoundQuantity> quantities) {
  std::vector<FoundMeasure> measures;
  measures.reserve(quantities.size());
  for (size_t i = 0; i < quantities.size();) {
    size_t end = i + 1;
    while (end < quantities.size() &&
           IsJoint(text.substr(quantities[end - 1].range.end,
                               quantities[end].range.start - quantities[end - 1].range.end))) {
      ++end;
    }
    std::vector<TextRange> items;
    bool told_apart = false;
    TextRange shared{};
    if (end - i >= 2) {
      if (const size_t apart = FindApart(text, quantities[i].range.start); apart != text.npos) {
        items = ListBefore(text, apart);
        told_apart = items.size() <= 1;
        if (items.size() == end - i) shared = SharedByPlaces(text, items);
      }
    }
    for (size_t k = i; k < end; ++k) {
      TextRange measure{}, item{};
      if (items.size() == end - i) {
        item = items[k - i];
        measure = shared.end > shared.start ? shared : item;
      } else if (told_apart && k >= end - i &&
                 SameSentence(text, quantities[k - (end - i)].range.end, quantities[i].range.start)) {
        // 面积23万亩，产量9.8万吨，分别增长0.3%、1.1%
        measure = measures[k - (end - i)].range;
      } else if (k > i && IsShare(quantities[k]) && IsShare(quantities[i])) {
        measure = measures[i].range;
      } else {
        measure = FindMeasure(text, quantities[k]);
        const std::string_view named = Slice(text, measure);
        const bool relates = IsRelation(named, quantities[k]);
        if (relates || NamesNothing(named)) {
          TextRange other{};
          if (k > 0 && (relates || named.empty()) && Follows(text, quantities[k - 1], quantities[k]))
            other = measures.back().range;
          if (other.end <= other.start && (named.empty() || measure.end <= quantities[k].range.start)) {
            other = ClauseBefore(text, quantities[k].range.start);
            // 确定30个试点县，每省份不超过2个
            if (k > 0 && quantities[k - 1].range.end > other.start) other = measures.back().range;
          }
          if (other.end > other.start) measure = other;
        }
      }
      measures.push_back({measure, item.end > item.start ? item : measure});
    }
    i = end;
  }
  return measures;
}

}  // namespace huiyao::segmentation
