#include "services/segmentation/mentions/persons/title_phrases.h"

#include <algorithm>
#include <optional>

#include "services/segmentation/gazetteer/gazetteer.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/persons/name_context.h"
#include "services/segmentation/mentions/persons/word_evidence.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMostBody = 40;
constexpr size_t kMostTitles = 8;
constexpr size_t kMostBracket = 12;

// A body of the whole country begins so.
const WordList& NationalStarts() {
  static const auto& words = *new WordList(
      U"国家 中央 中共 全国 中国 中华 最高人民 国务院 外交部 国防部 教育部 科技部 科学技术部 工业和信息化部 工信部 "
      U"公安部 安全部 "
      U"民政部 司法部 财政部 人力资源 人社部 自然资源部 生态环境部 住房和城乡 住建部 交通运输部 水利部 农业农村部 "
      U"商务部 文化和旅游部 "
      U"文旅部 退役军人事务部 应急管理部 应急部 人民银行 审计署 海关总署 税务总局 市场监管总局 共青团 九三学社 民革 "
      U"民盟 民建 民进 "
      U"农工党 致公党 台盟 解放军 武警 联合国 世界 国际 亚洲 欧盟 东盟 非盟 美国 英国 法国 德国 俄罗斯 日本 韩国 朝鲜 "
      U"印度 巴西 "
      U"中科院 工程院 社科院 新华社 人民日报 国资委 卫健委 发改委 银保监会 证监会 国新办 中宣部 中组部 中联部 中纪委 "
      U"政协 人大");
  return words;
}

// Words that a body does not hold: what stands before them is another phrase.
const WordList& Cutters() {
  static const auto& words = *new WordList(
      U"的 了 是 由 据 经 让 请 向 对 在 于 被 把 给 为 到 受 听取 会见 会同 陪同 邀请 任命 免去 选举 选举产生 当选 "
      U"当选为 担任 "
      U"出任 现任 时任 曾任 历任 今任 兼任 访问 采访 慰问 看望 感谢 祝贺 欢迎 拜会 委托 指派 主持 主持人 出席 参加 "
      U"会上 会后 会前 会议由 "
      U"日前 近日 今天 昨天 当天 上午 下午 晚上 期间 表示 说 称 指出 介绍 就 但 而 并 也 还 有 如 像 等 以 从 自 这 "
      U"那 其 他 "
      U"她 他们 她们 我们 大家 希望 其中 此 包括 分别 来自 随着 通过 根据 按照 我们 著名 知名 优秀 原任 提名 推选 增补 "
      U"补选 聘任 聘请 调任 转任 "
      U"升任 "
      U"免 任 与会 出席会议的 特邀 聆听 带队 率队 授权 签发 签署 批准 同意 告诉 跟 随 以来 关于 报请 提请 责令 "
      U"授予 追授 位 名 个 一位 一名 一个 这位 那位 这名 那名 首位 首名 另一名 另一位 多名 多位 认识 遇到 见到 找到 "
      U"建议 要求 年 月 岁 ,");
  return words;
}

// 副董事长兼某公司总经理: another title begins.
bool JoinsTitles(char32_t c) { return c == U'兼' || c == U'暨'; }

