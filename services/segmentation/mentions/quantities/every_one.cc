#include "services/segmentation/mentions/quantities/every_one.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/affixes.h"
#include "services/segmentation/mentions/quantities/glyphs.h"

namespace huiyao::segmentation {
namespace {

// 所有制, 所有权, 国家所有, 所有人 but 所有人员: owning.
bool IsOwning(std::string_view text, size_t at, size_t end) {
  const std::string_view rest = text.substr(end);
  for (const std::string_view goes_on : {"制", "权", "權", "者", "物"}) {
    if (rest.starts_with(goes_on)) return true;
  }
  if (rest.starts_with("人") && !rest.starts_with("人员") && !rest.starts_with("人員") && !rest.starts_with("人群"))
    return true;
  if (!IsHan(GlyphAt(text, end).value)) return true;
  if (at == 0) return false;
  // 场所有, 厕所有
  constexpr std::u32string_view kPlaces = U"场場厕廁住诊診务務易托会會究馆館哨";
  const char32_t place = text::DecodeBefore(text, at).value;
  if (kPlaces.find(place) != kPlaces.npos) return true;
  constexpr std::u32string_view kOwners = U"家体體民人归歸属屬";
  const char32_t before = text::DecodeBefore(text, at).value;
  return kOwners.find(before) != kOwners.npos && (rest.starts_with("的") || rest.starts_with("和"));
}

}  // namespace

std::optional<FoundQuantity> MatchEveryOne(std::string_view text, size_t at) {
  static constexpr std::string_view kWords[] = {
      "全覆盖", "全覆蓋", "全部", "所有", "full coverage", "universal coverage", "Full coverage", "Universal coverage"};
  static const auto& words = *new Affixes(kWords, Affixes::Side::kBeginning);
  const size_t length = words.Match(text.substr(at));
  if (length == 0) return std::nullopt;
  const std::string_view word = text.substr(at, length);
  const size_t end = at + length;
  if (word == "所有" && IsOwning(text, at, end)) return std::nullopt;
  if (word == "全部" && text.substr(0, at).ends_with("占")) return std::nullopt;
  if (word == "全部" && text.substr(end).starts_with("门")) return std::nullopt;
  FoundQuantity quantity;
  quantity.range = quantity.number = {at, end};
  quantity.value = 100;
  quantity.comparator = document::v1::Quantity::COMPARATOR_ALL;
  quantity.unit = "%";
  return quantity;
}

}  // namespace huiyao::segmentation
