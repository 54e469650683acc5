#include "common/analysis/folding.h"

#include <memory>
#include <vector>

#include "common/base/check.h"
#include "common/text/utf8.h"
#include "unicode/uchar.h"
#include "unicode/unorm2.h"
#include "unicode/uscript.h"
#include "unicode/utf16.h"

namespace huiyao::analysis {
namespace {

constexpr char32_t kTableSize = 0x10000;

// The single code point that `value` decomposes to, or its first one if `first_of_many`; `value` if there is none.
char32_t Decompose(const UNormalizer2* normalizer, char32_t value, bool first_of_many) {
  UErrorCode error = U_ZERO_ERROR;
  UChar buffer[32];
  const int32_t length = unorm2_getRawDecomposition(normalizer, static_cast<UChar32>(value), buffer, 32, &error);
  if (U_FAILURE(error) || length <= 0) return value;
  UChar32 first;
  int32_t next = 0;
  U16_NEXT(buffer, next, length, first);
  if (next < length && !first_of_many) return value;
  return static_cast<char32_t>(first);
}

bool IsWidthOrCjkForm(char32_t value) {
  return value == 0x3000 || (value >= 0x2E80 && value <= 0x2FDF) || (value >= 0xF900 && value <= 0xFAFF) ||
         (value >= 0xFF00 && value <= 0xFFEF) || (value >= 0x2F800 && value <= 0x2FA1F);
}

char32_t FoldForm(char32_t value) {
  if (!IsWidthOrCjkForm(value)) return value;
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfkc = unorm2_getNFKCInstance(&error);
  HUIYAO_CHECK(U_SUCCESS(error), "ICU has no NFKC data");
  for (int step = 0; step < 4; ++step) {
    const char32_t next = Decompose(nfkc, value, /*first_of_many=*/false);
    if (next == value) break;
    value = next;
  }
  return value;
}

char32_t FoldMark(char32_t value) {
  switch (value) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02BC:
    case 0x2032:
      return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
    case 0x2033:
      return U'"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return U'-';
    default:
      return value;
  }
}

char32_t FoldLetter(char32_t value) {
  if (value < 0xC0) return value;
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(value), &error);
  if (U_FAILURE(error)) return value;
  if (script != USCRIPT_LATIN && script != USCRIPT_GREEK && script != USCRIPT_CYRILLIC) return FoldMark(value);
  const UNormalizer2* nfc = unorm2_getNFCInstance(&error);
  HUIYAO_CHECK(U_SUCCESS(error), "ICU has no NFC data");
  for (int step = 0; step < 4; ++step) {
    const char32_t next = Decompose(nfc, value, /*first_of_many=*/true);
    if (next == value) break;
    value = next;
  }
  return value;
}

char32_t FoldSlowly(char32_t value) {
  const char32_t letter = FoldLetter(FoldForm(value));
  // Folding the case may uncover a letter with a diacritic of its own, such as the Angstrom sign.
  return FoldLetter(static_cast<char32_t>(u_foldCase(static_cast<UChar32>(letter), U_FOLD_CASE_DEFAULT)));
}

const std::vector<char16_t>& Table() {
  static const std::vector<char16_t>& table = *[] {
    auto* made = new std::vector<char16_t>(kTableSize);
    for (char32_t value = 0; value < kTableSize; ++value) {
      const char32_t folded = FoldSlowly(value);
      (*made)[value] = static_cast<char16_t>(folded < kTableSize ? folded : value);
    }
    return made;
  }();
  return table;
}

}  // namespace

char32_t FoldCodePoint(char32_t value) {
  if (value < kTableSize) return Table()[value];
  return FoldSlowly(value);
}

std::string Fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::DecodeAt(text, at);
    text::AppendUtf8(FoldCodePoint(point.value), folded);
    at += static_cast<size_t>(point.length);
  }
  return folded;
}

}  // namespace huiyao::analysis
