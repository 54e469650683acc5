#ifndef HUIYAO_SERVICES_QUERY_LANGUAGE_QUERY_H_
#define HUIYAO_SERVICES_QUERY_LANGUAGE_QUERY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "services/query/index/field.h"

namespace huiyao::query {

// What is asked for, whatever language it was asked in.
struct QueryNode {
  enum class Kind : uint8_t {
    kPhrase,  // `terms` stand one after the other in `field`; one term is a phrase too.
    kAnd,     // All children; those of kind kNot exclude.
    kOr,      // At least one child.
    kNot,     // Not its only child. Scores nothing.
  };
  Kind kind = Kind::kPhrase;
  // kPhrase: nullopt: in any field.
  std::optional<Field> field;
  // kPhrase: as analysis::Grams() gives them, at consecutive positions. Not empty.
  std::vector<std::string> terms;
  // kAnd, kOr: at least two; kNot: one.
  std::vector<QueryNode> children;

  bool operator==(const QueryNode&) const = default;
};

struct Query {
  QueryNode root;
};

// Canonical form, for tests and explanations: (title:"中 医" AND NOT "a").
std::string ToString(const QueryNode& node);

// The phrases in the order of the query. `positive_only`: without those that exclude. They point into `query`.
std::vector<const QueryNode*> Phrases(const Query& query, bool positive_only);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_LANGUAGE_QUERY_H_