bool MayBeInBody(char32_t c) {
  return (IsHan(c) && !JoinsTitles(c)) || (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || c == U'·' ||
         c == U'-';
}

bool IsConjunction(char32_t c) { return c == U'和' || c == U'与' || c == U'及'; }

bool IsListMark(char32_t c) { return c == U'、' || c == U',' || c == U' ' || c == U'/' || c == U'；'; }

bool IsNoSense(char32_t c) { return c == U' '; }

// The bracket group that ends at `end` begins here; `end` if there is none.
size_t SkipBracketBack(const FoldedText& text, size_t end) {
  if (end == 0 || text[end - 1] != U')') return end;
  for (size_t at = end - 1; at > 0 && end - at < kMostBracket; --at) {
    if (text[at - 1] == U'(') return at - 1;
    if (!IsHan(text[at - 1]) && !IsNoSense(text[at - 1])) return end;
  }
  return end;
}

// What bodies are called at their end, beside single characters (EndsBody).
const WordList& BodyEnds() {
  static const auto& words = *new WordList(
      U"中心 中央 公司 集团 大学 小学 中学 学校 政府 协会 银行 医院 学院 法院 检察院 委员会 联合会 基金会 组织 联盟 "
      U"媒体 电视台");
  return words;
}

bool HoldsBodyEnd(std::u32string_view words) {
  for (size_t at = 0; at < words.size(); ++at) {
    if (BodyEnds().MatchAt(words, at).length > 0) return true;
  }
  return false;
}

// Holds a number that is no name's: 600所, not 第一 or 101医院.
bool HoldsNumber(std::u32string_view words) {
  const auto is_digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
  for (size_t at = 0; at + 1 < words.size(); ++at) {
    constexpr std::u32string_view kMeasures = U"个所家名座处条项台支批次万亿余多元%年月日";
    if (is_digit(words[at]) && kMeasures.find(words[at + 1]) != kMeasures.npos) return true;
  }
  return false;
}

// 某大学附属, 某公司驻
bool IsDependent(std::u32string_view words) {
  for (const std::u32string_view word : {U"附属", U"直属", U"下属", U"所属", U"派驻", U"驻", U"国家", U"全国"}) {
    if (words.find(word) != words.npos) return true;
  }
  return false;
}

// Behind what stands before a title but is no part of its body: (右)与…, 作者系….
size_t SkipLead(const FoldedText& text, size_t begin, size_t end) {
  if (text[begin] == U'(') {
    const size_t closer = text.Slice(begin, end).find(U')');
    if (closer != std::u32string_view::npos) begin += closer + 1;
    if (begin < end && IsConjunction(text[begin])) ++begin;
  }
  for (const std::u32string_view word : {U"作者系", U"作者为", U"作者是", U"笔者系", U"作者单位", U"图为", U"右为",
                                         U"左为", U"系", U"会议由", U"活动由", U"仪式由"}) {
    if (text.Slice(begin, end).starts_with(word) && begin + word.size() < end) return begin + word.size();
  }
  return begin;
}

// Where the run of characters of a body that ends at `end` begins.
size_t RunBegin(const FoldedText& text, size_t end, size_t limit) {
  size_t at = end;
  while (at > limit && end - at < kMostBody) {
    const char32_t c = text[at - 1];
    if (MayBeInBody(c)) {
      --at;
      continue;
    }
    // “嫦娥”工程, 省(区)委: short groups inside a name.
    const char32_t opener = c == U'”' ? U'“' : c == U')' ? U'(' : c == U'》' ? U'《' : 0;
    if (opener == 0 || (at == end && opener != U'《')) break;
    size_t open = at - 1;
    while (open > 0 && at - open < kMostBracket && MayBeInBody(text[open - 1])) --open;
    if (open == 0 || text[open - 1] != opener || open == at - 1) break;
    if (opener == U'(' && !(open > 1 && IsHan(text[open - 2]))) break;
    at = open - 1;
  }
  return at;
}

// The body that ends at `end`, within the run from `begin`, and belongs to the post behind it.
size_t BodyBegin(const FoldedText& text, size_t begin, size_t end, size_t title_end, bool* sure) {
  *sure = false;
  if (begin == end) return begin;
  const WordCuts cuts(text, begin, title_end);
  const std::u32string_view characters = text.characters();
  size_t start = begin;
  const auto is_start = [&](size_t at, const std::vector<DivisionMention>& divisions) {
    if (NationalStarts().MatchAt(characters, at).length > 0) return true;
    return std::any_of(divisions.begin(), divisions.end(), [&](const DivisionMention& mention) {
      return text.offset(begin) + mention.range.start == text.offset(at);
    });
  };
  const std::vector<DivisionMention> divisions = FindDivisions(text.Printed(begin, end));
  for (size_t at = begin; at < end;) {
    const size_t next = std::min(cuts.Next(at), end);
    const std::u32string_view word = characters.substr(at, next - at);
    if (Cutters().Contains(word) && cuts.IsCut(next)) {
      start = next;
    } else if ((word == U"和" || word == U"与" || word == U"及" || word == U"以及" || word == U"同") && next < end) {
      // Inside 发展和改革 it is a part.
      if (at == start || is_start(next, divisions) || TitleHeads().MatchBefore(characters, at).length > 0) start = next;
    } else if (at == start && next < end) {
      const WordKind kind = KindOfWord(word);
      if (kind == WordKind::kTime && next - at > 1) start = next;
    }
    at = next;
  }
  // What is said before the division that the body begins with is no part of it, if it is a verb or names a time.
  for (const DivisionMention& mention : divisions) {
    const size_t division_byte = text.offset(begin) + mention.range.start;
    if (division_byte < text.offset(start)) continue;
    size_t at = start;
    size_t last = start;
    while (text.offset(at) < division_byte) {
      last = at;
      at = std::min(cuts.Next(at), end);
    }
    if (text.offset(at) != division_byte || at == start) break;
    if (NationalStarts().MatchAt(characters, start).length > 0) break;
    const WordKind kind = KindOfWord(characters.substr(last, at - last));
    // 某大学附属北京某医院 is one body; 建成600所学校 and a district's full name are none.
    const std::u32string_view before = characters.substr(start, at - start);
    const bool full = mention.range.end - mention.range.start >= mention.division->name.size();
    const bool ends_body = HoldsBodyEnd(characters.substr(start, last - start)) && !full;
    if (HoldsNumber(before) || (full && HoldsBodyEnd(before) && !IsDependent(before))) {
      start = at;
      break;
    }
    if (!ends_body && (kind == WordKind::kVerb || kind == WordKind::kTime || kind == WordKind::kFunction)) start = at;
    break;
  }
  const bool division = std::any_of(divisions.begin(), divisions.end(), [&](const DivisionMention& mention) {
    return text.offset(begin) + mention.range.end > text.offset(start);
  });
  const std::u32string_view body = characters.substr(start, end - start);
  *sure = division || NationalStarts().MatchAt(characters, start).length > 0 || EndsBody(text[end - 1]) ||
          BodyEnds().MatchBefore(body, body.size()).length > 0 || body.find(U'驻') != body.npos;
  return start;
}

std::optional<HanTitle> ReadTitleBefore(const FoldedText& text, size_t end, size_t limit) {
  const std::u32string_view characters = text.characters();
  const size_t head_end = SkipBracketBack(text, end);
  const WordList::Match head = TitleHeads().MatchBefore(characters, head_end);
  if (head.length == 0 || head.value == kNoTitle || head_end < limit + head.length) return std::nullopt;
  HanTitle title;
  title.end = end;
  title.head = static_cast<TitleHead>(head.value);
  title.post = head_end - head.length;
  title.post = SkipModifiersBack(text, title.post, limit);
  title.modified = title.post < head_end - head.length;
  size_t begin = RunBegin(text, title.post, limit);
  // 市长张三和|县长李四
  if (begin == limit && limit > 0 && begin < title.post && IsConjunction(text[begin])) ++begin;
  begin = SkipLead(text, begin, title.post);
  title.begin = BodyBegin(text, begin, title.post, head_end, &title.sure_body);
  // What stands before a role is its body only if it looks like one: 社区民警, not 各位民警.
  const size_t most = title.head == kRole ? 2 : title.head == kRank ? 4 : kMostBody;
  if (!title.sure_body && title.post - title.begin > most) title.begin = title.post;
  if (const size_t former = FormerWords().MatchAt(characters, title.begin).length; former > 0) {
    title.former = true;
    if (characters[title.begin] != U'原') title.begin = std::min(title.begin + former, title.post);
  }
  title.former =
      title.former || characters.substr(title.post, head_end - title.post).find_first_of(U"原前") != characters.npos;
  title.body_end = title.post;
  if (title.begin < title.post && !title.modified && title.head == kSoleOffice && characters[title.post + 1] == U'长' &&
      head.length == 2) {
    // 外交部长 is the head of 外交部, 水利厅厅长 that of 水利厅.
    constexpr std::u32string_view kFusing = U"部厅局省市县区州司处院";
    if (kFusing.find(characters[title.post]) != kFusing.npos && characters[title.post - 1] != characters[title.post] &&
        !characters.substr(0, title.post).ends_with(U"政府") && !characters.substr(0, title.post).ends_with(U"大学")) {
      title.body_end = title.post + 1;
      title.sure_body = true;
    }
  }
  return title;
}

}  // namespace

