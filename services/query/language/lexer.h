#ifndef HUIYAO_SERVICES_QUERY_LANGUAGE_LEXER_H_
#define HUIYAO_SERVICES_QUERY_LANGUAGE_LEXER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/query/index/field.h"

namespace huiyao::query {

// A piece of the query language.
struct QueryToken {
  enum class Kind : uint8_t { kWords, kPhrase, kAnd, kOr, kNot, kOpen, kClose, kField, kEnd };
  Kind kind;
  // Byte offset in the query.
  size_t offset;
  // kWords, kPhrase: the text, unescaped.
  std::string text;
  // kField.
  Field field = Field::kBody;
};

// INVALID_ARGUMENT, reason INVALID_QUERY; names the character at `offset` of `query`.
absl::Status QueryError(std::string_view query, size_t offset, std::string_view problem);

// Cuts a well-formed UTF-8 text into tokens; the last one is kEnd. Text without a letter or digit outside quotation
// marks is dropped. Linear.
absl::StatusOr<std::vector<QueryToken>> LexQuery(std::string_view query);

// True if the text has something to search for: more than punctuation and white space.
bool HasWord(std::string_view text);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_LANGUAGE_LEXER_H_
