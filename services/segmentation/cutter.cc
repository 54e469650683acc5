#include "services/segmentation/cutter.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

#include "common/analysis/analyzer_name.h"
#include "common/base/error.h"
#include "common/text/offsets.h"
#include "services/segmentation/language.h"
#include "services/segmentation/sentences/sentences.h"
#include "services/segmentation/sentences/words.h"
#include "services/segmentation/validate.h"

namespace huiyao::segmentation {
namespace {

std::optional<text::OffsetUnit> Unit(document::v1::OffsetUnit unit) {
  switch (unit) {
    case document::v1::OFFSET_UNIT_UNSPECIFIED:
    case document::v1::OFFSET_UNIT_UTF8_BYTES:
      return text::OffsetUnit::kBytes;
    case document::v1::OFFSET_UNIT_CODE_POINTS:
      return text::OffsetUnit::kCodePoints;
    case document::v1::OFFSET_UNIT_UTF16_UNITS:
      return text::OffsetUnit::kUtf16Units;
    default:
      return std::nullopt;
  }
}

std::optional<std::vector<TextRange>> Cut(document::v1::Granularity granularity, std::string_view text,
                                          const analysis::Lexicon& lexicon) {
  switch (granularity) {
    case document::v1::GRANULARITY_SENTENCES:
      return CutSentences(text);
    case document::v1::GRANULARITY_UNSPECIFIED:
    case document::v1::GRANULARITY_WORDS:
      return CutWords(text, lexicon);
    case document::v1::GRANULARITY_SEARCH:
      return CutSearchTerms(text, lexicon);
    case document::v1::GRANULARITY_CHARACTERS:
      return CutCharacters(text);
    default:
      return std::nullopt;
  }
}

}  // namespace

absl::Status CutText(const segmentation::v1::SegmentTextRequest& request,
                     segmentation::v1::SegmentTextResponse* response, const analysis::Lexicon& lexicon) {
  const std::string& text = request.text();
  HUIYAO_RETURN_IF_ERROR(ValidateText(text, "text"));
  const auto unit = Unit(request.offset_unit());
  if (!unit) return InvalidField("offset_unit", "Offsets count UTF8_BYTES, CODE_POINTS or UTF16_UNITS.");
  const auto ranges = Cut(request.granularity(), text, lexicon);
  if (!ranges) return InvalidField("granularity", "Text is cut into SENTENCES, WORDS, SEARCH or CHARACTERS.");
  const text::OffsetMap offsets(text, *unit);
  response->Clear();
  response->mutable_spans()->Reserve(static_cast<int>(ranges->size()));
  for (const TextRange range : *ranges) {
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
