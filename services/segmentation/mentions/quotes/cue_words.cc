#include "services/segmentation/mentions/quotes/cue_words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <vector>

#include "common/text/pair_filter.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

// Simplified and traditional.
constexpr std::string_view kSpeaking[] = {
    "写道", "寫道", "谈到", "談到",   "谈及",   "談及",   "提到",   "说起",   "說起",  "感叹", "感嘆", "感慨",
    "赞叹", "讚嘆", "直言", "断言",   "斷言",   "笑言",   "笑称",   "笑稱",   "自称",  "自稱", "宣称", "宣稱",
    "声称", "聲稱", "坚称", "堅稱",   "辩称",   "辯稱",   "反驳",   "反駁",   "回答",  "追问", "追問", "反问",
    "反問", "喊道", "问道", "問道",   "答道",   "叹道",   "嘆道",   "自嘲",   "表态",  "表態", "讲道", "講道",
    "讲到", "講到", "念叨", "叮嘱",   "叮囑",   "嘱咐",   "囑咐",   "勉励",   "勉勵",  "告诫", "告誡", "插话",
    "插話", "接话", "搭话", "搭腔",   "坦承",   "承认",   "承認",   "否认",   "否認",  "预测", "預測", "判断",
    "判斷", "期盼", "期待", "警告",   "质疑",   "質疑",   "确认",   "確認",   "证实",  "證實", "澄清", "披露",
    "讲述", "講述", "形容", "回复称", "回覆稱", "答复称", "答覆稱", "回应称", "回應稱"};
// Words follow them without a mark as well.
constexpr std::string_view kBare[] = {"说",   "說",   "称",   "稱",   "表示", "指出", "强调", "強調", "认为",
                                      "認為", "坦言", "透露", "重申", "相信", "讲",   "講",   "预计", "預計"};
constexpr std::string_view kNominal[] = {"介绍", "介紹", "回忆", "回憶", "评价", "評價", "总结", "總結", "通报", "通報",
                                         "分析", "宣布", "宣佈", "补充", "補充", "号召", "號召", "说明", "說明", "反映",
                                         "描述", "批评", "批評", "承诺", "承諾", "解释", "解釋", "回应", "回應", "点评",
                                         "點評", "评论", "評論", "倡议", "倡議", "主张", "主張", "分享", "表明", "提及",
                                         "部署", "阐明", "闡明", "申明", "留言", "跟帖", "指明", "言明", "讲明"};
constexpr std::string_view kNominalBare[] = {"要求", "提出", "明确", "明確", "建议", "建議", "希望", "呼吁",
                                             "呼籲", "提醒", "提议", "提議", "认定", "認定", "要求"};
constexpr std::string_view kQuoted[] = {"提问", "提問", "询问", "詢問", "发问", "發問",
                                        "问",   "問",   "答",   "喊",   "嚷",   "道"};
constexpr std::string_view kAddressed[] = {"告诉", "告訴"};

// Words that only begin or end as a cue does.
constexpr std::string_view kNoCueBehind[] = {
    "说服", "說服", "说法", "說法", "说话",   "說話",   "说明书", "說明書", "称为",   "稱為",   "称号", "稱號",
    "称赞", "稱讚", "称职", "稱職", "称谓",   "稱謂",   "称作",   "稱作",   "称呼",   "稱呼",   "称重", "说唱",
    "讲座", "講座", "讲解", "講解", "讲究",   "講究",   "讲述",   "講述",   "讲堂",   "講堂",   "讲师", "講師",
    "讲课", "講課", "讲学", "講學", "讲好",   "講好",   "讲话",   "講話",   "讲台",   "講台",   "讲义", "講義",
    "讲稿", "講稿", "讲坛", "講壇", "讲习",   "講習",   "讲理",   "讲政治", "講政治", "讲大局", "讲规", "讲法",
    "讲信", "讲诚", "讲文", "讲卫", "指示灯", "指示器", "分享会", "分析师", "分析師", "总结会", "说得", "說得"};
