#include "services/segmentation/cutter.h"

#include <string>
#include <vector>

#include "common/analysis/analyzer_name.h"
#include "common/base/error.h"
#include "common/text/offsets.h"
#include "services/segmentation/language.h"
#include "services/segmentation/offset_units.h"
#include "services/segmentation/sentences/sentences.h"
#include "services/segmentation/sentences/words.h"
#include "services/segmentation/validate.h"

namespace huiyao::segmentation {
namespace {

std::vector<TextRange> Cut(document::v1::Granularity granularity, std::string_view text,
                           const analysis::Lexicon& lexicon) {
  switch (granularity) {
    case document::v1::GRANULARITY_SENTENCES:
      return CutSentences(text);
    case document::v1::GRANULARITY_SEARCH:
      return CutSearchTerms(text, lexicon);
    case document::v1::GRANULARITY_CHARACTERS:
      return CutCharacters(text);
    default:
      return CutWords(text, lexicon);
  }
}

}  // namespace

absl::Status CutText(const segmentation::v1::SegmentTextRequest& request,
                     segmentation::v1::SegmentTextResponse* response, const analysis::Lexicon& lexicon) {
  const std::string& text = request.text();
  HUIYAO_RETURN_IF_ERROR(ValidateText(text, "text"));
  HUIYAO_ASSIGN_OR_RETURN(const text::OffsetUnit unit, ReadOffsetUnit(request.offset_unit()));
  HUIYAO_RETURN_IF_ERROR(ValidateGranularity(request.granularity()));
  const std::vector<TextRange> ranges = Cut(request.granularity(), text, lexicon);
  const text::OffsetMap offsets(text, unit);
  response->Clear();
  response->mutable_spans()->Reserve(static_cast<int>(ranges.size()));
  for (const TextRange range : ranges) {
    document::v1::Span* span = response->add_spans();
    span->set_start(static_cast<int32_t>(offsets.FromBytes(range.start)));
    span->set_end(static_cast<int32_t>(offsets.FromBytes(range.end)));
    if (request.include_content()) span->set_content(text.substr(range.start, range.end - range.start));
  }
  response->set_language(request.language().empty() ? DetectLanguage(text) : request.language());
  response->set_analyzer(analysis::AnalyzerName(lexicon.version()));
  return absl::OkStatus();
}

}  // namespace huiyao::segmentation
