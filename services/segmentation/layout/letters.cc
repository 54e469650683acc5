#include "services/segmentation/layout/letters.h"

#include <algorithm>

#include "common/analysis/words/fold.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

// A number or Latin word counts once.
bool IsRun(char16_t letter) { return letter == u'0' || letter == u'a'; }

}  // namespace

char16_t LetterOf(char32_t value) {
  if (value >= 0x4E00 && value <= 0x9FFF) return static_cast<char16_t>(analysis::FoldForWords(value));
  if (IsSpace(value) || value < 0x20) return 0;
  if (value >= U'！' && value <= U'～') value -= U'！' - U'!';
  if (value >= U'0' && value <= U'9') return u'0';
  if ((value >= U'a' && value <= U'z') || (value >= U'A' && value <= U'Z')) return u'a';
  switch (value) {
    case U',':
      return u'，';
    case U';':
      return u'；';
    case U':':
      return u'：';
    case U'(':
      return u'（';
    case U')':
      return u'）';
    case U'?':
      return u'？';
    case U'!':
      return u'！';
    case U'｡':
      return u'。';
    case U'"':
    case U'\'':
    case U'”':
    case U'‘':
    case U'’':
    case U'「':
    case U'」':
    case U'『':
    case U'』':
      return u'“';
    default:
      return value > 0xFFFF ? u'\uFFFD' : static_cast<char16_t>(value);
  }
}

Letters FirstLetters(std::string_view text, size_t most) {
  Letters letters;
  letters.reserve(most);
  // A long number must not be read to its end for every question.
  constexpr size_t kLook = 256;
  for (size_t i = 0; i < std::min(text.size(), kLook) && letters.size() < most;) {
    const text::CodePoint c = text::DecodeAt(text, i);
    i += static_cast<size_t>(c.length);
    const char16_t letter = LetterOf(c.value);
    if (letter == 0 || (IsRun(letter) && !letters.empty() && letters.back() == letter)) continue;
    letters.push_back(letter);
  }
  return letters;
}

Letters LastLetters(std::string_view text, size_t most) {
  Letters letters;
  letters.reserve(most);
  constexpr size_t kLook = 256;
  const size_t from = text.size() - std::min(text.size(), kLook);
  for (size_t i = text.size(); i > from && letters.size() < most;) {
    const text::CodePoint c = text::DecodeBefore(text, i);
    i -= static_cast<size_t>(c.length);
    const char16_t letter = LetterOf(c.value);
    if (letter == 0 || (IsRun(letter) && !letters.empty() && letters.back() == letter)) continue;
    letters.push_back(letter);
  }
  std::reverse(letters.begin(), letters.end());
  return letters;
}

Letters TrainingLetters(std::string_view text) {
  Letters letters(1, kSentenceStart);
  bool space = false;
  for (size_t i = 0; i < text.size();) {
    const text::CodePoint c = text::DecodeAt(text, i);
    i += static_cast<size_t>(c.length);
    const char16_t letter = LetterOf(c.value);
    if (letter == 0) {
      space = true;
      continue;
    }
    const char16_t last = letters.back();
    if (space && IsHan(last) && IsHan(letter)) letters.push_back(kSentenceStart);
    space = false;
    if (IsRun(letter) && last == letter) continue;
    letters.push_back(letter);
    if (letter == u'。' || letter == u'！' || letter == u'？') letters.push_back(kSentenceStart);
  }
  return letters;
}

}  // namespace huiyao::segmentation
