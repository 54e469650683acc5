#ifndef HUIYAO_SERVICES_QUERY_INDEX_ANALYZED_DOCUMENT_H_
#define HUIYAO_SERVICES_QUERY_INDEX_ANALYZED_DOCUMENT_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/query/index/field.h"

namespace huiyao::query {

// One document, inverted: its terms in the order of their keys, each with its positions. Making it is most of the work
// of indexing and needs no lock.
struct AnalyzedDocument {
  struct Term {
    // Key in `keys`: a byte for the field, then the term (see format.h).
    uint32_t key_offset;
    uint32_t key_length;
    // In `positions`.
    uint32_t first;
    uint32_t count;
  };
  std::string keys;
  std::vector<Term> terms;
  // Ascending for each term.
  std::vector<uint32_t> positions;
  // Words in each field; punctuation does not count.
  PerField<uint32_t> lengths{};

  std::string_view Key(const Term& term) const {
    return std::string_view(keys).substr(term.key_offset, term.key_length);
  }
  std::span<const uint32_t> Positions(const Term& term) const {
    return std::span(positions).subspan(term.first, term.count);
  }
};

// Thread-safe. Linear in the text but for sorting the distinct terms.
AnalyzedDocument AnalyzeDocument(const document::v1::Document& document);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_ANALYZED_DOCUMENT_H_