constexpr std::string_view kNoCueBefore[] = {
    "访问", "訪問", "慰问",   "慰問",   "顾问",   "顧問",   "疑问",   "疑問",  "学问", "學問", "解答", "应答", "报答",
    "街道", "通道", "渠道",   "轨道",   "频道",   "知道",   "管道",   "隧道",  "航道", "河道", "人道", "报道", "報道",
    "王道", "跑道", "味道",   "赛道",   "一道",   "厚道",   "小说",   "小說",  "传说", "傳說", "学说", "學說", "据说",
    "據說", "听说", "聽說",   "虽说",   "雖說",   "再说",   "按说",   "可说",  "所说", "所說", "名称", "名稱", "职称",
    "職稱", "简称", "簡稱",   "统称",   "統稱",   "俗称",   "俗稱",   "堪称",  "堪稱", "下称", "人称", "号称", "號稱",
    "别称", "通称", "并称",   "尊称",   "全称",   "全稱",   "对称",   "相称",  "宣讲", "宣講", "演讲", "演講", "主讲",
    "主講", "或说", "比如说", "例如说", "来说",   "來說",   "来讲",   "來講",  "而讲", "听讲", "開講", "开讲", "不说",
    "不說", "没说", "難說",   "难说",   "可以说", "应该说", "总的说", "应当说"};

struct Table {
  text::CharacterSet first;
  text::PairFilter pairs;
  std::vector<CueWord> words;  // by first character, the longer ones first
};

const Table& Words() {
  static const Table& table = *[] {
    auto* made = new Table();
    const auto add = [&](std::span<const std::string_view> words, bool nominal, bool bare, bool addressed) {
      for (const std::string_view word : words) made->words.push_back({word, nominal, bare, addressed, false});
    };
    add(kSpeaking, false, false, false);
    add(kBare, false, true, false);
    add(kNominal, true, false, false);
    add(kNominalBare, true, true, false);
    add(kAddressed, false, true, true);
    for (const std::string_view word : kQuoted) made->words.push_back({.word = word, .quoted = true});
    std::sort(made->words.begin(), made->words.end(), [](const CueWord& a, const CueWord& b) {
      const std::string_view x = a.word.substr(0, 3), y = b.word.substr(0, 3);
      return x != y ? x < y : a.word.size() > b.word.size();
    });
    for (const CueWord& word : made->words) {
      made->first.add(FirstCharacter(word.word));
      made->pairs.Add(word.word);
    }
    return made;
  }();
  return table;
}

}  // namespace

const text::CharacterSet& CueBeginnings() { return Words().first; }

const CueWord* CueWordAt(std::string_view text, size_t at) {
  if (text.size() - at < 3) return nullptr;
  const char32_t c = text::DecodeThree(text.data() + at);
  const Table& table = Words();
  if (c == 0 || !table.first.contains(c)) return nullptr;
  const std::string_view rest = text.substr(at);
  if (!table.pairs.MayBegin(rest, c)) return nullptr;
  const auto from =
      std::lower_bound(table.words.begin(), table.words.end(), rest.substr(0, 3),
                       [](const CueWord& word, std::string_view first) { return word.word.substr(0, 3) < first; });
  for (auto word = from; word != table.words.end() && word->word.substr(0, 3) == rest.substr(0, 3); ++word) {
    if (!StartsWith(rest, word->word)) continue;
    if (word->word.size() == 3 && StartsWithAny(rest, kNoCueBehind)) return nullptr;
    constexpr size_t kLongest = 12;
    const size_t back = std::min(at, kLongest - 3);
    // A byte range may begin within a character: only its end is compared.
    if (word->word.size() == 3 && EndsWithAny(text.substr(at - back, back + 3), kNoCueBefore)) return nullptr;
    return &*word;
  }
  return nullptr;
}

size_t CueEnd(std::string_view text, const CueWord& cue, size_t end) {
  if (cue.addressed) {
    constexpr std::string_view kHearers[] = {"记者", "記者", "笔者", "筆者", "我们", "我們", "大家", "媒体", "媒體",
                                             "我",   "他们", "他們", "他",   "她",   "村民", "群众", "群眾", "代表"};
    constexpr size_t kMost = 36;
    size_t best = text.npos;
    const std::string_view window = text.substr(end, kMost);
    for (const std::string_view hearer : kHearers) {
      const size_t at = window.find(hearer);
      if (at != window.npos) best = std::min(best, end + at + hearer.size());
    }
    if (best == text.npos) return best;
    end = best;
  }
  // 强调了，
  for (const std::string_view mark : {"了，", "了,", "了：", "了:"}) {
    if (StartsWith(text.substr(end), mark)) return end + std::string_view("了").size();
  }
  constexpr std::string_view kParticles[] = {"说道", "說道", "道", "说", "說", "称", "稱", "到"};
  for (const std::string_view particle : kParticles) {
    if (StartsWith(text.substr(end), particle) && (particle != "到" || cue.word.size() > 3))
      return end + particle.size();
  }
  return end;
}

