#include "services/segmentation/texts_cutter.h"

#include "common/analysis/analyzer_name.h"
#include "common/analysis/words/segmenter.h"
#include "common/base/error.h"
#include "common/base/status_message.h"
#include "services/segmentation/language.h"
#include "services/segmentation/offset_units.h"
#include "services/segmentation/packed_lengths.h"
#include "services/segmentation/sentences/sentences.h"
#include "services/segmentation/sentences/words.h"
#include "services/segmentation/validate.h"

namespace huiyao::segmentation {
namespace {

// Buffers of larger texts do not stay for the length of the stream.
constexpr size_t kKeptTextBytes = 1 << 20;

void Append(const std::vector<TextRange>& ranges, std::vector<analysis::Word>& words) {
  words.reserve(words.size() + ranges.size());
  for (const TextRange range : ranges) {
    words.push_back({static_cast<uint32_t>(range.start), static_cast<uint32_t>(range.end)});
  }
}

}  // namespace

void TextsCutter::Cut(const v1::SegmentTextsRequest& request, const analysis::Lexicon& lexicon,
                      v1::SegmentTextsResponse* response) {
  response->Clear();
  response->set_id(request.id());
  const absl::Status status = TryCut(request, lexicon, response);
  if (!status.ok()) *response->mutable_error() = ToStatusMessage(status);
}

absl::Status TextsCutter::TryCut(const v1::SegmentTextsRequest& request, const analysis::Lexicon& lexicon,
                                 v1::SegmentTextsResponse* response) {
  const std::string& text = request.text();
  HUIYAO_RETURN_IF_ERROR(ValidateText(text, "text"));
  HUIYAO_ASSIGN_OR_RETURN(const text::OffsetUnit unit, ReadOffsetUnit(request.offset_unit()));
  HUIYAO_RETURN_IF_ERROR(ValidateGranularity(request.granularity()));
  CutWords(request, lexicon);
  if (request.granularity() == document::v1::GRANULARITY_SEARCH) {
    PackSteps(text, words_, unit, response->mutable_term_steps());
  } else {
    PackLengths(text, words_, unit, response->mutable_lengths());
  }
  if (request.include_content()) {
    response->mutable_contents()->Reserve(static_cast<int>(words_.size()));
    for (const analysis::Word word : words_) response->add_contents(text.data() + word.start, word.end - word.start);
  }
  TellChanges(request, lexicon, response);
  return absl::OkStatus();
}

void TextsCutter::CutWords(const v1::SegmentTextsRequest& request, const analysis::Lexicon& lexicon) {
  words_.clear();
  switch (request.granularity()) {
    case document::v1::GRANULARITY_SENTENCES:
      return Append(CutSentences(request.text()), words_);
    case document::v1::GRANULARITY_CHARACTERS:
      return Append(CutCharacters(request.text()), words_);
    case document::v1::GRANULARITY_SEARCH:
      return analysis::Segmenter(lexicon).CutSearchTerms(request.text(), words_);
    default:
      return analysis::Segmenter(lexicon).CutWords(request.text(), words_);
  }
}

void TextsCutter::TellChanges(const v1::SegmentTextsRequest& request, const analysis::Lexicon& lexicon,
                              v1::SegmentTextsResponse* response) {
  std::string language = request.language().empty() ? DetectLanguage(request.text()) : request.language();
  if (language != told_language_) {
    response->set_language(language);
    told_language_ = std::move(language);
  }
  if (told_lexicon_ != lexicon.version()) {
    response->set_analyzer(analysis::AnalyzerName(lexicon.version()));
    told_lexicon_ = lexicon.version();
  }
}

void CutTexts(const std::function<bool(v1::SegmentTextsRequest*)>& read,
              const std::function<bool(const v1::SegmentTextsResponse&)>& write,
              const std::function<std::shared_ptr<const analysis::Lexicon>()>& lexicon) {
  TextsCutter cutter;
  v1::SegmentTextsRequest request;
  v1::SegmentTextsResponse response;
  while (read(&request)) {
    cutter.Cut(request, *lexicon(), &response);
    if (!write(response)) return;
    if (request.text().size() <= kKeptTextBytes) continue;
    request = {};
    response = {};
    cutter.Shrink();
  }
}

}  // namespace huiyao::segmentation
