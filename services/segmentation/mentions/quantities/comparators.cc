#include "services/segmentation/mentions/quantities/comparators.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/text/character_set.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/mentions/quantities/affixes.h"
#include "services/segmentation/mentions/quantities/glyphs.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Quantity;
using Named = std::pair<std::string_view, Quantity::Comparator>;

constexpr auto kAtLeast = Quantity::COMPARATOR_AT_LEAST;
constexpr auto kMoreThan = Quantity::COMPARATOR_MORE_THAN;
constexpr auto kAtMost = Quantity::COMPARATOR_AT_MOST;
constexpr auto kLessThan = Quantity::COMPARATOR_LESS_THAN;
constexpr auto kAbout = Quantity::COMPARATOR_ABOUT;

// Longer words before those that end as they do.
constexpr Named kBefore[] = {
    {"不得少于", kAtLeast},
    {"不得低于", kAtLeast},
    {"不得小于", kAtLeast},
    {"不能少于", kAtLeast},
    {"不能低于", kAtLeast},
    {"不少于", kAtLeast},
    {"不少於", kAtLeast},
    {"不低于", kAtLeast},
    {"不低於", kAtLeast},
    {"不小于", kAtLeast},
    {"不小於", kAtLeast},
    {"不下于", kAtLeast},
    {"不下", kAtLeast},
    {"不亚于", kAtLeast},
    {"大于等于", kAtLeast},
    {"大于或等于", kAtLeast},
    {"大于或者等于", kAtLeast},
    {"高于或等于", kAtLeast},
    {"至少有", kAtLeast},
    {"至少为", kAtLeast},
    {"至少达到", kAtLeast},
    {"至少", kAtLeast},
    {"最少", kAtLeast},
    {"最低", kAtLeast},
    {"起码", kAtLeast},
    {"不得超过", kAtMost},
    {"不得超過", kAtMost},
    {"不得高于", kAtMost},
    {"不得多于", kAtMost},
    {"不得大于", kAtMost},
    {"不能超过", kAtMost},
    {"不超过", kAtMost},
    {"不超過", kAtMost},
    {"不高于", kAtMost},
    {"不高於", kAtMost},
    {"不大于", kAtMost},
    {"不多于", kAtMost},
    {"不多於", kAtMost},
    {"不突破", kAtMost},
    {"小于等于", kAtMost},
    {"小于或等于", kAtMost},
    {"小于或者等于", kAtMost},
    {"低于或等于", kAtMost},
    {"至多", kAtMost},
    {"最多", kAtMost},
    {"最高", kAtMost},
    {"最长不超过", kAtMost},
    {"超过了", kMoreThan},
    {"超过", kMoreThan},
    {"超過", kMoreThan},
    {"超出", kMoreThan},
    {"突破了", kMoreThan},
    {"突破", kMoreThan},
    {"高于", kMoreThan},
    {"高於", kMoreThan},
    {"大于", kMoreThan},
    {"大於", kMoreThan},
    {"多于", kMoreThan},
    {"多於", kMoreThan},
    {"逾", kMoreThan},
    {"超", kMoreThan},
    {"不到", kLessThan},
    {"不足", kLessThan},
    {"不满", kLessThan},
    {"不滿", kLessThan},
    {"未满", kLessThan},
    {"未滿", kLessThan},
    {"未达", kLessThan},
    {"少于", kLessThan},
    {"少於", kLessThan},
    {"低于", kLessThan},
    {"低於", kLessThan},
    {"小于", kLessThan},
    {"小於", kLessThan},
    {"大约", kAbout},
    {"大約", kAbout},
    {"约为", kAbout},
    {"約為", kAbout},
    {"约有", kAbout},
    {"约占", kAbout},
    {"约计", kAbout},
    {"大概有", kAbout},
    {"大概", kAbout},
    {"将近", kAbout},
    {"將近", kAbout},
    {"接近", kAbout},
    {"近乎", kAbout},
    {"约", kAbout},
    {"約", kAbout},
    {"近", kAbout},
    {"等于", Quantity::COMPARATOR_EQ},
    {"等於", Quantity::COMPARATOR_EQ},
    {"≥", kAtLeast},
    {"≧", kAtLeast},
    {">=", kAtLeast},
    {"> =", kAtLeast},
    {"＞＝", kAtLeast},
    {"≤", kAtMost},
    {"≦", kAtMost},
    {"<=", kAtMost},
    {"< =", kAtMost},
    {"＜＝", kAtMost},
    {">", kMoreThan},
    {"＞", kMoreThan},
    {"<", kLessThan},
    {"＜", kLessThan},
    {"≈", kAbout},
};

