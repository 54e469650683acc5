#ifndef HUIYAO_SERVICES_INGESTION_DECODE_CHARACTER_COST_H_
#define HUIYAO_SERVICES_INGESTION_DECODE_CHARACTER_COST_H_

#include <cstdint>

namespace huiyao::ingestion {

// How surprising a character is in real text: a coarse unigram code over Unicode, in bits. Two readings of the same
// bytes compare by the sum of these costs (minimum description length: Rissanen, Automatica 14, 1978); a reading that
// costs about eight bits per byte explains nothing.
struct CharacterCost {
  // Scripts that rarely change from one character to the next.
  enum class Script : uint8_t { kNeutral, kLatin, kHan, kOther };
  float bits;
  Script script;
  // A control, private-use, unassigned or replacement character: no text has more than a few.
  bool suspicious;
};

// Never fails; values above U+10FFFF and surrogates are suspicious. Thread-safe.
CharacterCost CostOf(char32_t c);

// Added for every change of script.
inline constexpr float kScriptChangeBits = 3;
// Of a byte sequence that a charset cannot decode.
inline constexpr float kInvalidSequenceBits = 24;

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_DECODE_CHARACTER_COST_H_
