#include "services/segmentation/structure/labelled_line.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/dates.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMaxLine = 300;
constexpr size_t kMaxByline = 60;

struct Label {
  std::string_view words;
  FieldLabel label;
};

constexpr auto kLabels = std::to_array<Label>({
    {"发布时间", FieldLabel::kPublishDate},
    {"发布日期", FieldLabel::kPublishDate},
    {"發布時間", FieldLabel::kPublishDate},
    {"發布日期", FieldLabel::kPublishDate},
    {"发表时间", FieldLabel::kPublishDate},
    {"成文日期", FieldLabel::kPublishDate},
    {"发文日期", FieldLabel::kPublishDate},
    {"印发日期", FieldLabel::kPublishDate},
    {"更新时间", FieldLabel::kPublishDate},
    {"日期", FieldLabel::kPublishDate},
    {"时间", FieldLabel::kPublishDate},
    {"時間", FieldLabel::kPublishDate},
    {"published on", FieldLabel::kPublishDate},
    {"published", FieldLabel::kPublishDate},
    {"publish date", FieldLabel::kPublishDate},
    {"publication date", FieldLabel::kPublishDate},
    {"release date", FieldLabel::kPublishDate},
    {"release time", FieldLabel::kPublishDate},
    {"date", FieldLabel::kPublishDate},
    {"posted", FieldLabel::kPublishDate},
    {"updated", FieldLabel::kPublishDate},
    {"last updated", FieldLabel::kPublishDate},
    {"信息来源", FieldLabel::kPublisher},
    {"文章来源", FieldLabel::kPublisher},
    {"稿件来源", FieldLabel::kPublisher},
    {"新闻来源", FieldLabel::kPublisher},
    {"内容来源", FieldLabel::kPublisher},
    {"来源", FieldLabel::kPublisher},
    {"來源", FieldLabel::kPublisher},
    {"稿源", FieldLabel::kPublisher},
    {"资料来源", FieldLabel::kPublisher},
    {"source", FieldLabel::kPublisher},
    {"作者", FieldLabel::kAuthor},
    {"撰稿", FieldLabel::kAuthor},
    {"撰文", FieldLabel::kAuthor},
    {"记者", FieldLabel::kAuthor},
    {"記者", FieldLabel::kAuthor},
    {"authors", FieldLabel::kAuthor},
    {"author", FieldLabel::kAuthor},
    {"reporter", FieldLabel::kAuthor},
    {"发文字号", FieldLabel::kDocumentNumber},
    {"发文文号", FieldLabel::kDocumentNumber},
    {"文号", FieldLabel::kDocumentNumber},
    {"文號", FieldLabel::kDocumentNumber},
    {"document number", FieldLabel::kDocumentNumber},
    {"document no.", FieldLabel::kDocumentNumber},
    {"索引号", FieldLabel::kOther},
    {"主题分类", FieldLabel::kOther},
    {"发文机关", FieldLabel::kIssuer},
    {"发布机构", FieldLabel::kIssuer},
    {"发布部门", FieldLabel::kIssuer},
    {"发文单位", FieldLabel::kIssuer},
    {"制发机关", FieldLabel::kIssuer},
    {"發布機構", FieldLabel::kIssuer},
    {"發布單位", FieldLabel::kIssuer},
    {"issued by", FieldLabel::kIssuer},
    {"publisher", FieldLabel::kPublisher},
    {"公文种类", FieldLabel::kOther},
    {"主题词", FieldLabel::kOther},
    {"有效性", FieldLabel::kOther},
    {"发布单位", FieldLabel::kIssuer},
    {"浏览次数", FieldLabel::kOther},
    {"阅读次数", FieldLabel::kOther},
    {"点击数", FieldLabel::kOther},
    {"阅读量", FieldLabel::kOther},
    {"阅读数", FieldLabel::kOther},
    {"阅读", FieldLabel::kOther},
    {"浏览量", FieldLabel::kOther},
    {"浏览数", FieldLabel::kOther},
    {"访问量", FieldLabel::kOther},
    {"点击量", FieldLabel::kOther},
    {"点击率", FieldLabel::kOther},
    {"评论", FieldLabel::kOther},
    {"人气", FieldLabel::kOther},
    {"分享", FieldLabel::kOther},
    {"views", FieldLabel::kOther},
    {"hits", FieldLabel::kOther},
    {"点击", FieldLabel::kOther},
    {"浏览", FieldLabel::kOther},
    {"字体", FieldLabel::kOther},
    {"字号", FieldLabel::kOther},
    {"编辑", FieldLabel::kOther},
    {"责任编辑", FieldLabel::kOther},
    {"editor", FieldLabel::kOther},
});

