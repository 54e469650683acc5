#ifndef HUIYAO_SERVICES_SEGMENTATION_PACKED_LENGTHS_H_
#define HUIYAO_SERVICES_SEGMENTATION_PACKED_LENGTHS_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "common/analysis/words/word.h"
#include "common/text/offsets.h"
#include "google/protobuf/repeated_field.h"

namespace huiyao::segmentation {

// Both append to `out` in one pass over `text`, which is well-formed UTF-8, and count `unit`. For bytes no character is
// looked at.
using PackedLengths = google::protobuf::RepeatedField<uint32_t>;

// Lengths alternately of a gap and of a word, the last gap only if it is not empty: they tile the text. `words` are in
// order and do not overlap.
void PackLengths(std::string_view text, std::span<const analysis::Word> words, text::OffsetUnit unit,
                 PackedLengths* out);

// Alternately the distance from the start of the term before (at first: of the text) and the length of the term.
// `terms` are in order of their starts and may overlap.
void PackSteps(std::string_view text, std::span<const analysis::Word> terms, text::OffsetUnit unit, PackedLengths* out);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_PACKED_LENGTHS_H_
