#include "services/segmentation/layout/seam_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text/utf8.h"
#include "services/segmentation/gazetteer/gazetteer.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/piece_ends.h"

namespace huiyao::segmentation {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The last word is one that no English sentence ends with.
bool EndsWithEnglishLink(std::string_view text) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"a",    "an",   "and",   "are", "as",    "at",     "be",   "been",  "between", "but",   "by",    "for", "from",
       "had",  "has",  "have",  "in",  "into",  "is",     "its",  "nor",   "of",      "on",    "or",    "our", "over",
       "such", "than", "that",  "the", "their", "these",  "this", "those", "through", "to",    "under", "was", "were",
       "will", "with", "which", "who", "would", "should", "must", "may",   "can",     "their", "his",   "her", "more"});
  const size_t space = text.find_last_of(' ');
  std::string word(space == text.npos ? text : text.substr(space + 1));
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

constexpr auto kTitles = std::to_array<std::string_view>(
    {"主任",   "书记",   "書記",   "局长",   "局長", "厅长", "廳長",   "部长",   "部長",   "市长",   "市長",   "省长",
     "省長",   "县长",   "縣長",   "区长",   "區長", "镇长", "鎮長",   "乡长",   "鄉長",   "主席",   "院长",   "院長",
     "处长",   "處長",   "校长",   "校長",   "会长", "會長", "秘书长", "秘書長", "所长",   "所長",   "站长",   "站長",
     "理事长", "理事長", "董事长", "董事長", "经理", "經理", "委员",   "委員",   "教授",   "研究员", "研究員", "工程师",
     "工程師", "负责人", "負責人", "代表",   "记者", "記者", "村民",   "居民",   "发言人", "發言人", "总监",   "總監",
     "科长",   "科長",   "馆长",   "館長",   "主管", "专家", "專家"});

}  // namespace

bool EndsWithLinkingWord(std::string_view text) {
  static constexpr auto kLinks = std::to_array<std::string_view>(
      {"和",   "与",   "與",   "及",   "以及", "并",     "並",     "而",   "或",   "或者", "在",     "对",     "對",
       "对于", "對於", "将",   "將",   "把",   "被",     "向",     "从",   "從",   "为",   "為",     "以",     "由",
       "于",   "於",   "是",   "的",   "之",   "等",     "按照",   "根据", "根據", "通过", "通過",   "关于",   "關於",
       "围绕", "圍繞", "坚持", "堅持", "推动", "推動",   "推进",   "推進", "加强", "加強", "实施",   "實施",   "开展",
       "開展", "加快", "完善", "落实", "落實", "强化",   "強化",   "建立", "持续", "持續", "进一步", "進一步", "全面",
       "深入", "不断", "不斷", "有效", "切实", "切實",   "更加",   "积极", "積極", "提高", "提升",   "做好",   "抓好",
       "聚焦", "突出", "优化", "優化", "健全", "严格",   "嚴格",   "支持", "促进", "促進", "确保",   "確保",   "达到",
       "達到", "不",   "要",   "各",   "每",   "第",     "了",     "约",   "同时", "同時", "也",     "又",     "再",
       "最",   "很",   "已",   "已经", "已經", "正在",   "仍",     "仍然", "必须", "必須", "应当",   "應當",   "可以",
       "能够", "能夠", "由于", "由於", "因为", "因為",   "如",     "如果", "若",   "但",   "但是",   "虽然",   "雖然",
       "不仅", "不僅", "不但", "而且", "尤其", "特别是", "特別是", "其",   "其中", "该",   "該",     "这",     "這",
       "那",   "这些", "這些", "我们", "我們", "他们",   "他們",   "她们", "她們", "一些", "许多",   "許多",   "有些",
       "即",   "即使", "未",   "尚未", "没有", "沒有",   "须",     "須",   "需要", "包括", "例如",   "比如",   "以便",
       "从而", "從而", "因此", "所以", "分别", "分別",   "先后",   "先後", "逐步", "逐渐", "逐漸",   "大力",   "着力",
       "著力", "努力", "力争", "力爭", "争取", "爭取",   "继续",   "繼續", "充分", "认真", "認真",   "直接",   "主动",
       "主動", "凡",   "拟",   "擬"});
  if (text.empty()) return false;
  if (text.back() >= 0) return EndsWithEnglishLink(TailOf(text, 24));
  return EndsWithAny(text, kLinks);
}

