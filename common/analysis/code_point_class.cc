#include "common/analysis/code_point_class.h"

#include <vector>

#include "unicode/uchar.h"
#include "unicode/uscript.h"

namespace huiyao::analysis {
namespace {

constexpr char32_t kTableSize = 0x10000;

bool IsWrittenWithoutSpaces(char32_t value) {
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(value), &error)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_YI:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return U_SUCCESS(error);
    default:
      return false;
  }
}

CodePointClass ClassifySlowly(char32_t value) {
  const UChar32 c = static_cast<UChar32>(value);
  if (u_isUWhiteSpace(c) || u_charType(c) == U_CONTROL_CHAR) return CodePointClass::kSpace;
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return CodePointClass::kIgnorable;
  const uint32_t category = U_MASK(u_charType(c));
  if (category & U_GC_CF_MASK) return CodePointClass::kIgnorable;
  // Diacritics: their letters are folded to the bare ones.
  if (value >= 0x300 && value <= 0x36F) return CodePointClass::kIgnorable;
  if (category & (U_GC_P_MASK | U_GC_SM_MASK | U_GC_SC_MASK | U_GC_SK_MASK)) return CodePointClass::kMark;
  if (IsWrittenWithoutSpaces(value)) return CodePointClass::kSingle;
  // The prolonged sound mark of kana is common to two scripts.
  if (value == 0x30FC) return CodePointClass::kSingle;
  if (category & (U_GC_L_MASK | U_GC_ND_MASK | U_GC_M_MASK)) return CodePointClass::kWord;
  return CodePointClass::kSingle;
}

}  // namespace

CodePointClass Classify(char32_t folded) {
  static const std::vector<CodePointClass>& table = *[] {
    auto* made = new std::vector<CodePointClass>(kTableSize);
    for (char32_t value = 0; value < kTableSize; ++value) (*made)[value] = ClassifySlowly(value);
    return made;
  }();
  return folded < kTableSize ? table[folded] : ClassifySlowly(folded);
}

}  // namespace huiyao::analysis
