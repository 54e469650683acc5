#ifndef HUIYAO_TOOLS_HUIYAO_TEXT_STREAM_H_
#define HUIYAO_TOOLS_HUIYAO_TEXT_STREAM_H_

#include <functional>
#include <string>

#include "absl/status/status.h"
#include "huiyao/segmentation/v1/segmentation.pb.h"
#include "tools/huiyao/clients.h"
#include "tools/huiyao/pieces.h"

namespace huiyao::cli {

// How all pieces are cut.
struct CutOptions {
  document::v1::Granularity granularity = document::v1::GRANULARITY_WORDS;
  // BCP 47; empty: detected.
  std::string language;
};

// Cuts pieces through SegmentTexts. `next` gives them, on a thread of its own, until it returns false; `take` gets each
// with its answer, in order, on the caller's thread, and ends everything by returning false. At most four pieces are on
// their way, so memory is bounded whatever the input is and however slowly the answers are taken.
//
// The clients' timeout bounds the wait for one answer, not the stream: DEADLINE_EXCEEDED. The error of a text is an
// error of the whole.
absl::Status CutPieces(Clients& clients, const CutOptions& options, const std::function<bool(Piece&)>& next,
                       const std::function<bool(const Piece&, const segmentation::v1::SegmentTextsResponse&)>& take);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_TEXT_STREAM_H_
