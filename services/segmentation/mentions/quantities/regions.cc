#include "services/segmentation/mentions/quantities/regions.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "services/segmentation/layout/affixes.h"

namespace huiyao::segmentation {
namespace {

// Before a place that is only an object.
constexpr std::string_view kBeforeObjects[] = {
    "对口支援", "對口支援", "对口帮扶", "对口援助", "支援", "帮扶", "援助", "驰援", "协作", "援",   "支持", "赴",
    "前往",     "奔赴",     "走进",     "来自",     "來自", "比",   "较",   "较之", "高于", "高於", "低于", "低於",
    "超过",     "优于",     "学习",     "借鉴",     "面向", "通往", "抵达", "飞往", "途经", "毗邻", "对接", "连接",
    "运往",     "销往",     "出口",     "输往",     "派驻", "从",   "與",   "与",   "同",
};

// Behind a place whose name is a part of another.
constexpr std::string_view kNamesBehind[] = {
    "大学",     "大學",   "学院", "银行",     "銀行", "医院",   "饭店",       "宾馆",     "话剧",
    "协和",     "路",     "烤鸭", "菜",       "日报", "晚报",   "宣言",       "公约",     "共识",
    "合作组织", "师范",   "理工", "交通大学", "财经", "外国语", "中医药大学", "医科大学", "农业大学",
    "人民出版", "青年报", "冬奥", "奥运",     "亚运", "人"};

// 高于全国, 居全国: a comparison.
constexpr std::string_view kBeforeCompared[] = {"比",   "较",   "較",     "高于", "高於", "低于", "低於", "超过",
                                                "优于", "快于", "居",     "列",   "在",   "占",   "領先", "领先",
                                                "领跑", "走在", "位居",   "位列", "面向", "对",   "为",   "向",
                                                "获",   "获评", "被评为", "入选", "“"};

// A city named inside a clause is mostly an object; at its beginning it is what is spoken of.
bool BeginsClause(std::string_view text, size_t at) {
  constexpr std::string_view kBefore[] = {"，", ",",  "。", "；", ";",  "：", ":",  "、", "在", "在 ", "\n", "其中",
                                          "如", "以", "（", "(",  "？", "！", "年", "月", "“",  "省",  "区", " "};
  return at == 0 || EndsWithAny(text.substr(0, at), kBefore);
}

bool IsObject(std::string_view text, const DivisionMention& mention) {
  const std::string_view before = text.substr(mention.range.start - std::min<size_t>(mention.range.start, 24),
                                              std::min<size_t>(mention.range.start, 24));
  const std::string_view behind = text.substr(mention.range.end);
  if (EndsWithAny(before, kBeforeObjects)) return true;
  if (!mention.division->is_province() && !BeginsClause(text, mention.range.start)) return true;
  // 四川省人民医院 counts for the place; 四川大学 does not.
  const std::string_view printed = Slice(text, mention.range);
  const bool full =
      printed.ends_with("省") || printed.ends_with("市") || printed.ends_with("区") || printed.ends_with("州");
  return !full && StartsWithAny(behind, kNamesBehind);
}

}  // namespace

const Division* ProvinceOf(const Division* division) {
  if (division == nullptr || division->is_province()) return division;
  const std::string code = std::string(division->code.substr(0, 2)) + "0000";
  const std::vector<Division>& all = Divisions();
  const auto found = std::lower_bound(all.begin(), all.end(), code,
                                      [](const Division& a, const std::string& b) { return a.code < b; });
  return found != all.end() && found->code == code ? &*found : division;
}

std::vector<RegionTurn> FindRegionTurns(std::string_view text, std::span<const Cue> cues, const Division* home) {
  // Names are Chinese: English text holds none.
  const bool chinese =
      std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
  const std::vector<DivisionMention> mentions = chinese ? FindDivisions(text) : std::vector<DivisionMention>();
  std::vector<RegionTurn> turns;
  const Division* named = home;
  auto cue = cues.begin();
  const auto take_cues = [&](size_t to) {
    for (; cue != cues.end() && cue->start < to; ++cue) {
      const TextRange range = {cue->start, cue->end};
      if (cue->sort == CueSort::kNational) {
        const std::string_view before =
            text.substr(cue->start - std::min<size_t>(cue->start, 18), std::min<size_t>(cue->start, 18));
        constexpr std::string_view kNumbered[] = {"次", "届", "屆"};  // 第七次全国人口普查
        if (!EndsWithAny(before, kBeforeCompared) && !EndsWithAny(before, kNumbered)) turns.push_back({range, nullptr});
      } else if (cue->sort == CueSort::kLocal && named != nullptr) {
        const std::string_view word = text.substr(cue->start, cue->end - cue->start);
        constexpr std::string_view kBeforeWhole[] = {"比",   "较", "較", "高于", "高於", "低于",
                                                     "低於", "占", "佔", "快于", "居",   "列"};
        if (EndsWithAny(text.substr(0, cue->start), kBeforeWhole)) continue;
        turns.push_back({range, word.ends_with("省") || word.ends_with("自治区") ? ProvinceOf(named) : named});
      }
    }
  };
  for (const DivisionMention& mention : mentions) {
    take_cues(mention.range.start);
    if (IsObject(text, mention)) continue;
    // 四川省成都市: the smaller one, and the larger one for 全省.
    named = mention.division;
    turns.push_back({mention.range, mention.division});
  }
  take_cues(text.size());
  return turns;
}

}  // namespace huiyao::segmentation
