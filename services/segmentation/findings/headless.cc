#include <algorithm>
#include <string>
#include <vector>

#include "common/text/utf8.h"
#include "services/segmentation/findings/dangling.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/sentences/words.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kWindow = 72;  // bytes of a paragraph's beginning that are cut into words

template <size_t kSize>
bool Contains(const std::string_view (&words)[kSize], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// Particles, which follow a word.
constexpr std::string_view kParticles[] = {"的", "了", "着",   "们",   "們",   "吗",
                                           "呢", "吧", "等等", "之间", "似的", "而言"};

// Nouns that close the object of a verb such as 加强; with nothing but nouns before them they are no sentence.
constexpr std::string_view kObjects[] = {
    "建设", "建設", "体系", "體系", "能力", "水平", "机制",   "機制",   "网络",   "網絡",   "制度",  "工程", "行动",
    "行動", "计划", "計劃", "项目", "項目", "服务", "服務",   "管理",   "质量",   "質量",   "结构",  "結構", "布局",
    "环境", "環境", "基础", "基礎", "格局", "模式", "政策",   "措施",   "平台",   "队伍",   "隊伍",  "监管", "監管",
    "供给", "供給", "保障", "力度", "潜力", "潛力", "活力",   "屏障",   "动能",   "動能",   "质效",  "效能", "短板",
    "防线", "防線", "体制", "體制", "渠道", "合力", "产业链", "供应链", "竞争力", "积极性", "覆盖面"};

// Verbs that begin a clause without subject, as the lost one did.
constexpr std::string_view kVerbs[] = {
    "推动", "推動", "推进", "推進", "加强", "加強", "强化", "強化", "促进", "促進", "提升", "提高", "完善", "健全",
    "优化", "優化", "深化", "构建", "構建", "建立", "打造", "落实", "落實", "实施", "實施", "开展", "開展", "扩大",
    "擴大", "培育", "增强", "增強", "巩固", "鞏固", "拓展", "加快", "夯实", "筑牢", "改善", "改进", "织密"};

// Other words may stand in a clause that is whole: a verb, an adverb, a preposition. What is left are nouns. The cutter
// has no parts of speech, so that verbs are told by this list and by the rest being short.
bool AreNouns(std::string_view clause, const std::vector<TextRange>& words, size_t count) {
  constexpr std::string_view kOthers[] = {
      "是",     "在",   "以",     "对",   "為",   "为",   "将",   "从",   "由",   "让",   "把",   "有",   "无",
      "不",     "要",   "就",     "也",   "都",   "更",   "坚持", "围绕", "聚焦", "做好", "抓好", "抓实", "通过",
      "根据",   "按照", "关于",   "为了", "经过", "依托", "立足", "支持", "组织", "引导", "鼓励", "规范", "创新",
      "赋能",   "引领", "驱动",   "优先", "统筹", "突出", "严格", "严守", "注重", "全面", "持续", "深入", "积极",
      "大力",   "不断", "进一步", "切实", "着力", "充分", "有效", "依法", "同时", "此外", "其中", "今年", "去年",
      "近年来", "目前", "下一步", "方面", "第一", "第二", "首先", "其次", "一是", "二是"};
  for (size_t i = 0; i < count; ++i) {
    const std::string_view word = Slice(clause, words[i]);
    if (Contains(kOthers, word) || Contains(kVerbs, word) || word.size() > 12) return false;
    if (i + 1 < count && word.size() < 6) return false;
  }
  return true;
}

// 》 or ） near the beginning that nothing opens.
std::optional<TextRange> UnopenedCloser(std::string_view text) {
  constexpr size_t kLook = 240;  // bytes
  constexpr std::string_view kPairs[] = {"《》", "（）", "【】", "「」"};
  const std::string_view head = text.substr(0, std::min(text.size(), kLook));
  for (const std::string_view pair : kPairs) {
    const std::string_view opener = pair.substr(0, 3), closer = pair.substr(3);
    const size_t at = head.find(closer);
    if (at == head.npos || at < 6 || head.find(opener) < at || (pair == "（）" && head.find('(') < at)) continue;
    // 1）, 一） are markers, wherever they stand.
    const char32_t before = text::DecodeBefore(head, at).value;
    constexpr std::u32string_view kNumbers = U"一二三四五六七八九十";
    if (IsHan(before) && kNumbers.find(before) == kNumbers.npos) return TextRange{0, at + closer.size()};
  }
  return std::nullopt;
}

// The rest of an object, a comma, and a clause that begins with a verb: 灌区管理，完善水网。
std::optional<TextRange> ObjectRest(std::string_view text) {
  const std::string_view head = text.substr(0, std::min(text.size(), kWindow));
  size_t comma = FindWord(head, "，");
  size_t next = comma + 3;
  if (comma == head.npos) {
    comma = head.find(',');
    next = comma + 1;
  }
  constexpr size_t kMost = 8 * 3;  // bytes
  if (comma == head.npos || comma > kMost || comma < 4 * 3 || next >= head.size()) return std::nullopt;
  const std::string_view clause = head.substr(0, comma);
  for (size_t at = 0; at < clause.size(); at += 3) {
    if (at + 3 > clause.size() || !IsHan(text::DecodeThree(clause.data() + at))) return std::nullopt;
  }
  const bool verb = StartsWithAny(head.substr(next), kVerbs);
  if (!verb) return std::nullopt;
  // The second clause ends the sentence: one of more clauses may have its subject in the first.
  const size_t stop = std::min(
      {FindWord(text, "。", next), FindWord(text, "；", next), FindWord(text, "，", next), text.find(',', next)});
  if (stop == text.npos || !text.substr(stop).starts_with("。")) return std::nullopt;
  const std::vector<TextRange> words = CutWords(clause);
  if (words.size() < 2) return std::nullopt;
  const std::string_view last = clause.substr(words.back().start, words.back().end - words.back().start);
  if (!Contains(kObjects, last) || !AreNouns(clause, words, words.size() - 1)) return std::nullopt;
  return TextRange{0, comma};
}

}  // namespace

