#include "services/segmentation/language.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

// Pairs of one simplified and one traditional form, frequent in running text and each written in one script only.
constexpr std::u32string_view kPairs =
    U"国國会會发發学學业業产產动動实實现現经經济濟机機构構进進设設务務务務议議门門问問间間时時东東车車马馬长長"
    U"书書习習对對导導将將层層岁歲师師带帶帮幫应應广廣庆慶库庫开開张張强強归歸录錄总總战戰户戶报報护護担擔"
    U"择擇据據损損换換挥揮摆擺数數断斷无無旧舊显顯术術权權条條来來极極标標样樣检檢楼樓欢歡残殘毕畢气氣汉漢"
    U"没沒泪淚洁潔浅淺测測浓濃满滿灭滅灯燈灵靈点點热熱爱愛状狀独獨环環疗療监監盘盤码碼确確种種积積称稱稳穩"
    U"穷窮竞競笔筆签簽简簡类類红紅约約级級纪紀纯純纲綱纳納纷紛纸紙线線练練组組细細织織终終结結给給统統继繼"
    U"续續维維综綜网網罗羅职職联聯肃肅胜勝节節艺藝药藥营營萨薩虑慮补補装裝规規观觀视視览覽觉覺计計认認讨討"
    U"让讓训訓议議记記讲講许許论論诉訴证證评評识識词詞试試话話该該详詳语語误誤说說请請诸諸课課调調谈談谋謀"
    U"谢謝谱譜贝貝负負财財责責货貨质質贫貧购購贯貫贸貿费費资資赛賽赞贊转轉轮輪软軟轻輕载載较較辅輔辆輛输輸"
    U"边邊达達过過运運还還这這远遠违違连連迟遲选選递遞逻邏遗遺邮郵针針钟鐘钢鋼钱錢铁鐵银銀销銷锁鎖错錯键鍵"
    U"阅閱队隊阳陽阶階际際陆陸陈陳险險随隨难難静靜韩韓页頁项項顺順须須顾顧预預领領频頻题題额額风風飞飛饭飯"
    U"饮飲馆館驻駐验驗鱼魚鲜鮮鸡雞麦麥齐齊龙龍个個为為义義乐樂乡鄉书書买買乱亂争爭亏虧们們价價众眾优優传傳"
    U"伤傷体體余餘侧側储儲儿兒党黨关關兴興养養军軍农農决決况況净淨减減凤鳳凭憑创創办辦劳勞势勢区區医醫华華"
    U"协協单單卖賣卫衛历歷压壓厅廳县縣参參双雙变變号號听聽员員响響园園围圍图圖圆圓团團场場坏壞块塊坚堅坛壇"
    U"备備复複头頭夺奪奖獎妇婦孙孫宁寧宝寶审審宪憲宽寬";

constexpr uint8_t kSimplified = 1;
constexpr uint8_t kTraditional = 2;

// By code point; all pairs lie in the basic plane.
using FormTable = std::array<uint8_t, 0x10000>;

const FormTable& HanForms() {
  static const FormTable* const forms = [] {
    auto* made = new FormTable{};
    for (size_t i = 0; i + 1 < kPairs.size(); i += 2) {
      (*made)[kPairs[i]] |= kSimplified;
      (*made)[kPairs[i + 1]] |= kTraditional;
    }
    return made;
  }();
  return *forms;
}

}  // namespace

std::string DetectLanguage(std::string_view text) {
  int64_t kana = 0, hangul = 0, latin_words = 0, other = 0;
  // Han characters, and those of them that are simplified or traditional forms.
  int64_t han = 0, simplified = 0, traditional = 0;
  bool in_word = false;
  const FormTable& forms = HanForms();
  for (size_t i = 0; i < text.size();) {
    const auto lead = static_cast<uint8_t>(text[i]);
    if (lead < 0x80) {
      ++i;
      if (static_cast<uint8_t>((lead | 0x20) - 'a') < 26) {
        latin_words += !in_word;
        in_word = true;
      } else if (lead != '\'' && lead != '-') {
        in_word = false;
      }
      continue;
    }
    const text::CodePoint c = text::DecodeAt(text, i);
    i += c.length;
    const char32_t v = c.value;
    // Most of a Chinese text.
    if (v >= 0x4E00 && v <= 0x9FFF) {
      ++han;
      simplified += forms[v] & kSimplified;
      traditional += forms[v] / kTraditional;
      in_word = false;
      continue;
    }
    const bool latin = v >= 0xC0 && v <= 0x24F;
    latin_words += latin && !in_word;
    in_word = latin || (in_word && v == U'’');
    if (latin) continue;
    if (IsHan(v)) {
      ++han;  // a rare one, written alike
    } else if (v >= 0x3041 && v <= 0x30FF) {
      ++kana;
    } else if ((v >= 0xAC00 && v <= 0xD7A3) || (v >= 0x1100 && v <= 0x11FF)) {
      ++hangul;
    } else if (v >= 0x370 && v < 0x2000) {
      ++other;
    }
  }
  // Words: some 1.7 Han characters, five letters of other alphabets.
  struct Share {
    int64_t words;
    std::string language;
  };
  const bool japanese = kana * 10 > han;
  std::array<Share, 4> shares = {{
      {(japanese ? han + kana : han) * 10 / 17, japanese                   ? "ja"
                                                : traditional > simplified ? "zh-Hant"
                                                                           : "zh-Hans"},
      {latin_words, "en"},
      {hangul / 3, "ko"},
      {other / 5, "und"},
  }};
  if (han + kana > 0 && shares[0].words == 0) shares[0].words = 1;
  std::stable_sort(shares.begin(), shares.end(), [](const Share& a, const Share& b) { return a.words > b.words; });
  if (shares[0].words == 0) return "und";
  return shares[1].words * 3 >= shares[0].words ? "mul" : shares[0].language;
}

}  // namespace huiyao::segmentation
