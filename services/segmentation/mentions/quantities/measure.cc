#include "services/segmentation/mentions/quantities/measure.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "common/text/character_set.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/affixes.h"
#include "services/segmentation/mentions/quantities/glyphs.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Quantity;

// A phrase is not longer.
constexpr size_t kMostCharacters = 24;

bool IsListMark(char32_t c) { return c == U'、'; }

bool EndsClause(char32_t c) {
  static const auto& marks = *new text::CharacterSet(U"，,；;：:、…。！？!?");
  return marks.contains(c) || IsTerminal(c) || IsLineEnd(c);
}

// Verbs and adverbs between what is measured and its number.
constexpr std::string_view kLinks[] = {
    "新增",   "新增了", "必须",   "达到",   "達到", "达",   "達",   "为",   "為",     "超过",   "超過", "超",
    "共计",   "共有",   "共",     "有",     "至",   "到",   "了",   "已",   "约",     "約",     "近",   "实现",
    "實現",   "完成",   "提高",   "提升",   "增长", "增長", "增加", "上升", "上涨",   "扩大",   "下降", "降低",
    "减少",   "減少",   "回落",   "缩短",   "分别", "分別", "均",   "占",   "占比",   "是",     "同比", "环比",
    "稳定在", "保持在", "控制在", "维持在", "不",   "高",   "年均", "平均", "恢复到", "相当于", "（",   "(",
    " ",      "增",     "降",     "减",     "仅",   "只",   "就",   "就有", "累计达", "合计",   "总计", "在",
    "于",     "各",     "另",     "再",     "其中", "比",   "较",
};
// 比上年, 比“十三五”末: what a change is compared with.
constexpr std::string_view kComparedFrom[] = {"比上年同期", "较上年同期", "比去年同期", "较去年同期", "比上年",
                                              "较上年",     "比去年",     "较去年",     "比上年末",   "较上年末",
                                              "比年初",     "较年初",     "比上季度",   "比上月"};

// With these the phrase behind a number ends: what is counted does or gets something.
constexpr std::string_view kVerbs[] = {
    "的基础上", "包括", "均",   "都",   "将",   "已",     "建成", "建立", "完成", "实现", "达到", "得到", "获得",
    "参加",     "参与", "开展", "提出", "要",   "进行",   "提供", "全面", "率先", "赴",   "入选", "入围", "落地",
    "落实",     "组建", "实施", "推进", "投入", "抓好",   "通过", "纳入", "享受", "受益", "具备", "配备", "接受",
    "正在",     "共同", "给予", "并处", "处以", "以及其", "，",   "成为", "位居", "扎根", "奔赴", "前往", "来到",
    "走进",     "深入", "返乡", "驻村", "下沉", "留在",   "进驻", "达标", "可以", "应当", "不得", "能够", "依法",
    "建設",     "達到", "完成", "實現", "被",   "由",     "向",   "与",
};

// Words before what is measured that do not belong to it.
constexpr std::string_view kLeads[] = {"共有", "现有",   "其中",   "同时", "同時", "此外", "目前", "全国", "全國",
                                       "全省", "全市",   "全区",   "全县", "全年", "我省", "我市", "我国", "预计",
                                       "年内", "年底前", "各地",   "力争", "确保", "今年", "明年", "去年", "到",
                                       "将",   "使",     "全社会", "底",   "末",   "，",   "按",   "以"};

bool IsOpenBracket(char32_t c) { return c == U'（' || c == U'(' || c == U'《' || c == U'“' || c == U'「'; }
bool IsCloseBracket(char32_t c) { return c == U'）' || c == U')' || c == U'》' || c == U'”' || c == U'」'; }

// A list goes on to 等, or its first item is too short to be a phrase: 三、四等小型泵站; 堤、坝等工程.
bool ListGoesOn(std::string_view text, size_t mark, size_t characters) {
  if (characters == 0) return false;
  if (characters == 1) return true;
  size_t at = mark;
  for (size_t i = 0; i < kMostCharacters && at < text.size(); ++i) {
    const text::CodePoint point = text::DecodeAt(text, at);
    if (point.value == U'等') return true;
    if (EndsClause(point.value) && !IsListMark(point.value)) return false;
    if (IsDigit(point.value)) return false;
    at += static_cast<size_t>(point.length);
  }
  return false;
}

