#ifndef HUIYAO_TESTS_SERVICES_QUERY_RANKING_EXHAUSTIVE_SEARCH_H_
#define HUIYAO_TESTS_SERVICES_QUERY_RANKING_EXHAUSTIVE_SEARCH_H_

#include <map>
#include <string>
#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/query/language/query.h"
#include "services/query/ranking/top_hits.h"

namespace huiyao::query {

// The oracle: looks at every term of every document, without an index, and gives all matches in order. It shares
// with the index the analysis and the cutting of documents into fields, nothing else.
class ExhaustiveSearch {
 public:
  void Add(std::string_view id, uint64_t sequence, const document::v1::Document& document);
  std::vector<Hit> Search(const Query& query) const;

 private:
  struct Entry {
    std::string id;
    uint64_t sequence;
    // By field: terms at their positions; empty strings in the gaps.
    std::vector<std::vector<std::string>> terms;
    std::vector<double> lengths;
  };
  static int Count(const std::vector<std::string>& terms, const std::vector<std::string>& phrase);
  static bool Asked(const QueryNode& phrase, size_t field);
  bool Matches(const Entry& entry, const QueryNode& node) const;
  double Score(const Entry& entry, const QueryNode& node) const;

  std::vector<Entry> entries_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_TESTS_SERVICES_QUERY_RANKING_EXHAUSTIVE_SEARCH_H_
