#include "common/analysis/gram_analyzer.h"

#include <string>

#include "common/analysis/code_point_class.h"
#include "common/analysis/folding.h"
#include "common/text/utf8.h"

namespace huiyao::analysis {
namespace {

constexpr int kMaxWordCodePoints = 64;

// Collects a word until something ends it.
class WordRun {
 public:
  WordRun(TokenSink& sink, uint32_t& position) : sink_(sink), position_(position) {}

  void Add(char32_t folded, size_t start, size_t end) {
    if (code_points_ == kMaxWordCodePoints) End();
    if (code_points_ == 0) start_ = start;
    text::AppendUtf8(folded, term_);
    end_ = end;
    ++code_points_;
  }

  void Extend(size_t end) {
    if (code_points_ > 0) end_ = end;
  }

  void End() {
    if (code_points_ == 0) return;
    sink_.OnToken({term_, static_cast<uint32_t>(start_), static_cast<uint32_t>(end_), position_++, false});
    term_.clear();
    code_points_ = 0;
  }

 private:
  TokenSink& sink_;
  uint32_t& position_;
  std::string term_;
  int code_points_ = 0;
  size_t start_ = 0;
  size_t end_ = 0;
};

}  // namespace

uint32_t GramAnalyzer::Analyze(std::string_view text, uint32_t first_position, TokenSink& sink) const {
  uint32_t position = first_position;
  WordRun word(sink, position);
  std::string single;
  for (size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::DecodeAt(text, at);
    const char32_t folded = FoldCodePoint(point.value);
    const size_t end = at + static_cast<size_t>(point.length);
    switch (const CodePointClass kind = Classify(folded)) {
      case CodePointClass::kIgnorable:
        word.Extend(end);
        break;
      case CodePointClass::kSpace:
        word.End();
        break;
      case CodePointClass::kWord:
        word.Add(folded, at, end);
        break;
      case CodePointClass::kMark:
      case CodePointClass::kSingle:
        word.End();
        single.clear();
        text::AppendUtf8(folded, single);
        sink.OnToken(
            {single, static_cast<uint32_t>(at), static_cast<uint32_t>(end), position++, kind == CodePointClass::kMark});
        break;
    }
    at = end;
  }
  word.End();
  return position;
}

const GramAnalyzer& Grams() {
  static const GramAnalyzer analyzer;
  return analyzer;
}

}  // namespace huiyao::analysis
