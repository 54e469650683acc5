#include "services/segmentation/mentions/persons/latin_names.h"

#include <algorithm>

#include "services/segmentation/mentions/persons/latin_words.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMostWords = 4;

bool IsInitial(const LatinToken& token) { return token.end - token.begin <= 2 && token.lower.size() == 1; }

bool HasDigit(const LatinToken& token) {
  return std::any_of(token.lower.begin(), token.lower.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// NHC, G20.
bool IsAcronym(const LatinToken& token) { return token.is_capital && token.lower.size() < 2; }

// Two, Seven.
bool IsNumberWord(std::string_view word) {
  constexpr std::string_view kNumbers[] = {"one",    "two",    "three",  "four",    "five",     "six",     "seven",
                                           "eight",  "nine",   "ten",    "eleven",  "twelve",   "fifteen", "twenty",
                                           "thirty", "twin",   "dual",   "several", "both",     "many",    "few",
                                           "triple", "double", "dozens", "hundred", "hundreds", "thousand"};
  return std::find(std::begin(kNumbers), std::end(kNumbers), word) != std::end(kNumbers);
}

// Four Pillars: what is counted has no person's name.
bool IsCounted(const std::vector<LatinToken>& tokens, size_t at) {
  return at > 0 && tokens[at].lower.ends_with('s') && IsNumberWord(tokens[at - 1].lower);
}

bool IsNameWord(const LatinToken& token) {
  return token.is_word && token.is_capital && token.lower.size() > 1 && !HasDigit(token) &&
         !IsLatinCommonWord(token.lower) && !IsNumberWord(token.lower) && !IsAcronym(token);
}

// What follows makes the capitalised words before it the name of something else.
bool Continues(const std::vector<LatinToken>& tokens, size_t at) {
  if (at >= tokens.size() || tokens[at - 1].is_possessive) return false;
  if (tokens[at].lower == "thought") return true;
  return tokens[at].is_word && tokens[at].is_capital && IsLatinBodyNoun(tokens[at].lower);
}

size_t PinyinEnd(const std::vector<LatinToken>& tokens, size_t at) {
  if (at + 1 >= tokens.size()) return at;
  const LatinToken &surname = tokens[at], &given = tokens[at + 1];
  if (!surname.is_capital || !given.is_capital || surname.is_possessive) return at;
  if (!IsPinyinSurname(surname.lower) || !IsPinyinGiven(given.lower) || given.lower.size() < 2) return at;
  size_t end = at + 2;
  // Given names are also printed as two words: Li Xiao Ming.
  if (end < tokens.size() && !given.is_possessive && tokens[end].is_capital && IsPinyinGiven(tokens[end].lower) &&
      tokens[end].lower.size() > 1 && !IsLatinCommonWord(tokens[end].lower)) {
    ++end;
  }
  return end;
}

}  // namespace

size_t LatinNameEnd(const std::vector<LatinToken>& tokens, size_t at) {
  if (at >= tokens.size() || !tokens[at].is_word || !tokens[at].is_capital) return at;
  if (const size_t end = PinyinEnd(tokens, at); end > at) return Continues(tokens, end) ? at : end;
  size_t end = at;
  size_t words = 0;
  size_t last = at;  // one behind the last name word
  while (end < tokens.size() && words < kMostWords && end < at + kMostWords + 2) {
    const LatinToken& token = tokens[end];
    if (IsNameWord(token) && !IsCounted(tokens, end)) {
      ++words;
      last = ++end;
      if (token.is_possessive) break;
    } else if (words > 0 && token.is_word && token.is_capital && IsInitial(token)) {
      ++end;
    } else if (words > 0 && token.is_word && IsNameParticle(token.lower)) {
      ++end;
    } else if (words == 0 && end == at && IsInitial(token) && token.is_capital) {
      ++end;
    } else {
      break;
    }
  }
  if (words < 2 && !(words == 1 && last > at + 1)) return at;
  return Continues(tokens, last) ? at : last;
}

size_t LatinNameBegin(const std::vector<LatinToken>& tokens, size_t end) {
  size_t best = end;
  for (size_t count = 2; count <= kMostWords + 1 && count <= end; ++count) {
    const size_t at = end - count;
    if (!tokens[at].is_word) break;
    if (LatinNameEnd(tokens, at) == end) best = at;
    // One in Pinyin is complete.
    if (best == at && PinyinEnd(tokens, at) == end) break;
  }
  // A longer run of capitalised words is something else.
  if (best < end && best > 0 && tokens[best - 1].is_word && tokens[best - 1].is_capital &&
      !IsLatinCommonWord(tokens[best - 1].lower) && !IsNumberWord(tokens[best - 1].lower) &&
      !tokens[best - 1].is_possessive) {
    return end;
  }
  return best;
}

std::string_view LatinSurname(std::string_view name) {
  const size_t first = name.find(' ');
  if (first == name.npos || static_cast<uint8_t>(name[0]) >= 0xE3) return {};
  const std::vector<LatinToken> tokens = CutLatinTokens(name);
  if (tokens.size() < 2) return {};
  const LatinToken& token = PinyinEnd(tokens, 0) == tokens.size() ? tokens.front() : tokens.back();
  return name.substr(token.begin, token.end - token.begin);
}

}  // namespace huiyao::segmentation
