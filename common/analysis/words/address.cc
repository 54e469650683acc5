#include "common/analysis/words/address.h"

#include <algorithm>
#include <array>

namespace huiyao::analysis {
namespace {

constexpr size_t kMaxAddressBytes = 2048;

bool IsAlnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsAlpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool StartsWith(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) { return a == Lower(b); });
}

bool IsUrlCharacter(char c) {
  return IsAlnum(c) || std::string_view("-._~:/?#[]@!$&'()*+,;=%").find(c) != std::string_view::npos;
}

// Characters from `at` on that `accept` accepts.
template <typename Accept>
size_t Skip(std::string_view text, size_t at, Accept accept) {
  const size_t limit = std::min(text.size(), at + kMaxAddressBytes);
  while (at < limit && accept(text[at])) ++at;
  return at;
}

// Without what closes the sentence, and a bracket that nothing in it opens.
size_t TrimEnd(std::string_view text, size_t start, size_t end) {
  while (end > start) {
    const char c = text[end - 1];
    if (c == ')' || c == ']') {
      const std::string_view inside = text.substr(start, end - start);
      const char open = c == ')' ? '(' : '[';
      if (std::count(inside.begin(), inside.end(), open) >= std::count(inside.begin(), inside.end(), c)) break;
    } else if (std::string_view(".,;:!?'([").find(c) == std::string_view::npos) {
      break;
    }
    --end;
  }
  return end;
}

// The end of labels joined by dots, with at least two of them; `at` if there is only one.
size_t ScanHost(std::string_view text, size_t at) {
  size_t end = at;
  int labels = 0;
  for (size_t i = at;;) {
    const size_t label = Skip(text, i, [](char c) { return IsAlnum(c) || c == '-'; });
    if (label == i || text[i] == '-' || text[label - 1] == '-') break;
    end = label;
    ++labels;
    if (label >= text.size() || text[label] != '.') break;
    i = label + 1;
  }
  return labels >= 2 ? end : at;
}

std::string_view LastLabel(std::string_view host) { return host.substr(host.rfind('.') + 1); }

// Domains that a host name without a scheme is believed to end in; others are more likely a missing space.
bool IsKnownDomain(std::string_view label) {
  static constexpr auto kDomains =
      std::to_array<std::string_view>({"biz", "cn", "com", "edu", "eu", "gov", "hk", "info", "int", "io", "jp", "mil",
                                       "mo", "net", "org", "tv", "tw", "uk", "us"});
  return std::find(kDomains.begin(), kDomains.end(), label) != kDomains.end();
}

size_t ScanUrl(std::string_view text, size_t at) {
  size_t body = 0;
  for (const std::string_view scheme : {"http://", "https://", "ftp://", "www."}) {
    if (StartsWith(text.substr(at), scheme)) body = at + scheme.size();
  }
  if (body == 0) return at;
  const size_t end = TrimEnd(text, at, Skip(text, body, IsUrlCharacter));
  return end > body ? end : at;
}

size_t ScanEmail(std::string_view text, size_t at) {
  const size_t local =
      Skip(text, at, [](char c) { return IsAlnum(c) || std::string_view("._%+-").find(c) != std::string_view::npos; });
  if (local == at || local >= text.size() || text[local] != '@') return at;
  const size_t end = ScanHost(text, local + 1);
  return end > local + 1 && IsAlpha(text[end - 1]) ? end : at;
}

size_t ScanBareHost(std::string_view text, size_t at) {
  const size_t end = ScanHost(text, at);
  if (end == at || !IsKnownDomain(LastLabel(text.substr(at, end - at)))) return at;
  if (end < text.size() && text[end] == '/') return TrimEnd(text, at, Skip(text, end, IsUrlCharacter));
  return end;
}

}  // namespace

size_t ScanAddress(std::string_view text, size_t at) {
  for (const auto scan : {ScanUrl, ScanEmail, ScanBareHost}) {
    if (const size_t end = scan(text, at); end > at) return end;
  }
  return at;
}

}  // namespace huiyao::analysis
