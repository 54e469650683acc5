#include "services/ingestion/decode/charset_label.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <utility>

#include "services/ingestion/decode/ascii.h"

namespace huiyao::ingestion {
namespace {

constexpr size_t kDeclarationWindow = 4096;
constexpr size_t kLongestLabel = 40;

constexpr std::array<std::pair<std::string_view, std::string_view>, 36> kLabels = {{
    {"utf-8", "UTF-8"},
    {"utf8", "UTF-8"},
    {"unicode-1-1-utf-8", "UTF-8"},
    {"us-ascii", "windows-1252"},
    {"ascii", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"windows-1252", "windows-1252"},
    {"gb2312", "GB18030"},
    {"gb_2312-80", "GB18030"},
    {"gb_2312", "GB18030"},
    {"csgb2312", "GB18030"},
    {"euc-cn", "GB18030"},
    {"x-gbk", "GB18030"},
    {"gbk", "GB18030"},
    {"cp936", "GB18030"},
    {"ms936", "GB18030"},
    {"windows-936", "GB18030"},
    {"gb18030", "GB18030"},
    {"gb18030-2022", "GB18030"},
    {"chinese", "GB18030"},
    {"big5", "Big5"},
    {"big-5", "Big5"},
    {"cn-big5", "Big5"},
    {"x-x-big5", "Big5"},
    {"csbig5", "Big5"},
    {"cp950", "Big5"},
    {"windows-950", "Big5"},
    {"big5-hkscs", "Big5-HKSCS"},
    {"hz-gb-2312", "HZ-GB-2312"},
    {"unicode", "UTF-16LE"},
    {"utf-16", "UTF-16LE"},
    {"utf-32", "UTF-32LE"},
}};

// Value of `key` = "value" | 'value' | value at or after `from` in text; empty if none.
std::string ValueAfter(std::string_view text, std::string_view key) {
  for (size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
    size_t i = at + key.size();
    while (i < text.size() && IsAsciiSpace(text[i])) ++i;
    if (i >= text.size() || text[i] != '=') continue;
    ++i;
    while (i < text.size() && (IsAsciiSpace(text[i]) || text[i] == '"' || text[i] == '\'')) ++i;
    size_t end = i;
    while (end < text.size() && (IsAsciiAlnum(text[end]) || text[end] == '-' || text[end] == '_' || text[end] == ':')) {
      ++end;
    }
    if (end > i && end - i <= kLongestLabel) return std::string(text.substr(i, end - i));
  }
  return {};
}

}  // namespace

std::string CanonicalCharset(std::string_view label) {
  const std::string lower = AsciiLower(TrimAscii(label));
  if (lower.empty() || lower.size() > kLongestLabel) return {};
  for (const auto& [name, canonical] : kLabels) {
    if (lower == name) return std::string(canonical);
  }
  UErrorCode status = U_ZERO_ERROR;
  const char* name = ucnv_getStandardName(lower.c_str(), "IANA", &status);
  if (U_FAILURE(status) || name == nullptr) return {};
  std::string result = name;
  // Charsets in which markup or controls hide behind other bytes.
  for (const std::string_view unsafe : {"UTF-7", "SCSU", "BOCU-1", "CESU-8"}) {
    if (result == unsafe) return {};
  }
  if (result.starts_with("IBM") || result.starts_with("EBCDIC")) {
    // EBCDIC among them; ASCII's letters must decode to themselves.
    UConverter* converter = ucnv_open(result.c_str(), &status);
    UChar units[4] = {};
    if (U_SUCCESS(status)) ucnv_toUChars(converter, units, 4, "aZ", 2, &status);
    ucnv_close(converter);
    if (U_FAILURE(status) || units[0] != 'a' || units[1] != 'Z') return {};
  }
  return result;
}

std::string FindDeclaredCharset(std::string_view bytes) {
  const std::string head = AsciiLower(bytes.substr(0, kDeclarationWindow));
  const std::string_view view = head;
  if (const size_t xml = view.find("<?xml"); xml < 16) {
    std::string value = ValueAfter(view.substr(xml, view.find("?>", xml) - xml), "encoding");
    if (!value.empty()) return value;
  }
  for (size_t at = view.find("<meta"); at != std::string_view::npos; at = view.find("<meta", at + 1)) {
    const size_t end = std::min(view.find('>', at), view.size());
    std::string value = ValueAfter(view.substr(at, end - at), "charset");
    if (!value.empty()) return value;
  }
  return {};
}

}  // namespace huiyao::ingestion
