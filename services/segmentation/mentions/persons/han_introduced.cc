#include "services/segmentation/mentions/persons/han_introduced.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/persons/found_titles.h"
#include "services/segmentation/mentions/persons/han_clauses.h"
#include "services/segmentation/mentions/persons/name_context.h"
#include "services/segmentation/mentions/persons/surnames.h"
#include "services/segmentation/mentions/persons/title_phrases.h"
#include "services/segmentation/mentions/persons/word_evidence.h"
#include "services/segmentation/mentions/persons/word_list.h"

namespace huiyao::segmentation {
namespace {

// Characters of an attribute.
constexpr size_t kMostAttribute = 30;
// Least weights of a name (HanName) by what tells of it.
constexpr double kLeastAged = 4.5;
constexpr double kLeastDescribed = 4.7;
constexpr double kLeastCalled = 4.4;
constexpr double kLeastAnyhow = 7;
constexpr double kLeastActing = 3.8;
constexpr double kLeastFamily = 5;

bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

// 26岁, 年过半百: what an attribute ends with that tells an age.
const WordList& Ages() {
  static const auto& words = *new WordList(
      U"岁 多岁 岁出头 岁左右 出头 花甲 花甲之年 古稀 古稀之年 耄耋 耄耋之年 半百 六旬 七旬 八旬 九旬 五旬 而立之年 "
      U"不惑之年 知天命之年");
  return words;
}

// What an attribute holds that tells where somebody lives or what he has been.
const WordList& Lives() {
  static const auto& words = *new WordList(
      U"家住 家在 住在 老家在 出生于 出生在 生于 生在 出身 毕业于 就读于 任职于 供职于 就职于 受雇于 退休前 退休后 "
      U"返乡 "
      U"回乡 来自 刚从 当过 做过 做了 干了 当了 放了 守了 教了 从事 土生土长");
  return words;
}

// What an attribute ends with that says what somebody does for a living.
const WordList& Livelihoods() {
  static const auto& words = *new WordList(
      U"打工 务工 做工 上班 工作 上学 读书 念书 求学 就读 务农 经商 退休 返乡 创业 返乡创业 当兵 教书 放牧 值班 值守 "
      U"土生土长 长大");
  return words;
}

// What hands, feet and faces do.
const WordList& Acts() {
  static const auto& words = *new WordList(
      U"打开 点开 翻开 推开 掀开 拿出 拿起 掏出 取出 端出 端起 端着 拿着 举起 举着 捧着 捧起 捧出 抱着 背着 背起 扛着 "
      U"扛起 提着 提起笔 拎着 牵着 搂着 攥着 握着 挎着 披着 穿着 戴着 放下 摘下 脱下 挽起 卷起 弯腰 弯下腰 蹲下 蹲在 "
      U"站在 站起 坐在 坐下 躺在 趴在 靠在 走到 走进 走出 走来 走在 走上 跑到 跑去 赶到 钻进 爬上 爬到 骑着 骑上 "
      U"带着孩子 领着 陪着 守着 住进 搬进 辞了 松了口气 抬头 抬起头 回头 转身 起身 开着 "
      U"推着 拉着 指着 望着 看着 盯着 摸着 摸出 抹去 抹了 擦了 擦着 笑着 笑了 笑得 哭了 叹了 点点头 摇摇头 摆摆手 "
      U"挥挥手 "
      U"招呼 忙着 正忙 正忙着 哼着 数着 算了 算起 熟练 麻利 小心翼翼 乐呵呵 笑呵呵 眼圈 眼里 眼眶 脸上 手里 手中 心里 "
      U"的手 的脸 的眼 的家 每天 早早 一大早 天不亮 起了个大早");
  return words;
}

const WordList& Families() {
  static const auto& words = *new WordList(
      U"夫妇 夫妻 夫妻俩 夫妇俩 一家 一家人 一家三口 一家四口 一家五口 家里 家中 的妻子 的丈夫 的儿子 的女儿 的母亲 "
      U"的父亲 "
      U"的爱人 的老伴 的爷爷 的奶奶 的孙子 母女 父子 父女 母子 兄弟 姐妹");
  return words;
}

// Where the clause begins that ends before `at`; ages and dates hold digits.
size_t ClauseBegin(const FoldedText& text, size_t at) {
  size_t begin = at;
  while (begin > 0 && at - begin < kMostAttribute && (IsHan(text[begin - 1]) || IsDigit(text[begin - 1]))) --begin;
  return begin;
}

// 青少年
bool IsWord(const FoldedText& text, const HanName& name) {
  const WordKind kind = KindOfWord(text.Slice(name.begin, name.end));
  return kind != WordKind::kNone && kind != WordKind::kPerson;
}

// 300岁的古银杏, 青|少年; a noun of characters that are not both in given names, behind what is a surname too.
bool IsThing(const FoldedText& text, const HanName& name) {
  const std::u32string_view given = text.Slice(name.begin + 1, name.end);
  if (text[name.begin] == U'古' || TitleHeads().MatchAt(given, 0).length == given.size()) return true;
  return given.size() == 2 && KindOfWord(given) == WordKind::kNoun &&
         !(IsGivenCharacter(given[0]) && IsGivenCharacter(given[1]));
}

// Surname and two characters between cuts of the word model: no product or place is like that.
bool IsFullName(const FoldedText& text, const HanName& name) {
  return name.end - name.begin == 3 && name.cut && SurnameWeight(text[name.begin]) == 2 &&
         !IsFunctionSurname(text[name.begin]) && name.behind != Edge::kNone;
}

// A verb is known by 了 or 过 behind it.
bool IsPast(const FoldedText& text, size_t at) {
  return IsHan(text[at]) && !IsFunctionCharacter(text[at]) && (text[at + 1] == U'了' || text[at + 1] == U'过');
}

// What a verb behind it adds to a name beside which no edge is known.
constexpr double kVerbBehind = 4;

bool LivesWithin(const FoldedText& text, size_t begin, size_t end) {
  for (size_t at = begin; at < end; ++at) {
    if (Lives().MatchAt(text.characters(), at).length > 0) return true;
  }
  return false;
}

std::optional<HanName> NameAt(const FoldedText& text, size_t at) {
  if (!MayBeginName(text, at, false)) return std::nullopt;
  std::optional<HanName> name = ReadHanNameAt(text, at, false, kLeastAged - kVerbBehind);
  if (!name) return name;
  if (name->behind == Edge::kNone && (IsPast(text, name->end) || LivesAt(text, name->end))) {
    name->behind = Edge::kWord;
    name->weight += kVerbBehind;
  }
  return name->behind == Edge::kNone ? std::nullopt : name;
}

void Take(const HanName& name, PersonCollector* persons) {
  persons->Add(name, {}, false);
  persons->Take(name.end);
}

// 今年70岁, ,70岁, (70岁): an age at `at`.
bool IsAge(const FoldedText& text, size_t at) {
  constexpr std::u32string_view kLeads[] = {U"今年已经", U"今年已", U"今年", U"现年",
                                            U"时年",     U"刚满",   U"年近", U"年过"};
  if (text[at] == U',' || text[at] == U'(') ++at;
  constexpr std::u32string_view kFirst = U"今现时刚年";
  if (!IsDigit(text[at]) && kFirst.find(text[at]) == kFirst.npos) return false;
  const std::u32string_view rest = text.characters().substr(at);
  bool led = false;
  for (const std::u32string_view lead : kLeads) {
    if (!rest.starts_with(lead)) continue;
    at += lead.size();
    led = true;
    break;
  }
  const size_t digits = at;
  while (at < digits + 3 && IsDigit(text[at])) ++at;
  if (at > digits) return text[at] == U'岁' || (text[at] == U'多' && text[at + 1] == U'岁');
  if (!led) return false;
  for (size_t end = at + 1; end < at + 5 && IsHan(text[end - 1]); ++end) {
    if (text[end - 1] == U'岁' || Ages().Contains(text.Slice(at, end))) return true;
  }
  return false;
}

// 张三是镇上的老电工
bool IsSomebody(const FoldedText& text, const HanName& name) {
  if (text[name.end] != U'是' || name.weight < kLeastAnyhow || !IsFullName(text, name) || !name.usual) return false;
  const WordList::Match head = TitleHeads().MatchBefore(text.characters(), ClauseEnd(text, name.end + 1));
  return head.length > 0 && head.value != kNoTitle;
}

}  // namespace

void TakeDescribed(const FoldedText& text, size_t at, PersonCollector* persons) {
  if (at < persons->taken() || SurnameWeight(text[at + 1]) == 0) return;
  const size_t begin = ClauseBegin(text, at);
  const bool aged = Ages().MatchBefore(text.characters(), at).length > 0;
  const bool lives = LivesWithin(text, begin, at) || Livelihoods().MatchBefore(text.characters(), at).length > 0;
  constexpr size_t kName = 3;
  if (!aged && !lives && EdgeBehind(text, at + 1 + kName) != Edge::kSpeech) return;
  const std::optional<HanName> name = NameAt(text, at + 1);
  if (!name) return;
  const bool speaks = name->behind == Edge::kSpeech;
  // 在县城开面馆的张三告诉记者: whatever he is, he speaks.
  const bool surely = speaks && name->weight >= kLeastAnyhow && at > begin + 1;
  if (!aged && !lives && !surely) return;
  if (name->weight < (aged || speaks ? kLeastAged : kLeastDescribed)) return;
  if (IsWord(text, *name) || IsThing(text, *name)) return;
  const bool full = IsFullName(text, *name) && (name->usual || aged);
  if (!full && !(aged && name->weight >= kLeastAged + 1)) return;
  Take(*name, persons);
}

void TakeCalled(const FoldedText& text, size_t at, PersonCollector* persons) {
  if (at < persons->taken() || at == 0 || SurnameWeight(text[at + 1]) == 0) return;
  constexpr std::u32string_view kWho = U"名他她字位个";
  if (kWho.find(text[at - 1]) == kWho.npos) return;
  const std::optional<HanName> name = NameAt(text, at + 1);
  if (name && name->weight >= kLeastCalled) Take(*name, persons);
}

bool LivesAt(const FoldedText& text, size_t at) {
  return Acts().MatchAt(text.characters(), at).length > 0 || Families().MatchAt(text.characters(), at).length > 0 ||
         IsAge(text, at);
}

bool TakeLiving(const FoldedText& text, const HanName& name, PersonCollector* persons) {
  const std::u32string_view characters = text.characters();
  const bool known = SurnameWeight(text[name.begin]) == 2 && !IsFunctionSurname(text[name.begin]) && name.cut;
  if (!known) return false;
  if (IsWord(text, name)) return false;
  const double weight = name.weight + (name.behind == Edge::kNone ? kVerbBehind : 0);
  const bool acts = weight >= kLeastActing && Acts().MatchAt(characters, name.end).length > 0;
  const bool family = weight >= kLeastFamily && Families().MatchAt(characters, name.end).length > 0;
  const bool aged = weight >= kLeastAged && IsAge(text, name.end);
  if (!acts && !family && !aged && !IsSomebody(text, name)) return false;
  Take(name, persons);
  return true;
}

bool TakePointed(const FoldedText& text, size_t at, size_t end, TitleHead head, PersonCollector* persons) {
  constexpr size_t kMostTitle = 30, kNear = 200;
  constexpr double kLeast = 5;
  if (head == kRole || head == kKin) return false;
  const size_t reach = std::min(at, kMostTitle);
  if (text.Slice(at - reach, at).find(U'这') == std::u32string_view::npos) return false;
  const HanTitles titles = ReadTitlesBefore(text, end, persons->taken());
  if (titles.empty() || EdgeBehind(text, end) == Edge::kNone) return false;
  const std::u32string_view before = text.Slice(0, titles.front().begin);
  if (!before.ends_with(U"这位") && !before.ends_with(U"这名")) return false;
  const size_t from = before.size() - std::min(before.size(), kNear);
  for (size_t begin = before.size(); begin-- > std::max(from, persons->taken());) {
    constexpr std::u32string_view kEnds = U"。!?”";
    if (begin > 0 && kEnds.find(text[begin - 1]) == kEnds.npos) continue;
    const std::optional<HanName> name = NameAt(text, begin);
    if (!name || name->weight < kLeast) continue;
    persons->Add(*name, {}, false);
    break;
  }
  if (!persons->Point(from, FoundTitles(text, titles))) return false;
  persons->Take(end);
  return true;
}

}  // namespace huiyao::segmentation