bool EndsWithTitle(std::string_view text) { return EndsWithAny(text, kTitles); }

bool BeginsWithSubject(std::string_view text) {
  constexpr std::u32string_view kBehind = U"将將要应應已正也都还還就则則仍把被是在从從会會能可";
  size_t at = 0;
  for (int length = 0; length <= 4 && at < text.size(); ++length) {
    const text::CodePoint c = text::DecodeAt(text, at);
    if (length >= 2 && kBehind.find(c.value) != kBehind.npos) return true;
    if (!IsHan(c.value)) return false;
    at += static_cast<size_t>(c.length);
  }
  return false;
}

bool CutsDate(std::string_view left, std::string_view right) {
  size_t digits = 0;
  while (digits < right.size() && digits < 3 && IsDigit(right[digits])) ++digits;
  if (digits == 0 || digits > 2) return false;
  const bool year = left.ends_with("年"), month = left.ends_with("月");
  if ((!year && !month) || left.size() < 4 || !IsDigit(left[left.size() - 4])) return false;
  return right.substr(digits).starts_with(year ? "月" : "日");
}

bool BeginsInsideSentence(std::string_view text) {
  static constexpr auto kInside = std::to_array<std::string_view>(
      {"，", ",",  "、", "。", "；",   "：",   "）",   ")",    "”",    "》",     "」",
       "』", "？", "！", "%",  "％",   "的",   "得",   "了",   "着",   "們",     "们",
       "和", "及", "或", "等", "以上", "以下", "以内", "以內", "人次", "人民币", "人民幣"});
  return StartsWithAny(text, kInside);
}

bool BeginsLikeSentence(std::string_view text) {
  static constexpr auto kNew = std::to_array<std::string_view>(
      {"会议",    "會議", "通知", "报告",   "報告",   "意见", "意見", "方案",  "规划",   "規劃",       "据",
       "據",      "近日", "日前", "近年来", "近年來", "今年", "去年", "明年",  "目前",   "当前",       "當前",
       "同时",    "同時", "此外", "其中",   "此次",   "本次", "这次", "這次",  "下一步", "接下来",     "接下來",
       "截至",    "记者", "記者", "本报讯", "本報訊", "针对", "針對", "为了",  "為了",   "围绕",       "圍繞",
       "全国",    "全國", "全省", "全市",   "全县",   "全縣", "全区", "全區",  "我们",   "我們",       "他",
       "她",      "“",    "「",   "《",     "一是",   "一要", "首先", "第一",  "十四五", "十五五",     "过去",
       "過去",    "在",   "从",   "從",     "上午",   "下午", "根据", "根據",  "按照",   "各地",       "各级",
       "各級",    "与会", "與會", "The ",   "In ",    "We ",  "It ",  "This ", "On ",    "According ", "Since ",
       "However", "He ",  "She ", "A ",     "As ",    "At ",  "For "});
  if (StartsWithAny(text, kNew)) return true;
  // A year, a month: 2031年, 3月.
  size_t digits = 0;
  while (digits < std::min<size_t>(text.size(), 5) && IsDigit(text[digits])) ++digits;
  if (digits > 0 && digits < 5) {
    const std::string_view rest = text.substr(digits);
    if ((digits == 4 && rest.starts_with("年")) || (digits <= 2 && rest.starts_with("月"))) return true;
  }
  const std::vector<DivisionMention> divisions = FindDivisions(HeadOf(text, 36));
  return !divisions.empty() && divisions.front().range.start == 0;
}

}  // namespace huiyao::segmentation
