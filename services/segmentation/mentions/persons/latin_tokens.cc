#include "services/segmentation/mentions/persons/latin_tokens.h"

#include <algorithm>
#include <array>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

constexpr std::array<std::string_view, 14> kAbbreviations = {"dr",  "mr",  "mrs", "ms",   "prof", "gen", "sen",
                                                             "rep", "gov", "col", "capt", "lt",   "st",  "hon"};

bool IsLetter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}

bool IsUpper(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || c == 0x160 || c == 0x17D || c == 0x141;
}

bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool IsApostrophe(char32_t c) { return c == U'\'' || c == U'’' || c == U'ʼ'; }

}  // namespace

std::vector<LatinToken> CutLatinTokens(std::string_view text) {
  std::vector<LatinToken> tokens;
  tokens.reserve(text.size() / 6 + 1);
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
      c = at(i);
      small = small || (i < text.size() && IsLetter(c.value) && !IsUpper(c.value));
      if (IsLetter(c.value) || IsDigit(c.value)) {
        if (c.length == 1) {
          token.lower += static_cast<char>(c.value >= U'A' && c.value <= U'Z' ? c.value | 0x20 : c.value);
        } else {
          token.lower += text.substr(i, static_cast<size_t>(c.length));
        }
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
    const bool shortened = token.lower.size() == 1 ||
                           std::find(kAbbreviations.begin(), kAbbreviations.end(), token.lower) != kAbbreviations.end();
    if (token.is_capital && shortened && i == token.end && i < text.size() && text[i] == '.') token.end = ++i;
  }
  return tokens;
}

}  // namespace huiyao::segmentation
