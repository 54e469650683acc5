#ifndef HUIYAO_TOOLS_EVAL_CHARSETS_EVAL_ENCODE_H_
#define HUIYAO_TOOLS_EVAL_CHARSETS_EVAL_ENCODE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace huiyao::ingestion {

// The encodings that texts are put into: ICU's names, "+BOM" behind them for a byte order mark.
const std::vector<std::string>& Encodings();

// UTF-8 text in an encoding; nothing if that lacks a character of it.
std::optional<std::string> EncodeText(std::string_view text, std::string_view encoding);

// Bytes read by an ICU converter as UTF-8, what it cannot read as U+FFFD; nothing if ICU has no such converter.
std::optional<std::string> DecodeBytes(std::string_view bytes, const std::string& charset);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_TOOLS_EVAL_CHARSETS_EVAL_ENCODE_H_
