#include "services/segmentation/mentions/quantities/comparators.h"

#include <algorithm>
#include <utility>

namespace huiyao::segmentation {
namespace {

using document::v1::Quantity;
using Named = std::pair<std::string_view, Quantity::Comparator>;

// Longer words before those that end as they do.
constexpr Named kBefore[] = {
    {"不少于", Quantity::COMPARATOR_AT_LEAST},
    {"不低于", Quantity::COMPARATOR_AT_LEAST},
    {"不小于", Quantity::COMPARATOR_AT_LEAST},
    {"不下", Quantity::COMPARATOR_AT_LEAST},
    {"至少", Quantity::COMPARATOR_AT_LEAST},
    {"最少", Quantity::COMPARATOR_AT_LEAST},
    {"不超过", Quantity::COMPARATOR_AT_MOST},
    {"不高于", Quantity::COMPARATOR_AT_MOST},
    {"不大于", Quantity::COMPARATOR_AT_MOST},
    {"不多于", Quantity::COMPARATOR_AT_MOST},
    {"至多", Quantity::COMPARATOR_AT_MOST},
    {"最多", Quantity::COMPARATOR_AT_MOST},
    {"超过", Quantity::COMPARATOR_MORE_THAN},
    {"超過", Quantity::COMPARATOR_MORE_THAN},
    {"超出", Quantity::COMPARATOR_MORE_THAN},
    {"突破", Quantity::COMPARATOR_MORE_THAN},
    {"高于", Quantity::COMPARATOR_MORE_THAN},
    {"大于", Quantity::COMPARATOR_MORE_THAN},
    {"多于", Quantity::COMPARATOR_MORE_THAN},
    {"逾", Quantity::COMPARATOR_MORE_THAN},
    {"超", Quantity::COMPARATOR_MORE_THAN},
    {"不到", Quantity::COMPARATOR_LESS_THAN},
    {"不足", Quantity::COMPARATOR_LESS_THAN},
    {"未满", Quantity::COMPARATOR_LESS_THAN},
    {"少于", Quantity::COMPARATOR_LESS_THAN},
    {"低于", Quantity::COMPARATOR_LESS_THAN},
    {"小于", Quantity::COMPARATOR_LESS_THAN},
    {"大约", Quantity::COMPARATOR_ABOUT},
    {"约为", Quantity::COMPARATOR_ABOUT},
    {"大概", Quantity::COMPARATOR_ABOUT},
    {"将近", Quantity::COMPARATOR_ABOUT},
    {"接近", Quantity::COMPARATOR_ABOUT},
    {"约", Quantity::COMPARATOR_ABOUT},
    {"近", Quantity::COMPARATOR_ABOUT},
    {"more than ", Quantity::COMPARATOR_MORE_THAN},
    {"over ", Quantity::COMPARATOR_MORE_THAN},
    {"at least ", Quantity::COMPARATOR_AT_LEAST},
    {"no fewer than ", Quantity::COMPARATOR_AT_LEAST},
    {"no less than ", Quantity::COMPARATOR_AT_LEAST},
    {"at most ", Quantity::COMPARATOR_AT_MOST},
    {"up to ", Quantity::COMPARATOR_AT_MOST},
    {"no more than ", Quantity::COMPARATOR_AT_MOST},
    {"less than ", Quantity::COMPARATOR_LESS_THAN},
    {"fewer than ", Quantity::COMPARATOR_LESS_THAN},
    {"nearly ", Quantity::COMPARATOR_ABOUT},
    {"about ", Quantity::COMPARATOR_ABOUT},
    {"around ", Quantity::COMPARATOR_ABOUT},
    {"approximately ", Quantity::COMPARATOR_ABOUT},
};

// These end so and are other words.
constexpr std::string_view kNotBefore[] = {"最近", "附近", "邻近", "临近", "签约", "节约",
                                           "预约", "违约", "条约", "公约", "履约"};

constexpr Named kBehind[] = {
    {"及以上", Quantity::COMPARATOR_AT_LEAST}, {"以上", Quantity::COMPARATOR_AT_LEAST},
    {"及以下", Quantity::COMPARATOR_AT_MOST},  {"以下", Quantity::COMPARATOR_LESS_THAN},
    {"以内", Quantity::COMPARATOR_AT_MOST},    {"之内", Quantity::COMPARATOR_AT_MOST},
    {"左右", Quantity::COMPARATOR_ABOUT},      {"上下", Quantity::COMPARATOR_ABOUT},
};

constexpr std::string_view kRises[] = {"增长", "增長", "增加", "上升", "提高", "提升",
                                       "上涨", "扩大", "增幅", "增速", "增"};
constexpr std::string_view kFalls[] = {"下降", "降低", "减少", "減少", "回落", "下滑",
                                       "下跌", "缩短", "压减", "降幅", "降",   "减"};
constexpr std::string_view kChangesTo[] = {
    "增加到", "增加至", "增长到", "增长至", "增至",   "增到",   "提高到", "提高至", "提升到", "提升至", "上升到",
    "上升至", "升至",   "升到",   "扩大到", "扩大至", "扩至",   "达到",   "下降到", "下降至", "降低到", "降低至",
    "降至",   "降到",   "减少到", "减少至", "减至",   "压缩到", "压缩至", "缩短到", "缩短至",
};

size_t SkipSpacesBack(std::string_view text, size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at;
}

template <typename Words>
bool EndsWithAny(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return text.ends_with(word); });
}

}  // namespace

ComparatorMatch MatchComparatorBefore(std::string_view text, size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::string_view trimmed = before.substr(0, SkipSpacesBack(text, at));
  if (EndsWithAny(trimmed, kNotBefore)) return {};
  for (const auto& [word, comparator] : kBefore) {
    if (before.ends_with(word)) return {comparator, word.size()};
    if (trimmed.ends_with(word)) return {comparator, word.size() + before.size() - trimmed.size()};
  }
  return {};
}

ComparatorMatch MatchComparatorBehind(std::string_view text, size_t at) {
  for (const auto& [word, comparator] : kBehind) {
    if (text.substr(at).starts_with(word)) return {comparator, word.size()};
  }
  return {};
}

int ChangeBefore(std::string_view text, size_t at) {
  std::string_view before = text.substr(0, SkipSpacesBack(text, at));
  for (const std::string_view word : {"了", "约", "近", "超过", "超"}) {
    if (before.ends_with(word)) before.remove_suffix(word.size());
  }
  if (EndsWithAny(before, kRises)) return 1;
  return EndsWithAny(before, kFalls) ? -1 : 0;
}

size_t MatchChangeTo(std::string_view text, size_t at) {
  for (const std::string_view word : kChangesTo) {
    if (text.substr(at).starts_with(word)) return word.size();
  }
  return 0;
}

}  // namespace huiyao::segmentation
