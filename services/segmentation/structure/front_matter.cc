#include "services/segmentation/structure/front_matter.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/articles/official_line.h"
#include "services/segmentation/structure/dates.h"
#include "services/segmentation/structure/labelled_line.h"
#include "services/segmentation/structure/markers.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Extraction;

constexpr size_t kMaxTitle = 100;
constexpr size_t kMaxLatinTitle = 220;
// A line this long is running text even without a full stop at its end.
constexpr size_t kRunningText = 120;
// Fields stand close to the headline or the end: not more lines than this are looked at on either side.
constexpr size_t kMaxLines = 24;

class FrontMatterReader {
 public:
  FrontMatterReader(const Extraction& extraction, const Page& page) : extraction_(extraction), page_(page) {}

  FrontMatter Read() && {
    for (size_t i = 0; i < page_.units.size(); ++i) {
      if (page_.units[i].kind != UnitKind::kBoilerplate) body_.push_back(static_cast<int>(i));
    }
    size_t head = 0;
    while (head < body_.size() && head < kMaxLines && !IsRunningText(body_[head])) ++head;
    size_t tail = body_.size();
    while (tail > head && body_.size() - tail < kMaxLines && !IsRunningText(body_[tail - 1])) --tail;
    ReadHead(head);
    for (size_t i = tail; i < body_.size(); ++i) ReadField(body_[i]);
    for (size_t i = head; i < tail; ++i) ReadInline(body_[i], i == head);
    if (!matter_.publish_date) ReadSignatureDate(tail);
    if (!matter_.publish_date) ReadRunningHead();
    if (!matter_.publisher) matter_.publisher = issuer_;
    AddFromSource();
    return std::move(matter_);
  }

 private:
  std::string_view Words(int unit) const { return Slice(extraction_.text(), page_.units[unit].pieces.front()); }

  bool IsRunningText(int unit) const {
    const Unit& u = page_.units[unit];
    if (u.kind != UnitKind::kText) return false;
    if (u.pieces.size() > 1) return true;
    const std::string_view words = Words(unit);
    if (IsLabelledLine(words)) return false;
    if (LastCharacter(words) == U'。' || FindWord(words, "。") != words.npos) return true;
    if (FirstCharacter(words) < 0x2000 && EndsSentence(words)) return true;
    return EndsLineOnPurpose(words) ? Length(words) > 40 || LastCharacter(words) == U'：'
                                    : Length(words) > kRunningText * 2;
  }

  bool TitleLike(int unit) const {
    const Unit& u = page_.units[unit];
    if (u.pieces.size() > 1 || (u.kind != UnitKind::kText && u.kind != UnitKind::kHeading) || u.list_item >= 0)
      return false;
    const std::string_view words = Words(unit);
    const char32_t last = LastCharacter(words);
    if (last == U'。' || last == U'.' || last == U'：' || last == U':' || last == U'；' || last == U'，') return false;
    const size_t length = Length(words);
    if (length < 2 || length > (FirstCharacter(words) < 0x2000 ? kMaxLatinTitle : kMaxTitle)) return false;
    return u.kind == UnitKind::kHeading || !MarkerAtStart(words);
  }

  static bool IsKicker(std::string_view words) { return words.starts_with("—") || words.starts_with("--"); }

  void ReadHead(size_t head) {
    std::vector<int> plain;
    int first_field = static_cast<int>(page_.units.size());
    for (size_t i = 0; i < head; ++i) {
      if (!ReadField(body_[i])) {
        plain.push_back(body_[i]);
      } else {
        first_field = std::min(first_field, body_[i]);
      }
    }
    if (head < body_.size()) LeaveOutSite(first_field, &plain);
    if (head == body_.size() && body_.size() > 1) return;  // a list or table: no text that a headline could stand over
    int title = -1;
    for (const int unit : plain) {
      if (page_.units[unit].kind == UnitKind::kHeading && TitleLike(unit)) {
        title = unit;
        break;
      }
    }
    if (title < 0 && !plain.empty() && TitleLike(plain.front()) && !IsKicker(Words(plain.front())))
      title = plain.front();
    if (title < 0 || head == body_.size()) return;
    matter_.title_unit = title;
    Range range = page_.units[title].pieces.front();
    for (const int unit : FurtherTitleLines(title, plain)) {
      matter_.title_lines.push_back(unit);
      range.end = page_.units[unit].pieces.front().end;
    }
    matter_.title = PrintedValue{std::string(Slice(extraction_.text(), range)), range};
    for (const int unit : plain) {
      if (unit != title && IsKicker(Words(unit)) && page_.units[unit].pieces.size() == 1) {
        matter_.kicker_unit = unit;
        break;
      }
    }
  }

