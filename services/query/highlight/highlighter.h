#ifndef HUIYAO_SERVICES_QUERY_HIGHLIGHT_HIGHLIGHTER_H_
#define HUIYAO_SERVICES_QUERY_HIGHLIGHT_HIGHLIGHTER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/query/index/field.h"
#include "services/query/language/query.h"

namespace huiyao::query {

// Bytes [start, end) of Document.text, whole code points.
struct TextSpan {
  uint32_t start;
  uint32_t end;

  bool operator==(const TextSpan&) const = default;
};

// Finds the places of a text that match a query. Thread-safe.
class Highlighter {
 public:
  explicit Highlighter(const Query& query);

  // Every place that a phrase of the query matches, phrases that exclude left out: from the first to the last
  // character, line breaks between them included; for a paragraph cut by a column break one span on each side. In
  // order, those that overlap or touch made one. Finds exactly what the index finds, except in a Document.title that
  // the text does not hold. Linear in the text for each phrase.
  std::vector<TextSpan> Find(const document::v1::Document& document) const;

 private:
  struct Pattern {
    std::optional<Field> field;
    // Numbers of the terms.
    std::vector<uint32_t> terms;
    // How far a match of the first i + 1 terms ends in a match of the beginning (Knuth, Morris and Pratt 1977).
    std::vector<uint32_t> borders;
  };
  std::unordered_map<std::string, uint32_t> numbers_;
  std::vector<Pattern> patterns_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_HIGHLIGHT_HIGHLIGHTER_H_
