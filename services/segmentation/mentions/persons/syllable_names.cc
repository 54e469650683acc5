#include "services/segmentation/mentions/persons/syllable_names.h"

#include <string_view>

#include "services/segmentation/mentions/persons/name_context.h"
#include "services/segmentation/mentions/persons/surnames.h"
#include "services/segmentation/mentions/persons/word_list.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMostParts = 3;
constexpr size_t kLeastCharacters = 3;
constexpr size_t kMostCharacters = 9;

// By language, as far as parts are told apart.
const WordList& Parts() {
  static const auto& parts = *new WordList(
      // Tibetan.
      U"扎西 次仁 才仁 泽仁 次旦 才旦 泽旦 次旺 才旺 泽旺 尼玛 达瓦 达娃 米玛 拉巴 普布 巴桑 边巴 多吉 多杰 顿珠 "
      U"敦珠 罗桑 洛桑 洛藏 罗藏 丹增 旦增 单增 格桑 尕藏 噶桑 索南 索朗 卓玛 卓嘎 央金 央宗 央吉 拉姆 拉毛 白玛 "
      U"班玛 白马 平措 彭措 朋措 仁青 仁钦 仁增 仁真 强巴 向巴 降央 嘉央 加央 旺堆 旺姆 旺杰 旺久 旺秀 旺扎 旺加 "
      U"旺修 旺庆 德吉 德庆 德勒 曲珍 曲扎 曲吉 曲央 曲培 嘉措 加措 江措 坚措 江村 坚参 坚赞 加参 降初 阿旺 昂旺 "
      U"阿吾 昂青 土登 图登 土旦 贡布 贡嘎 贡保 公保 贡觉 更登 更尕 根敦 更松 杨青 华旦 班旦 班丹 巴登 班登 班觉 "
      U"边觉 桑杰 桑吉 桑珠 桑布 三智 才让 才郎 才项 才华 才吉 才周 久美 晋美 吉美 晋巴 金巴 列珠 伦珠 欧珠 俄珠 "
      U"琼达 琼珍 琼卓 琼宗 群培 群宗 群佩 群英措 益西 益希 意西 云丹 赤列 程列 赤来 成列 热旦 热杰 仓决 拉措 措姆 "
      U"措毛 南杰 南加 朗杰 郎杰 朗加 南木加 朗珍 俄日 俄金 乌金 邬坚 洛珠 罗珠 洛追 罗追 洛松 西热 喜饶 西绕 夏吾 "
      U"尕玛 噶玛 嘎玛 嘎松 尕松 久西 觉卧 冷本 项秀 项欠 完玛 完么 完德 万玛 拉加 拉杰 拉旦 拉毛吉 卓玛吉 才让卓玛 "
      U"杰布 赞普 占堆 扎巴 扎堆 智华 智巴 索巴 东珠 东智 东知 关却 官却 贡却 衮却 阿旦 丹巴 丹珠 丹曲 丹真 单巴 "
      U"洛周 益娜 英巴 其美 齐美 次央 次珍 次吉 泽珍 泽郎 泽让 泽翁 泽登 措吉 措珍 吉毛 吉太 太平措 尕让 尕布 加布 "
      U"生格 僧格 桑格 昂扎 热布 "
      // Mongol.
      U"巴特尔 巴图尔 巴图 布和 布赫 宝力德 宝力高 宝音 巴音 白音 乌兰 其其格 琪琪格 图雅 托娅 高娃 斯琴 斯钦 娜仁 "
      U"那仁 萨仁 萨日娜 格日勒 格日乐 格日图 那日松 那日苏 那顺 纳顺 苏日 苏和 苏布德 朝鲁 朝鲁门 朝克图 楚鲁 "
      U"巴雅尔 白乙拉 特木尔 铁木尔 帖木尔 额尔敦 额尔德尼 敖其尔 阿拉坦 阿拉腾 阿勒腾 呼和 呼格吉 青格勒 青格乐 "
      U"青格勒图 孟和 孟克 蒙克 毕力格 毕力格图 必力格 乌力吉 吉日嘎拉 吉日嘎 吉雅 胡日查 哈斯 哈斯巴根 巴根 其木格 "
      U"日娜 通拉嘎 傲登 敖登 达来 达赖 达日罕 道尔吉 道尔基 嘎达 满都拉 满都呼 牧其尔 牧仁 木仁 乌恩 乌云 乌日娜 "
      U"乌日图 乌仁 娜布其 那木拉 那木汗 塔娜 塔拉 萨如拉 萨础拉 斯日古楞 斯日 恩和 恩克 朝格图 朝格 扎那 扎木苏 "
      U"扎布 苏德 苏雅 苏亚拉 图门 图布 图力古尔 伊德 伊勒 奥云 敖云 阿古拉 阿木尔 阿木古楞 阿如汗 阿日 希日 夫和 "
      U"关其格 德力格尔 德力格 丹森 查干 查娜 温都苏 温都 包力 套格敦 陶格陶 陶克陶 特格喜 腾格尔 铁钢格 "
      // Uyghur, Kazakh, Kyrgyz.
      U"阿依 努尔 努尔兰 古丽 古力 买买提 麦麦提 买合木提 麦合木提 艾合买提 艾海提 艾买提 吐尔逊 吐尔洪 图尔荪 "
      U"阿卜杜 阿不都 阿布都 阿不力 阿不来 热合曼 热西提 热依木 克里木 克力木 依明 伊明 玉素甫 玉苏普 木拉提 木塔里甫 "
      U"库尔班 帕提古丽 帕提 热娜 热孜 迪丽 迪力 迪里 热巴 娜扎 米娜 阿迪力 阿迪里 阿力木 阿里木 艾尔肯 艾力 艾山 "
      U"艾则孜 尼亚孜 尼牙孜 肉孜 如孜 茹仙 茹鲜 沙吾提 司马义 斯马依 吐逊 亚森 牙生 亚库甫 亚克甫 依布拉音 伊布拉音 "
      U"卡德尔 卡迪尔 哈力克 吾买尔 乌买尔 吾斯曼 乌斯曼 凯赛尔 凯撒尔 帕尔哈提 帕尔哈 穆合塔尔 穆拉提 穆合 "
      U"夏提 阿孜古丽 阿曼 阿曼古丽 曼古丽 姑丽 孜古丽 巴合提 别克 叶尔 叶尔肯 叶尔兰 哈山 哈孜 胡安 居马 居玛 "
      U"江阿 马木提 马合木提 赛买提 赛力克 赛里克 斯拉木 依力 依力亚 塔依尔 塔西 吐鲁 托合提 托乎提 依德日斯 "
      U"如仙 再娜 再努尔 祖丽 祖农 佐热 加娜 加尔肯 尔肯 别尔 坎别克 恰尔 努尔巴 巴哈尔 "
      // Yi.
      U"吉克 吉木 吉伍 吉尔 阿木 阿呷 木呷 木果 尔古 尔布 尔木 伍呷 伍果 沙马 拉日 日哈 史布 史古 史外 克古 克哈 "
      U"曲木 曲比 曲别 阿侯 阿苏 阿牛 阿西 阿作 阿果 海来 马海 罗洪 石一 石扎 古曲 木乃 乃古 惹布 惹古 子布 日火 "
      U"拉铁 拉哈 金古 勒格 俄木 贾巴 俄洛 依火 有各 约布 布都 色日 阿加 呷呷 莫色 的日 的古 毛尔 鲁古 古古 日古");
  return parts;
}

