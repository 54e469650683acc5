#include "services/segmentation/mentions/persons/surnames.h"

#include <array>
#include <cstdint>

#include "services/segmentation/mentions/persons/word_list.h"

namespace huiyao::segmentation {
namespace {

// 百家姓 and the names that came to it, by how many bear them (census reports of 2006 to 2020).
constexpr std::u32string_view kCommon =
    U"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟"
    U"汪田"
    U"任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温"
    U"芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈"
    U"鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆"
    U"党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚闫肖付代习华骆";
constexpr std::u32string_view kOther =
    U"经裘缪干应宗宣贲邓杭诸钮嵇滑荣羊於惠麴家芮羿储汲邴松富巫乌焦巴弓牧隗山伊宓蓬郗班仰秋暴钭厉戎祖束幸韶蓟印宿怀蒲"
    U"邰鄂索咸籍蔺蒙胥能苍双闻莘贡劳逄申扶堵冉宰郦雍却璩桑濮寿通扈冀浦尚农别柴充慕茹宦鱼容暨居衡步耿满弘匡寇广禄阙东"
    U"殴利蔚越夔隆师厍晁勾融訾那空毋沙乜养鞠须丰巢蒯相后荆红竹权逯益桓公云水凤平皇明昌苏仝展镡仉么扎才卡布达旦拉贾阿"
    U"亓佟佘佴保信候修倡候僧光克冒刀初刑勇区危卿历双台呼哈员青海墨妥宽尧岑岩巨帅库念恽戢拜操支敬斯普晋曳朴杞来楼楚汝沐"
    U"洛海淡湛瑞瓮由甲畅皮矫祖禹禤税笪粟绳续缑缠罕耐腾自臧舍芳苑英茅荀荔药菅萨蔡虎衷覃谌谯豆起辉過過过逄郄郇郏郤鄞郸钦"
    U"铁"
    U"银锁门闭问阚阴隽雒雪青靖鞏韶项顿飞香鹿麦麻黄黑齐尉沃璩竟燧幸於库年爱阳佟言福拓跋夹谷宰狄贝元伏戈庾慎昝殳酆亢况郈"
    U"綦呙纳勉买"
    U"盘卯赫漆畲蹇凃茆仵旷逢冶喇侴诺尕仡";
// Words first, surnames seldom; nobody could tell.
constexpr std::u32string_view kNeverAlone = U"的是在了不这那将会有自过来起达后由通员年家须却别充能所更经至";

constexpr std::u32string_view kCompound =
    U"欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 "
    U"公孙 "
    U"慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 "
    U"夹谷 "
    U"轩辕 令狐 段干 完颜 耶律 纳兰 佟佳 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五 爱新觉罗 叶赫那拉 "
    // Japanese.
    U"岸田 石破 安倍 高市 小泉 河野 茂木 麻生 鸠山 福田 村山 野田 二阶 松野 上川 佐藤 铃木 高桥 田中 渡边 渡部 伊藤 "
    U"山本 中村 小林 加藤 吉田 山田 佐佐 山口 松本 井上 木村 清水 山崎 池田 桥本 阿部 石川 前田 藤田 冈田 后藤 石井 "
    U"村上 近藤 坂本 远藤 青木 藤井 西村 三浦 藤原 太田 松田 原田 中岛 小野 竹内 金子 和田 中野 中川 岩屋 金杉 垂水 "
    U"大平 竹下 宫泽 细川 桥爪 菅原 森田 武田 上野 杉山 千叶 增田 小川 久保 野村 松井 菊地 菊池 水野 平野 内田 横井";

struct Weights {
  std::array<uint8_t, 0x10000> of{};

  Weights() {
    for (const char32_t c : kOther) of[c & 0xFFFF] = 1;
    for (const char32_t c : kCommon) of[c & 0xFFFF] = 2;
    for (const char32_t c : kNeverAlone) of[c & 0xFFFF] = 0;
  }
};

}  // namespace

int SurnameWeight(char32_t c) {
  static const auto& weights = *new Weights();
  return c < 0x10000 ? weights.of[c] : 0;
}

bool IsFunctionSurname(char32_t c) {
  constexpr std::u32string_view kWords = U"向于应时方任都原项车常成从和曾全双有关充";
  return kWords.find(c) != kWords.npos;
}

size_t MatchCompoundSurname(std::u32string_view text, size_t at) {
  static const auto& compounds = *new WordList(kCompound);
  return compounds.MatchAt(text, at).length;
}

}  // namespace huiyao::segmentation
