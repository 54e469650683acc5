#include "services/segmentation/layout/page_pieces.h"

#include <algorithm>
#include <cmath>

#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

// Units of one column beside a seam that are looked at.
constexpr size_t kNeighbours = 2;

// Of several lines that were joined already, the outer ones tell.
PieceEnds LookAtUnit(const PrintedUnit& unit) {
  PieceEnds ends = LookAtEnds(unit.first);
  if (unit.first.data() == unit.last.data()) return ends;
  const PieceEnds last = LookAtEnds(unit.last);
  ends.prose = ends.open_begin = true;
  ends.short_end = ends.lone = false;
  ends.open_end = last.open_end || (!EndsLineOnPurpose(unit.last) && !EndsWithNote(last.tail));
  ends.stops |= last.stops;
  ends.pauses += last.pauses;
  ends.tail = last.tail;
  return ends;
}

}  // namespace

const PieceEnds& PagePieces::Look(size_t unit) {
  PieceEnds& ends = pieces_[unit].ends;
  ends = LookAtUnit(units_[unit]);
  if (ends.prose && !ends.lone && EndsSentence(units_[unit].last)) {
    ++paragraphs_;
    const double length = std::log(static_cast<double>(Bytes(unit)));
    logarithms_ += length;
    squares_ += length * length;
  }
  return ends;
}

size_t PagePieces::Bytes(size_t unit) const {
  const auto& [first, last, joinable, rule] = units_[unit];
  const bool in_order = first.data() <= last.data();
  return in_order ? static_cast<size_t>(last.data() + last.size() - first.data()) : first.size() + last.size();
}

std::optional<double> PagePieces::Length(size_t bytes) const {
  constexpr int kFewest = 4;
  constexpr double kLeastDeviation = 0.35;
  if (paragraphs_ < kFewest) return std::nullopt;
  const double mean = logarithms_ / paragraphs_, variance = std::max(0.0, squares_ / paragraphs_ - mean * mean);
  return (std::log(static_cast<double>(bytes)) - mean) / std::max(kLeastDeviation, std::sqrt(variance));
}

const EndTraits& PagePieces::End(size_t unit) {
  std::optional<EndTraits>& end = pieces_[unit].end;
  return end ? *end : end.emplace(ReadEnd(pieces_[unit].ends));
}

const BeginTraits& PagePieces::Beginning(size_t unit) {
  std::optional<BeginTraits>& beginning = pieces_[unit].beginning;
  return beginning ? *beginning : beginning.emplace(ReadBeginning(pieces_[unit].ends));
}

uint64_t PagePieces::Provinces(size_t unit) {
  std::optional<uint64_t>& provinces = pieces_[unit].provinces;
  return provinces ? *provinces : provinces.emplace(ProvincesOf(pieces_[unit].ends));
}

size_t PagePieces::ColumnBefore(size_t unit) const {
  size_t first = unit;
  while (first > 0 && unit - first < kNeighbours && Prose(first - 1) && !Ends(first - 1).open_end) --first;
  return first;
}

size_t PagePieces::ColumnBehind(size_t unit) const {
  size_t last = unit;
  while (last + 1 < size() && last - unit < kNeighbours && Prose(last + 1) && !Ends(last).open_end) ++last;
  return last;
}

bool PagePieces::NumbersGoOn(size_t left, size_t right) {
  auto& last = pieces_[left].last_numbers;
  if (!last) {
    last.emplace();
    for (size_t unit = left + 1; unit-- > ColumnBefore(left);) AddLastNumbers(Numbers(unit), *last);
  }
  if (last->empty()) return false;
  auto& first = pieces_[right].first_numbers;
  if (!first) {
    first.emplace();
    for (size_t unit = right; unit <= ColumnBehind(right); ++unit) AddFirstNumbers(Numbers(unit), *first);
  }
  return segmentation::NumbersGoOn(*last, *first);
}

const std::vector<ItemNumber>& PagePieces::Numbers(size_t unit) {
  auto& numbers = pieces_[unit].numbers;
  if (numbers) return *numbers;
  const PieceEnds& ends = pieces_[unit].ends;
  numbers.emplace(ItemNumbersOf(ends.head));
  if (ends.tail.data() == ends.head.data()) return *numbers;
  const std::vector<ItemNumber> more = ItemNumbersOf(ends.tail);
  numbers->insert(numbers->end(), more.begin(), more.end());
  return *numbers;
}

}  // namespace huiyao::segmentation