std::optional<TextRange> FindHeadlessStart(std::string_view paragraph, bool starts_text) {
  constexpr size_t kLeast = 15;  // characters of running text
  const Range trimmed = Trim(paragraph, {0, static_cast<int32_t>(paragraph.size())});
  const std::string_view text = Slice(paragraph, trimmed);
  const size_t base = static_cast<size_t>(trimmed.start);
  if (text.size() < kLeast * 3 || !EndsSentence(text)) return std::nullopt;
  const text::CodePoint first = text::DecodeAt(text, 0);
  const auto length = static_cast<size_t>(first.length);
  const char32_t second = text::DecodeAt(text, length).value;
  // A closing quotation mark may belong to the line before.
  constexpr std::u32string_view kMarks = U"，、；。：！？）》】〉,;", kQuotes = U"”’";
  const bool closes =
      kMarks.find(first.value) != kMarks.npos || (starts_text && kQuotes.find(first.value) != kQuotes.npos);
  if (closes && IsHan(second)) return TextRange{base, base + length};
  if (first.value >= 'a' && first.value <= 'z') {
    constexpr size_t kEnglish = 80;  // bytes
    const size_t space = text.find(' ');
    const bool word = space != text.npos && space >= 2 && space <= 16 &&
                      std::all_of(text.begin(), text.begin() + static_cast<ptrdiff_t>(space),
                                  [](char c) { return c >= 'a' && c <= 'z'; });
    if (!starts_text || !word || text.size() < kEnglish) return std::nullopt;
    // Writers who never use capitals.
    const size_t stop = text.find(". ");
    if (stop == text.npos || stop + 2 >= text.size() || text[stop + 2] < 'A' || text[stop + 2] > 'Z')
      return std::nullopt;
    return TextRange{base, base + space};
  }
  if (!IsHan(first.value)) return std::nullopt;
  size_t window = std::min(text.size(), kWindow);
  while (!text::IsBoundary(text, window)) --window;
  constexpr std::u32string_view kMayBeParticle = U"的了着们們吗呢吧等之似而";
  if (kMayBeParticle.find(first.value) != kMayBeParticle.npos) {
    const std::vector<TextRange> words = CutWords(text.substr(0, window));
    if (!words.empty() && Contains(kParticles, text.substr(0, words[0].end)))
      return TextRange{base, base + words[0].end};
  }
  if (const auto closer = UnopenedCloser(text)) return TextRange{base + closer->start, base + closer->end};
  if (const auto rest = ObjectRest(text)) return TextRange{base + rest->start, base + rest->end};
  return std::nullopt;
}

}  // namespace huiyao::segmentation
