#include "common/analysis/words/atom.h"

#include "common/analysis/words/address.h"
#include "common/analysis/words/atom_cursor.h"
#include "common/analysis/words/measure_unit.h"

namespace huiyao::analysis {
namespace {

int SkipDigits(AtomCursor& cursor, int most = 1 << 20) {
  int count = 0;
  for (; count < most && cursor.AtDigit(); ++count) cursor.Next();
  return count;
}

// 2026-01-09, 2026/1/9, 2026.1.9: four digits and twice the same separator.
bool SkipDate(AtomCursor& cursor) {
  AtomCursor ahead = cursor;
  if (SkipDigits(ahead, 5) != 4) return false;
  const char32_t separator = ahead.value();
  if (separator != '-' && separator != '/' && separator != '.') return false;
  for (int part = 0; part < 2; ++part) {
    if (!ahead.Is(separator)) return false;
    ahead.Next();
    const int digits = SkipDigits(ahead, 3);
    if (digits < 1 || digits > 2) return false;
  }
  if (ahead.AtWord() || (ahead.Is(separator) && ahead.Ahead().AtDigit())) return false;
  cursor = ahead;
  return true;
}

// 10:30, 10:30:05.
bool SkipTime(AtomCursor& cursor) {
  AtomCursor ahead = cursor;
  if (const int hours = SkipDigits(ahead, 3); hours < 1 || hours > 2) return false;
  int parts = 0;
  for (; parts < 2 && ahead.Is(':') && ahead.Ahead().AtDigit(); ++parts) {
    AtomCursor part = ahead.Ahead();
    if (SkipDigits(part, 3) != 2) break;
    ahead = part;
  }
  if (parts == 0 || ahead.AtWord()) return false;
  cursor = ahead;
  return true;
}

// What follows the first digits of a number: groups of three, a fraction, a percent sign.
Symbol SkipNumber(AtomCursor& cursor) {
  int digits = SkipDigits(cursor);
  bool separated = false;
  // A full-width comma parts numbers, except between groups of full-width digits.
  while (cursor.Is(',') && digits <= 3) {
    AtomCursor group = cursor.Ahead();
    if (cursor.full_width() != group.full_width() || SkipDigits(group, 4) != 3) break;
    cursor = group;
    separated = true;
  }
  if (cursor.Is('.') && cursor.Ahead().AtDigit()) {
    cursor.Next();
    SkipDigits(cursor);
    separated = true;
  } else if (cursor.Is('/') && !separated && cursor.Ahead().AtDigit()) {
    cursor.Next();
    SkipDigits(cursor);
    separated = true;
  }
  if (cursor.Is('%') || cursor.Is(0x2030)) {
    cursor.Next();
    return kPercentSymbol;
  }
  if (separated) return kDecimalSymbol;
  return digits <= 2 ? kShortNumberSymbol : digits == 4 ? kYearSymbol : kIntegerSymbol;
}

// Punctuation inside a Latin word: a letter or digit stands behind it, and before it.
bool Joins(const AtomCursor& cursor, const AtomCursor& before) {
  if (cursor.full_width()) return false;
  const AtomCursor after = cursor.Ahead();
  if (!after.AtWord()) return false;
  switch (cursor.value()) {
    case '-':
    case '_':
    case '&':
    case '\'':
    case 0x2019:
    case 0x2010:
    case 0x2011:
      return !(before.AtDigit() && after.AtDigit());
    case '.':
      // PM2.5, v1.0.
      return before.AtDigit() && after.AtDigit();
    default:
      return false;
  }
}

// U.S., G.D.P, e.g.: single letters with dots; the last dot may be missing.
bool SkipInitials(AtomCursor& cursor) {
  AtomCursor ahead = cursor;
  int letters = 0;
  while (ahead.AtLetter() && ahead.Ahead().Is('.') && !ahead.Ahead().full_width()) {
    ahead = ahead.Ahead(2);
    ++letters;
  }
  if (letters > 0 && ahead.AtLetter() && !ahead.Ahead().AtWord()) {
    ahead.Next();
    ++letters;
  }
  if (letters < 2 || ahead.AtWord()) return false;
  cursor = ahead;
  return true;
}

// C++, C#, F#.
void SkipSharpOrPlus(AtomCursor& cursor) {
  if (cursor.Is('#') && !cursor.full_width()) {
    cursor.Next();
  } else if (cursor.Is('+') && cursor.Ahead().Is('+')) {
    cursor = cursor.Ahead(2);
  }
}

}  // namespace

Atom ScanAtom(std::string_view text, size_t at, const CharacterTable& characters) {
  if (const size_t end = ScanAddress(text, at); end > at) return {end, kMixedSymbol, true};
  AtomCursor cursor(text, at, characters);
  bool digits = false;
  if (cursor.AtDigit()) {
    if (SkipDate(cursor) || SkipTime(cursor)) return {cursor.at(), kDecimalSymbol, true};
    AtomCursor number = cursor;
    const Symbol symbol = SkipNumber(number);
    const bool joined = Joins(number, cursor) && number.Ahead().AtLetter();
    if (!number.AtLetter() && !joined) return {number.at(), symbol, false};
    if (ScanMeasureUnit(number, true) > number.at()) return {number.at(), symbol, false};
    cursor = number;
    digits = true;
  } else {
    const bool after_number = at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
    if (const size_t end = ScanMeasureUnit(cursor, after_number); end > at) return {end, kLatinSymbol, false};
    if (SkipInitials(cursor)) return {cursor.at(), kLatinSymbol, false};
  }
  bool letters = false;
  AtomCursor before = cursor;
  int length = 0;
  while (cursor.AtWord() || (length + digits > 0 && Joins(cursor, before))) {
    (cursor.AtDigit() ? digits : letters) |= cursor.AtWord();
    before = cursor;
    cursor.Next();
    ++length;
  }
  if (length == 1 && letters && before.AtUpper()) SkipSharpOrPlus(cursor);
  return {cursor.at(), digits ? kMixedSymbol : kLatinSymbol, false};
}

}  // namespace huiyao::analysis