size_t SkipModifiersBack(const FoldedText& text, size_t end, size_t limit) {
  constexpr int kMostModifiers = 4;
  for (int count = 0; count < kMostModifiers; ++count) {
    const size_t modifier = TitleModifiers().MatchBefore(text.characters(), end).length;
    if (modifier == 0 || end < limit + modifier) break;
    // 草原|管护员
    if (text[end - 1] == U'原' && end > limit + 1 && KindOfWord(text.Slice(end - 2, end)) != WordKind::kNone) break;
    end -= modifier;
  }
  return end;
}

HanTitles ReadTitlesBefore(const FoldedText& text, size_t end, size_t limit) {
  HanTitles titles;
  const std::u32string_view characters = text.characters();
  while (titles.size() < kMostTitles) {
    const std::optional<HanTitle> title = ReadTitleBefore(text, end, limit);
    if (!title) break;
    titles.insert(titles.begin(), *title);
    size_t at = title->begin;
    if (at <= limit) break;
    if (JoinsTitles(characters[at - 1])) {
      end = at - 1;
    } else if (IsListMark(characters[at - 1])) {
      end = at - 1;
      while (end > 0 && at - end < 3 && IsListMark(characters[end - 1])) --end;
    } else {
      break;
    }
  }
  // What goes before must belong to the same person: a rank of many (代表、委员) does not.
  while (titles.size() > 1 && titles.front().head == kRole && !titles.front().has_body() &&
         titles.back().head != kRole) {
    titles.erase(titles.begin());
  }
  return titles;
}

int StrengthOf(const HanTitles& titles) {
  int strength = 0;
  bool body = false;
  for (const HanTitle& title : titles) {
    body = body || (title.has_body() && title.sure_body);
    strength = std::max(strength, title.head == kSoleOffice || title.head == kOffice ? 2 : 1);
  }
  return strength + (body && strength > 0 ? 1 : 0);
}

}  // namespace huiyao::segmentation