// English, in lower case, before a space.
constexpr Named kBeforeEnglish[] = {
    {"greater than or equal to", kAtLeast},
    {"more than or equal to", kAtLeast},
    {"bigger or equal than", kAtLeast},
    {"at least or equal to", kAtLeast},
    {"less than or equal to", kAtMost},
    {"smaller or equal than", kAtMost},
    {"smaller than or equal to", kAtMost},
    {"equal to", Quantity::COMPARATOR_EQ},
    {"equals to", Quantity::COMPARATOR_EQ},
    {"equaling to", Quantity::COMPARATOR_EQ},
    {"no fewer than", kAtLeast},
    {"not fewer than", kAtLeast},
    {"no less than", kAtLeast},
    {"not less than", kAtLeast},
    {"not lower than", kAtLeast},
    {"no lower than", kAtLeast},
    {"at least", kAtLeast},
    {"at the least", kAtLeast},
    {"a minimum of", kAtLeast},
    {"minimum of", kAtLeast},
    {"at most", kAtMost},
    {"no more than", kAtMost},
    {"not more than", kAtMost},
    {"not exceeding", kAtMost},
    {"not exceed", kAtMost},
    {"no greater than", kAtMost},
    {"a maximum of", kAtMost},
    {"maximum of", kAtMost},
    {"up to", kAtMost},
    {"as many as", kAtMost},
    {"as much as", kAtMost},
    {"more than", kMoreThan},
    {"greater than", kMoreThan},
    {"higher than", kMoreThan},
    {"larger than", kMoreThan},
    {"bigger than", kMoreThan},
    {"in excess of", kMoreThan},
    {"upwards of", kMoreThan},
    {"exceeding", kMoreThan},
    {"exceeds", kMoreThan},
    {"exceeded", kMoreThan},
    {"exceed", kMoreThan},
    {"surpassing", kMoreThan},
    {"surpassed", kMoreThan},
    {"over", kMoreThan},
    {"above", kMoreThan},
    {"less than", kLessThan},
    {"fewer than", kLessThan},
    {"lower than", kLessThan},
    {"smaller than", kLessThan},
    {"below", kLessThan},
    {"under", kLessThan},
    {"close to", kAbout},
    {"nearly", kAbout},
    {"about", kAbout},
    {"around", kAbout},
    {"approximately", kAbout},
    {"approx.", kAbout},
    {"roughly", kAbout},
    {"almost", kAbout},
    {"an estimated", kAbout},
    {"some", kAbout},
    {"circa", kAbout},
};

// These end so and are other words.
constexpr std::string_view kNotBefore[] = {"最近",   "附近",   "邻近",   "鄰近",   "临近",   "靠近",   "远近",  "亲近",
                                           "就近",   "签约",   "簽約",   "节约",   "節約",   "预约",   "預約",  "违约",
                                           "違約",   "条约",   "條約",   "公约",   "公約",   "履约",   "集约",  "集約",
                                           "合约",   "制约",   "契约",   "大超",   "赶超",   "英超",   "中超",  "=>",
                                           "放不下", "坐不下", "容不下", "装不下", "裝不下", "吃不下", "留不下"};

constexpr Named kBehind[] = {
    {"及以上", kAtLeast},    {"或以上", kAtLeast},     {"以上", kAtLeast},          {"之上", kAtLeast},
    {"及以下", kAtMost},     {"或以下", kAtMost},      {"以下", kLessThan},         {"之下", kLessThan},
    {"以内", kAtMost},       {"以內", kAtMost},        {"之内", kAtMost},           {"之內", kAtMost},
    {"左右", kAbout},        {"上下", kAbout},         {" or more than", kAtLeast}, {" or more", kAtLeast},
    {" or above", kAtLeast}, {" and above", kAtLeast}, {" or over", kAtLeast},      {" and over", kAtLeast},
    {" or older", kAtLeast}, {" or less", kAtMost},    {" or fewer", kAtMost},      {" or below", kAtMost},
    {" and below", kAtMost}, {" or under", kAtMost},   {" or so", kAbout},
};

constexpr std::string_view kRises[] = {"增长", "增長", "增加", "上升", "提高", "提升", "上涨", "上漲", "扩大", "擴大",
                                       "增幅", "涨幅", "增速", "增至", "升幅", "攀升", "回升", "增",   "涨",   "升"};
constexpr std::string_view kFalls[] = {"下降", "降低", "减少", "減少", "回落", "下滑", "下跌",
                                       "缩短", "縮短", "压减", "缩减", "降幅", "跌幅", "收窄",
                                       "压缩", "减幅", "下调", "降",   "减",   "減",   "跌"};
