#include "services/segmentation/mentions/quotes/circumstances.h"

#include <algorithm>
#include <initializer_list>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/beginning_words.h"
#include "services/segmentation/mentions/quotes/ending_words.h"

namespace huiyao::segmentation {
namespace {

constexpr std::string_view kAdverbs[] = {
    "也",   "还",   "還",     "又",   "再",       "则",   "則",     "曾",     "均",     "都",    "就",   "便",
    "并",   "並",   "更",     "亦",   "同时",     "同時", "明确",   "明確",   "着重",   "著重",  "特别", "特別",
    "反复", "反覆", "再次",   "多次", "一再",     "一致", "普遍",   "纷纷",   "紛紛",   "共同",  "随后", "隨後",
    "最后", "最後", "首先",   "这样", "這樣",     "如此", "曾经",   "曾經",   "日前",   "近日",  "昨日", "今天",
    "昨天", "今日", "此前",   "随即", "当场",     "專門", "专门",   "重点",   "重點",   "郑重",  "鄭重", "公开",
    "公開", "严正", "嚴正",   "坦率", "笑着",     "笑著", "进一步", "進一步", "当天",   "當天",  "当日", "當日",
    "下午", "上午", "晚",     "日",   "不约而同", "由衷", "深情",   "连连",   "介绍",   "介紹",  "致辞", "致辭",
    "致词", "讲话", "講話",   "发言", "發言",     "补充", "補充",   "强调",   "強調",   "总结",  "回应", "回應",
    "指示", "批示", "表态",   "率先", "接着",     "继续", "坚定",   "透露",   "表示",   "答",    "说",   "称",
    "分别", "分別", "一边",   "激动", "感慨",     "自豪", "欣喜",   "动情",   "先后",   "明白",  "直接", "高兴",
    "反问", "解释", "解釋",   "回忆", "专题",     "严肃", "还特别", "发文",   "撰文",   "发帖",  "来信", "致信",
    "说明", "呼吁", "坚决",   "及时", "适时",     "常",   "常常",   "經常",   "经常",   "总",    "总是", "總是",
    "时常", "时常", "逢人便", "插话", "插話",     "接话", "接過話", "微笑着", "笑呵呵", "逢人就"};

constexpr std::string_view kLeads[] = {
    "对此", "對此", "为此", "為此", "据此", "同时", "同時",     "此外",     "另外",     "随后", "隨後",  "最后",
    "最後", "其中", "会上", "會上", "会后", "會後", "会议期间", "日前",     "近日",     "昨日", "昨天",  "今日",
    "今天", "当天", "當天", "当日", "當日", "目前", "但是",     "但",       "而",       "不过", "不過",  "然而",
    "因此", "所以", "并且", "而且", "据",   "據",   "另据",     "另據",     "此次",     "本次", "这次",  "這次",
    "该次", "此间", "也有", "还有", "還有", "正如", "近期",     "其间",     "期间",     "早前", "今年",  "此前",
    "稍早", "——",   "—",    "▲",    "●",    "■",    "◆",        "当地时间", "北京时间", "上午", "下午",  "谈到",
    "于是", "如今", "现在", "後來", "后来", "这时", "這時",     "此时",     "当时",     "起初", "再后来"};

// 2月1日, 2026年, 55岁的: bytes of a date or an age in digits at the beginning; 0 if there is none.
size_t DatePrefix(std::string_view text) {
  size_t end = 0;
  // 55岁的
  size_t digits = 0;
  while (digits < text.size() && digits < 3 && text[digits] >= '0' && text[digits] <= '9') ++digits;
  if (digits > 0) {
    if (const size_t age = PrefixOf(text.substr(digits), std::initializer_list<std::string_view>{"岁的", "歲的"});
        age > 0) {
      return digits + age;
    }
  }
  for (int parts = 0; parts < 4; ++parts) {
    size_t at = end;
    while (at < text.size() && at - end < 4 && text[at] >= '0' && text[at] <= '9') ++at;
    if (at == end) break;
    const size_t unit =
        PrefixOf(text.substr(at), std::initializer_list<std::string_view>{"年", "月", "日", "号", "號"});
    if (unit == 0) break;
    end = at + unit;
  }
  return end;
}

// The words without one group that says when or where something is said: 在会上, 接受记者采访时, 在此基础上.
std::string_view WithoutOccasion(std::string_view words) {
  constexpr std::string_view kEnds[] = {"时",   "時", "中", "上", "后", "後", "期间",
                                        "期間", "里", "裡", "间", "际", "下"};
  constexpr std::string_view kBegins[] = {"在", "于", "於", "接受"};
  if (SuffixOf(words, kEnds) == 0) return words;
  size_t begin = 0;
  bool found = false;
  for (const std::string_view word : kBegins) {
    const size_t at = words.rfind(word);
    if (at == words.npos || words.size() - at > 120 || (found && at <= begin)) continue;
    begin = at;
    found = true;
  }
  if (!found) return words;
  // 在接受: both belong to it.
  words = words.substr(0, begin);
  if (words.ends_with("在")) words.remove_suffix(3);
  return words;
}

// The words without one date, adverb or hearer (对记者) at their end.
std::string_view WithoutAdverb(std::string_view words) {
  if (const size_t unit = SuffixOf(words, std::initializer_list<std::string_view>{"年", "月", "日", "号", "號"});
      unit > 0) {
    size_t digits = words.size() - unit;
    while (digits > 0 && words[digits - 1] >= '0' && words[digits - 1] <= '9') --digits;
    if (digits < words.size() - unit) return words.substr(0, digits);
  }
  static const EndingWords& adverbs = *new EndingWords(kAdverbs);
  if (const size_t adverb = adverbs.Match(words); adverb > 0) return words.substr(0, words.size() - adverb);
  for (const std::string_view hearer : {"记者", "記者", "媒体", "媒體", "大家", "我们", "我們", "笔者", "筆者"}) {
    if (!EndsWith(words, hearer)) continue;
    for (const std::string_view to : {"对", "對", "向", "跟", "同"}) {
      const size_t at = words.rfind(to);
      if (at != words.npos && words.size() - at <= 36) return words.substr(0, at);
    }
  }
  return words;
}

}  // namespace

std::string_view WithoutCircumstance(std::string_view words) {
  // 李某某（化名）
  if (words.ends_with("）") || words.ends_with(")")) {
    constexpr size_t kLongest = 36;
    const size_t wide = words.rfind("（");
    const size_t open = wide == words.npos ? words.rfind('(') : wide;
    if (open != words.npos && words.size() - open <= kLongest) return words.substr(0, open);
  }
  for (const auto strip : {WithoutAdverb, WithoutOccasion}) {
    const std::string_view shorter = strip(words);
    if (shorter.size() < words.size()) return shorter;
  }
  for (const std::string_view place : {"会上", "會上", "现场", "現場"}) {
    if (EndsWith(words, place)) return words.substr(0, words.size() - place.size());
  }
  return words;
}

size_t SkipLead(std::string_view text, size_t at, size_t end) {
  static const auto& leads = *new BeginningWords(kLeads);
  for (int words = 0; words < 6 && at < end; ++words) {
    const std::string_view rest = text.substr(at, end - at);
    const text::CodePoint c = text::DecodeAt(rest, 0);
    size_t skipped = IsSpace(c.value) ? static_cast<size_t>(c.length) : 0;
    skipped = std::max(skipped, DatePrefix(rest));
    skipped = std::max(skipped, leads.Match(rest));
    if (skipped == 0) break;
    at += skipped;
  }
  return std::min(at, end);
}

}  // namespace huiyao::segmentation
