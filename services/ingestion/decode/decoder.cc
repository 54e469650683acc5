#include "services/ingestion/decode/decoder.h"

#include <fmt/format.h>

#include "common/base/check.h"
#include "common/base/error.h"
#include "common/text/utf8.h"
#include "services/ingestion/decode/character_reader.h"

namespace huiyao::ingestion {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
// No charset makes more than three bytes of UTF-8 from one byte.
constexpr size_t kMaxGrowth = 3;

size_t Utf8Length(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

bool IsCleanUtf8(std::string_view body, const CharsetDecision& decision) {
  return decision.charset == "UTF-8" && body.find('\0') == std::string_view::npos && text::IsValidUtf8(body);
}

}  // namespace

absl::Status TextTooLarge(size_t at_least, size_t limit) {
  return Error(absl::StatusCode::kInvalidArgument, "TEXT_TOO_LARGE",
               fmt::format("The text takes {} bytes or more as UTF-8; the limit is {} bytes. Split the document.",
                           at_least, limit),
               {{"limit_bytes", std::to_string(limit)}});
}

absl::StatusOr<DecodedText> Decode(std::string_view bytes, const CharsetDecision& decision, size_t max_text_bytes) {
  const std::string_view body = bytes.substr(decision.bom_length);
  DecodedText decoded;
  decoded.map.SkipSource(decision.bom_length);
  if (IsCleanUtf8(body, decision)) {
    if (body.size() > max_text_bytes) return TextTooLarge(body.size(), max_text_bytes);
    decoded.text = body;
    decoded.map.Append(1, 1, body.size());
    return decoded;
  }
  const auto reader = CharacterReader::Open(decision.charset, body);
  HUIYAO_CHECK(reader != nullptr, "the charset detector returned a charset without a decoder");
  for (CharacterReader::Character c; reader->Next(c);) {
    char32_t value = c.value;
    if (value == 0) {
      value = kReplacement;
      ++decoded.nul_characters;
    }
    decoded.invalid_sequences += !c.valid;
    const size_t before = decoded.text.size();
    text::AppendUtf8(value, decoded.text);
    if (decoded.text.size() > max_text_bytes) return TextTooLarge(decoded.text.size(), max_text_bytes);
    decoded.map.Append(static_cast<uint32_t>(decoded.text.size() - before), static_cast<uint32_t>(c.length));
  }
  return decoded;
}

size_t DecodedSize(std::string_view bytes, const CharsetDecision& decision, size_t limit) {
  const std::string_view body = bytes.substr(decision.bom_length);
  if (IsCleanUtf8(body, decision)) return body.size();
  if (body.size() <= limit / kMaxGrowth) return body.size();
  const auto reader = CharacterReader::Open(decision.charset, body);
  HUIYAO_CHECK(reader != nullptr, "the charset detector returned a charset without a decoder");
  size_t size = 0;
  for (CharacterReader::Character c; size <= limit && reader->Next(c);) {
    size += Utf8Length(c.value == 0 ? kReplacement : c.value);
  }
  return size;
}

}  // namespace huiyao::ingestion