constexpr std::string_view kRisesEnglish[] = {
    "rose",       "risen",   "rise",   "rises",   "rising",  "increased", "increase", "increases",
    "increasing", "grew",    "grown",  "grow",    "grows",   "growing",   "growth",   "up",
    "gained",     "climbed", "jumped", "soared",  "surged",  "expanded",  "improved", "higher",
    "raised",     "raise",   "double", "doubled", "doubles", "doubling",  "triple",   "tripled"};
constexpr std::string_view kFallsEnglish[] = {
    "fell",     "fallen",  "fall",      "falls",   "falling", "decreased", "decrease",   "decreases", "decreasing",
    "declined", "decline", "declining", "dropped", "drop",    "drops",     "down",       "sank",      "shrank",
    "reduced",  "reduce",  "reduction", "cut",     "slipped", "lowered",   "contracted", "lower"};
constexpr std::string_view kChangesTo[] = {
    "增加到", "增加至", "增加为", "增长到", "增长至", "增長到", "增長至", "增至",   "增到",   "提高到", "提高至",
    "提高為", "提高为", "提升到", "提升至", "提升为", "上升到", "上升至", "上升为", "跃升至", "跃升到", "攀升至",
    "攀升到", "回升至", "回升到", "升至",   "升到",   "扩大到", "扩大至", "擴大到", "擴大至", "扩展到", "扩展至",
    "扩至",   "拓展到", "拓展至", "发展到", "達到",   "达到",   "下降到", "下降至", "下降为", "降低到", "降低至",
    "降低为", "降至",   "降到",   "降为",   "减少到", "减少至", "減少到", "減少至", "减少为", "减至",   "减到",
    "压减到", "压减至", "压缩到", "压缩至", "压缩为", "缩短到", "缩短至", "縮短到", "縮短至", "缩短为", "缩减到",
    "缩减至", "精简到", "精简至", "精简为", "合并为", "调整到", "调整至", "调整为", "上调至", "上调到", "上调为",
    "下调至", "下调到", "下调为", "涨到",   "涨至",   "跌到",   "跌至",   "回落到", "回落至", "下滑到", "下滑至",
    "变为",   "增为",   "改为",   "延长到", "延长至", "延长为", "翻到",
};

// Of the words in kBefore.
std::u32string LastCharacters() {
  std::u32string lasts;
  for (const auto& [word, comparator] : kBefore) lasts += text::DecodeBefore(word, word.size()).value;
  return lasts;
}

size_t SkipSpacesBack(std::string_view text, size_t at) {
  for (int i = 0; i < 4 && at > 0 && text[at - 1] == ' '; ++i) --at;
  return at;
}

// The last bytes before `at`, in lower case, behind a letter that ends them.
std::string LowerBefore(std::string_view text, size_t at, size_t length) {
  std::string lower(text.substr(at - std::min(at, length), std::min(at, length)));
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return lower;
}

bool EndsWithWord(std::string_view text, std::string_view word) {
  if (!EndsWith(text, word)) return false;
  const size_t start = text.size() - word.size();
  return start == 0 || !IsLatinLetter(static_cast<unsigned char>(text[start - 1]));
}

ComparatorMatch EnglishBefore(std::string_view text, size_t at) {
  const size_t trimmed = SkipSpacesBack(text, at);
  if (trimmed == at || trimmed == 0 ||
      !(IsLatinLetter(static_cast<unsigned char>(text[trimmed - 1])) || text[trimmed - 1] == '.')) {
    return {};
  }
  static const auto& by_last = *[] {
    auto* words = new std::unordered_map<char, std::vector<const Named*>>();
    for (const Named& named : kBeforeEnglish) (*words)[named.first.back()].push_back(&named);
    return words;
  }();
  const auto words = by_last.find(static_cast<char>(text[trimmed - 1] | 0x20));
  if (words == by_last.end()) return {};
  const std::string lower = LowerBefore(text, trimmed, 32);
  for (const Named* named : words->second) {
    if (EndsWithWord(lower, named->first)) return {named->second, named->first.size() + at - trimmed};
  }
  return {};
}

int EnglishChangeBefore(std::string_view text, size_t at) {
  std::string lower = LowerBefore(text, at, 40);
  for (const std::string_view word :
       {" by", " of", " about", " around", " nearly", " almost", " roughly", " over", " approximately", " more than",
        " slightly", " sharply", " year on year", " year-on-year"}) {
    if (EndsWith(lower, word)) lower.resize(lower.size() - word.size());
  }
  if (lower.ends_with(" by") || lower.ends_with(" of")) lower.resize(lower.size() - 3);
  const auto is_last = [&](std::string_view word) { return EndsWithWord(lower, word); };
  if (std::any_of(std::begin(kRisesEnglish), std::end(kRisesEnglish), is_last)) return 1;
  return std::any_of(std::begin(kFallsEnglish), std::end(kFallsEnglish), is_last) ? -1 : 0;
}

}  // namespace

