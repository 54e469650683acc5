#include "services/segmentation/offset_units.h"

#include "common/base/error.h"

namespace huiyao::segmentation {

absl::StatusOr<text::OffsetUnit> ReadOffsetUnit(document::v1::OffsetUnit unit) {
  switch (unit) {
    case document::v1::OFFSET_UNIT_UNSPECIFIED:
    case document::v1::OFFSET_UNIT_UTF8_BYTES:
      return text::OffsetUnit::kBytes;
    case document::v1::OFFSET_UNIT_CODE_POINTS:
      return text::OffsetUnit::kCodePoints;
    case document::v1::OFFSET_UNIT_UTF16_UNITS:
      return text::OffsetUnit::kUtf16Units;
    default:
      return InvalidField("offset_unit", "Offsets count UTF8_BYTES, CODE_POINTS or UTF16_UNITS.");
  }
}

}  // namespace huiyao::segmentation
