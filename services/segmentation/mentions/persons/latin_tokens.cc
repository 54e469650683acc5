#include "services/segmentation/mentions/persons/latin_tokens.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

constexpr std::array<std::string_view, 14> kAbbreviations = {"dr",  "mr",  "mrs", "ms",   "prof", "gen", "sen",
                                                             "rep", "gov", "col", "capt", "lt",   "st",  "hon"};

// The letters and digits of ASCII, whose lower case differs by one bit that digits have as well.
constexpr auto kIsAscii = [] {
  std::array<bool, 256> is{};
  for (size_t c = 0; c < 0x80; ++c) {
    is[c] = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
  return is;
}();

bool IsLetter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}

bool IsUpper(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || c == 0x160 || c == 0x17D || c == 0x141;
}

bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool IsApostrophe(char32_t c) { return c == U'\'' || c == U'’' || c == U'ʼ'; }

// Behind the letters and digits of ASCII from `at` on.
size_t EndOfAscii(std::string_view text, size_t at) {
  while (at < text.size() && kIsAscii[static_cast<uint8_t>(text[at])]) ++at;
  return at;
}

// `word`: letters and digits of ASCII.
void AppendLower(std::string_view word, std::string* lower) {
  const size_t size = lower->size();
  *lower += word;
  for (size_t i = size; i < lower->size(); ++i) (*lower)[i] = static_cast<char>((*lower)[i] | 0x20);
}

bool IsShortened(std::string_view word) {
  return word.size() == 1 || std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
}

}  // namespace

std::vector<LatinToken> CutLatinTokens(std::string_view text) {
  std::vector<LatinToken> tokens;
  constexpr size_t kUsualToken = 5;  // bytes, with the blank
  tokens.reserve(text.size() / kUsualToken + 1);
  const auto at = [&](size_t i) { return i < text.size() ? text::DecodeAt(text, i) : text::CodePoint{0, 1, true}; };
  for (size_t i = 0; i < text.size();) {
    text::CodePoint c = at(i);
    if (IsSpace(c.value)) {
      i += static_cast<size_t>(c.length);
      continue;
    }
    LatinToken& token = tokens.emplace_back();
    token.begin = i;
    if (!IsLetter(c.value) && !IsDigit(c.value)) {
      i += static_cast<size_t>(c.length);
      token.end = i;
      const bool quotes = c.value == U'“' || c.value == U'”' || c.value == U'"';
      const bool comma = c.value == U'，';
      token.lower = quotes ? "\"" : comma ? "," : std::string(text.substr(token.begin, token.end - token.begin));
      continue;
    }
    token.is_word = true;
    token.is_capital = IsUpper(c.value);
    bool small = false;
    while (true) {
      if (const size_t end = EndOfAscii(text, i); end > i) {
        AppendLower(text.substr(i, end - i), &token.lower);
        small = small || std::any_of(&text[i], text.data() + end, [](char letter) { return letter >= 'a'; });
        i = token.end = end;
      }
      c = at(i);
      if (IsLetter(c.value)) {
        small = small || !IsUpper(c.value);
        token.lower += text.substr(i, static_cast<size_t>(c.length));
        i += static_cast<size_t>(c.length);
        token.end = i;
        continue;
      }
      const text::CodePoint next = at(i + static_cast<size_t>(c.length));
      if (i >= text.size() || !IsLetter(next.value) || !(IsApostrophe(c.value) || c.value == U'-')) break;
      if (IsApostrophe(c.value) && (next.value == U's' || next.value == U'S')) {
        const size_t behind = i + static_cast<size_t>(c.length) + 1;
        if (!IsLetter(at(behind).value)) {
          token.is_possessive = true;
          i = behind;
          break;
        }
      }
      token.lower += c.value == U'-' ? '-' : '\'';
      i += static_cast<size_t>(c.length);
    }
    token.is_acronym = token.is_capital && !small && token.end - token.begin > 1;
    // The members' group.
    if (!token.is_possessive && token.lower.ends_with('s') && IsApostrophe(at(i).value) &&
        IsSpace(at(i + static_cast<size_t>(at(i).length)).value)) {
      token.is_possessive = true;
      i += static_cast<size_t>(at(i).length);
    }
    if (token.is_capital && i == token.end && i < text.size() && text[i] == '.' && IsShortened(token.lower)) {
      token.end = ++i;
    }
  }
  return tokens;
}

}  // namespace huiyao::segmentation
