#include "services/segmentation/gazetteer/bynames.h"

#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/gazetteer/name_table.h"

namespace huiyao::segmentation {
namespace {

// One-character names that make words with a direction or with 驻 and 来 only for their provinces (the customary
// abbreviations less those that are common words: 新, 台, 青, 宁, 吉, 黑, 藏, 京, 沪).
constexpr auto kAbbreviations = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"冀", "130000"}, {"晋", "140000"}, {"晉", "140000"}, {"辽", "210000"}, {"遼", "210000"}, {"苏", "320000"},
     {"蘇", "320000"}, {"浙", "330000"}, {"皖", "340000"}, {"闽", "350000"}, {"閩", "350000"}, {"赣", "360000"},
     {"贛", "360000"}, {"鲁", "370000"}, {"魯", "370000"}, {"豫", "410000"}, {"鄂", "420000"}, {"湘", "430000"},
     {"粤", "440000"}, {"粵", "440000"}, {"桂", "450000"}, {"琼", "460000"}, {"瓊", "460000"}, {"渝", "500000"},
     {"川", "510000"}, {"黔", "520000"}, {"滇", "530000"}, {"陕", "610000"}, {"陝", "610000"}, {"甘", "620000"},
     {"疆", "650000"}});

constexpr auto kOldNames = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"燕赵", "130000"}, {"三晋", "140000"},     {"辽沈", "210000"}, {"龙江", "230000"}, {"申城", "310000"},
     {"江淮", "340000"}, {"八闽", "350000"},     {"赣鄱", "360000"}, {"齐鲁", "370000"}, {"齊魯", "370000"},
     {"中原", "410000"}, {"荆楚", "420000"},     {"三湘", "430000"}, {"潇湘", "430000"}, {"南粤", "440000"},
     {"八桂", "450000"}, {"巴渝", "500000"},     {"天府", "510000"}, {"云岭", "530000"}, {"三秦", "610000"},
     {"秦岭", "610000"}, {"关中", "610000"},     {"陇原", "620000"}, {"陇上", "620000"}, {"塞上", "640000"},
     {"天山", "650000"}, {"河西走廊", "620000"}, {"京津冀", ""},     {"长三角", ""}});

NameTable MakeNames() {
  NameTable names;
  std::unordered_map<std::string_view, const Division*> by_code;
  for (const Division& one : Divisions()) by_code.emplace(one.code, &one);
  for (const auto& [letter, code] : kAbbreviations) {
    for (const std::string_view side : {"东", "西", "南", "北", "中", "東"}) {
      names.Add(std::string(letter) + std::string(side), by_code.at(code));
    }
    for (const std::string_view there : {"驻", "駐", "来", "來", "在", "入"}) {
      names.Add(std::string(there) + std::string(letter), by_code.at(code));
    }
  }
  // Names of several provinces hide the abbreviations in them.
  for (const auto& [name, code] : kOldNames) names.Add(std::string(name), code.empty() ? nullptr : by_code.at(code));
  for (const Division& one : Divisions()) {
    if (!one.is_province() && text::CountCodePoints(one.short_name) >= 2) names.Add(std::string(one.short_name), &one);
  }
  return names;
}

}  // namespace

std::vector<DivisionMention> FindBynames(std::string_view text) {
  static const auto& names = *new NameTable(MakeNames());
  return names.Find(text);
}

}  // namespace huiyao::segmentation
