#ifndef HUIYAO_TESTS_SERVICES_SEGMENTATION_SENTENCES_SENTENCE_INVARIANTS_H_
#define HUIYAO_TESTS_SERVICES_SEGMENTATION_SENTENCES_SENTENCE_INVARIANTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// What is wrong with the sentences of a text, whatever the text is; empty if nothing is.
inline std::string SentenceViolation(std::string_view text, const std::vector<TextRange>& sentences) {
  size_t at = 0;
  const auto only_space = [&](size_t from, size_t to) { return Trim(text.substr(from, to - from)).empty(); };
  for (const TextRange range : sentences) {
    if (range.start < at || range.end <= range.start || range.end > text.size()) return "out of order";
    if (!text::IsBoundary(text, range.start) || !text::IsBoundary(text, range.end)) return "within a character";
    if (!only_space(at, range.start)) return "text outside";
    const std::string_view sentence = text.substr(range.start, range.end - range.start);
    if (Trim(sentence).size() != sentence.size()) return "white space at an end";
    if (sentence.find_first_of("\n\r\v\f") != std::string_view::npos) return "a line end inside";
    at = range.end;
  }
  return only_space(at, text.size()) ? "" : "text behind";
}

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TESTS_SERVICES_SEGMENTATION_SENTENCES_SENTENCE_INVARIANTS_H_
