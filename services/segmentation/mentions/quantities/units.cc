#include "services/segmentation/mentions/quantities/units.h"

#include <algorithm>
#include <array>

namespace huiyao::segmentation {
namespace {

// GB 3100 and GB 3102 units by their Chinese names and symbols, currencies, and the measure words that count things in
// official texts.
constexpr std::string_view kUnits[] = {
    "个百分点", "個百分點", "百分点", "个工作日", "个月", "个小时", "人次", "人日",   "人天",   "户次",     "台次",
    "例次",     "车次",     "班次",   "架次",     "艘次", "场次",   "件次", "批次",   "频次",   "平方公里", "平方千米",
    "平方米",   "立方米",   "公里",   "千米",     "海里", "厘米",   "毫米", "微米",   "公顷",   "公斤",     "千克",
    "毫克",     "微克",     "毫升",   "千瓦时",   "千瓦", "兆瓦",   "吉瓦", "摄氏度", "千卡",   "小时",     "分钟",
    "工作日",   "美元",     "欧元",   "英镑",     "日元", "港元",   "澳元", "卢布",   "人民币", "标准箱",   "标箱",
    "吨标准煤", "课时",     "学时",   "学分",     "个",   "個",     "项",   "項",     "家",     "所",       "名",
    "人",       "件",       "次",     "户",       "戶",   "位",     "套",   "台",     "辆",     "輛",       "艘",
    "架",       "座",       "处",     "處",       "条",   "條",     "间",   "間",     "张",     "張",       "份",
    "种",       "種",       "类",     "類",       "批",   "起",     "宗",   "例",     "单",     "單",       "笔",
    "筆",       "门",       "門",     "场",       "場",   "站",     "轮",   "支",     "根",     "块",       "片",
    "头",       "只",       "匹",     "口",       "栋",   "幢",     "亩",   "吨",     "克",     "米",       "升",
    "元",       "天",       "周",     "秒",       "岁",   "倍",     "度",   "组",     "队",     "班",       "节",
    "堂",       "本",       "部",     "篇",       "册",   "字",     "页",   "幅",     "集",     "株",       "棵",
    "盏",       "颗",       "粒",     "枚",       "道",   "款",     "床",   "瓶",     "箱",     "袋",       "桶",
    "尾",       "羽",       "公",     "代",       "对",   "双",     "步",   "mm",     "cm",     "km",       "kg",
    "mg",       "ml",       "kW",     "MW",       "GW",   "kWh",    "m²",   "km²",    "m³",     "℃",
};

// A character that looks like a unit and begins a word: behind it, the rest of the word.
struct Word {
  std::string_view unit;
  std::string_view rest;
};
constexpr Word kWords[] = {
    {"人", "民"}, {"人", "员"}, {"人", "才"}, {"人", "大"}, {"人", "口"}, {"人", "工"}, {"人", "均"}, {"人", "物"},
    {"名", "单"}, {"名", "义"}, {"家", "庭"}, {"家", "长"}, {"所", "有"}, {"所", "以"}, {"所", "需"}, {"件", "事故"},
    {"次", "要"}, {"位", "置"}, {"位", "于"}, {"处", "理"}, {"处", "于"}, {"处", "方"}, {"条", "件"}, {"条", "例"},
    {"间", "接"}, {"间", "隔"}, {"种", "植"}, {"类", "似"}, {"批", "准"}, {"批", "发"}, {"起", "来"}, {"起", "步"},
    {"起", "草"}, {"起", "始"}, {"例", "如"}, {"例", "外"}, {"单", "位"}, {"门", "诊"}, {"门", "槛"}, {"场", "所"},
    {"场", "地"}, {"支", "持"}, {"支", "付"}, {"支", "撑"}, {"根", "据"}, {"片", "区"}, {"头", "部"}, {"口", "岸"},
    {"度", "假"}, {"组", "织"}, {"组", "建"}, {"队", "伍"}, {"节", "约"}, {"节", "能"}, {"本", "地"}, {"本", "市"},
    {"部", "门"}, {"部", "署"}, {"部", "分"}, {"道", "路"}, {"公", "里"}, {"公", "司"}, {"代", "表"}, {"对", "于"},
    {"步", "骤"}, {"元", "旦"}, {"元", "宵"}, {"天", "然"}, {"天", "津"}, {"周", "边"}, {"周", "年"}, {"床", "位"},
};

}  // namespace

size_t MatchUnit(std::string_view text, size_t at) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  size_t longest = 0;
  for (const std::string_view unit : kUnits) {
    if (unit.size() > longest && rest.starts_with(unit)) longest = unit.size();
  }
  const std::string_view unit = rest.substr(0, longest);
  for (const Word& word : kWords) {
    if (unit == word.unit && rest.substr(longest).starts_with(word.rest)) return 0;
  }
  return longest;
}

}  // namespace huiyao::segmentation
