#ifndef HUIYAO_SERVICES_SEGMENTATION_VALIDATE_H_
#define HUIYAO_SERVICES_SEGMENTATION_VALIDATE_H_

#include <cstddef>
#include <string_view>

#include "absl/status/status.h"
#include "huiyao/document/v1/common.pb.h"
#include "huiyao/document/v1/extraction.pb.h"

namespace huiyao::segmentation {

// Largest text that is read, in bytes.
inline constexpr size_t kMaxTextBytes = 16u << 20;

// Most blocks in an extraction.
inline constexpr int kMaxBlocks = 1 << 20;

// INVALID_ARGUMENT with reason TEXT_TOO_LARGE or INVALID_UTF8 if `text` cannot be read. `field` is its path in the
// request.
absl::Status ValidateText(std::string_view text, std::string_view field);

// INVALID_ARGUMENT with reason INVALID_FIELD for a granularity that does not exist; the field is granularity.
absl::Status ValidateGranularity(document::v1::Granularity granularity);

// INVALID_ARGUMENT with reason TEXT_TOO_LARGE, INVALID_UTF8 or INVALID_SPAN, if the text cannot be read or a span of a
// block, source range or finding lies outside the text or cuts a code point, blocks overlap without one lying in the
// other, or a parent is no block or does not contain its child. `field` is the extraction's path in the request.
absl::Status ValidateExtraction(const document::v1::Extraction& extraction, std::string_view field);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_VALIDATE_H_