re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

// Bytes of the colon (and white space before it) at `offset`; 0 if there is none.
size_t ColonAt(std::string_view line, size_t offset) {
  size_t i = offset;
  while (i < line.size() && line[i] == ' ') ++i;
  if (i < line.size() && line[i] == ':') return i + 1 - offset;
  if (line.substr(i).starts_with("：")) return i + 3 - offset;
  return 0;
}

struct LabelAt {
  FieldLabel label;
  size_t length;
};

// The longest label with its colon at `offset`; length 0 if there is none.
LabelAt MatchLabel(std::string_view line, size_t offset) {
  LabelAt best{FieldLabel::kOther, 0};
  for (const Label& label : kLabels) {
    if (!StartsWithIgnoringCase(line.substr(offset), label.words)) continue;
    const size_t colon = ColonAt(line, offset + label.words.size());
    if (colon > 0 && label.words.size() + colon > best.length) best = {label.label, label.words.size() + colon};
  }
  return best;
}

bool IsFieldSeparator(char32_t c) {
  return IsSpace(c) || c == U'|' || c == U'｜' || c == U'【' || c == U'[' || c == U'(';
}

bool IsPlaceholder(std::string_view name) {
  static constexpr auto kPlaceholders = std::to_array<std::string_view>(
      {"编辑",   "編輯",          "管理员", "佚名",      "网络",    "未知",   "本站",        "小编", "记者",
       "通讯员", "匿名",          "原创",   "转载",      "综合",    "编辑部", "本报",        "责编", "无",
       "admin",  "administrator", "editor", "anonymous", "unknown", "staff",  "staff writer"});
  return std::any_of(kPlaceholders.begin(), kPlaceholders.end(),
                     [&](std::string_view p) { return p.size() == name.size() && StartsWithIgnoringCase(name, p); });
}

bool IsHanName(std::string_view name) {
  size_t length = 0;
  bool dot = false;
  for (size_t i = 0; i < name.size();) {
    const text::CodePoint c = text::DecodeAt(name, i);
    i += c.length;
    if (c.value == U'·' || c.value == U'•') {
      dot = true;
    } else if (!IsHan(c.value)) {
      return false;
    }
    ++length;
  }
  return length >= 2 && length <= (dot ? 15u : 4u);
}

bool IsLatinName(std::string_view name) {
  static const RE2 kName("\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{Lu}[\\p{L}'’.-]*|de|van|von|der|bin|al)){1,4}");
  return name.size() <= 60 && RE2::FullMatch(Piece(name), kName);
}

std::string_view StripRole(std::string_view words) {
  static const RE2 kHead(
      "^[■□◎●◆◇▲△★☆▌•·]\\s*|^(?:本版|本专版|本专题|本组稿件|本期|本組稿件)?(?:文字|图文|稿件|均)?由?"
      "(?:本报|本刊|本网|新华社|人民日报|中新社|中新网|央视)?(?:首席|特约|实习|见习|驻站|全媒体)?"
      "(?:记者|記者|通讯员|通訊員|作者|撰稿人?|评论员)[：:\\s/]*|^文[/／图\\s]+|^(?i:by|text by|written by)\\s+");
  static const RE2 kTail(
      "(?:联合|聯合|综合|綜合)?(?:摄影报道|摄影报导|攝影報導|图文报道|采写|採寫|采访|採訪|撰写|供稿|报道|報導|整理|"
      "摄影|攝影|撰文|图/?文|"
      "文/?图|[文图摄攝]){1,3}\\s*$");
  re2::StringPiece rest = Piece(words);
  while (RE2::Consume(&rest, kHead)) {
  }
  std::string_view out(rest.data(), rest.size());
  re2::StringPiece match;
  if (kTail.Match(Piece(out), 0, out.size(), RE2::UNANCHORED, &match, 1)) {
    const std::string_view cut = Trim(out.substr(0, match.data() - out.data()));
    if (Length(cut) >= 2) out = cut;
  }
  return Trim(out);
}

// 2026年1月17日 第3版, 06版：要闻 2026-01-17: the words without the newspaper's page at one end.
std::string_view WithoutPage(std::string_view words) {
  static const RE2 kPage("(?:第\\s*)?[A-Za-z]?[0-9]{1,3}\\s*版(?:[:：]?\\s*\\p{Han}{2,4})?");
  if (FindWord(words, "版") == words.npos) return words;
  re2::StringPiece page;
  if (!kPage.Match(Piece(words), 0, words.size(), RE2::UNANCHORED, &page, 1)) return words;
  const auto start = static_cast<size_t>(page.data() - words.data());
  const std::string_view before = Trim(words.substr(0, start)), after = Trim(words.substr(start + page.size()));
  const std::string_view rest = before.empty() ? after : before;
  return before.empty() || after.empty() ? rest : words;
}

