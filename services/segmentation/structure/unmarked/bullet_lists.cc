#include "services/segmentation/structure/unmarked/bullet_lists.h"

#include <string_view>
#include <unordered_set>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

struct Bullet {
  char32_t sign = 0;
  // Bytes of the sign, and where the words begin.
  TextRange range;
  size_t content = 0;
};

// The sign with which a paragraph begins; sign 0 if there is none.
Bullet BulletOf(std::string_view words) {
  constexpr std::u32string_view kSigns = U"●○■□◆◇▲△►▶➢➤★☆•·‧∙⚫✓√※";
  // Only in front of white space; a dash also where it is doubled.
  constexpr std::u32string_view kSpaced = U"-–—*+";
  size_t at = 0;
  while (at < words.size() && IsSpace(text::DecodeAt(words, at).value)) at += text::DecodeAt(words, at).length;
  if (at == words.size()) return {};
  const text::CodePoint c = text::DecodeAt(words, at);
  size_t end = at + c.length;
  if (kSigns.find(c.value) == kSigns.npos) {
    if (kSpaced.find(c.value) == kSpaced.npos || end == words.size()) return {};
    const text::CodePoint next = text::DecodeAt(words, end);
    if (c.value == U'—' && next.value == U'—') {
      end += next.length;
    } else if (!IsSpace(next.value)) {
      return {};
    }
  }
  size_t content = end;
  while (content < words.size() && IsSpace(text::DecodeAt(words, content).value)) {
    content += text::DecodeAt(words, content).length;
  }
  if (content == words.size()) return {};
  return {c.value, {at, end}, content};
}

}  // namespace

std::vector<DraftEnumeration> FindBulletLists(const Flow& flow, const std::vector<DraftEnumeration>& known) {
  std::unordered_set<int> taken;
  for (const DraftEnumeration& list : known) {
    for (const DraftItem& item : list.items) taken.insert(item.begin.unit);
  }
  std::vector<DraftEnumeration> lists;
  DraftEnumeration run;
  char32_t sign = 0;
  const auto finish = [&] {
    if (run.items.size() >= 2) lists.push_back(std::move(run));
    run = DraftEnumeration{};
    run.style = MarkerStyle::kBullet;
  };
  finish();
  for (size_t i = 0; i < flow.size(); ++i) {
    const int unit = static_cast<int>(i);
    const std::string_view words = flow[i].text.text();
    const Bullet bullet = flow[i].heading_level > 0 || taken.contains(unit) ? Bullet{} : BulletOf(words);
    if (bullet.sign != sign) finish();
    sign = bullet.sign;
    if (sign == 0) continue;
    DraftItem& item = run.items.emplace_back();
    item.ordinal = static_cast<int>(run.items.size());
    item.ordinal_inferred = true;
    item.begin = {unit, bullet.range.start};
    item.end = {unit, words.size()};
    item.marker = bullet.range;
    item.content = bullet.content;
  }
  finish();
  return lists;
}

}  // namespace huiyao::segmentation
