#include "services/segmentation/sentences/tokens.h"

#include <algorithm>

namespace huiyao::segmentation {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kIdeographicSpace = "\u3000";

}  // namespace

size_t SkipBlanks(std::string_view text, size_t at) {
  while (at < text.size()) {
    const char c = text[at];
    if (IsBlank(c)) {
      ++at;
    } else if (c != kNoBreakSpace[0] && c != kIdeographicSpace[0]) {
      break;
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
  if (token.starts_with("www.")) return true;
  size_t mark = 0;
  while (mark < token.size() && token[mark] != ':' && token[mark] != '@') ++mark;
  if (mark == token.size() || mark == 0) return false;
  if (token[mark] == ':') return token.substr(mark).starts_with("://");
  return token.find('.', mark) != std::string_view::npos;
}

bool IsWord(std::string_view token) { return !token.empty() && std::all_of(token.begin(), token.end(), IsLetter); }

bool IsLowerWord(std::string_view token) { return !token.empty() && std::all_of(token.begin(), token.end(), IsLower); }

bool IsCapitalized(std::string_view token) {
  return !token.empty() && IsUpper(token[0]) && std::all_of(token.begin() + 1, token.end(), IsLower);
}

}  // namespace huiyao::segmentation