// 来源：某某网 2026-01-17: a date after a publisher or author, parted from it by a separator, is a field of its own.
std::vector<Field> PartDates(std::string_view line, const std::vector<Field>& fields) {
  std::vector<Field> parted;
  for (Field field : fields) {
    const bool name = field.label == FieldLabel::kPublisher || field.label == FieldLabel::kAuthor;
    const std::string_view value = line.substr(field.start, field.end - field.start);
    const auto date = name ? FindDate(value) : std::nullopt;
    const std::string_view head = date ? value.substr(0, date->start) : std::string_view();
    if (head.empty() || !IsFieldSeparator(LastCharacter(head)) || !IsDateLine(value.substr(date->start))) {
      parted.push_back(field);
      continue;
    }
    const Field day{FieldLabel::kPublishDate, field.start + date->start, field.end};
    field.end = day.start;
    while (field.end > field.start &&
           IsFieldSeparator(LastCharacter(line.substr(field.start, field.end - field.start)))) {
      field.end -= text::DecodeBefore(line, field.end).length;
    }
    parted.push_back(field);
    parted.push_back(day);
  }
  return parted;
}

// Source: Some Paper   By A B, C D: names after a wide gap and a word without a colon.
std::vector<Field> PartAuthors(std::string_view line, std::vector<Field> fields) {
  // What kAuthor needs.
  if (!ContainsAny(line, {"by", "By", "BY", "bY", "记者", "記者", "通讯员"})) return fields;
  static const RE2 kAuthor(
      "(?:\\s{2,}|[|　\\t]\\s*)((?i:by)\\s+\\p{Lu}.*|(?:本报|本网)?(?:记者|記者|通讯员)[\\s　]*\\p{Han}{2,4}.*)$");
  std::vector<Field> parted;
  for (Field field : fields) {
    re2::StringPiece groups[2];
    const std::string_view value = line.substr(field.start, field.end - field.start);
    if (field.label == FieldLabel::kAuthor || field.label == FieldLabel::kOther ||
        !kAuthor.Match(Piece(value), 0, value.size(), RE2::UNANCHORED, groups, 2)) {
      parted.push_back(field);
      continue;
    }
    const Field authors{FieldLabel::kAuthor, static_cast<size_t>(groups[1].data() - line.data()), field.end};
    field.end = static_cast<size_t>(groups[0].data() - line.data());
    parted.push_back(field);
    parted.push_back(authors);
  }
  return parted;
}

}  // namespace

std::vector<Field> ParseLabelledLine(std::string_view line) {
  if (line.size() > kMaxLine * 4 || !ContainsAny(line, {":", "："}) || Length(line) > kMaxLine) return {};
  std::vector<Field> fields;
  size_t i = 0;
  bool at_start = true;
  const auto close = [&](size_t end) {
    if (fields.empty()) return;
    Field& field = fields.back();
    const Range value =
        Trim(line, {static_cast<int32_t>(field.start), static_cast<int32_t>(std::max(end, field.start))});
    field.start = value.start;
    field.end = value.end;
    while (field.end > field.start &&
           IsFieldSeparator(LastCharacter(line.substr(field.start, field.end - field.start)))) {
      field.end -= text::DecodeBefore(line, field.end).length;
    }
  };
  while (i < line.size()) {
    const text::CodePoint c = text::DecodeAt(line, i);
    if (at_start && !IsFieldSeparator(c.value)) {
      if (const LabelAt found = MatchLabel(line, i); found.length > 0) {
        close(i);
        if (fields.empty() && i > 0) {
          // 2026-01-17 10:30 来源：… : a date may stand before the first label, nothing else.
          const std::string_view head = Trim(line.substr(0, i));
          if (!head.empty() && !IsDateLine(WithoutPage(head))) {
            const auto opener = text::DecodeAt(head, 0);
            if (static_cast<size_t>(opener.length) != head.size() || !IsFieldSeparator(opener.value)) return {};
          } else if (!head.empty()) {
            fields.push_back({FieldLabel::kPublishDate, 0, head.size()});
          }
        }
        fields.push_back({found.label, i + found.length, i + found.length});
        i += found.length;
        at_start = false;
        continue;
      }
    }
    at_start = IsFieldSeparator(c.value);
    i += c.length;
  }
  if (fields.empty()) return fields;
  close(line.size());
  return PartDates(line, PartAuthors(line, std::move(fields)));
}

