#ifndef HUIYAO_SERVICES_SEGMENTATION_SENTENCES_BYTE_CLASSES_H_
#define HUIYAO_SERVICES_SEGMENTATION_SENTENCES_BYTE_CLASSES_H_

#include <array>
#include <cstdint>

namespace huiyao::segmentation {

// What a byte may begin.
enum class Byte : uint8_t {
  kPlain,
  kTerminal,
  kBlank,
  kItemStart,
  kLineEnd,
  kQuote,
  kOpenBracket,
  kCloseBracket,
  kColon,
  kWide
};

using ByteTable = std::array<Byte, 256>;

constexpr ByteTable MakeCommonTable() {
  ByteTable table{};
  for (const char c : {'.', '!', '?'}) table[static_cast<uint8_t>(c)] = Byte::kTerminal;
  for (const char c : {'\n', '\v', '\f', '\r'}) table[static_cast<uint8_t>(c)] = Byte::kLineEnd;
  table['"'] = Byte::kQuote;
  table['('] = Byte::kOpenBracket;
  table[')'] = Byte::kCloseBracket;
  // The leads of U+0080 to U+00BF, of U+2000 to U+3FFF and of U+F000 to U+FFFF.
  for (const int lead : {0xC2, 0xE2, 0xE3, 0xEF}) table[lead] = Byte::kWide;
  return table;
}

// For most lines, where no sentence ends before a small letter without a terminal: stops at what may stand behind a
// blank, of which there are far fewer than blanks.
constexpr ByteTable MakeQuickTable() {
  ByteTable table = MakeCommonTable();
  for (int c = 'A'; c <= 'Z'; ++c) table[c] = Byte::kItemStart;
  for (int c = '0'; c <= '9'; ++c) table[c] = Byte::kItemStart;
  for (const char c : {'-', '*', '_', '=', '~', '#', '+'}) table[static_cast<uint8_t>(c)] = Byte::kItemStart;
  table[':'] = Byte::kColon;
  return table;
}

// For lines with a list or an address in them.
constexpr ByteTable MakeThoroughTable() {
  ByteTable table = MakeCommonTable();
  table[' '] = table['\t'] = Byte::kBlank;
  return table;
}

inline constexpr ByteTable kQuickTable = MakeQuickTable();
inline constexpr ByteTable kThoroughTable = MakeThoroughTable();

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SENTENCES_BYTE_CLASSES_H_