// What the phrase behind a number ends with, from `start`.
size_t EndOfPhrase(std::string_view text, size_t start) {
  static const auto& verbs = *new Affixes(kVerbs, Affixes::Side::kBeginning);
  size_t end = start;
  size_t brackets = 0;
  for (size_t characters = 0; end < text.size() && characters < kMostCharacters; ++characters) {
    const text::CodePoint point = text::DecodeAt(text, end);
    if (IsOpenBracket(point.value)) ++brackets;
    if (IsCloseBracket(point.value)) {
      if (brackets == 0) break;
      --brackets;
    }
    if (brackets == 0) {
      if (IsListMark(point.value) && !ListGoesOn(text, end, characters)) break;
      if (EndsClause(point.value) && !IsListMark(point.value)) break;
      if (characters >= 2 && verbs.Match(text.substr(end)) > 0) break;
      if (IsDigit(point.value) && characters > 0) break;
    } else if (IsTerminal(point.value) || IsLineEnd(point.value)) {
      break;
    }
    end += static_cast<size_t>(point.length);
  }
  while (end > start && text[end - 1] == ' ') --end;
  // 30个县在2027年前
  for (const std::string_view word : {"在", "于", "於"}) {
    const bool dated = end < text.size() && IsDigit(static_cast<unsigned char>(text[end]));
    if (dated && end > start + word.size() && text.substr(0, end).ends_with(word)) end -= word.size();
  }
  return end;
}

// What is counted stands before: 泵站3座完工.
bool BeginsPredicate(std::string_view phrase) {
  static constexpr std::string_view kPredicates[] = {
      "完工",   "竣工", "开工",   "投产",     "投用",   "投运", "建成", "启用", "运营", "运行", "落地", "落户", "受益",
      "达标",   "获批", "上线",   "通车",     "入库",   "到位", "在建", "脱贫", "就业", "到",   "将",   "將",   "的",
      "这道",   "這道", "之间",   "之間",     "增长",   "增長", "增幅", "增速", "部分", "门槛", "門檻", "大关", "大關",
      "关口",   "關口", "新台阶", "新高",     "水平，", "高位", "比例", "速度", "幅度", "涨幅", "降幅", "目标", "左右",
      "的速度", "不等", "，",     "的基础上", "得到",   "实现", "全部", "均",   "已",   "通过", "入选", "获得", "被"};
  static const auto& predicates = *new Affixes(kPredicates, Affixes::Side::kBeginning);
  return predicates.Match(phrase) > 0;
}

TextRange Behind(std::string_view text, size_t start) {
  if (text.substr(start).starts_with("的")) start += std::string_view("的").size();
  while (start < text.size() && text[start] == ' ') ++start;
  return {start, EndOfPhrase(text, start)};
}

// Without the verbs that end it.
size_t WithoutLinks(std::string_view text, size_t end) {
  static const auto& links = *new Affixes(kLinks, Affixes::Side::kEnd);
  static const auto& compared = *new Affixes(kComparedFrom, Affixes::Side::kEnd);
  for (int i = 0; i < 8; ++i) {
    const std::string_view before = text.substr(0, end);
    if (const size_t link = links.Match(before); link > 0) {
      end -= link;
      continue;
    }
    const size_t from = compared.Match(before);
    if (from == 0) break;
    end -= from;
  }
  return end;
}

// 較2023年, 近三年: a time, and nothing that is measured.
bool IsBase(std::string_view phrase) {
  constexpr size_t kMostBytes = 30;
  constexpr std::string_view kStarts[] = {"比", "较", "較", "近", "过去", "今年", "去年"};
  constexpr std::string_view kEnds[] = {"年", "期", "末", "底", "初", "月", "季度", "”", "年以来", "年来"};
  if (phrase.size() > kMostBytes || !StartsWithAny(phrase, kStarts)) return false;
  return EndsWithAny(phrase, kEnds);
}

