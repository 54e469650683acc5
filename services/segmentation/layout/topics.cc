#include "services/segmentation/layout/topics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/letters.h"

namespace huiyao::segmentation {

void Topics::Add(std::string_view head, std::string_view tail) {
  const auto unit = static_cast<uint32_t>(units_++);
  const auto add = [&](std::string_view text) {
    char16_t last = 0;
    for (size_t i = 0; i < text.size();) {
      const text::CodePoint c = text::DecodeAt(text, i);
      i += static_cast<size_t>(c.length);
      const char16_t letter = IsHan(c.value) ? LetterOf(c.value) : u'\0';
      if (last != 0 && letter != 0) places_.push_back({static_cast<uint32_t>(last) << 16 | letter, unit});
      last = letter;
    }
  };
  add(head);
  if (tail.data() != head.data()) add(tail);
}

// By pair, then by unit, each once: three passes of a stable radix sort.
void Topics::Sort() {
  constexpr int kBits = 11;
  std::vector<Place> sorted(places_.size());
  for (int shift = 0; shift < 32; shift += kBits) {
    std::array<uint32_t, (1 << kBits) + 1> starts{};
    const auto digit = [&](const Place& place) { return place.pair >> shift & ((1 << kBits) - 1); };
    for (const Place& place : places_) ++starts[digit(place) + 1];
    for (size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
    for (const Place& place : places_) sorted[starts[digit(place)]++] = place;
    std::swap(places_, sorted);
  }
  const auto same = [](const Place& a, const Place& b) { return a.pair == b.pair && a.unit == b.unit; };
  places_.erase(std::unique(places_.begin(), places_.end(), same), places_.end());
}

void Topics::Compare() {
  Sort();
  const double all = static_cast<double>(units_);
  // Calls back with the places of each pair that tells something, and its weight.
  const auto each = [&](auto&& take) {
    for (size_t from = 0, to = 0; from < places_.size(); from = to) {
      while (to < places_.size() && places_[to].pair == places_[from].pair) ++to;
      const size_t in = to - from;
      if (in < 2 || static_cast<double>(in) > std::max(2.0, all / 2)) continue;
      take(from, to, std::log(all / static_cast<double>(in)) + 0.1);
    }
  };
  std::vector<double> squares(units_, 0);
  each([&](size_t from, size_t to, double weight) {
    for (size_t i = from; i < to; ++i) squares[places_[i].unit] += weight * weight;
  });
  for (double& square : squares) square = 1 / std::sqrt(std::max(square, 1e-9));
  likeness_.assign(units_ * units_, 0);
  each([&](size_t from, size_t to, double weight) {
    for (size_t i = from; i < to; ++i) {
      double* row = &likeness_[places_[i].unit * units_];
      const double part = weight * weight * squares[places_[i].unit];
      for (size_t j = from; j < to; ++j) row[places_[j].unit] += part * squares[places_[j].unit];
    }
  });
}

}  // namespace huiyao::segmentation
