#include "services/segmentation/structure/articles/naming.h"

#include <algorithm>
#include <array>
#include <map>

#include "services/segmentation/gazetteer/bynames.h"
#include "services/segmentation/layout/affixes.h"

namespace huiyao::segmentation {
namespace {

constexpr double kFullName = 6;
constexpr double kCity = 5;
constexpr double kShortName = 4;
constexpr double kByname = 3;
// Several kinds of evidence for one division add up to this at most.
constexpr double kMostBynames = 5;
constexpr double kBorrowedName = 1;
constexpr double kOtherKind = -3;
// Bytes before a name in which a word of helping may stand.
constexpr size_t kLookBack = 18;

// 北京大学, 上海浦东发展银行: the name of a body, wherever it works.
bool NamesBody(std::string_view behind) {
  static constexpr auto kBodies =
      std::to_array<std::string_view>({"大学", "大學", "理工", "师范", "師範", "医科", "协和", "外国语", "科技大学",
                                       "银行", "銀行", "证券", "交通大学"});
  return StartsWithAny(behind, kBodies);
}

// 对口支援新疆, 与浙江: the other side. Verbs of helping, learning and going, and what joins partners.
bool IsOtherSide(std::string_view before) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"支援", "援助", "帮扶", "幫扶", "协作", "協作", "对口", "對口", "学习", "學習", "借鉴",
       "借鑒", "参照", "引进", "赴",   "前往", "来自", "來自", "对接", "對接", "携手", "攜手",
       "联合", "聯合", "会同", "與",   "与",   "和",   "同",   "跟",   "向",   "从",   "、"});
  return EndsWithAny(before.substr(before.size() - std::min(before.size(), kLookBack)), kWords);
}

}  // namespace

const Division* ProvinceOf(const Division& division) {
  static const auto& provinces = *[] {
    auto* all = new std::map<std::string_view, const Division*>();
    for (const Division& one : Divisions()) {
      if (one.is_province()) all->emplace(one.code.substr(0, 2), &one);
    }
    return all;
  }();
  return provinces.at(division.code.substr(0, 2));
}

std::vector<Pointer> WeighNames(std::string_view text) {
  std::map<const Division*, double> weights;
  const auto raise = [&](const Division* division, double weight) {
    double& most = weights[division];
    most = std::max(most, weight);
  };
  for (const DivisionMention& mention : FindDivisions(text)) {
    const size_t length = mention.range.end - mention.range.start;
    const bool full = length > mention.division->short_name.size();
    double weight = !mention.division->is_province() ? kCity : full ? kFullName : kShortName;
    if (NamesBody(text.substr(mention.range.end)) || IsOtherSide(text.substr(0, mention.range.start))) {
      weight = kBorrowedName;
    }
    raise(mention.division, weight);
    if (!mention.division->is_province()) raise(ProvinceOf(*mention.division), weight);
  }
  std::map<const Division*, double> bynames;  // of provinces
  for (const DivisionMention& mention : FindBynames(text)) {
    const std::string_view before = text.substr(0, mention.range.start);
    if (!before.ends_with("、") && IsOtherSide(before)) continue;
    if (!mention.division->is_province()) raise(mention.division, kShortName);
    double& sum = bynames[ProvinceOf(*mention.division)];
    sum = std::min(sum + kByname, kMostBynames);
  }
  for (const auto& [division, weight] : bynames) raise(division, weight);
  std::vector<Pointer> pointers;
  for (const auto& [division, weight] : weights) pointers.push_back({division, weight});
  return pointers;
}

OwnKind ReadOwnKind(std::string_view text) {
  static constexpr auto kOwn = std::to_array<std::string_view>({"全", "我", "本"});
  static constexpr auto kBehindProvince =
      std::to_array<std::string_view>({"委", "政府", "直", "、市、县", "、市、縣", "市县", "市縣"});
  static constexpr auto kWhole = std::to_array<std::string_view>({"全", "我", "自治"});
  OwnKind kind;
  constexpr std::string_view kProvince = "省";
  for (size_t at = FindWord(text, kProvince); at != text.npos && !kind.province;) {
    const size_t behind = at + kProvince.size();
    kind.province = EndsWithAny(text.substr(0, at), kOwn) || StartsWithAny(text.substr(behind), kBehindProvince);
    at = FindWord(text, kProvince, behind);
  }
  for (const std::string_view region : {"区", "區"}) {
    for (size_t at = FindWord(text, region); at != text.npos && !kind.region;) {
      kind.region = EndsWithAny(text.substr(0, at), kWhole);
      at = FindWord(text, region, at + region.size());
    }
  }
  return kind;
}

double WeighKind(OwnKind kind, const Division& division) {
  const bool province = division.name.ends_with("省"), region = division.name.ends_with("自治区");
  double weight = 0;
  if (kind.province && !province) weight += kOtherKind;
  if (kind.region && !region && division.is_province()) weight += kOtherKind;
  return weight;
}

}  // namespace huiyao::segmentation
