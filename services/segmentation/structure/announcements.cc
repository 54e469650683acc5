#include "services/segmentation/structure/announcements.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstring>
#include <span>
#include <vector>

#include "common/text/numerals.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

constexpr int64_t kMaxCount = 200;
constexpr size_t kLook = 1024;
// A number without a noun stands right before its list; bytes.
constexpr size_t kCountLook = 60;
// Words that lead on stand close to the sentence's end; bytes.
constexpr size_t kMaxLeadTail = 600;

#define HUIYAO_LISTED_NOUN                                                                                                                                          \
  "方面|任务|任務|工作|措施|举措|舉措|要求|领域|領域|行动|行動|重点|重點|意见|意見|建议|建議|目标|目標|内容|內容|"      \
  "问题|問題|工程|实事|實事|原则|原則|机制|機制|环节|環節|抓手|方向|要点|要點|体系|體系|關鍵|关键|步骤|步驟|条件|"      \
  "條件|政策|事项|事項|事情|[大实實好难難要急新]事|路径|路徑|途径|维度|維度|层面|層面|板块|板塊|部署|安排|计划|計劃|" \
  "经验|經驗|体会|體會|"                                                                                                                                    \
  "着力点|著力點|发力点|發力點|关键点|突破口|切入点|落脚点|硬仗|战役|攻坚战|"                                                        \
  "启示|特点|特點|变化|變化|亮点|成效|成果|原因|理由|困难|困難|难题|難題|挑战|挑戰|短板|不足|关系|關係|转变|轉變|"      \
  "办法|辦法|做法|对策|對策|思路|主题|主題|专项|專項|阶段|階段|倡议|倡議|承诺|承諾|看点|话题"

const RE2& HanPattern() {
  // 个方面, 点 and 条 announce by themselves; other counters need the noun near them.
  static const RE2 kPattern(
      "(?:[0-9]+|[一二两兩三四五六七八九十百]+)\\s*(?:(?:个|個|大)?方面|(?:项|項|个|個|大|件|条|條|点|點|类|類)"
      "[^，。；：、,.;:0-9\\s在以于]{0,10}?(?:" HUIYAO_LISTED_NOUN ")+)");
  return kPattern;
}

// 体会有三条。 原因有二： at the end of the sentence nothing but the number says what is counted.
const RE2& EndPattern() {
  static const RE2 kPattern("有(?:[0-9]+|[一二两兩三四五六七八九十]+)(?:个|個|条|條|点|點|项|項|件)?[。：:，,\\s]*$");
  return kPattern;
}

const RE2& EnglishPattern() {
  static const RE2 kPattern(
      "(?i)\\b(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
      "seventeen|eighteen|nineteen|twenty)(?:(?: [a-z-]+){0,2} "
      "(?:tasks|measures|actions|areas|aspects|priorities|steps|"
      "points|requirements|initiatives|recommendations|goals|objectives|principles|fields|issues|proposals|projects|"
      "directions|reasons|ways|matters|pillars|themes|challenges|components|strategies|commitments|pledges|lessons|"
      "findings|topics|elements|factors|questions|phases|stages|reforms|programs|programmes|categories|suggestions|"
      "parts|changes|problems|conditions|fronts|campaigns|duties|demands))\\b");
  return kPattern;
}

// 其中3项关乎供水： a number and a counter, whatever is counted.
const RE2& CountPattern() {
  static const RE2 kPattern("(?:[0-9]+|[一二两兩三四五六七八九十]+)(?:件|项|項|个|個|条|條|点|點|类|類|大|步|招)");
  return kPattern;
}

// The digits and numerals of the patterns above.
bool IsNumeral(char32_t c) {
  switch (c) {
    case U'一':
    case U'二':
    case U'两':
    case U'兩':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
    case U'十':
    case U'百':
      return true;
    default:
      return c >= U'0' && c <= U'9';
  }
}

// What a match of any of the patterns counts. The patterns have no groups: RE2 finds the ends of a match fast, what is
// within it slowly.
std::optional<int64_t> ValueOf(std::string_view match) {
  constexpr std::string_view kHas = "有";
  if (match.starts_with(kHas)) match.remove_prefix(kHas.size());
  size_t end = 0;
  while (end < match.size()) {
    const text::CodePoint c = text::DecodeAt(match, end);
    const bool letter = (c.value >= U'a' && c.value <= U'z') || (c.value >= U'A' && c.value <= U'Z');
    if (!letter && !IsNumeral(c.value)) break;
    end += c.length;
  }
  const std::string_view number = match.substr(0, end);
  if (const auto n = text::MatchArabicInteger(number, 0)) return n->value;
  if (const auto n = text::MatchEnglishCardinal(number, 0)) return n->value;
  if (const auto n = text::MatchHanInteger(number, 0); n && n->length == number.size()) return n->value;
  return std::nullopt;
}

// What HanPattern needs: a number with the first character of a counter behind it, at or behind `from`.
bool HoldsCounted(std::string_view sentence, size_t from) {
  constexpr std::u32string_view kCounters = U"方个個大项項件条條点點类類";
  bool counted = false;
  for (size_t at = from; at < sentence.size();) {
    const text::CodePoint c = text::DecodeAt(sentence, at);
    at += c.length;
    if (IsNumeral(c.value)) {
      counted = true;
    } else if (counted && !IsSpace(c.value)) {
      if (kCounters.find(c.value) != kCounters.npos) return true;
      counted = false;
    }
  }
  return false;
}