  // A site prints its own name over its menu, and the headline below: what stands before the last widget that a
  // headline follows belongs to the site. A headline stands before the line of fields.
  void LeaveOutSite(int first_field, std::vector<int>* plain) {
    const auto headline = std::find_if(plain->rbegin(), plain->rend(), [&](int unit) {
      return unit < first_field && TitleLike(unit) && !IsKicker(Words(unit));
    });
    if (headline == plain->rend()) return;
    int widget = *headline;
    while (widget >= 0 && page_.units[widget].kind != UnitKind::kBoilerplate) --widget;
    if (widget < 0) return;
    const auto behind = std::find_if(plain->begin(), plain->end(), [&](int unit) { return unit > widget; });
    matter_.field_units.insert(matter_.field_units.end(), plain->begin(), behind);
    plain->erase(plain->begin(), behind);
  }

  // Lines that touch the headline's first one and are set off from what follows by an empty line: the issuing bodies
  // stand over 关于…的通知.
  std::vector<int> FurtherTitleLines(int title, const std::vector<int>& plain) const {
    constexpr size_t kMostLines = 3;
    std::vector<int> lines;
    const auto gap = [&](int unit) {
      const int32_t from = page_.units[unit].pieces.front().end;
      const int32_t to =
          unit + 1 < static_cast<int>(page_.units.size()) ? page_.units[unit + 1].pieces.front().start : from;
      const std::string_view between = std::string_view(extraction_.text()).substr(from, to > from ? to - from : 0);
      return std::count(between.begin(), between.end(), '\n');
    };
    if (page_.units[title].kind != UnitKind::kText) return lines;
    int last = title;
    for (auto next = std::find(plain.begin(), plain.end(), title) + 1;
         next < plain.end() && lines.size() < kMostLines && *next == last + 1 && gap(last) == 1; ++next) {
      if (!TitleLike(*next) || IsKicker(Words(*next)) || !ReadOfficialLine(Words(*next)).name.empty()) return {};
      lines.push_back(last = *next);
    }
    if (lines.empty() || gap(last) < 2) return {};
    return lines;
  }

  // True if the unit is a line of fields or a byline, and read.
  bool ReadField(int unit) {
    const Unit& u = page_.units[unit];
    if (u.pieces.size() > 1 || (u.kind != UnitKind::kText && u.kind != UnitKind::kAside)) return false;
    const std::string_view words = Words(unit);
    const Range line = u.pieces.front();
    const auto within = [&](size_t start, size_t end) {
      return Range{line.start + static_cast<int32_t>(start), line.start + static_cast<int32_t>(end)};
    };
    if (IsDocumentNumber(words)) {
      if (!matter_.document_number) {
        const bool bracket = words.front() == '(' || words.starts_with("（");
        const size_t cut = bracket ? (words.front() == '(' ? 1 : 3) : 0;
        const size_t end = bracket ? words.size() - text::DecodeBefore(words, words.size()).length : words.size();
        matter_.document_number = PrintedValue{std::string(words.substr(cut, end - cut)), within(cut, end)};
      }
      matter_.field_units.push_back(unit);
      return true;
    }
    if (u.kind == UnitKind::kText && IsByline(words)) {
      for (std::string& name : ParseAuthors(words)) AddAuthor(std::move(name));
      matter_.byline_units.push_back(unit);
      return true;
    }
    if (IsDateLine(words)) {
      // The date of a letter stands below it and is part of it; above the text it is a field.
      if (unit > FirstRunningText()) return false;
      SetDate(words, within(0, words.size()));
      matter_.field_units.push_back(unit);
      return true;
    }
    const std::vector<Field> fields = ParseLabelledLine(words);
    if (fields.empty() || !Plausible(fields, words)) return false;
    for (const Field& field : fields) {
      if (field.start >= field.end) continue;
      ReadValue(field.label, words.substr(field.start, field.end - field.start), within(field.start, field.end));
    }
    matter_.field_units.push_back(unit);
    return true;
  }

  // 时间：next Tuesday in an invitation is no field of ours: a date field must hold a date.
  static bool Plausible(const std::vector<Field>& fields, std::string_view words) {
    return std::any_of(fields.begin(), fields.end(), [&](const Field& field) {
      return field.label != FieldLabel::kPublishDate ||
             FindDate(words.substr(field.start, field.end - field.start)).has_value();
    });
  }

