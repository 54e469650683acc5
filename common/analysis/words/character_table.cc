#include "common/analysis/words/character_table.h"

#include <algorithm>

#include "common/analysis/code_point_class.h"
#include "common/analysis/folding.h"
#include "unicode/uchar.h"
#include "unicode/uscript.h"

namespace huiyao::analysis {

CharacterEntry CharacterTable::Beyond(char32_t value) const {
  const auto found = std::lower_bound(supplementary_.begin(), supplementary_.end(), value,
                                      [](const Supplementary& a, char32_t b) { return a.code_point < b; });
  if (found != supplementary_.end() && found->code_point == value) {
    return {static_cast<Symbol>(found->symbol), ScanClass::kHan};
  }
  switch (const ScanClass scan_class = ScanClassOf(value)) {
    case ScanClass::kHan:
      return {kUnknownHanSymbol, scan_class};
    case ScanClass::kSpace:
      return {kEdgeSymbol, scan_class};
    default:
      return {kUnknownGapSymbol, scan_class};
  }
}

ScanClass ScanClassOf(char32_t value) {
  // The planes of ideographs, assigned or not: no look-up needed.
  if (value >= 0x20000 && value <= 0x3FFFD) return ScanClass::kHan;
  const char32_t folded = FoldCodePoint(value);
  const UChar32 c = static_cast<UChar32>(folded);
  switch (Classify(folded)) {
    case CodePointClass::kSpace:
      return ScanClass::kSpace;
    case CodePointClass::kIgnorable:
      return ScanClass::kIgnorable;
    case CodePointClass::kMark:
      return ScanClass::kGap;
    case CodePointClass::kWord:
      if (u_isdigit(c)) return ScanClass::kDigit;
      return U_GET_GC_MASK(c) & U_GC_M_MASK ? ScanClass::kIgnorable : ScanClass::kLetter;
    case CodePointClass::kSingle:
      break;
  }
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(c, &error)) {
    case USCRIPT_HAN:
      // Strokes and description characters are of the script, but no ideographs.
      return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) || c == 0x3005 ? ScanClass::kHan : ScanClass::kGap;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return ScanClass::kKana;
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_YI:
      return ScanClass::kLetter;
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return ScanClass::kComplex;
    default:
      if (c == 0x30FC) return ScanClass::kKana;
      // Circled numbers, superscripts, letter-like signs: words only as parts of one.
      return ScanClass::kGap;
  }
}

}  // namespace huiyao::analysis
