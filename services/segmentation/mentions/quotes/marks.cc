#include "services/segmentation/mentions/quotes/marks.h"

#include <algorithm>

#include "common/text/character_set.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

enum class Family { kNone, kDouble, kSingle, kCorner, kWhiteCorner, kAscii, kAsciiSingle };

struct Mark {
  size_t at = 0;
  size_t end = 0;
  Family family = Family::kNone;
  // Of the sign as drawn; those of ASCII have no side.
  bool opens = false;
  char32_t before = 0;
  // The same, white space skipped.
  char32_t sign_before = 0;
  char32_t after = 0;
};

Mark MarkOf(char32_t c) {
  switch (c) {
    case U'“':
      return {.family = Family::kDouble, .opens = true};
    case U'”':
      return {.family = Family::kDouble};
    case U'‘':
      return {.family = Family::kSingle, .opens = true};
    case U'’':
      return {.family = Family::kSingle};
    case U'「':
      return {.family = Family::kCorner, .opens = true};
    case U'」':
      return {.family = Family::kCorner};
    case U'『':
      return {.family = Family::kWhiteCorner, .opens = true};
    case U'』':
      return {.family = Family::kWhiteCorner};
    case U'\'':
      return {.family = Family::kAsciiSingle};
    case U'"':
    case U'＂':
      return {.family = Family::kAscii};
    default:
      return {};
  }
}

bool IsLetterOrDigit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x250);
}

// Words may begin behind the sign.
bool MayOpen(const Mark& mark) {
  constexpr std::u32string_view kNever = U"，。、；：！？,.;:!?)）》…";
  return mark.after != 0 && !IsSpace(mark.after) && kNever.find(mark.after) == kNever.npos;
}

// 'Speech.': a single sign of ASCII is an apostrophe nearly everywhere else.
bool MayOpenSpeech(const Mark& mark) {
  return (mark.before == 0 || IsSpace(mark.before) || mark.before == U':' || mark.before == U'(') &&
         IsLetterOrDigit(mark.after);
}
bool MayCloseSpeech(const Mark& mark) {
  constexpr std::u32string_view kBefore = U".,?!";
  return kBefore.find(mark.before) != kBefore.npos && !IsLetterOrDigit(mark.after);
}

// Without white space at its end.
std::string_view TrimEnd(std::string_view text) {
  while (!text.empty()) {
    const text::CodePoint c = text::DecodeBefore(text, text.size());
    if (!IsSpace(c.value)) break;
    text.remove_suffix(static_cast<size_t>(c.length));
  }
  return text;
}

std::vector<Mark> FindMarks(std::string_view text) {
  static const auto& signs = *new text::CharacterSet(kQuotationMarks);
  std::vector<Mark> marks;
  for (size_t at = signs.Find(text, 0); at < text.size(); at = signs.Find(text, at)) {
    const text::CodePoint c = text::DecodeAt(text, at);
    Mark mark = MarkOf(c.value);
    mark.at = at;
    mark.end = at + static_cast<size_t>(c.length);
    mark.before = LastCharacter(text.substr(0, at));
    mark.sign_before = LastCharacter(TrimEnd(text.substr(0, at)));
    mark.after = FirstCharacter(text.substr(mark.end));
    const bool apostrophe = c.value == U'’' && IsLetterOrDigit(mark.after) &&
                            (IsLetterOrDigit(mark.before) || mark.before == U' ' || mark.before == 0);
    // 5" is a length.
    const bool inches = c.value == U'"' && mark.before >= U'0' && mark.before <= U'9' && IsSpace(mark.after);
    if (mark.family == Family::kAsciiSingle) {
      mark.opens = MayOpenSpeech(mark);
      if (mark.opens || MayCloseSpeech(mark)) marks.push_back(mark);
    } else if (!apostrophe && !inches) {
      marks.push_back(mark);
    }
    at = mark.end;
  }
  return marks;
}

// Doubles of which only one sign is used, or that are drawn as in a mirror, are given their sides.
void RepairSides(std::vector<Mark>& marks) {
  size_t opening = 0, closing = 0;
  const Mark* first = nullptr;
  const Mark* last = nullptr;
  for (const Mark& mark : marks) {
    if (mark.family != Family::kDouble) continue;
    ++(mark.opens ? opening : closing);
    if (first == nullptr) first = &mark;
    last = &mark;
  }
  if (first == nullptr) return;
  const bool one_sign = (opening == 0 || closing == 0) && (opening + closing) % 2 == 0;
  const bool first_opens = MayOpen(*first) && (first->before == 0 || !IsTerminal(first->before));
  const bool mirrored = !first->opens && last->opens && opening == closing && first_opens && !MayOpen(*last);
  if (!mirrored && !(one_sign && first_opens)) return;
  bool open = false;
  for (Mark& mark : marks) {
    if (mark.family != Family::kDouble) continue;
    mark.opens = mirrored ? !mark.opens : !open;
    open = !open;
  }
}

class Matcher {
 public:
  explicit Matcher(std::string_view text) : text_(text), marks_(FindMarks(text)) {}

  Passages Run() {
    RepairSides(marks_);
    for (size_t i = 0; i < marks_.size(); ++i) Take(i);
    Passages passages;
    passages.unopened = unopened_;
    passages.unclosed = Unclosed();
    std::sort(pairs_.begin(), pairs_.end());
    for (const auto& [opening, closing] : pairs_) {
      const Mark& from = marks_[opening];
      const Mark& to = marks_[closing];
      if (!passages.all.empty() && from.at < passages.all.back().outer.end) continue;
      passages.all.push_back({{from.at, to.end}, {from.end, to.at}});
    }
    return passages;
  }

 private:
  void Take(size_t index) {
    const Mark& mark = marks_[index];
    const bool ascii = mark.family == Family::kAscii;
    if (ascii ? !IsOpen(Family::kAscii) : mark.opens) {
      if (!ascii || (MayOpen(mark) && !IsLetterOrDigit(mark.before))) open_.push_back(index);
      return;
    }
    // A closing mark reaches through those that were forgotten inside, but an apostrophe does not.
    constexpr size_t kDeepest = 4;
    const bool single = mark.family == Family::kSingle || mark.family == Family::kAsciiSingle;
    const size_t reach = single ? 1 : kDeepest;
    for (size_t depth = 1; depth <= std::min(reach, open_.size()); ++depth) {
      const size_t opening = open_[open_.size() - depth];
      if (marks_[opening].family != mark.family) continue;
      pairs_.emplace_back(opening, index);
      open_.resize(open_.size() - depth);
      return;
    }
    if (index == 0 && !single) unopened_ = {mark.at, mark.end};
  }

  bool IsOpen(Family family) const {
    return std::any_of(open_.end() - static_cast<std::ptrdiff_t>(std::min<size_t>(open_.size(), 4)), open_.end(),
                       [&](size_t i) { return marks_[i].family == family; });
  }

  // The first mark left open from which words may run to the end of the text.
  TextRange Unclosed() const {
    for (const size_t index : open_) {
      const Mark& mark = marks_[index];
      if (mark.family == Family::kSingle || mark.family == Family::kAsciiSingle) continue;
      if (mark.sign_before == 0 || mark.sign_before == U'：' || mark.sign_before == U':') return {mark.at, mark.end};
    }
    return {};
  }

  const std::string_view text_;
  std::vector<Mark> marks_;
  std::vector<size_t> open_;
  std::vector<std::pair<size_t, size_t>> pairs_;
  TextRange unopened_;
};

}  // namespace

Passages FindPassages(std::string_view text) { return Matcher(text).Run(); }

}  // namespace huiyao::segmentation
