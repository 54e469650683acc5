#include "common/analysis/words/measure_unit.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace huiyao::analysis {
namespace {

constexpr size_t kMaxSymbolLetters = 5;

// SI units, their usual multiples and what official statistics use beside them (GB 3100—3102).
bool IsUnit(std::u32string_view name) {
  static constexpr auto kUnits = std::to_array<std::u32string_view>(
      {U"km",  U"cm",  U"mm",   U"nm",  U"μm",   U"µm",  U"kg",  U"mg",  U"μg",  U"µg",  U"ha",   U"hm",   U"dm",
       U"mL",  U"ml",  U"kW",   U"MW",  U"GW",   U"TW",  U"kWh", U"MWh", U"GWh", U"TWh", U"kV",   U"mV",   U"mA",
       U"Hz",  U"kHz", U"MHz",  U"GHz", U"THz",  U"kPa", U"MPa", U"hPa", U"Pa",  U"kJ",  U"MJ",   U"GJ",   U"eV",
       U"keV", U"MeV", U"GeV",  U"KB",  U"kB",   U"MB",  U"GB",  U"TB",  U"PB",  U"EB",  U"kbps", U"Mbps", U"Gbps",
       U"bps", U"mol", U"mmol", U"dB",  U"kcal", U"cal", U"mSv", U"μSv", U"kN",  U"rpm", U"ppm",  U"tce"});
  return std::find(kUnits.begin(), kUnits.end(), name) != kUnits.end();
}

bool IsShortUnit(std::u32string_view name) {
  return name.size() == 1 && std::u32string_view(U"mgtshLWVJNK").find(name[0]) != std::u32string_view::npos;
}

bool IsExponent(char32_t value) { return value == 0xB2 || value == 0xB3; }

// One symbol with its exponent; false if none stands here.
bool SkipSymbol(AtomCursor& cursor, bool short_ones) {
  AtomCursor ahead = cursor;
  std::u32string name;
  while (ahead.AtLetter() && name.size() <= kMaxSymbolLetters) {
    name += ahead.value();
    ahead.Next();
  }
  if (!IsUnit(name) && !(short_ones && IsShortUnit(name))) return false;
  if (IsExponent(ahead.value())) ahead.Next();
  cursor = ahead;
  return true;
}

}  // namespace

size_t ScanMeasureUnit(AtomCursor cursor, bool after_number) {
  const size_t start = cursor.at();
  if (cursor.Is(0xB0) && (cursor.Ahead().Is('C') || cursor.Ahead().Is('F'))) {
    return cursor.Ahead(2).AtWord() ? start : cursor.Ahead(2).at();
  }
  AtomCursor first = cursor;
  // A single letter counts before a second symbol, too: m/s, t/h.
  if (!SkipSymbol(cursor, true)) return start;
  bool compound = false;
  while (cursor.Is('/') || cursor.Is(0xB7) || cursor.Is(0x22C5)) {
    AtomCursor ahead = cursor.Ahead();
    if (!SkipSymbol(ahead, true)) break;
    cursor = ahead;
    compound = true;
  }
  if (cursor.AtWord()) return start;
  if (!compound && !after_number && !SkipSymbol(first, false)) {
    // m² is a unit by its exponent.
    if (!IsExponent(first.Ahead().value())) return start;
  }
  return cursor.at();
}

}  // namespace huiyao::analysis