// No Chinese stands around it.
bool IsInEnglish(std::string_view text, const FoundQuantity& quantity) {
  constexpr size_t kWindow = 24;
  size_t at = quantity.range.start - std::min(quantity.range.start, kWindow);
  const size_t end = std::min(text.size(), quantity.range.end + kWindow);
  bool letters = false;
  for (; at < end; ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0xE3 && byte <= 0xE9) return false;
    letters = letters || IsLatinLetter(byte);
  }
  return letters;
}

}  // namespace

TextRange PhraseBefore(std::string_view text, size_t end) {
  static const auto& leads = *new Affixes(kLeads, Affixes::Side::kBeginning);
  end = WithoutLinks(text, end);
  size_t start = end;
  size_t brackets = 0;
  for (size_t characters = 0; start > 0 && characters < kMostCharacters; ++characters) {
    const text::CodePoint point = text::DecodeBefore(text, start);
    if (IsCloseBracket(point.value)) ++brackets;
    if (IsOpenBracket(point.value)) {
      if (brackets == 0) break;
      --brackets;
    }
    const bool decimal =
        point.value == U'.' && start < end && IsDigit(static_cast<unsigned char>(text[start]));  // PM2.5
    if (brackets == 0 && EndsClause(point.value) && !decimal) break;
    if (IsLineEnd(point.value)) break;
    start -= static_cast<size_t>(point.length);
  }
  // 2025年, 其中
  for (bool led = true; led && start < end;) {
    led = false;
    const std::string_view phrase = text.substr(start, end - start);
    if (const size_t lead = leads.Match(phrase); lead > 0 && phrase.size() > lead) {
      start += lead;
      led = true;
    }
    const size_t year =
        led || phrase.empty() || !IsDigit(static_cast<unsigned char>(phrase[0])) ? phrase.npos : FindWord(phrase, "年");
    if (year != phrase.npos && year <= 4 && phrase.size() > year + 3) start += year + 3, led = true;
    while (start < end && text[start] == ' ') ++start;
  }
  // 一是, 十二是: a marker.
  for (size_t at = start, i = 0; i < 3; ++i) {
    const Glyph c = GlyphAt(text, at);
    constexpr std::u32string_view kMarkers = U"一二三四五六七八九十";
    if (i > 0 && c.value == U'是' && c.end < end) start = c.end;
    if (c.value == 0 || kMarkers.find(c.value) == kMarkers.npos) break;
    at = c.end;
  }
  // 第十八条 …
  const std::string_view whole = text.substr(start, end - start);
  if (whole.starts_with("第")) {
    if (const size_t article = FindWord(whole, "条 "); article != whole.npos && article < 24)
      start += article + std::string_view("条 ").size();
  }
  return IsBase(text.substr(start, end - start)) ? TextRange{end, end} : TextRange{start, end};
}

namespace {

bool IsEmpty(TextRange range) { return range.end <= range.start; }

bool IsShare(const FoundQuantity& quantity) {
  return quantity.unit == "%" || quantity.unit.ends_with("百分点") || quantity.unit.ends_with("百分點") ||
         quantity.unit == "倍" || quantity.comparator == Quantity::COMPARATOR_CHANGE;
}

}  // namespace

TextRange FindMeasure(std::string_view text, const FoundQuantity& quantity) {
  if (IsInEnglish(text, quantity)) return FindEnglishMeasure(text, quantity);
  const bool of_behind = text.substr(quantity.range.end).starts_with("的");
  const bool before_first =
      (IsShare(quantity) && quantity.comparator != Quantity::COMPARATOR_ALL && !of_behind) ||
      (quantity.comparator == Quantity::COMPARATOR_ALL && FindWord(Slice(text, quantity.range), "所有") == text.npos);
  const TextRange behind = Behind(text, quantity.range.end);
  const bool predicate = BeginsPredicate(text.substr(behind.start));
  if (!before_first && !predicate && !IsEmpty(behind)) return behind;
  const TextRange before = PhraseBefore(text, quantity.range.start);
  if (!IsEmpty(before) || quantity.comparator == Quantity::COMPARATOR_CHANGE) return before;
  return behind;
}

}  // namespace huiyao::segmentation
