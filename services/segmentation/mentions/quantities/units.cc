#include "services/segmentation/mentions/quantities/units.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/mentions/quantities/glyphs.h"
#include "services/segmentation/mentions/quantities/word_list.h"

namespace huiyao::segmentation {
namespace {

// GB 3100 and GB 3102 units by their Chinese names and symbols, currencies, and the measure words that count things in
// official texts; traditional forms beside the simplified ones.
constexpr std::string_view kUnits =
    "个百分点 個百分點 百分点 百分點 个工作日 個工作日 个自然日 个交易日 个月 個月 个小时 個小時 个季度 "
    "个学期 个学分 个学时 个学年 个星期 个钟头 个班次 个标准箱 个床位 个比特币 人次 人日 人天 人年 人份 户次 "
    "戶次 台次 臺次 例次 车次 車次 班次 架次 艘次 场次 場次 件次 批次 频次 頻次 吨次 辆次 卷次 家次 项次 座次 个次 "
    "個次 处次 處次 条次 條次 所次 列次 趟次 船次 店次 栋次 "
    "頭次 头次 亩次 标准箱 标箱 吨公里 人公里 换算吨公里 車公里 车公里 课时 課時 学时 學時 学分 學分 学年 "
    "工作日 工時 工时 个 個 箇 平方公里 平方千米 平方米 平方厘米 平方分米 平方毫米 平方英尺 平方英里 立方米 "
    "立方厘米 立方公里 公里 千米 海里 英里 英尺 英寸 厘米 公分 分米 毫米 微米 纳米 光年 米 公顷 公頃 畝 亩 "
    "毫升 公升 加仑 升 立方 公斤 千克 毫克 微克 市斤 吨标准煤 吨二氧化碳 噸標準煤 公吨 吨 噸 斤 克拉 克 两 "
    "盎司 磅 千瓦时 千瓦小时 兆瓦时 千瓦 兆瓦 吉瓦 瓦时 瓦 千伏安 兆伏安 千伏 安培 焦耳 千焦 吉焦 千卡 大卡 "
    "卡路里 马力 兆帕 千帕 帕 百帕 牛顿 兆赫兹 千赫兹 吉赫兹 兆赫 赫兹 分贝 流明 千字节 千比特 字节 比特 "
    "兆字节 兆比特 吉字节 摄氏度 攝氏度 华氏度 勒克斯 小时 小時 钟头 鐘頭 分钟 分鐘 秒钟 周岁 週歲 岁 歲 天 "
    "周 週 秒 毫秒 昼夜 个昼夜 工日 刻钟 代 美元 美圆 美圓 美分 美金 欧元 歐元 英镑 英鎊 日元 日圆 港元 港币 "
    "港幣 澳元 澳门元 加元 新元 新台币 新臺幣 台币 臺幣 韩元 卢布 卢比 法郎 泰铢 人民币 人民幣 比特币 元 圓 "
    "圆 块钱 块 塊 项 項 家 所 名 人 件 次 户 戶 位 套 台 臺 辆 輛 艘 架 座 处 處 条 條 间 間 张 張 份 种 種 "
    "类 類 批 起 宗 例 单 單 笔 筆 门 門 场 場 站 轮 輪 支 根 片 头 頭 只 隻 匹 口 栋 棟 幢 度 组 組 队 隊 "
    "班 节 節 堂 本 部 篇 册 冊 字 页 頁 幅 集 株 棵 盏 盞 颗 顆 粒 枚 道 款 床 瓶 箱 袋 桶 尾 羽 对 對 双 "
    "雙 步 倍 番 孔 眼 桩 樁 趟 遍 卷 篇次 盘 盤 包 盒 罐 剂 劑 针 針 剂次 劑次 针次 针剂 支队 梯次 层 層 串 "
    "届次 档 檔 杯 盆 碗 餐 顿 班列 列 节课 门课 mm cm dm m km kg mg g μg µg ug t ml mL L l kW MW GW TW W kWh "
    "kW·h kWp MWh GWh TWh kV V kVA MVA Ω m² km² m³ ㎡ ㎢ ㎥ m2 m3 km2 hm² hm2 cm² mm² ℃ °C ° Pa kPa MPa hPa "
    "kN kJ MJ GJ kcal dB Hz kHz MHz GHz TB GB MB KB PB Gbps Mbps Kbps Tbps EFLOPS PFLOPS mg/L mg/kg g/L "
    "μg/m3 μg/m³ mg/m3 mg/m³ km/h m/s mmol/L TEU ha mol lx ppm h min s μm nm $ € ￥ ₡ ₭ ₩ ₹ ";

// A character that looks like a unit and begins a word: behind it, the characters with which a word goes on.
struct Word {
  std::string_view unit;
  std::u32string_view rest;
};
constexpr Word kWords[] = {
    {"人", U"民员員才大工均物类類力文社口"},
    {"名", U"单單义義称稱胜勝誉譽录錄额額"},
    {"家", U"庭长長属屬居具电電乡鄉族委"},
    {"所", U"有以需在谓謂属屬述得列"},
    {"次", U"要生品序数數第于於"},
    {"位", U"置于於居列次次"},
    {"列", U"为為入出席举舉车車"},
    {"处", U"理于於方罚罰置分长長境"},
    {"處", U"理於方罰置分長境"},
    {"条", U"件例约約款文"},
    {"條", U"件例約款文"},
    {"间", U"接隔"},
    {"間", U"接隔"},
    {"种", U"植养養子业業群"},
    {"種", U"植養子業群"},
    {"类", U"似别型"},
    {"批", U"准准發发复复评評判示量"},
    {"起", U"来來步草始点點源诉訴到重"},
    {"例", U"如外行会會"},
    {"单", U"位独獨向一元体"},
    {"單", U"位獨向一元體"},
    {"门", U"诊診槛檻户戶口"},
    {"門", U"診檻戶口"},
    {"场", U"所地景馆館"},
    {"場", U"所地景館"},
    {"支", U"持付撑撐出部委书書援行流路线線护護"},
    {"根", U"据據本治除"},
    {"片", U"区區面"},
    {"头", U"部条條"},
    {"口", U"岸腔头頭"},
    {"度", U"假过過"},
    {"组", U"织織建成长長合"},
    {"組", U"織建成長合"},
    {"队", U"伍员員"},
    {"节", U"约約能点點日水假"},
    {"節", U"約能點日水假"},
    {"本", U"地市省县縣区區级級月年报報科质質案届身人所院校"},
    {"部", U"门門署分长長委队隊"},
    {"道", U"路德理"},
    {"代", U"表理码碼替价價办辦"},
    {"对", U"于於口外接比应應照策"},
    {"對", U"於口外接比應照策"},
    {"步", U"骤驟伐行"},
    {"元", U"旦宵素首件"},
    {"块", U"状狀"},
    {"圆", U"满形"},
    {"天", U"然津气氣河山水"},
    {"周", U"边邊年期围圍转轉密口末"},
    {"班", U"子组組长長级級主"},
    {"堂", U"食"},
    {"字", U"体體第号號典"},
    {"层", U"次级級面"},
    {"集", U"中体體团團聚成合"},
    {"站", U"点點位在"},
    {"台", U"湾灣账賬风風州"},
    {"双", U"方向边邊"},
    {"包", U"括容"},
    {"针", U"对對"},
    {"两", U"岸会會侧个個项項年"},
    {"升", U"级級至到"},
    {"卷", U"烟煙"},
    {"套", U"餐利"},
    {"轮", U"换換值流岗"},
};

bool IsAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

using UnitsByFirst = absl::flat_hash_map<char32_t, std::vector<std::string_view>>;

// The longest first.
UnitsByFirst BuildUnits() {
  UnitsByFirst units;
  for (const std::string_view unit : SplitWords(kUnits)) units[text::DecodeAt(unit, 0).value].push_back(unit);
  for (auto& [first, list] : units) {
    std::sort(list.begin(), list.end(), [](std::string_view a, std::string_view b) { return a.size() > b.size(); });
  }
  return units;
}

bool BeginsWord(std::string_view unit, char32_t next) {
  if (next < 0x3000) return false;
  static const auto& words = *[] {
    auto* by_unit = new std::unordered_map<std::string_view, std::u32string_view>();
    for (const Word& word : kWords) by_unit->emplace(word.unit, word.rest);
    return by_unit;
  }();
  const auto word = words.find(unit);
  return word != words.end() && word->second.find(next) != word->second.npos;
}

constexpr std::string_view kCurrencies[] = {"US$", "HK$", "NT$",  "A$",   "C$",   "R$",  "S$",  "MXN$", "CAD$", "AUD$",
                                            "USD", "RMB", "CNY",  "EUR",  "GBP",  "JPY", "HKD", "AUD",  "CAD",  "TWD",
                                            "KRW", "CHF", "$",    "€",    "£",    "¥",   "₡",   "₭",    "￥",   "₩",
                                            "₹",   "＄",  "Mex$", "mxn$", "cad$", "c $", "C $", "usd"};

const UnitsByFirst& Units() {
  static const auto& units = *new UnitsByFirst(BuildUnits());
  return units;
}

}  // namespace

void AddUnitBeginnings(text::CharacterSet* set) {
  for (const auto& [first, units] : Units()) set->add(first);
}

size_t MatchUnit(std::string_view text, size_t at) {
  if (at >= text.size()) return 0;
  static const auto& firsts = *[] {
    auto* set = new text::CharacterSet();
    AddUnitBeginnings(set);
    return set;
  }();
  const char32_t first = text::DecodeAt(text, at).value;
  if (!firsts.contains(first)) return 0;
  const auto list = Units().find(first);
  if (list == Units().end()) return 0;
  const std::string_view rest = text.substr(at);
  for (const std::string_view unit : list->second) {
    if (!StartsWith(rest, unit)) continue;
    const char32_t next = GlyphAt(text, at + unit.size()).value;
    // A symbol is not the beginning of a word or a code.
    if (IsAsciiLetter(unit.back()) && (IsLatinLetter(next) || IsDigit(next))) continue;
    // 零$1,234: the sign is the next number's.
    if (IsDigit(next) &&
        (unit == "$" || unit == "€" || unit == "￥" || unit == "₡" || unit == "₭" || unit == "₩" || unit == "₹"))
      continue;
    return BeginsWord(unit, next) ? 0 : unit.size();
  }
  return 0;
}

bool Measures(std::string_view unit) {
  static constexpr std::string_view kMeasures[] = {"元",
                                                   "美元",
                                                   "欧元",
                                                   "英镑",
                                                   "港元",
                                                   "日元",
                                                   "米",
                                                   "公里",
                                                   "千米",
                                                   "厘米",
                                                   "毫米",
                                                   "公斤",
                                                   "千克",
                                                   "克",
                                                   "吨",
                                                   "斤",
                                                   "亩",
                                                   "公顷",
                                                   "平方米",
                                                   "平方公里",
                                                   "立方米",
                                                   "升",
                                                   "毫升",
                                                   "千瓦",
                                                   "千瓦时",
                                                   "倍",
                                                   "岁",
                                                   "周岁",
                                                   "噸",
                                                   "畝",
                                                   "圓",
                                                   "公分",
                                                   "美圆",
                                                   "字节",
                                                   "比特",
                                                   "yen",
                                                   "dollar",
                                                   "euro",
                                                   "yuan",
                                                   "cent",
                                                   "mile",
                                                   "inch",
                                                   "foot",
                                                   "pound",
                                                   "ounce",
                                                   "kilometer",
                                                   "kilometre",
                                                   "meter",
                                                   "metre",
                                                   "tonne",
                                                   "ton",
                                                   "hectare",
                                                   "acre",
                                                   "drachma",
                                                   "kuai",
                                                   "liter",
                                                   "litre",
                                                   "gallon",
                                                   "kilogram",
                                                   "gram",
                                                   "percentage point"};
  static const auto& measures = *new std::unordered_set<std::string_view>(std::begin(kMeasures), std::end(kMeasures));
  return measures.contains(unit);
}

size_t MatchCurrencyBefore(std::string_view text, size_t at) {
  const size_t window = at > 8 ? at - 8 : 0;
  std::string_view before = text.substr(window, at - window);
  size_t spaces = 0;
  while (spaces < 2 && before.ends_with(' ')) before.remove_suffix(1), ++spaces;
  if (before.empty()) return 0;
  const auto last_byte = static_cast<unsigned char>(before.back());
  constexpr std::u32string_view kSigns = U"€£¥￥₩₹＄₡₭";
  const bool may = last_byte < 0x80 ? last_byte == '$' || IsAsciiLetter(before.back())
                                    : kSigns.find(text::DecodeBefore(text, at - spaces).value) != kSigns.npos;
  if (!may) return 0;
  size_t longest = 0;
  for (const std::string_view sign : kCurrencies) {
    if (sign.size() <= longest || !EndsWith(before, sign)) continue;
    const size_t start = before.size() - sign.size();
    if (IsAsciiLetter(sign.front()) && start > 0 && IsAsciiLetter(before[start - 1])) continue;
    // 17 USD 25: it is the unit of the number before.
    const size_t last = before.substr(0, start).find_last_not_of(' ');
    if (last != before.npos && before[last] >= '0' && before[last] <= '9') continue;
    longest = sign.size();
  }
  return longest == 0 ? 0 : longest + spaces;
}

}  // namespace huiyao::segmentation
