#include "services/segmentation/structure/announcements.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstring>

#include "common/text/character_set.h"
#include "common/text/numerals.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/range.h"

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

bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

// The Chinese numerals of the patterns above.
bool IsHanNumeral(char32_t c) {
  constexpr std::u32string_view kNumerals = U"一二两兩三四五六七八九十百";
  return kNumerals.find(c) != kNumerals.npos;
}

bool IsNumeral(char32_t c) { return IsDigit(c) || IsHanNumeral(c); }

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

// Where the number begins that stands right before `end`, at or behind `from`; `end` if there is none.
size_t NumberBefore(std::string_view sentence, size_t from, size_t end) {
  constexpr std::string_view kSpaces = " \t\n\f\r";
  size_t start = end;
  while (start > from && kSpaces.find(sentence[start - 1]) != kSpaces.npos) --start;
  const size_t number_end = start;
  const bool arabic = start > from && IsDigit(static_cast<unsigned char>(sentence[start - 1]));
  while (start > from) {
    const text::CodePoint c = text::DecodeBefore(sentence, start);
    if (arabic ? !IsDigit(c.value) : !IsHanNumeral(c.value)) break;
    start -= static_cast<size_t>(c.length);
  }
  return start < number_end ? start : end;
}

// The first match of HanPattern at or behind `from`. It is looked for by the counters: few numbers have one.
std::optional<TextRange> NextCounted(std::string_view sentence, size_t from) {
  static const auto& counters = *new text::CharacterSet(U"方个個大项項件條条点點类類");
  for (size_t at = counters.Find(sentence, from); at < sentence.size();) {
    const size_t start = NumberBefore(sentence, from, at);
    re2::StringPiece match;
    if (start < at && HanPattern().Match(re2::StringPiece(sentence.data(), sentence.size()), start, sentence.size(),
                                         RE2::ANCHOR_START, &match, 1)) {
      return TextRange{start, start + match.size()};
    }
    at = counters.Find(sentence, at + static_cast<size_t>(text::DecodeAt(sentence, at).length));
  }
  return std::nullopt;
}

// The first match of `pattern` at or behind `from`.
std::optional<TextRange> NextMatch(std::string_view sentence, size_t from, const RE2& pattern) {
  re2::StringPiece match;
  if (from >= sentence.size() || !pattern.Match(re2::StringPiece(sentence.data(), sentence.size()), from,
                                                sentence.size(), RE2::UNANCHORED, &match, 1)) {
    return std::nullopt;
  }
  const auto start = static_cast<size_t>(match.data() - sentence.data());
  return TextRange{start, start + match.size()};
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

// Makes `found` the last match behind `from` with a number that may count a list's items, if none further behind was
// found before. `next(at)`: the first match at or behind `at`.
template <typename Next>
void TakeLast(std::string_view sentence, size_t from, Next next, std::optional<Announcement>& found) {
  for (auto match = next(from); match; match = next(match->end)) {
    const std::string_view words = Slice(sentence, *match);
    const char32_t before = match->start > 0 ? text::DecodeBefore(sentence, match->start).value : 0;
    if (GoesOnFrom(before) || CountsMeasure(words, sentence.substr(match->end))) continue;
    const auto value = ValueOf(words);
    if (!value || *value < 2 || *value > kMaxCount) continue;
    if (!found || match->start > found->start) {
      found = Announcement{static_cast<int>(*value), match->start, match->end};
    }
  }
}

}  // namespace

std::optional<Announcement> FindAnnouncement(std::string_view sentence) {
  if (sentence.empty()) return std::nullopt;
  // What announces a list stands close before it.
  const size_t from = sentence.size() - TailOf(sentence, kLook).size();
  std::optional<Announcement> found;
  const auto take = [&](const RE2& pattern) {
    TakeLast(
        sentence, from, [&](size_t at) { return NextMatch(sentence, at, pattern); }, found);
  };
  TakeLast(
      sentence, from, [&](size_t at) { return NextCounted(sentence, at); }, found);
  if (EndsCounted(sentence)) take(EndPattern());
  if (IsAscii(sentence.front()) && IsAscii(sentence.back())) take(EnglishPattern());
  return found;
}

std::optional<Announcement> FindCount(std::string_view sentence) {
  std::optional<Announcement> found;
  const size_t from = sentence.size() - TailOf(sentence, kCountLook).size();
  TakeLast(
      sentence, from, [&](size_t at) { return NextMatch(sentence, at, CountPattern()); }, found);
  return found;
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