TextRange VerbWithObject(std::string_view text, size_t end) {
  constexpr std::string_view kObjects[] = {"要求", "指示", "强调", "強調", "批示", "部署", "说明", "說明"};
  constexpr std::string_view kVerbs[] = {"作出了", "给出了", "进行了", "予以", "加以", "给出", "提出了", "做出了",
                                         "作了",   "做了",   "提了",   "作出", "提出", "做出", "强调了"};
  constexpr std::string_view kBetween[] = {"明确", "明確", "具体", "具體",   "重要", "几点", "幾點",
                                           "如下", "新的", "全面", "进一步", "專門", "专门", "相关",
                                           "工作", "以下", "三点", "五点",   "四点", "两点", "系统"};
  std::string_view left = text.substr(0, end);
  if (!EndsWithAny(left, kObjects)) return {};
  left.remove_suffix(6);
  for (int words = 0; words < 3; ++words) {
    for (const std::string_view verb : kVerbs) {
      if (EndsWith(left, verb)) return {left.size() - verb.size(), end};
    }
    const auto between =
        std::find_if(std::begin(kBetween), std::end(kBetween), [&](auto word) { return EndsWith(left, word); });
    if (between == std::end(kBetween)) break;
    left.remove_suffix(between->size());
  }
  return {};
}

bool BeginsContent(std::string_view text, size_t at, const CueWord& cue) {
  if (at >= text.size()) return false;
  const std::string_view rest = text.substr(at);
  if (!IsHan(FirstCharacter(rest)) && !(rest[0] >= '0' && rest[0] <= '9') && !rest.starts_with("《") &&
      !rest.starts_with("“")) {
    return false;
  }
  constexpr std::string_view kNever[] = {
      "以下", "如下", "的",   "了",   "过",   "過",   "着",   "著",   "和",       "与",   "與",   "及",
      "或",   "等",   "中",   "时",   "時",   "后",   "後",   "上",   "下",       "之",   "所",   "被",
      "得到", "是",   "均",   "已",   "书",   "書",   "信",   "稿",   "会",       "會",   "高",   "严格",
      "清楚", "完",   "出",   "起",   "给",   "感谢", "感謝", "衷心", "热烈",     "熱烈", "欢迎", "歡迎",
      "祝贺", "祝賀", "慰问", "慰問", "赞赏", "讚賞", "支持", "赞同", "贊同",     "同意", "敬意", "诚挚",
      "誠摯", "肯定", "满意", "滿意", "关切", "關切", "遗憾", "遺憾", "反对",     "反對", "不满", "不滿",
      "高度", "充分", "理解", "谢意", "謝意", "歉意", "担忧", "擔憂", "问候",     "問候", "深切", "强烈",
      "強烈", "严重", "嚴重", "亲切", "崇高", "由衷", "哀悼", "怀疑", "认可",     "尊重", "关注", "关心",
      "声明", "责任", "任务", "目标", "到位", "事项", "部署", "要求", "进展情况", "名称"};
  if (StartsWithAny(rest, kNever)) return false;
  // Whom they ask stands first: 专家建议农户….
  constexpr std::string_view kAsking[] = {"要求", "建议", "建議", "提醒", "呼吁", "呼籲", "希望"};
  if (!cue.nominal || std::find(std::begin(kAsking), std::end(kAsking), cue.word) != std::end(kAsking)) return true;
  // A noun may follow these: only what asks for action is content.
  constexpr std::string_view kActions[] = {
      "要",   "应",   "應",   "必须", "必須", "须",   "須",     "将",     "將",   "各",   "全",   "加快",
      "加强", "加強", "推动", "推動", "推进", "推進", "建立",   "健全",   "完善", "支持", "鼓励", "鼓勵",
      "开展", "開展", "坚持", "堅持", "切实", "切實", "进一步", "進一步", "不得", "严禁", "嚴禁", "到20",
      "力争", "力爭", "确保", "確保", "继续", "繼續", "尽快",   "盡快",   "落实", "落實", "深化", "强化",
      "強化", "把",   "在",   "对",   "對",   "从",   "從",     "以",     "有关", "有關", "相关", "相關",
      "市民", "居民", "公众", "公眾", "大家", "广大", "廣大",   "社会",   "社會", "相关"};
  return StartsWithAny(rest, kActions);
}

}  // namespace huiyao::segmentation