  int FirstRunningText() {
    if (!first_text_) {
      const auto first = std::find_if(body_.begin(), body_.end(), [&](int unit) { return IsRunningText(unit); });
      first_text_ = first == body_.end() ? static_cast<int>(page_.units.size()) : *first;
    }
    return *first_text_;
  }

  void ReadValue(FieldLabel label, std::string_view value, Range range) {
    switch (label) {
      case FieldLabel::kPublishDate:
        SetDate(value, range);
        break;
      case FieldLabel::kPublisher:
        if (!matter_.publisher) matter_.publisher = PrintedValue{std::string(value), range};
        break;
      case FieldLabel::kIssuer:
        if (!issuer_) issuer_ = PrintedValue{std::string(value), range};
        break;
      case FieldLabel::kAuthor:
        for (std::string& name : ParseAuthors(value)) AddAuthor(std::move(name));
        break;
      case FieldLabel::kDocumentNumber:
        if (!matter_.document_number) matter_.document_number = PrintedValue{std::string(value), range};
        break;
      case FieldLabel::kOther:
        break;
    }
  }

  void SetDate(std::string_view words, Range range) {
    if (matter_.publish_date) return;
    if (const auto date = FindDate(words)) {
      const auto at = [&](size_t offset) { return range.start + static_cast<int32_t>(offset); };
      matter_.publish_date = PrintedValue{date->iso, {at(date->start), at(date->end)}};
    }
  }

  void AddAuthor(std::string name) {
    if (authors_.insert(name).second) matter_.authors.push_back(std::move(name));
  }

  // Bylines between the paragraphs of the body, and the reporter in brackets at a report's head.
  void ReadInline(int unit, bool first) {
    const Unit& u = page_.units[unit];
    if (u.kind != UnitKind::kText) return;
    const std::string_view words = Words(unit);
    if (first || words.starts_with("本报讯") || words.starts_with("新华社")) {
      for (std::string& name : ParseInlineByline(words)) AddAuthor(std::move(name));
    }
    if (u.pieces.size() == 1 && IsByline(words)) {
      for (std::string& name : ParseAuthors(words)) AddAuthor(std::move(name));
      matter_.byline_units.push_back(unit);
    }
  }

  // An official document ends with who signed and the day.
  void ReadSignatureDate(size_t tail) {
    for (size_t i = body_.size(); i-- > tail;) {
      const Unit& u = page_.units[body_[i]];
      if (u.kind == UnitKind::kText && u.pieces.size() == 1 && IsDateLine(Words(body_[i]))) {
        SetDate(Words(body_[i]), u.pieces.front());
        return;
      }
    }
  }

  // A newspaper's page prints its day at its head or foot.
  void ReadRunningHead() {
    for (const Unit& unit : page_.units) {
      if (unit.kind != UnitKind::kBoilerplate || unit.pieces.size() > 1 ||
          static_cast<size_t>(unit.pieces[0].size()) > 4 * kMaxTitle)
        continue;
      const std::string_view words = Slice(extraction_.text(), unit.pieces[0]);
      if (FindWord(words, "版") == words.npos && FindWord(words, "星期") == words.npos) continue;
      SetDate(words, unit.pieces[0]);
      if (matter_.publish_date) return;
    }
  }

  void AddFromSource() {
    const auto& source = extraction_.metadata();
    if (!matter_.title && !source.title().empty()) matter_.title = PrintedValue{source.title(), {}};
    if (!matter_.publisher && !source.publisher().empty()) matter_.publisher = PrintedValue{source.publisher(), {}};
    if (!matter_.document_number && !source.document_number().empty()) {
      matter_.document_number = PrintedValue{source.document_number(), {}};
    }
    if (!matter_.publish_date) {
      if (const auto date = FindDate(source.publish_date())) matter_.publish_date = PrintedValue{date->iso, {}};
    }
    if (matter_.authors.empty()) {
      for (const std::string& words : source.authors()) {
        for (std::string& name : ParseAuthors(words)) AddAuthor(std::move(name));
      }
    }
  }

  const Extraction& extraction_;
  const Page& page_;
  std::vector<int> body_;
  std::optional<int> first_text_;
  std::optional<PrintedValue> issuer_;
  std::set<std::string> authors_;
  FrontMatter matter_;
};

}  // namespace

FrontMatter ReadFrontMatter(const Extraction& extraction, const Page& page) {
  return FrontMatterReader(extraction, page).Read();
}

}  // namespace huiyao::segmentation
