#include "tools/eval/words_eval/tokens.h"

#include "common/analysis/code_point_class.h"
#include "common/text/utf8.h"

namespace huiyao::analysis {
namespace {

bool RunsOn(char32_t value) {
  return value == U'—' || value == U'…' || value == U'―' || value == '-' || value == '.' || value == U'─';
}

}  // namespace

std::vector<Word> WordsAndMarks(std::string_view text, std::span<const Word> words) {
  std::vector<Word> tokens;
  const auto add_marks = [&](size_t at, size_t end) {
    char32_t last = 0;
    while (at < end) {
      const text::CodePoint point = text::DecodeAt(text, at);
      const size_t next = at + static_cast<size_t>(point.length);
      const bool space = Classify(point.value) == CodePointClass::kSpace;
      if (!space && point.value == last && RunsOn(last)) {
        tokens.back().end = static_cast<uint32_t>(next);
      } else if (!space) {
        tokens.push_back({static_cast<uint32_t>(at), static_cast<uint32_t>(next)});
      }
      last = space ? 0 : point.value;
      at = next;
    }
  };
  size_t at = 0;
  for (const Word word : words) {
    add_marks(at, word.start);
    tokens.push_back(word);
    at = word.end;
  }
  add_marks(at, text.size());
  return tokens;
}

std::string JoinWordsAndMarks(std::string_view text, std::span<const Word> words) {
  std::string joined;
  for (const Word token : WordsAndMarks(text, words)) {
    if (!joined.empty()) joined += ' ';
    joined += text.substr(token.start, token.end - token.start);
  }
  return joined;
}

}  // namespace huiyao::analysis
