#include "services/ingestion/extract/extract.h"

#include <fmt/format.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "common/base/error.h"
#include "services/ingestion/decode/charset_detector.h"
#include "services/ingestion/decode/charset_label.h"
#include "services/ingestion/decode/decoder.h"
#include "services/ingestion/decode/media_type.h"
#include "services/ingestion/extract/html_text.h"
#include "services/ingestion/extract/plain_text.h"
#include "services/ingestion/extract/white_space.h"

namespace huiyao::ingestion {
namespace {

using huiyao::document::v1::Extraction;
using huiyao::document::v1::Finding;

constexpr std::string_view kSupported = "text/plain, text/markdown, text/html and application/xhtml+xml";
constexpr std::string_view kReplacementUtf8 = "\uFFFD";
constexpr size_t kMaxEvidence = 100;
// Decides between plain text and HTML; markup begins sooner.
constexpr size_t kSniffWindow = size_t{64} << 10;

absl::Status Unsupported(std::string_view media_type, std::string_view description, std::string_view declared) {
  std::string sentence = fmt::format("The document is {}; supported are {}.", description, kSupported);
  if (!declared.empty()) sentence += fmt::format(" It was declared as \"{}\".", declared);
  return Error(absl::StatusCode::kInvalidArgument, "UNSUPPORTED_MEDIA_TYPE", sentence,
               {{"detected_media_type", std::string(media_type)}});
}

absl::Status EmptyDocument(std::string_view what) {
  return Error(absl::StatusCode::kInvalidArgument, "EMPTY_DOCUMENT", what);
}

// What is known before the text is decoded.
struct Recognition {
  CharsetDecision charset;
  DeclaredMediaType declared;
  // Charset labels as written, that of the media type first; without those that mean nothing.
  std::vector<std::string> labels;
};

absl::StatusOr<Recognition> Recognise(std::string_view bytes, std::string_view declared_media_type) {
  if (bytes.empty()) return EmptyDocument("The document has no bytes.");
  if (bytes.size() > INT32_MAX) return TextTooLarge(bytes.size(), INT32_MAX);
  Recognition recognition;
  recognition.declared = ParseMediaType(declared_media_type);
  const std::string& essence = recognition.declared.essence;
  if (const BinaryFormat format = SniffBinary(bytes); !format.media_type.empty()) {
    return Unsupported(format.media_type, fmt::format("{} ({})", format.description, format.media_type), essence);
  }
  std::vector<std::string> charsets;
  for (const std::string& label : {recognition.declared.charset, FindDeclaredCharset(bytes)}) {
    const std::string canonical = CanonicalCharset(label);
    if (canonical.empty()) continue;
    recognition.labels.push_back(label);
    charsets.push_back(canonical);
  }
  recognition.charset = DetectCharset(bytes, charsets);
  if (!recognition.charset.is_text) {
    return Unsupported("application/octet-stream", "binary data, not text in any known charset", essence);
  }
  return recognition;
}

absl::Status CheckMediaType(std::string_view media_type, std::string_view declared) {
  if (media_type != "application/xml") return absl::OkStatus();
  return Unsupported(media_type, "XML that is no web page (application/xml)", declared);
}

void FindMislabelledCharsets(std::string_view bytes, const Recognition& recognition, Extraction* extraction) {
  const std::string_view body = bytes.substr(recognition.charset.bom_length);
  std::string last;
  for (const std::string& label : recognition.labels) {
    const std::string canonical = CanonicalCharset(label);
    if (canonical == last) continue;
    last = canonical;
    if (ReadAlike(body, canonical, recognition.charset.charset)) continue;
    Finding* finding = extraction->add_findings();
    finding->set_kind(Finding::KIND_CHARSET_MISLABELLED);
    finding->set_detail(
        fmt::format("The charset is declared as {}, but the bytes are {}.", label, recognition.charset.charset));
  }
}

// Reports every U+FFFD of the text.
void FindTextLoss(const DecodedText& decoded_counts, std::string_view charset, Extraction* extraction) {
  const std::string_view text = extraction->text();
  Finding finding;
  size_t count = 0;
  for (size_t at = text.find(kReplacementUtf8); at != std::string_view::npos;) {
    size_t end = at;
    for (; text.compare(end, kReplacementUtf8.size(), kReplacementUtf8) == 0; end += kReplacementUtf8.size()) ++count;
    if (static_cast<size_t>(finding.evidence_size()) < kMaxEvidence) {
      finding.add_evidence()->set_start(static_cast<int32_t>(at));
      finding.mutable_evidence()->rbegin()->set_end(static_cast<int32_t>(end));
    }
    at = text.find(kReplacementUtf8, end);
  }
  if (count == 0) return;
  finding.set_kind(Finding::KIND_TEXT_LOSS);
  finding.set_detail(
      fmt::format("{} character{} could not be read and stand{} as U+FFFD: {} invalid {} sequence{}, {} "
                  "NUL; the rest was lost before it came here.",
                  count, count == 1 ? "" : "s", count == 1 ? "s" : "", decoded_counts.invalid_sequences, charset,
                  decoded_counts.invalid_sequences == 1 ? "" : "s", decoded_counts.nul_characters));
  *extraction->add_findings() = std::move(finding);
}

}  // namespace

absl::Status CheckExtractable(std::string_view bytes, std::string_view declared_media_type,
                              const ExtractOptions& options) {
  HUIYAO_ASSIGN_OR_RETURN(const Recognition recognition, Recognise(bytes, declared_media_type));
  const size_t size = DecodedSize(bytes, recognition.charset, options.max_text_bytes);
  if (size > options.max_text_bytes) return TextTooLarge(size, options.max_text_bytes);
  // Whole UTF-32 units, which make a quarter of their size at least.
  const std::string_view head = bytes.substr(0, recognition.charset.bom_length + 4 * kSniffWindow);
  HUIYAO_ASSIGN_OR_RETURN(DecodedText decoded, Decode(head, recognition.charset, SIZE_MAX));
  const std::string_view media_type =
      SniffText(std::string_view(decoded.text).substr(0, kSniffWindow), recognition.declared.essence);
  HUIYAO_RETURN_IF_ERROR(CheckMediaType(media_type, recognition.declared.essence));
  if (!IsBlank(decoded.text)) return absl::OkStatus();
  if (head.size() < bytes.size()) {
    HUIYAO_ASSIGN_OR_RETURN(decoded, Decode(bytes, recognition.charset, SIZE_MAX));
    if (!IsBlank(decoded.text)) return absl::OkStatus();
  }
  return EmptyDocument("The document holds no text, only white space.");
}

absl::StatusOr<Extracted> Extract(std::string_view bytes, std::string_view declared_media_type,
                                  std::string_view /*uri*/, const ExtractOptions& options) {
  HUIYAO_ASSIGN_OR_RETURN(const Recognition recognition, Recognise(bytes, declared_media_type));
  HUIYAO_ASSIGN_OR_RETURN(DecodedText decoded, Decode(bytes, recognition.charset, options.max_text_bytes));
  Extracted result;
  result.charset = recognition.charset.charset;
  result.media_type = SniffText(std::string_view(decoded.text).substr(0, kSniffWindow), recognition.declared.essence);
  HUIYAO_RETURN_IF_ERROR(CheckMediaType(result.media_type, recognition.declared.essence));

  Extraction& extraction = result.extraction;
  DecodedText counts;
  counts.invalid_sequences = decoded.invalid_sequences;
  counts.nul_characters = decoded.nul_characters;
  if (result.media_type == "text/plain") {
    ExtractPlainText(std::move(decoded), &extraction);
  } else {
    ExtractHtml(decoded, result.media_type == "application/xhtml+xml", &extraction);
  }
  if (extraction.text().size() > options.max_text_bytes) {
    return TextTooLarge(extraction.text().size(), options.max_text_bytes);
  }
  if (IsBlank(extraction.text())) {
    return EmptyDocument(result.media_type == "text/plain" ? "The document holds no text, only white space."
                                                           : "The page holds no visible text.");
  }
  FindMislabelledCharsets(bytes, recognition, &extraction);
  FindTextLoss(counts, result.charset, &extraction);
  return result;
}

}  // namespace huiyao::ingestion
