#include "services/segmentation/sentences/tokens.h"

#include <algorithm>

namespace huiyao::segmentation {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kIdeographicSpace = "\u3000";

// A byte that ends a token: ASCII white space. Other white space is rare enough to count as part of it.
bool EndsToken(char c) { return IsBlank(c) || (c >= '\n' && c <= '\r'); }

}  // namespace

size_t SkipBlanks(std::string_view text, size_t at) {
  while (at < text.size()) {
    if (IsBlank(text[at])) {
      ++at;
    } else if (text.substr(at, 2) == kNoBreakSpace) {
      at += 2;
    } else if (text.substr(at, 3) == kIdeographicSpace) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

std::string_view TokenBefore(std::string_view text, size_t from, size_t end) {
  size_t start = end;
  while (start > from && end - start < kTokenBytes && !EndsToken(text[start - 1])) --start;
  return text.substr(start, end - start);
}

std::string_view TokenAt(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && end - at < kTokenBytes && !EndsToken(text[end])) ++end;
  return text.substr(at, end - at);
}

std::string_view WithoutOpeners(std::string_view token) {
  static constexpr std::string_view kLong[] = {"“", "‘", "«", "–", "—", "（"};
  while (!token.empty()) {
    if (std::string_view("([{\"'-").find(token[0]) != std::string_view::npos) {
      token.remove_prefix(1);
      continue;
    }
    const auto* found = std::find_if(std::begin(kLong), std::end(kLong),
                                     [&](std::string_view opener) { return token.starts_with(opener); });
    if (found == std::end(kLong)) break;
    token.remove_prefix(found->size());
  }
  return token;
}

std::string_view LeadingWord(std::string_view token) {
  size_t end = 0;
  while (end < token.size() && (IsLetter(token[end]) || (end > 0 && token[end] == '\''))) ++end;
  return token.substr(0, end);
}

bool IsAddress(std::string_view token) {
  if (token.find("://") != std::string_view::npos || token.starts_with("www.")) return true;
  const size_t at = token.find('@');
  return at != std::string_view::npos && at > 0 && token.find('.', at) != std::string_view::npos;
}

bool IsWord(std::string_view token) { return !token.empty() && std::all_of(token.begin(), token.end(), IsLetter); }

bool IsLowerWord(std::string_view token) { return !token.empty() && std::all_of(token.begin(), token.end(), IsLower); }

bool IsCapitalized(std::string_view token) {
  return !token.empty() && IsUpper(token[0]) && std::all_of(token.begin() + 1, token.end(), IsLower);
}

}  // namespace huiyao::segmentation
