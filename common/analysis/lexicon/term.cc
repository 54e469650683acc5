#include "common/analysis/lexicon/term.h"

#include <unicode/uchar.h>

#include "common/analysis/words/fold.h"
#include "common/base/error.h"
#include "common/text/utf8.h"
#include "fmt/format.h"

namespace huiyao::analysis {
namespace {

bool IsSpace(char32_t value) { return u_isUWhiteSpace(static_cast<UChar32>(value)); }

bool MayStand(char32_t value) {
  if (value >= 0x20 && value < 0x7F) return true;
  return (U_MASK(u_charType(static_cast<UChar32>(value))) & (U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK)) == 0;
}

// The part of well-formed text that is left without the white space around it.
std::string_view Trim(std::string_view text) {
  while (!text.empty()) {
    const text::CodePoint first = text::DecodeAt(text, 0);
    if (!IsSpace(first.value)) break;
    text.remove_prefix(static_cast<size_t>(first.length));
  }
  while (!text.empty()) {
    const text::CodePoint last = text::DecodeBefore(text, text.size());
    if (!IsSpace(last.value)) break;
    text.remove_suffix(static_cast<size_t>(last.length));
  }
  return text;
}

absl::Status NoTerm(std::string_view why) { return Error(absl::StatusCode::kInvalidArgument, "INVALID_TERM", why); }

}  // namespace

absl::StatusOr<std::string> NormalizeTerm(std::string_view text) {
  if (!text::IsValidUtf8(text)) return NoTerm("a term is well-formed UTF-8");
  const std::string_view term = Trim(text);
  if (term.empty()) return NoTerm("a term is not empty");
  size_t length = 0;
  for (size_t at = 0; at < term.size(); ++length) {
    const text::CodePoint point = text::DecodeAt(term, at);
    if (!MayStand(point.value)) {
      return NoTerm(fmt::format("a term holds no controls and line breaks, this one has U+{:04X}",
                                static_cast<uint32_t>(point.value)));
    }
    at += static_cast<size_t>(point.length);
  }
  if (length > kMaxTermCodePoints) {
    return NoTerm(fmt::format("a term has at most {} characters, this one has {}", kMaxTermCodePoints, length));
  }
  return std::string(term);
}

std::optional<std::u32string> FoldTerm(std::string_view term) {
  std::u32string folded;
  for (size_t at = 0; at < term.size();) {
    const text::CodePoint point = text::DecodeAt(term, at);
    if (!point.valid || !MayStand(point.value) || folded.size() == kMaxTermCodePoints) return std::nullopt;
    folded.push_back(FoldForWords(point.value));
    at += static_cast<size_t>(point.length);
  }
  if (folded.empty() || IsSpace(folded.front()) || IsSpace(folded.back())) return std::nullopt;
  return folded;
}

std::string TermKey(std::string_view term) {
  const auto folded = FoldTerm(term);
  return folded ? TermKey(*folded) : std::string();
}

std::string TermKey(std::u32string_view folded) {
  std::string key;
  key.reserve(folded.size() * 3);
  for (const char32_t value : folded) text::AppendUtf8(value, key);
  return key;
}

std::string TermKeyPrefix(std::string_view prefix) {
  std::string key;
  for (size_t at = 0; at < prefix.size();) {
    const text::CodePoint point = text::DecodeAt(prefix, at);
    text::AppendUtf8(FoldForWords(point.value), key);
    at += static_cast<size_t>(point.length);
  }
  return key;
}

}  // namespace huiyao::analysis