// What EndPattern needs: a number with nothing behind it but a counter and punctuation.
bool EndsCounted(std::string_view sentence) {
  constexpr std::u32string_view kPunctuation = U"。：:，,";
  constexpr std::u32string_view kCounters = U"个個条條点點项項件";
  bool counter = false;
  while (!sentence.empty()) {
    const text::CodePoint c = text::DecodeBefore(sentence, sentence.size());
    if (IsNumeral(c.value)) return true;
    const bool skipped = !counter && (IsSpace(c.value) || kPunctuation.find(c.value) != kPunctuation.npos);
    if (!skipped && (counter || kCounters.find(c.value) == kCounters.npos)) return false;
    counter |= !skipped;
    sentence.remove_suffix(c.length);
  }
  return false;
}

bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// 以下几方面, 以下工作, 以下： but not 35岁以下的居民.
bool CountsAhead(std::string_view behind) {
  static const RE2 kPattern(
      "^\\s*(?:[几幾0-9一二两兩三四五六七八九十]|[：:。，,]|[^，。；：、,.;:0-9\\s]{0,6}?(?:" HUIYAO_LISTED_NOUN "))");
  return RE2::PartialMatch(re2::StringPiece(behind.data(), std::min<size_t>(behind.size(), 64)), kPattern);
}

// The number is an ordinal or the end of a longer one: 第三, 第二百零二条, 〔2024〕, 1.5.
bool GoesOnFrom(char32_t before) {
  constexpr std::u32string_view kNumerals = U"第.〔零〇○百千万0123456789０１２３４５６７８９";
  return before != 0 && kNumerals.find(before) != kNumerals.npos;
}

// 6个月以内从事, 20个工作日, 三个百分点: what is counted is a measure.
bool CountsMeasure(std::string_view match, std::string_view behind) {
  for (const std::string_view measure : {"个月", "個月", "个小时", "个百分", "个年", "个人", "个工作日", "个学时"}) {
    if (match.find(measure) != match.npos) return true;
  }
  return behind.starts_with("日");
}

// The last match of any of the patterns behind `from` with a number that may count a list's items.
std::optional<Announcement> FindLast(std::string_view sentence, size_t from, std::span<const RE2* const> patterns) {
  std::optional<Announcement> found;
  for (const RE2* pattern : patterns) {
    const re2::StringPiece text(sentence.data(), sentence.size());
    re2::StringPiece match;
    size_t at = from;
    while (at < sentence.size() && pattern->Match(text, at, text.size(), RE2::UNANCHORED, &match, 1)) {
      const size_t start = match.data() - sentence.data();
      at = start + match.size();
      const char32_t before = start > 0 ? text::DecodeBefore(sentence, start).value : 0;
      if (GoesOnFrom(before) || CountsMeasure(sentence.substr(start, at - start), sentence.substr(at))) continue;
      const auto value = ValueOf({match.data(), match.size()});
      if (!value || *value < 2 || *value > kMaxCount) continue;
      if (!found || start > found->start) found = Announcement{static_cast<int>(*value), start, at};
    }
  }
  return found;
}

}  // namespace

std::optional<Announcement> FindAnnouncement(std::string_view sentence) {
  if (sentence.empty()) return std::nullopt;
  // What announces a list stands close before it.
  const size_t from = sentence.size() - TailOf(sentence, kLook).size();
  const bool english = IsAscii(sentence.front()) && IsAscii(sentence.back());
  std::vector<const RE2*> patterns;
  if (HoldsCounted(sentence, from)) patterns.push_back(&HanPattern());
  if (EndsCounted(sentence)) patterns.push_back(&EndPattern());
  if (english) patterns.push_back(&EnglishPattern());
  return FindLast(sentence, from, patterns);
}

std::optional<Announcement> FindCount(std::string_view sentence) {
  const RE2* const pattern = &CountPattern();
  return FindLast(sentence, sentence.size() - TailOf(sentence, kCountLook).size(), {&pattern, 1});
}

bool LeadsOn(std::string_view sentence) {
  const char32_t last = LastCharacter(sentence);
  if (last == U'：' || last == U':') return true;
  if (sentence.size() > kMaxLeadTail) sentence.remove_prefix(sentence.size() - kMaxLeadTail);
  return PointsAhead(sentence);
}

bool PointsAhead(std::string_view sentence) {
  if (sentence.size() > kMaxLeadTail) sentence.remove_prefix(sentence.size() - kMaxLeadTail);
  if (sentence.empty()) return false;
  // All Chinese words for it hold 下.
  constexpr std::string_view kBelow = "下";
  for (size_t end = sentence.size(); end > 0;) {
    const void* found = memrchr(sentence.data(), kBelow.back(), end);
    if (found == nullptr) break;
    const size_t behind = static_cast<const char*>(found) - sentence.data() + 1;
    end = behind - 1;
    const std::string_view before = sentence.substr(0, behind), rest = sentence.substr(behind);
    if (!before.ends_with(kBelow)) continue;
    if (before.ends_with("如下") || rest.starts_with("列") || rest.starts_with("述")) return true;
    if (before.ends_with("以下") && CountsAhead(rest)) return true;
  }
  if (!IsAscii(sentence.back())) return false;
  return sentence.find("as follows") != sentence.npos || sentence.find("the following") != sentence.npos;
}

}  // namespace huiyao::segmentation