// One character that may end a name of parts.
bool IsEnding(char32_t c) {
  constexpr std::u32string_view kCharacters = U"图吉汗江嘎措克娜";
  return kCharacters.find(c) != kCharacters.npos;
}

size_t EndOfParts(const FoldedText& text, size_t at, size_t* count) {
  *count = 0;
  while (*count < kMostParts) {
    const size_t length = Parts().MatchAt(text.characters(), at).length;
    if (length == 0) break;
    at += length;
    ++*count;
  }
  // 格日勒图
  if (*count > 0 && IsEnding(text[at]) && EdgeBehind(text, at) == Edge::kNone &&
      EdgeBehind(text, at + 1) != Edge::kNone) {
    ++at;
  }
  return at;
}

}  // namespace

size_t EndOfSyllableName(const FoldedText& text, size_t at) {
  size_t count = 0;
  size_t end = EndOfParts(text, at, &count);
  if (count > 0 && end - at >= kLeastCharacters) return end;
  if (SurnameWeight(text[at]) == 0) return 0;
  end = EndOfParts(text, at + 1, &count);
  // 王尼玛 is read as any Chinese name.
  return count > 0 && end - at > kLeastCharacters ? end : 0;
}

size_t BeginOfSyllableName(const FoldedText& text, size_t end) {
  for (size_t length = kMostCharacters; length >= kLeastCharacters; --length) {
    if (length <= end && EndOfSyllableName(text, end - length) == end) return end - length;
  }
  return end;
}

}  // namespace huiyao::segmentation
