#include "services/segmentation/findings/dangling.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/sentences/words.h"

namespace huiyao::segmentation {
namespace {

template <size_t kSize>
bool Contains(const std::string_view (&words)[kSize], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// Removes the longest of the words that `text` begins with.
template <size_t kSize>
bool Consume(const std::string_view (&words)[kSize], std::string_view& text) {
  size_t best = 0;
  for (const std::string_view word : words) {
    if (text.starts_with(word)) best = std::max(best, word.size());
  }
  text.remove_prefix(best);
  return best > 0;
}

// Words that stand before a verb and end no clause.
constexpr std::string_view kAdverbs[] = {
    "进一步", "進一步",   "着力", "著力", "大力", "切实", "切實", "加快", "深入", "不断", "不斷", "积极",
    "積極",   "持续",     "持續", "全面", "扎实", "扎實", "稳步", "穩步", "有序", "有效", "充分", "坚决",
    "堅決",   "全力",     "统筹", "統籌", "继续", "繼續", "逐步", "更加", "更好", "努力", "认真", "認真",
    "广泛",   "廣泛",     "主动", "主動", "精准", "精準", "科学", "科學", "严格", "嚴格", "依法", "共同",
    "高标准", "因地制宜", "要",   "将",   "將",   "须",   "須",   "应",   "應",   "必须", "必須", "会",
    "會",     "能",       "可",   "并",   "並",   "也",   "还",   "還",   "更",   "以"};

// Of these, those that cannot be a clause of their own, as 努力 and 持续 can.
constexpr std::string_view kOpenAdverbs[] = {"进一步", "進一步", "着力", "著力", "大力", "切实", "切實", "加快",
                                             "深入",   "更加",   "逐步", "并",   "並",   "将",   "將",   "须",
                                             "應",     "应",     "还要", "也要", "必须", "必須", "要"};

// Verbs with an object, behind a marker.
constexpr std::string_view kVerbs[] = {
    "推动", "推動", "推进", "推進", "加强", "加強", "强化", "強化", "促进", "促進", "提升", "提高", "完善", "健全",
    "优化", "優化", "深化", "构建", "構建", "建立", "建设", "建設", "打造", "落实", "落實", "实施", "實施", "开展",
    "開展", "坚持", "堅持", "聚焦", "围绕", "圍繞", "做好", "抓好", "扩大", "擴大", "培育", "发展", "發展", "增强",
    "增強", "巩固", "鞏固", "拓展", "保障", "确保", "確保", "支持", "组织", "組織", "强调", "防范", "筑牢", "夯实",
    "激发", "紧扣", "统筹", "突出", "压实", "规范", "发挥", "發揮", "实现", "實現", "引导", "鼓励", "严格", "注重"};

// Of these and others, those that no clause ends with, without a marker too.
constexpr std::string_view kOpenVerbs[] = {"推动", "推動", "促进", "促進", "构建", "構建", "打造", "开展", "開展",
                                           "实施", "實施", "确保", "確保", "围绕", "圍繞", "聚焦", "成为", "成為",
                                           "具有", "包括", "使得", "促使", "紧扣", "健全", "鼓励"};

// Prepositions, conjunctions and the like, which end no sentence.
constexpr std::string_view kOpenWords[] = {
    "和",   "与",   "與",   "及",   "以及", "或",   "或者", "并",     "並",     "并且", "而",   "而且", "但",
    "但是", "因",   "因为", "由于", "由於", "将",   "將",   "把",     "被",     "对",   "對",   "对于", "對於",
    "向",   "从",   "從",   "由",   "于",   "於",   "在",   "为",     "為",     "为了", "為了", "使",   "让",
    "讓",   "给",   "跟",   "关于", "關於", "通过", "通過", "根据",   "按照",   "其",   "该",   "該",   "各",
    "每",   "第",   "这",   "那",   "如",   "例如", "包括", "特别是", "尤其是", "以",   "是",   "的",   "且",
    "若",   "如果", "虽然", "不仅", "其中", "同时", "此外", "直至",   "至",     "经",   "据",   "所",   "不",
    "成为", "作为", "針對", "针对", "随着", "隨著", "凡",   "较",     "較",     "很",   "最",   "十分", "比较"};

constexpr std::string_view kOpenEnglish[] = {
    "the",   "a",      "an",   "of",    "and",  "to",    "in",    "with",    "for",     "by",   "from",  "or",   "that",
    "which", "will",   "is",   "are",   "was",  "were",  "has",   "have",    "had",     "at",   "as",    "into", "its",
    "their", "our",    "his",  "her",   "this", "these", "those", "than",    "between", "both", "such",  "be",   "been",
    "shall", "should", "must", "would", "can",  "may",   "while", "because", "where",   "when", "whose", "per",  "via"};

bool IsClausePunctuation(char32_t c) {
  constexpr std::u32string_view kMarks = U"，,；;。：:！!？?";
  return kMarks.find(c) != kMarks.npos;
}

// 一是, 第二，首先, (三) and the like.
size_t MarkerLength(std::string_view clause) {
  constexpr std::string_view kDigits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两"};
  constexpr std::string_view kTails[] = {"是要", "是", "要", "、", "）", ")"};
  constexpr std::string_view kHeads[] = {"第", "（", "(", "其"};
  std::string_view rest = clause;
  Consume(kHeads, rest);
  bool any = false;
  for (int i = 0; i < 3 && Consume(kDigits, rest); ++i) any = true;
  if (!any || !Consume(kTails, rest)) return 0;
  return clause.size() - rest.size();
}

// Where the last clause begins; npos if the paragraph has but one, or the clause is longer than is looked at.
size_t LastClause(std::string_view text) {
  constexpr int kLook = 60;
  size_t at = text.size();
  for (int i = 0; i < kLook && at > 0; ++i) {
    const text::CodePoint c = text::DecodeBefore(text, at);
    if (IsClausePunctuation(c.value)) return at;
    at -= static_cast<size_t>(c.length);
  }
  return text.npos;
}

// 第三, 其次: a marker with a comma of its own.
bool IsMarkerClause(std::string_view clause) {
  constexpr std::string_view kWords[] = {"首先", "其次", "再次", "最后", "最後", "第一", "第二", "第三",
                                         "第四", "第五", "第六", "第七", "第八", "第九", "第十"};
  return Contains(kWords, clause);
}

// Behind a marker, or without one: the clause has no object, or not even a verb.
bool IsBareClause(std::string_view clause, bool marked) {
  std::string_view rest = clause, last = clause;
  bool adverbs = false;
  while (!rest.empty() && !Contains(kVerbs, rest)) {
    last = rest;
    if (!Consume(kAdverbs, rest)) break;
    adverbs = true;
  }
  if (rest.empty()) return marked || Contains(kOpenAdverbs, last);
  if (marked) return Contains(kVerbs, rest) || Contains(kOpenVerbs, rest);
  return Contains(kOpenVerbs, rest) && (!adverbs || rest != "健全");
}

// Where the last clause, or the marker before it, begins, if nothing but an unfinished verb phrase is in it.
std::optional<size_t> BareEnd(std::string_view text, size_t clause) {
  const std::string_view last = Trim(text.substr(clause));
  if (const size_t marker = MarkerLength(last); marker > 0) {
    return IsBareClause(Trim(last.substr(marker)), true) ? std::optional(clause) : std::nullopt;
  }
  const std::string_view before = text.substr(0, clause - static_cast<size_t>(text::DecodeBefore(text, clause).length));
  const size_t marker = LastClause(before);
  const bool marked = marker != before.npos && IsMarkerClause(Trim(before.substr(marker)));
  if (!IsBareClause(last, marked)) return std::nullopt;
  return marked ? marker : clause;
}

std::optional<TextRange> EndsWithOpenWord(std::string_view text) {
  constexpr size_t kWindow = 48;  // bytes
  size_t from = text.size() > kWindow ? text.size() - kWindow : 0;
  while (!text::IsBoundary(text, from)) ++from;
  const std::vector<TextRange> words = CutWords(text.substr(from));
  if (words.empty() || from + words.back().end != text.size()) return std::nullopt;
  const TextRange last{from + words.back().start, text.size()};
  const std::string_view word = text.substr(last.start);
  if (!Contains(kOpenWords, word)) return std::nullopt;
  // The dictionary knows a word that the model has cut: 总和, 所在.
  for (const TextRange term : CutSearchTerms(text.substr(from))) {
    if (from + term.end == text.size() && term.end - term.start > word.size()) return std::nullopt;
  }
  return last;
}

bool IsLetter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

std::optional<TextRange> EnglishEnd(std::string_view text) {
  constexpr size_t kLeast = 60;
  if (text.size() < kLeast || std::count(text.begin(), text.end(), ' ') < 8) return std::nullopt;
  size_t start = text.size();
  while (start > 0 && text.size() - start < 12 && IsLetter(text[start - 1])) --start;
  if (start == 0 || text[start - 1] != ' ' || !Contains(kOpenEnglish, text.substr(start))) return std::nullopt;
  return TextRange{start, text.size()};
}

}  // namespace

std::optional<TextRange> FindDanglingEnd(std::string_view paragraph) {
  constexpr size_t kLeast = 20;  // characters of running text
  const std::string_view text = paragraph.substr(0, Trim(paragraph, {0, static_cast<int32_t>(paragraph.size())}).end);
  const char32_t last = LastCharacter(text);
  if (last < 0x80 && IsLetter(static_cast<char>(last))) return EnglishEnd(text);
  if (text.size() < kLeast * 3 || Length(text.substr(0, 3 * 4 * kLeast)) < kLeast) return std::nullopt;
  const size_t clause = LastClause(text);
  if (clause == text.size()) {
    // A comma; a salutation has but one.
    const size_t before = text.size() - static_cast<size_t>(text::DecodeBefore(text, text.size()).length);
    if ((last != U'，' && last != U',') || !IsHan(LastCharacter(text.substr(0, before))) ||
        LastClause(text.substr(0, before)) == text.npos) {
      return std::nullopt;
    }
    return TextRange{LastClause(text.substr(0, before)), text.size()};
  }
  if (!IsHan(last)) return std::nullopt;
  if (clause != text.npos) {
    if (const auto start = BareEnd(text, clause)) return TextRange{*start, text.size()};
  }
  if (clause == text.npos && FindWord(text, "，") == text.npos && text.find(',') == text.npos) return std::nullopt;
  return EndsWithOpenWord(text);
}

std::optional<TextRange> FindOpenEnd(std::string_view paragraph) {
  constexpr size_t kLeast = 30;  // characters
  const std::string_view text = paragraph.substr(0, Trim(paragraph, {0, static_cast<int32_t>(paragraph.size())}).end);
  if (!IsHan(LastCharacter(text)) || text.size() < 3 * kLeast) return std::nullopt;
  if (text.size() < 4 * 3 * kLeast && Length(text) < kLeast) return std::nullopt;
  const size_t clause = LastClause(text);
  if (clause == text.npos) return std::nullopt;
  // Two clauses before it, so that it is no labelled line; and no columns.
  const text::CodePoint mark = text::DecodeBefore(text, clause);
  if (mark.value == U'：' || mark.value == U':' || text.find(' ', clause) != text.npos) return std::nullopt;
  if (LastClause(text.substr(0, clause - static_cast<size_t>(mark.length))) == text.npos) return std::nullopt;
  return TextRange{clause, text.size()};
}

}  // namespace huiyao::segmentation