ComparatorMatch MatchComparatorBefore(std::string_view text, size_t at) {
  const size_t window = at - std::min<size_t>(at, 48);
  const std::string_view before = text.substr(window, at - window);
  if (before.empty()) return {};
  const std::string_view trimmed = before.substr(0, SkipSpacesBack(before, before.size()));
  if (trimmed.empty()) return {};
  if (static_cast<uint8_t>(trimmed.back()) < 0x80 && IsLatinLetter(trimmed.back())) return EnglishBefore(text, at);
  if (trimmed.back() == '.') return EnglishBefore(text, at);
  static const auto& lasts = *new text::CharacterSet(LastCharacters());
  if (!lasts.contains(text::DecodeBefore(trimmed, trimmed.size()).value)) return {};
  static const auto& others = *new Affixes(kNotBefore, Affixes::Side::kEnd);
  if (others.Match(trimmed) > 0) return {};
  for (const auto& [word, comparator] : kBefore) {
    if (!EndsWith(trimmed, word)) continue;
    return {comparator, word.size() + before.size() - trimmed.size()};
  }
  return {};
}

ComparatorMatch MatchComparatorBehind(std::string_view text, size_t at) {
  constexpr std::u32string_view kFirst = U"及或以之左上 ";
  if (kFirst.find(GlyphAt(text, at).value) == kFirst.npos) return {};
  const size_t spaced = SkipFewSpaces(text, at);
  for (const auto& [word, comparator] : kBehind) {
    if (StartsWith(text.substr(at), word)) {
      if (word.front() == ' ' && IsLatinLetter(GlyphAt(text, at + word.size()).value)) continue;
      if (word.front() == ' ' && !word.ends_with("than") && text.substr(at + word.size()).starts_with(" than"))
        continue;
      return {comparator, word.size()};
    }
    if (spaced > at && word.front() != ' ' && StartsWith(text.substr(spaced), word)) {
      return {comparator, spaced - at + word.size()};
    }
  }
  return {};
}

int ChangeBefore(std::string_view text, size_t at) {
  const size_t window = at - std::min<size_t>(at, 48);
  std::string_view before = text.substr(window, SkipSpacesBack(text, at) - window);
  if (before.empty()) return 0;
  if (IsLatinLetter(static_cast<unsigned char>(before.back())))
    return EnglishChangeBefore(text, window + before.size());
  static constexpr std::string_view kBetween[] = {"了", "约", "約", "将近", "近", "超过", "超過",
                                                  "超", "逾", "达", "達",   "为", "為"};
  static constexpr std::string_view kNoChanges[] = {"新增", "新增加", "累计增", "目标增速", "倍增"};
  static const auto& between = *new Affixes(kBetween, Affixes::Side::kEnd);
  static const auto& no_changes = *new Affixes(kNoChanges, Affixes::Side::kEnd);
  for (size_t word = between.Match(before); word > 0; word = between.Match(before)) before.remove_suffix(word);
  if (no_changes.Match(before) > 0) return 0;
  static const auto& rises = *new Affixes(kRises, Affixes::Side::kEnd);
  static const auto& falls = *new Affixes(kFalls, Affixes::Side::kEnd);
  if (rises.Match(before) > 0) return 1;
  return falls.Match(before) > 0 ? -1 : 0;
}

size_t MatchChangeTo(std::string_view text, size_t at) {
  static const auto& verbs = *new Affixes(kChangesTo, Affixes::Side::kBeginning);
  return at < text.size() ? verbs.Match(text.substr(at)) : 0;
}

bool HasEnglishChange(std::string_view text, size_t at) {
  // The verb stands among the few words before.
  const std::string lower = LowerBefore(text, at, 64);
  const size_t sentence = lower.find_last_of(".;");
  const std::string_view clause = std::string_view(lower).substr(sentence == std::string::npos ? 0 : sentence + 1);
  const auto holds = [&](std::string_view word) {
    for (size_t i = clause.find(word); i != clause.npos; i = clause.find(word, i + 1)) {
      const size_t end = i + word.size();
      if ((i == 0 || !IsLatinLetter(static_cast<unsigned char>(clause[i - 1]))) &&
          (end == clause.size() || !IsLatinLetter(static_cast<unsigned char>(clause[end])))) {
        return true;
      }
    }
    return false;
  };
  return std::any_of(std::begin(kRisesEnglish), std::end(kRisesEnglish), holds) ||
         std::any_of(std::begin(kFallsEnglish), std::end(kFallsEnglish), holds);
}

}  // namespace huiyao::segmentation
