#include "services/segmentation/packed_lengths.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace huiyao::segmentation {
namespace {

// Calls `pack` with a function that gives the length of text [start, end) in the unit.
template <typename Pack>
void WithMeasure(std::string_view text, text::OffsetUnit unit, const Pack& pack) {
  const auto code_points = [=](size_t start, size_t end) {
    return static_cast<uint32_t>(text::CountCodePoints(text.substr(start, end - start)));
  };
  switch (unit) {
    case text::OffsetUnit::kBytes:
      return pack([](size_t start, size_t end) { return static_cast<uint32_t>(end - start); });
    case text::OffsetUnit::kCodePoints:
      return pack(code_points);
    case text::OffsetUnit::kUtf16Units:
      return pack([=](size_t start, size_t end) {
        const auto takes_two = [](char byte) { return static_cast<uint8_t>(byte) >= 0xF0; };
        const std::string_view part = text.substr(start, end - start);
        return code_points(start, end) + static_cast<uint32_t>(std::count_if(part.begin(), part.end(), takes_two));
      });
  }
}

}  // namespace

void PackLengths(std::string_view text, std::span<const analysis::Word> words, text::OffsetUnit unit,
                 PackedLengths* out) {
  WithMeasure(text, unit, [&](const auto& measure) {
    const size_t tail = words.empty() ? 0 : words.back().end;
    const int count = static_cast<int>(2 * words.size()) + (tail < text.size() ? 1 : 0);
    out->Reserve(out->size() + count);
    uint32_t* next = out->AddNAlreadyReserved(count);
    size_t at = 0;
    for (const analysis::Word word : words) {
      *next++ = measure(at, word.start);
      *next++ = measure(word.start, word.end);
      at = word.end;
    }
    if (tail < text.size()) *next = measure(tail, text.size());
  });
}

void PackSteps(std::string_view text, std::span<const analysis::Word> terms, text::OffsetUnit unit,
               PackedLengths* out) {
  WithMeasure(text, unit, [&](const auto& measure) {
    const int count = static_cast<int>(2 * terms.size());
    out->Reserve(out->size() + count);
    uint32_t* next = out->AddNAlreadyReserved(count);
    size_t at = 0;
    for (const analysis::Word term : terms) {
      *next++ = measure(at, term.start);
      *next++ = measure(term.start, term.end);
      at = term.start;
    }
  });
}

}  // namespace huiyao::segmentation