bool IsLabelledLine(std::string_view line) {
  return line.size() <= kMaxLine * 4 &&
         (IsDateLine(line) || IsDocumentNumber(line) || !ParseLabelledLine(line).empty());
}

bool IsDocumentNumber(std::string_view line) {
  static const RE2 kNumber(
      "[(（\\[【]?\\p{Han}{2,16}[〔\\[［（(【]\\d{4}[〕\\]］）)】]\\s*(?:第)?\\s*\\d{1,5}\\s*号[)）\\]】]?");
  return line.size() <= 120 && FindWord(line, "号") != line.npos && RE2::FullMatch(Piece(line), kNumber);
}

bool IsByline(std::string_view line) {
  static const RE2 kHan(
      "(?:[■□◎●◆◇▲△★☆▌]\\s*)?"
      "(?:本报|本報|本刊|本网|本台|本社|新华社|人民日报|中新社|中新网|央视)?(?:首席|特约|特約|实习|见习|驻站|全媒体)?"
      "(?:记者|記者|通讯员|通訊員|撰稿人?|评论员|評論員)[\\s：:]*\\p{Han}{2,4}.*");
  // ■ and names only.
  static const RE2 kDecorated("[■□◎●◆◇▲△★☆▌]\\s*\\p{Han}{2,4}(?:[\\s、]+\\p{Han}{2,4}){0,3}");
  static const RE2 kLatin("(?i:by|written by|text by)\\s+(\\p{Lu}.*)");
  if (line.size() < 5 || line.size() > kMaxByline * 4) return false;
  constexpr std::u32string_view kDecorations = U"■□◎●◆◇▲△★☆▌";
  const bool decorated = kDecorations.find(FirstCharacter(line)) != kDecorations.npos;
  if (decorated && RE2::FullMatch(Piece(line), kDecorated)) return !ParseAuthors(line).empty();
  const bool names_role = ContainsAny(line, {"者", "员", "員", "撰稿"});
  if (!names_role && !line.starts_with("文/") && FirstCharacter(line) >= 0x80) {
    return false;
  }
  if (Length(line) > kMaxByline || EndsSentence(line)) return false;
  if (FindWord(line, "，") != line.npos || FindWord(line, "。") != line.npos) return false;
  if (RE2::FullMatch(Piece(line), kHan)) return !ParseAuthors(line).empty();
  return (RE2::FullMatch(Piece(line), kLatin) || line.starts_with("文/")) && !ParseAuthors(line).empty();
}

std::vector<std::string> ParseAuthors(std::string_view words) {
  static const RE2 kSeparator("\\s*(?:[、，,;；/|]|\\band\\b|&)\\s*");
  std::vector<std::string> names;
  const auto add = [&](std::string_view name) {
    name = Trim(StripRole(Trim(name)));
    if (IsPlaceholder(name) || !(IsHanName(name) || IsLatinName(name))) return;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
  };
  re2::StringPiece rest = Piece(StripRole(Trim(words)));
  const auto add_all = [&](std::string_view part) {
    // Han names are also parted by spaces; a Latin name contains them.
    if (part.empty() || FirstCharacter(part) < 0x2000) return add(part);
    size_t from = 0;
    for (size_t i = 0; i <= part.size();) {
      const bool end = i == part.size();
      const text::CodePoint c = end ? text::CodePoint{U' ', 1, true} : text::DecodeAt(part, i);
      if (IsSpace(c.value)) {
        add(part.substr(from, i - from));
        from = i + c.length;
      }
      i += c.length;
    }
  };
  re2::StringPiece separator;
  size_t at = 0;
  while (at < rest.size() && kSeparator.Match(rest, at, rest.size(), RE2::UNANCHORED, &separator, 1)) {
    const size_t start = separator.data() - rest.data();
    add_all({rest.data() + at, start - at});
    at = start + separator.size();
  }
  if (at < rest.size()) add_all({rest.data() + at, rest.size() - at});
  return names;
}

std::vector<std::string> ParseInlineByline(std::string_view paragraph) {
  static const RE2 kBrackets("^[^。]{0,24}[（(](?:本报|首席|本刊)*((?:记者|通讯员)[^）)。]{2,60})[）)]");
  re2::StringPiece inside;
  size_t look = std::min<size_t>(paragraph.size(), 400);
  while (!text::IsBoundary(paragraph, look)) --look;
  if (!RE2::PartialMatch(Piece(paragraph.substr(0, look)), kBrackets, &inside)) return {};
  return ParseAuthors({inside.data(), inside.size()});
}

}  // namespace huiyao::segmentation
