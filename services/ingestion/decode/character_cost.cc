#include "services/ingestion/decode/character_cost.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <array>
#include <vector>

#include "services/ingestion/decode/common_characters.h"

namespace huiyao::ingestion {
namespace {

using Script = CharacterCost::Script;

constexpr char32_t kFirstIdeograph = 0x4E00;
constexpr char32_t kEndOfIdeographs = 0xA000;

constexpr float kRareIdeographBits = 18;
constexpr float kStandardIdeographBits = 15;

// -log2 of the mean frequency in each range of ranks.
float BitsOfRank(size_t rank) {
  if (rank < 64) return 7.7F;
  if (rank < 128) return 8.8F;
  if (rank < 256) return 9.6F;
  if (rank < 512) return 10.5F;
  return 12.0F;
}

// Decodes every two-byte code of rows [first, last] x trail bytes [low, high] and returns what is an ideograph.
std::vector<char32_t> Ideographs(const char* charset, int first, int last, int low, int high) {
  std::vector<char32_t> found;
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(charset, &status);
  if (U_FAILURE(status)) return found;
  for (int row = first; row <= last; ++row) {
    for (int trail = low; trail <= high; ++trail) {
      const char bytes[2] = {static_cast<char>(row), static_cast<char>(trail)};
      UChar units[4];
      status = U_ZERO_ERROR;
      const int32_t length = ucnv_toUChars(converter, units, 4, bytes, 2, &status);
      if (U_SUCCESS(status) && length == 1 && units[0] >= kFirstIdeograph && units[0] < kEndOfIdeographs) {
        found.push_back(units[0]);
      }
    }
  }
  ucnv_close(converter);
  return found;
}

std::array<float, kEndOfIdeographs - kFirstIdeograph> MakeIdeographTable() {
  std::array<float, kEndOfIdeographs - kFirstIdeograph> table;
  table.fill(kRareIdeographBits);
  const auto set = [&table](char32_t c, float bits) {
    float& cell = table[c - kFirstIdeograph];
    cell = std::min(cell, bits);
  };
  // The first levels of GB 2312-80 and of Big5 are their lists of characters in common use.
  for (const char32_t c : Ideographs("GB18030", 0xB0, 0xD7, 0xA1, 0xFE)) set(c, kStandardIdeographBits);
  for (const char32_t c : Ideographs("Big5", 0xA4, 0xC6, 0x40, 0xFE)) set(c, kStandardIdeographBits);
  for (size_t i = 0; i < kCommonCharacterCount; ++i) {
    set(kCommonSimplified[i], BitsOfRank(i));
    set(kCommonTraditional[i], BitsOfRank(i));
  }
  return table;
}

CharacterCost CostOfAscii(char32_t c) {
  if (c >= 'a' && c <= 'z') return {4.7F, Script::kLatin, false};
  if (c >= 'A' && c <= 'Z') return {7, Script::kLatin, false};
  if (c == ' ') return {3.5F, Script::kNeutral, false};
  if (c >= '0' && c <= '9') return {6.5F, Script::kNeutral, false};
  if (c == '\n' || c == '\r' || c == '\t') return {6, Script::kNeutral, false};
  if (c == '\f') return {12, Script::kNeutral, false};
  if (c < 0x20 || c == 0x7F) return {20, Script::kNeutral, true};
  return {7.5F, Script::kNeutral, false};
}

}  // namespace

CharacterCost CostOf(char32_t c) {
  static const auto ideographs = MakeIdeographTable();
  if (c < 0x80) return CostOfAscii(c);
  if (c >= kFirstIdeograph && c < kEndOfIdeographs) return {ideographs[c - kFirstIdeograph], Script::kHan, false};
  if (c == 0xFF0C || c == 0x3002 || c == 0x3001) return {5.5F, Script::kHan, false};
  if ((c >= 0x3000 && c < 0x3018) || (c >= 0xFF01 && c < 0xFF5F)) return {9, Script::kHan, false};
  if (c >= 0x2010 && c <= 0x2026) return {8, Script::kNeutral, false};
  if (c < 0xA0) return {20, Script::kNeutral, true};
  if (c < 0xC0) return {c == 0xA0 || c == 0xB7 ? 10.0F : 13.0F, Script::kNeutral, false};
  if (c < 0x100) return {10, Script::kLatin, false};
  if (c < 0x250) return {13, Script::kLatin, false};
  if (c >= 0x3B1 && c < 0x3CA) return {6.5F, Script::kOther, false};
  if (c >= 0x430 && c < 0x450) return {6, Script::kOther, false};
  if (c >= 0x400 && c < 0x430) return {9, Script::kOther, false};
  if (c >= 0x5D0 && c < 0x700) return {8, Script::kOther, false};
  if (c >= 0xE00 && c < 0xE60) return {8, Script::kOther, false};
  if (c >= 0x3041 && c < 0x3100) return {9, Script::kHan, false};
  if (c == 0xFEFF) return {16, Script::kNeutral, false};
  if (c == 0xFFFD) return {kInvalidSequenceBits, Script::kNeutral, true};
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_UNASSIGNED:
    case U_SURROGATE:
      return {26, Script::kOther, true};
    case U_PRIVATE_USE_CHAR:
      return {22, Script::kOther, true};
    case U_CONTROL_CHAR:
      return {20, Script::kNeutral, true};
    default:
      break;
  }
  if (c >= 0xAC00 && c < 0xD7A4) return {12, Script::kOther, false};
  if (c >= 0x2000 && c < 0x3400) return {13, Script::kNeutral, false};
  if (u_isIDStart(static_cast<UChar32>(c))) return {19, Script::kOther, false};
  return {16, Script::kNeutral, false};
}

}  // namespace huiyao::ingestion
