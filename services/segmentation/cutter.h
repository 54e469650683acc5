#ifndef HUIYAO_SERVICES_SEGMENTATION_CUTTER_H_
#define HUIYAO_SERVICES_SEGMENTATION_CUTTER_H_

#include "absl/status/status.h"
#include "common/analysis/lexicon/lexicon.h"
#include "huiyao/segmentation/v1/segmentation.pb.h"

namespace huiyao::segmentation {

// Cuts a text as asked. SENTENCES and WORDS do not overlap and tile the text with the gaps between them, CHARACTERS
// tile it without gaps; SEARCH terms overlap, in order of their starts and longer before shorter. A line end ends a
// sentence. Terms of the lexicon are words. Equal requests get equal answers. Safe for use by many threads.
//
// INVALID_ARGUMENT with reason TEXT_TOO_LARGE, INVALID_UTF8, or INVALID_FIELD for an unknown granularity or unit.
absl::Status CutText(const segmentation::v1::SegmentTextRequest& request,
                     segmentation::v1::SegmentTextResponse* response,
                     const analysis::Lexicon& lexicon = *analysis::Lexicon::Empty());

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_CUTTER_H_
