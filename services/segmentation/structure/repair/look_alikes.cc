#include "services/segmentation/structure/repair/look_alikes.h"

#include <array>
#include <utility>

#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {

bool IsPlaceholder(char32_t c) {
  constexpr std::u32string_view kSigns = U"□■○●◆◇△▲※*×?？\uFFFD_＿";
  return kSigns.find(c) != kSigns.npos;
}

bool LooksLikeNumeral(char32_t c, int ordinal) {
  static constexpr std::array<std::u32string_view, 11> kLike = {
      U"",       U"ー—－-–_l1I|丨", U"ニ=＝工",  U"ミ彡シ", U"西罒囚匹皿", U"互丑王玉",
      U"大穴亢", U"匕ヒ亡士",       U"ハ人入八", U"丸几力", U"+＋千干士"};
  return ordinal > 0 && ordinal < static_cast<int>(kLike.size()) && kLike[ordinal].find(c) != std::u32string_view::npos;
}

bool LooksLikeDigit(char32_t c, int ordinal) {
  static constexpr std::array<std::u32string_view, 10> kLike = {U"OoQD", U"lI|i!丨", U"Zz", U"З",  U"A",
                                                                U"Ss",   U"bG",      U"T?", U"B&", U"gq"};
  return ordinal > 0 && ordinal < 10 && kLike[ordinal].find(c) != std::u32string_view::npos;
}

bool LooksLikeClauseWord(char32_t c) {
  constexpr std::u32string_view kLike = U"时時事式市视視实實示士昰足昌早旦显题匙提量耍妥药曰日来則则者即乃为為";
  return kLike.find(c) != kLike.npos;
}

bool IsMisprint(char32_t c) {
  constexpr std::u32string_view kLike = U"耍妥匙题昰昌旦曰示显则則";
  return kLike.find(c) != kLike.npos;
}

bool IsCounter(char32_t c) {
  constexpr std::u32string_view kCounters =
      U"年月日号天时点分秒岁个個名位项項家人次元万亿百千十级級楼层米里倍成种種类類届期批名条條件";
  return kCounters.find(c) != kCounters.npos;
}

bool IsUnread(char32_t c) {
  constexpr std::u32string_view kWords =
      U"需还還都也就只主重既更想将將不必又定务務但于於可或凡总總正这這那他她它我你您们們谁誰应應须須才便则則即乃若"
      U"如要是尤先后後会會能该該均皆并並且而再仍";
  return IsHan(c) && kWords.find(c) == kWords.npos;
}

bool NearlyEqual(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
  if (i == a.size()) return true;
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

}  // namespace huiyao::segmentation
