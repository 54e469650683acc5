#include "services/segmentation/structure/announcements.h"

#include <re2/re2.h>

#include "common/text/numerals.h"
#include "common/text/utf8.h"

namespace huiyao::segmentation {
namespace {

constexpr int64_t kMaxCount = 200;
constexpr size_t kLook = 1024;

#define HUIYAO_LISTED_NOUN                                                                                                                                     \
  "方面|任务|任務|工作|措施|举措|舉措|要求|领域|領域|行动|行動|重点|重點|意见|意見|建议|建議|目标|目標|内容|內容|" \
  "问题|問題|工程|实事|實事|原则|原則|机制|機制|环节|環節|抓手|方向|要点|体系|關鍵|关键|步骤|条件|政策|事项|事"

const RE2& HanPattern() {
  // 个方面, 点 and 条 announce by themselves; other counters need the noun near them.
  static const RE2 kPattern(
      "([0-9]+|[一二两兩三四五六七八九十百]+)\\s*(?:(?:个|個|大)?方面|(?:项|項|个|個|大|件|条|條|点|點|类|類)"
      "[^，。；：、,.;:0-9\\s]{0,10}?(?:" HUIYAO_LISTED_NOUN "))");
  return kPattern;
}

// 体会有三条。 原因有二： at the end of the sentence nothing but the number says what is counted.
const RE2& EndPattern() {
  static const RE2 kPattern("有([0-9]+|[一二两兩三四五六七八九十]+)(?:个|個|条|條|点|點|项|項|件)?[。：:，,\\s]*$");
  return kPattern;
}

const RE2& EnglishPattern() {
  static const RE2 kPattern(
      "(?i)\\b([0-9]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
      "seventeen|eighteen|nineteen|twenty)((?: [a-z-]+){0,2} (?:tasks|measures|actions|areas|aspects|priorities|steps|"
      "points|requirements|initiatives|recommendations|goals|objectives|principles|fields|issues|proposals|projects|"
      "directions|reasons|ways|matters))\\b");
  return kPattern;
}

std::optional<int64_t> Value(std::string_view number) {
  if (const auto n = text::MatchArabicInteger(number, 0)) return n->value;
  if (const auto n = text::MatchEnglishCardinal(number, 0)) return n->value;
  if (const auto n = text::MatchHanInteger(number, 0); n && n->length == number.size()) return n->value;
  return std::nullopt;
}

}  // namespace

std::optional<Announcement> FindAnnouncement(std::string_view sentence) {
  // What announces a list stands close before it.
  size_t from = sentence.size() > kLook ? sentence.size() - kLook : 0;
  while (!text::IsBoundary(sentence, from)) ++from;
  std::optional<Announcement> found;
  for (const RE2* pattern : {&HanPattern(), &EndPattern(), &EnglishPattern()}) {
    const re2::StringPiece text(sentence.data(), sentence.size());
    re2::StringPiece groups[2];
    size_t at = from;
    while (at < sentence.size() && pattern->Match(text, at, text.size(), RE2::UNANCHORED, groups, 2)) {
      const size_t start = groups[0].data() - sentence.data();
      at = start + groups[0].size();
      const char32_t before = start > 0 ? text::DecodeBefore(sentence, start).value : 0;
      if (before == U'第' || before == U'.' || before == U'〔' || (before >= U'0' && before <= U'9')) continue;
      const auto value = Value({groups[1].data(), groups[1].size()});
      if (!value || *value < 2 || *value > kMaxCount) continue;
      if (!found || start > found->start) found = Announcement{static_cast<int>(*value), start, at};
    }
  }
  return found;
}

}  // namespace huiyao::segmentation
