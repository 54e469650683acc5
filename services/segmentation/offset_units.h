#ifndef HUIYAO_SERVICES_SEGMENTATION_OFFSET_UNITS_H_
#define HUIYAO_SERVICES_SEGMENTATION_OFFSET_UNITS_H_

#include "absl/status/statusor.h"
#include "common/text/offsets.h"
#include "huiyao/document/v1/common.pb.h"

namespace huiyao::segmentation {

// What offsets and lengths of an answer shall count. INVALID_ARGUMENT with reason INVALID_FIELD for a unit that does
// not exist; the field is offset_unit.
absl::StatusOr<text::OffsetUnit> ReadOffsetUnit(document::v1::OffsetUnit unit);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_OFFSET_UNITS_H_
