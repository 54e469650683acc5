#ifndef HUIYAO_COMMON_ANALYSIS_ANALYZER_H_
#define HUIYAO_COMMON_ANALYSIS_ANALYZER_H_

#include <cstdint>
#include <string_view>

namespace huiyao::analysis {

// What an index stores of a text and what a query asks for.
struct Token {
  // Folded; valid during the call only. Never empty, holds no NUL, at most kMaxTermBytes.
  std::string_view term;
  // Bytes of the text as it was given, whole code points.
  uint32_t start;
  uint32_t end;
  // Consecutive tokens have consecutive positions, whatever white space is between them.
  uint32_t position;
  // Punctuation or a symbol: it keeps phrases exact, but is no word and counts for no length.
  bool mark;
};

inline constexpr uint32_t kMaxTermBytes = 256;

// Takes tokens in the order of the text.
class TokenSink {
 public:
  virtual ~TokenSink() = default;
  virtual void OnToken(const Token& token) = 0;
};

// Turns text into tokens. Index and query use the same one. Thread-safe.
class Analyzer {
 public:
  virtual ~Analyzer() = default;
  // Sends the tokens of `text` (any bytes, below 4 GiB); the first gets `first_position`. Returns the position after
  // the last one, so that a following text can continue the stream.
  virtual uint32_t Analyze(std::string_view text, uint32_t first_position, TokenSink& sink) const = 0;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_ANALYZER_H_
