#include "services/segmentation/sentences/english.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/sentences/abbreviations.h"
#include "services/segmentation/sentences/starters.h"
#include "services/segmentation/sentences/tokens.h"

namespace huiyao::segmentation {
namespace {

enum class Next { kEnd, kLower, kUpper, kDigit, kOpener, kContinuing, kOther };

Next ClassifyNext(std::string_view text, size_t at) {
  if (at >= text.size()) return Next::kEnd;
  if (IsUpper(text[at])) return Next::kUpper;
  if (IsLower(text[at])) return Next::kLower;
  const char32_t c = text::DecodeAt(text, at).value;
  if (IsLineEnd(c)) return Next::kEnd;
  if (c < 0x80) {
    const char a = static_cast<char>(c);
    if (IsDigit(a)) return Next::kDigit;
    if (a == ',' || a == ';') return Next::kContinuing;
    return IsOpener(c) || a == '"' || a == '\'' ? Next::kOpener : Next::kOther;
  }
  if (u_islower(static_cast<UChar32>(c))) return Next::kLower;
  if (u_isupper(static_cast<UChar32>(c))) return Next::kUpper;
  return IsOpener(c) ? Next::kOpener : Next::kOther;
}

constexpr std::string_view kCalendar[] = {
    "Monday",   "Tuesday",  "Wednesday", "Thursday", "Friday",  "Saturday", "Sunday",  "Mon",       "Tue",
    "Tues",     "Wed",      "Thu",       "Thur",     "Thurs",   "Fri",      "Sat",     "Sun",       "January",
    "February", "March",    "April",     "May",      "June",    "July",     "August",  "September", "October",
    "November", "December", "Eastern",   "Pacific",  "Central", "Mountain", "Beijing", "Greenwich", "GMT",
    "UTC",      "EST",      "EDT",       "PST",      "PDT",     "CST",      "CDT",     "MST",       "MDT",
    "BST",      "CET",      "ET",        "PT",       "HKT",     "SGT",      "JST"};

constexpr std::string_view kTimePrepositions[] = {"At",     "By",    "On",    "In",    "Around", "About",
                                                  "Before", "After", "Until", "Since", "From",   "Every"};

// Companies and works that end in an exclamation mark.
constexpr std::string_view kExclaimingNames[] = {"Yum", "Jeopardy", "Joomla", "Oklahoma", "Oliver", "Vonage"};

template <typename Words>
bool Contains(const Words& words, std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

class Decision {
 public:
  Decision(std::string_view text, size_t start, const Terminals& run)
      : text_(text), start_(start), run_(run), next_(ClassifyNext(text, run.next)) {}

  bool Ends() const {
    if (next_ == Next::kEnd) return true;
    if (!run_.spaced()) return EndsGlued();
    if (next_ == Next::kContinuing) return false;
    if (run_.emoticon) return true;
    if ((run_.quote || run_.bracket) && next_ == Next::kLower) return false;
    if (run_.quote && IsCitation()) return false;
    if (run_.exclaims) return EndsAtExclamation();
    if (run_.ellipsis) return EndsAtEllipsis();
    return EndsAtStop();
  }

 private:
  std::string_view NextToken() const { return TokenAt(text_, run_.next); }
  std::string_view NextWord() const { return LeadingWord(NextToken()); }
  std::string_view LastToken() const { return TokenBefore(text_, start_, run_.begin); }

  // The token before the last one.
  std::string_view TokenBeforeLast() const {
    size_t end = run_.begin - LastToken().size();
    while (end > start_ && IsBlank(text_[end - 1])) --end;
    return TokenBefore(text_, start_, end);
  }

  // `stop.Next` with the blank forgotten, as opposed to addresses, file names and numbers.
  bool EndsGlued() const {
    if (run_.quote || run_.bracket) return next_ == Next::kOpener;
    const std::string_view before = WithoutOpeners(LastToken()), after = NextToken(), word = NextWord();
    if (word.empty() || IsAddress(after)) return false;
    const std::string_view rest = after.substr(word.size());
    if (!rest.empty() && (rest[0] == '.' || rest[0] == ':' ? rest.size() > 1
                                                           : rest[0] == '/' || rest[0] == '=' || rest[0] == '&' ||
                                                                 rest[0] == '_' || rest[0] == '@' || rest[0] == '-')) {
      return false;
    }
    if (run_.ellipsis) return next_ == Next::kUpper && run_.begin > start_;
    if (run_.exclaims) return before.size() >= 2 && IsLowerWord(before);
    if (next_ != Next::kUpper || !IsLowerWord(before) || before.size() < 4) return false;
    return IsCapitalized(word) || IsStarter(word);
  }

  // `"…!" (Smith 55).`: a reference in brackets with the full stop behind it.
  bool IsCitation() const {
    if (next_ != Next::kOpener || text_[run_.next] != '(') return false;
    const size_t close = text_.substr(run_.next, kTokenBytes).find(')');
    if (close == std::string_view::npos) return false;
    const size_t behind = run_.next + close + 1;
    return behind < text_.size() && (text_[behind] == '.' || text_[behind] == ',') && !IsTerminal(text_[behind - 2]);
  }

  bool EndsAtExclamation() const {
    const std::string_view last = WithoutOpeners(LastToken());
    if (last.ends_with(':')) return false;
    if (next_ == Next::kLower) {
      // A name such as a company's, capitalised within the sentence.
      const bool first = run_.begin - last.size() <= start_;
      return !(Contains(kExclaimingNames, last) || (!first && run_.end == run_.begin + 1 && text_[run_.begin] == '!' &&
                                                    IsCapitalized(last) && last.size() > 1 && !IsAllCapitals()));
    }
    if (next_ == Next::kUpper) {
      if (Contains(kExclaimingNames, last) && !IsStarter(NextWord())) return false;
      if (run_.quote) return !IsSpeechCue();
    }
    return true;
  }

  // Title case, where a capital says nothing: the word before is capitalised too.
  bool IsAllCapitals() const {
    const std::string_view before = TokenBeforeLast();
    return !before.empty() && IsUpper(before[0]) && !IsStarter(before);
  }

  // `"Really?" Anna asked`, as opposed to a pronoun, whose capital begins a sentence.
  bool IsSpeechCue() const {
    const std::string_view name = NextWord();
    if (IsStarter(name)) return false;
    const std::string_view verb = LeadingWord(TokenAt(text_, SkipBlanks(text_, run_.next + name.size())));
    return IsSpeechVerb(verb);
  }

  bool EndsAtEllipsis() const {
    if (run_.begin == start_) return false;
    if (next_ == Next::kLower) return IsAddress(NextToken());
    // I is no evidence: it is always a capital. Three full stops alone do not end then, four do.
    if (next_ == Next::kUpper &&
        LeadingWord(NextToken()).substr(0, 2).find_first_not_of("I'") == std::string_view::npos) {
      return CountStops() > 3;
    }
    return !(run_.bracket && next_ == Next::kOpener);
  }

  std::ptrdiff_t CountStops() const {
    const std::string_view marks = text_.substr(run_.begin, run_.end - run_.begin);
    return std::count(marks.begin(), marks.end(), '.');
  }

  bool EndsAtStop() const {
    std::string_view last = LastToken();
    const size_t at_start = run_.begin - last.size() <= start_;
    last = WithoutOpeners(last);
    // The part behind a slash or hyphen decides: Gov./Gen.
    const size_t joint = last.find_last_of("-/(");
    if (joint != std::string_view::npos && !ClosesWord(last)) last.remove_prefix(joint + 1);
    if (run_.quote || run_.bracket) return true;
    switch (ClassifyAbbreviation(last)) {
      case Abbreviation::kNone:
        return EndsAtWord(last, at_start);
      case Abbreviation::kTitle:
        return EndsAtTitle(last);
      case Abbreviation::kInner:
        return false;
      case Abbreviation::kNumbered:
        return EndsAtNumbered(last);
      case Abbreviation::kMonth:
        return next_ != Next::kDigit && next_ != Next::kLower && (next_ != Next::kUpper || IsStarter(NextWord()));
      case Abbreviation::kSuffix:
        return next_ == Next::kUpper && !at_start && IsStarter(NextWord());
      case Abbreviation::kAcronym:
        // P.S. and J.M. of a name.
        return next_ == Next::kUpper && !at_start && IsStarter(NextWord());
      case Abbreviation::kTrailing:
        return next_ == Next::kUpper || (next_ == Next::kOpener && text_[run_.next] != '(');
      case Abbreviation::kClock:
        return EndsAtClock();
      case Abbreviation::kInitial:
        return EndsAtInitial(last, at_start);
    }
    return true;
  }

  // The token ends in a bracket or the like: no joint in it counts.
  static bool ClosesWord(std::string_view token) { return token.ends_with(')') || token.ends_with('-'); }

  // An unknown short word with a capital: `Inst. of`.
  bool EndsAtWord(std::string_view last, bool at_start) const {
    if (next_ != Next::kLower || at_start) return true;
    // Inches.
    if (last == "in") {
      const std::string_view number = TokenBeforeLast();
      return number.empty() || !IsDigit(number.back());
    }
    return !(IsCapitalized(last) && last.size() <= 5 && NextWord() == "of");
  }

  // St. is a street behind a name or number.
  bool EndsAtTitle(std::string_view last) const {
    if (next_ != Next::kUpper || (last != "St" && last != "st" && last != "Mt")) return false;
    const std::string_view name = TokenBeforeLast();
    return !name.empty() && (IsUpper(name[0]) || IsDigit(name[0])) && IsStarter(NextWord());
  }

  bool EndsAtNumbered(std::string_view last) const {
    if (next_ == Next::kDigit) return false;
    if (next_ == Next::kLower) return last == "no" || last == "art";
    if (next_ != Next::kUpper) return next_ != Next::kOther;
    // A Roman numeral or a letter: Fig. A, Vol. XII.
    const std::string_view word = NextWord();
    return !(word.size() <= 5 && word != "I" && word != "A" &&
             word.find_first_not_of("IVXLCDM") == std::string_view::npos) &&
           !(word.size() == 1 && word != "I" && word != "A");
  }

  bool EndsAtClock() const {
    if (next_ == Next::kLower || next_ == Next::kDigit || next_ == Next::kOpener) return false;
    if (next_ == Next::kUpper && Contains(kCalendar, NextWord())) return false;
    // A preposition and a time alone are no sentence: `At 5 a.m. Mr. Lee left`.
    const std::string_view so_far = text_.substr(start_, run_.begin - start_);
    if (so_far.size() > kTokenBytes) return true;
    const auto blanks = std::count(so_far.begin(), so_far.end(), ' ');
    return blanks > 3 || !(IsDigit(so_far[0]) || Contains(kTimePrepositions, LeadingWord(so_far)));
  }

  bool EndsAtInitial(std::string_view last, bool at_start) const {
    if (at_start || next_ != Next::kUpper) return false;
    const std::string_view before = TokenBeforeLast(), word = NextWord();
    if (last == "I" && !before.empty() && IsLower(before[0])) return true;
    // Another initial, or a list of names.
    if (before.ends_with('.') || before.ends_with(',')) return false;
    return IsStarter(word);
  }

  std::string_view text_;
  size_t start_;
  const Terminals& run_;
  Next next_;
};

}  // namespace

bool EndsInEnglish(std::string_view text, size_t start, const Terminals& run) {
  return Decision(text, start, run).Ends();
}

}  // namespace huiyao::segmentation
