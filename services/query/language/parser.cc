#include "services/query/language/parser.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/base/error.h"
#include "common/text/utf8.h"
#include "fmt/format.h"
#include "services/query/language/lexer.h"
#include "services/query/language/words_to_phrases.h"

namespace huiyao::query {
namespace {

using Kind = QueryToken::Kind;

std::string Describe(const QueryToken& token) {
  switch (token.kind) {
    case Kind::kWords:
      return fmt::format("\"{}\"", token.text);
    case Kind::kPhrase:
      return "a phrase";
    case Kind::kAnd:
      return "AND";
    case Kind::kOr:
      return "OR";
    case Kind::kNot:
      return "NOT";
    case Kind::kOpen:
      return "\"(\"";
    case Kind::kClose:
      return "\")\"";
    case Kind::kField:
      return "a field";
    case Kind::kEnd:
      return "the end of the query";
  }
  return {};
}

QueryNode Combined(QueryNode::Kind kind, std::vector<QueryNode> nodes) {
  if (nodes.size() == 1) return std::move(nodes.front());
  QueryNode node;
  node.kind = kind;
  node.children = std::move(nodes);
  return node;
}

class Parser {
 public:
  Parser(std::string_view query, std::vector<QueryToken> tokens, const analysis::Lexicon& lexicon)
      : query_(query), tokens_(std::move(tokens)), lexicon_(lexicon) {}

  absl::StatusOr<Query> Run() {
    HUIYAO_ASSIGN_OR_RETURN(QueryNode root, ParseEither(std::nullopt, 0));
    if (Next().kind != Kind::kEnd) return Expected("a word, a phrase, AND, OR, NOT or the end of the query");
    return Query{std::move(root)};
  }

 private:
  const QueryToken& Next() const { return tokens_[at_]; }
  bool Take(Kind kind) {
    if (Next().kind != kind) return false;
    ++at_;
    return true;
  }
  absl::Status Expected(std::string_view what) const {
    return QueryError(query_, Next().offset, fmt::format("expected {}, found {}", what, Describe(Next())));
  }

  absl::StatusOr<QueryNode> ParseEither(std::optional<Field> field, int depth) {
    std::vector<QueryNode> nodes;
    do {
      HUIYAO_ASSIGN_OR_RETURN(QueryNode node, ParseAll(field, depth));
      nodes.push_back(std::move(node));
    } while (Take(Kind::kOr));
    return Combined(QueryNode::Kind::kOr, std::move(nodes));
  }

  bool AtOperand() const {
    const Kind kind = Next().kind;
    return kind == Kind::kWords || kind == Kind::kPhrase || kind == Kind::kNot || kind == Kind::kOpen ||
           kind == Kind::kField;
  }

  absl::StatusOr<QueryNode> ParseAll(std::optional<Field> field, int depth) {
    std::vector<QueryNode> nodes;
    do {
      HUIYAO_RETURN_IF_ERROR(ParseNot(field, depth, nodes));
    } while (Take(Kind::kAnd) || AtOperand());
    return Combined(QueryNode::Kind::kAnd, std::move(nodes));
  }

  absl::Status ParseNot(std::optional<Field> field, int depth, std::vector<QueryNode>& nodes) {
    if (depth >= kMaxQueryDepth) {
      return QueryError(query_, Next().offset, fmt::format("nested more than {} deep; expected less", kMaxQueryDepth));
    }
    if (!Take(Kind::kNot)) return ParseOperand(field, depth, nodes);
    std::vector<QueryNode> excluded;
    HUIYAO_RETURN_IF_ERROR(ParseNot(field, depth + 1, excluded));
    QueryNode node;
    node.kind = QueryNode::Kind::kNot;
    node.children.push_back(Combined(QueryNode::Kind::kAnd, std::move(excluded)));
    nodes.push_back(std::move(node));
    return absl::OkStatus();
  }

  // Adds the operand; words become as many phrases as they have words.
  absl::Status ParseOperand(std::optional<Field> field, int depth, std::vector<QueryNode>& nodes) {
    if (Next().kind == Kind::kField) field = tokens_[at_++].field;
    const QueryToken& token = Next();
    if (Take(Kind::kOpen)) {
      HUIYAO_ASSIGN_OR_RETURN(QueryNode node, ParseEither(field, depth + 1));
      if (!Take(Kind::kClose)) return Expected("a word, a phrase, an operator or \")\"");
      nodes.push_back(std::move(node));
      return absl::OkStatus();
    }
    if (Take(Kind::kPhrase)) return AddPhrase(field, token, PhraseTerms(token.text), nodes);
    if (!Take(Kind::kWords)) return Expected("a word, a phrase or \"(\"");
    for (std::vector<std::string>& terms : WordsToPhrases(token.text, lexicon_)) {
      HUIYAO_RETURN_IF_ERROR(AddPhrase(field, token, std::move(terms), nodes));
    }
    return absl::OkStatus();
  }

  absl::Status AddPhrase(std::optional<Field> field, const QueryToken& token, std::vector<std::string> terms,
                         std::vector<QueryNode>& nodes) {
    if (++phrases_ > kMaxQueryPhrases) {
      return QueryError(
          query_, token.offset,
          fmt::format("more than {} words; expected fewer, or a phrase in quotation marks", kMaxQueryPhrases));
    }
    if (terms.size() > kMaxPhraseTerms) {
      return QueryError(query_, token.offset, fmt::format("a phrase of more than {} characters", kMaxPhraseTerms));
    }
    QueryNode node;
    node.field = field;
    node.terms = std::move(terms);
    nodes.push_back(std::move(node));
    return absl::OkStatus();
  }

  const std::string_view query_;
  const std::vector<QueryToken> tokens_;
  const analysis::Lexicon& lexicon_;
  size_t at_ = 0;
  size_t phrases_ = 0;
};

}  // namespace

absl::StatusOr<Query> ParseQuery(std::string_view query, const analysis::Lexicon& lexicon) {
  if (query.size() > kMaxQueryBytes) {
    return InvalidField("query",
                        fmt::format("the query has {} bytes; expected at most {}", query.size(), kMaxQueryBytes),
                        "INVALID_QUERY");
  }
  if (const size_t invalid = text::FindInvalidUtf8(query); invalid != std::string_view::npos) {
    return QueryError(query.substr(0, invalid), invalid, "expected UTF-8, found another byte");
  }
  HUIYAO_ASSIGN_OR_RETURN(std::vector<QueryToken> tokens, LexQuery(query));
  if (tokens.size() == 1) {
    const bool blank = query.find_first_not_of(" \t\r\n") == std::string_view::npos;
    return QueryError(query, 0,
                      blank ? "the query is empty; expected a word or a phrase"
                            : "the query has only punctuation; expected a letter, a digit or a character");
  }
  return Parser(query, std::move(tokens), lexicon).Run();
}

}  // namespace huiyao::query
