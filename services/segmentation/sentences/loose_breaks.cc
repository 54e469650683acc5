#include "services/segmentation/sentences/loose_breaks.h"

#include <algorithm>
#include <iterator>

#include "services/segmentation/sentences/starters.h"
#include "services/segmentation/sentences/tokens.h"

namespace huiyao::segmentation {
namespace {

constexpr std::string_view kGreetings[] = {"Dear", "Hi", "Hello", "Hey"};
constexpr std::string_view kFarewells[] = {"regards",    "sincerely", "truly",     "wishes", "cheers",
                                           "faithfully", "Regards",   "Sincerely", "Cheers", "Thanks"};

template <typename Words>
bool Contains(const Words& words, std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// A line drawn with characters.
bool IsRule(std::string_view token) {
  if (IsLetter(token[0]) || IsDigit(token[0])) return false;
  return token.size() >= 3 && std::string_view("-_=*~#+").find(token[0]) != std::string_view::npos &&
         token.find_first_not_of(token[0]) == std::string_view::npos && (token.size() >= 5 || token[0] == '*');
}

// The text has the form: 9 is any digit, everything else itself.
bool HasForm(std::string_view token, std::string_view form) {
  return token.size() == form.size() && std::equal(token.begin(), token.end(), form.begin(),
                                                   [](char c, char f) { return f == '9' ? IsDigit(c) : c == f; });
}

bool IsSlashedDate(std::string_view token) {
  for (const char* form : {"99/99/9999", "99/99/99", "9/99/9999", "99/9/9999", "9/9/9999", "9/9/99"}) {
    if (HasForm(token, form)) return true;
  }
  return false;
}

bool IsClockTime(std::string_view token) {
  return HasForm(token, "99:99") || HasForm(token, "9:99") || HasForm(token, "99:99:99") || HasForm(token, "9:99:99");
}

class Decision {
 public:
  Decision(std::string_view text, size_t start, size_t end, size_t next)
      : text_(text),
        start_(start),
        end_(end),
        next_(next),
        before_(TokenBefore(text, start, end)),
        after_(TokenAt(text, next)) {}

  bool Breaks() const {
    if (before_.empty() || after_.empty()) return false;
    if (IsRule(after_) || IsRule(before_)) return true;
    if (IsDigit(after_[0])) return before_.size() > 1 && BreaksBeforeStamp();
    if (!IsUpper(after_[0])) return IsAddress(after_) && IsAddress(before_);
    switch (before_.back()) {
      case ',':
      case ':':
      case '!':
        return IsBehindGreeting();
      case '>':
        return IsBehindFile();
      default:
        return IsBeforeStarter() || IsBehindStamp() || IsBehindAddress();
    }
  }

 private:
  // The token that ends before the token at [.., end).
  std::string_view TokenBeforeThat(std::string_view token, size_t end) const {
    size_t at = end - token.size();
    while (at > start_ && IsBlank(text_[at - 1])) --at;
    return TokenBefore(text_, start_, at);
  }

  // `Ann Lee 01/02/2003 08:15 AM`: a name and not a preposition before it.
  bool BreaksBeforeStamp() const {
    if (!IsSlashedDate(after_)) return false;
    const std::string_view time = TokenAt(text_, SkipBlanks(text_, next_ + after_.size()));
    return IsClockTime(time) && !IsLower(before_[0]) && (IsLetter(before_.back()) || before_.back() == '>');
  }

  bool IsBehindStamp() const {
    if (before_.back() != 'M' && !IsDigit(before_.back())) return false;
    std::string_view time = before_;
    size_t end = end_;
    if (after_ == "AM" || after_ == "PM") return false;
    if (time == "AM" || time == "PM") {
      end -= time.size();
      while (end > start_ && IsBlank(text_[end - 1])) --end;
      time = TokenBefore(text_, start_, end);
    }
    return IsClockTime(time) && IsSlashedDate(TokenBeforeThat(time, end));
  }

  bool IsBehindAddress() const {
    return before_.size() > 4 && IsAddress(before_) && LeadingWord(after_).size() == after_.size();
  }

  // `<< File: a.doc >> Next`, `<ann@example.org> Next`.
  bool IsBehindFile() const {
    return before_.size() > 1 && before_.back() == '>' && before_ != "->" && before_ != "=>";
  }

  // `Dear All, I …`, `Regards, Ann`, at the start of the sentence.
  bool IsBehindGreeting() const {
    const char mark = before_.back();
    const std::string_view so_far = text_.substr(start_, end_ - start_);
    if (so_far.size() > 40) return false;
    const auto blanks = std::count(so_far.begin(), so_far.end(), ' ');
    if (mark == ',' && blanks <= 2 && Contains(kFarewells, before_.substr(0, before_.size() - 1))) return true;
    return blanks <= 3 && Contains(kGreetings, LeadingWord(so_far)) && (blanks == 0 || IsUpper(before_[0]));
  }

  // `… comments It is new`: between small words.
  bool IsBeforeStarter() const {
    if (!IsLowerWord(before_) || before_.size() < 3 || IsLinkingWord(before_)) return false;
    const std::string_view word = LeadingWord(after_);
    if (word.size() != after_.size() || !IsStrongStarter(word)) return false;
    const std::string_view behind = TokenAt(text_, SkipBlanks(text_, next_ + after_.size()));
    return !behind.empty() && IsLower(behind[0]);
  }

  std::string_view text_;
  size_t start_, end_, next_;
  std::string_view before_, after_;
};

}  // namespace

bool BreaksWithoutTerminal(std::string_view text, size_t start, size_t end, size_t next) {
  return Decision(text, start, end, next).Breaks();
}

}  // namespace huiyao::segmentation
