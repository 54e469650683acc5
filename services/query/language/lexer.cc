#include "services/query/language/lexer.h"

#include <array>
#include <cctype>
#include <optional>

#include "common/analysis/code_point_class.h"
#include "common/analysis/folding.h"
#include "common/base/error.h"
#include "common/text/utf8.h"
#include "fmt/format.h"

namespace huiyao::query {
namespace {

using analysis::Classify;
using analysis::CodePointClass;

// Ways to quote a phrase: which marks open it and which close it.
struct Quotes {
  std::u32string_view open;
  std::u32string_view close;
};
constexpr std::array<Quotes, 4> kQuotes = {{{U"\"＂", U"\"＂"}, {U"“”", U"“”"}, {U"「", U"」"}, {U"『", U"』"}}};
constexpr std::u32string_view kOpen = U"(（";
constexpr std::u32string_view kClose = U")）";

const Quotes* QuotesOpenedBy(char32_t value) {
  for (const Quotes& quotes : kQuotes) {
    if (quotes.open.find(value) != std::u32string_view::npos) return &quotes;
  }
  return nullptr;
}

bool IsSpace(char32_t value) { return Classify(value) == CodePointClass::kSpace; }

bool EndsWords(char32_t value) {
  return IsSpace(value) || kOpen.find(value) != std::u32string_view::npos ||
         kClose.find(value) != std::u32string_view::npos || QuotesOpenedBy(value) != nullptr;
}

class Lexer {
 public:
  explicit Lexer(std::string_view query) : query_(query) {}

  absl::StatusOr<std::vector<QueryToken>> Run() {
    while (at_ < query_.size()) {
      const size_t offset = at_;
      const char32_t value = Peek(at_);
      if (IsSpace(value)) {
        Advance();
      } else if (kOpen.find(value) != std::u32string_view::npos) {
        Advance();
        Add(QueryToken::Kind::kOpen, offset);
      } else if (kClose.find(value) != std::u32string_view::npos) {
        Advance();
        Add(QueryToken::Kind::kClose, offset);
      } else if (const Quotes* quotes = QuotesOpenedBy(value)) {
        HUIYAO_RETURN_IF_ERROR(LexPhrase(*quotes));
      } else {
        HUIYAO_RETURN_IF_ERROR(LexWords());
      }
    }
    Add(QueryToken::Kind::kEnd, query_.size());
    return std::move(tokens_);
  }

 private:
  char32_t Peek(size_t offset) const { return text::DecodeAt(query_, offset).value; }
  void Advance() { at_ += static_cast<size_t>(text::DecodeAt(query_, at_).length); }
  void Add(QueryToken::Kind kind, size_t offset, std::string_view text = {}) {
    tokens_.push_back({kind, offset, std::string(text)});
  }

  absl::Status LexPhrase(const Quotes& quotes) {
    const size_t offset = at_;
    Advance();
    std::string text;
    while (at_ < query_.size()) {
      const char32_t value = Peek(at_);
      if (quotes.close.find(value) != std::u32string_view::npos) {
        Advance();
        if (!HasWord(text)) return QueryError(query_, offset, "a phrase needs at least one letter, digit or character");
        Add(QueryToken::Kind::kPhrase, offset, text);
        return absl::OkStatus();
      }
      if (value == U'\\' && at_ + 1 < query_.size() && (query_[at_ + 1] == '"' || query_[at_ + 1] == '\\')) ++at_;
      const size_t start = at_;
      Advance();
      text.append(query_.substr(start, at_ - start));
    }
    return QueryError(query_, offset, "this quotation mark is never closed; expected a closing one");
  }

  // NAME: at the beginning of `words`; the bytes it takes, and the field.
  struct FieldPrefix {
    size_t length;
    Field field;
  };

  absl::StatusOr<std::optional<FieldPrefix>> TakeField(std::string_view words) const {
    size_t name_end = 0;
    while (name_end < words.size() && (std::isalpha(static_cast<unsigned char>(words[name_end])) != 0 ||
                                       words[name_end] == '_' || words[name_end] == '.')) {
      ++name_end;
    }
    if (name_end == 0 || name_end == words.size()) return std::optional<FieldPrefix>();
    const text::CodePoint colon = text::DecodeAt(words, name_end);
    if (colon.value != U':' && colon.value != U'：') return std::optional<FieldPrefix>();
    const size_t length = name_end + static_cast<size_t>(colon.length);
    const std::string name = analysis::Fold(words.substr(0, name_end));
    if (name == "title") return std::optional<FieldPrefix>({length, Field::kTitle});
    if (name == "heading") return std::optional<FieldPrefix>({length, Field::kHeading});
    if (name == "body") return std::optional<FieldPrefix>({length, Field::kBody});
    // An address, a label before a space and a Chinese colon are text.
    const std::string_view rest = words.substr(length);
    const bool is_last = rest.empty() && (at_ + length == query_.size() || IsSpace(Peek(at_ + length)));
    if (colon.value != U':' || rest.starts_with('/') || is_last) return std::optional<FieldPrefix>();
    return QueryError(query_, at_,
                      fmt::format("there is no field \"{}\"; expected title, heading or body (to search for the text, "
                                  "put it in quotation marks)",
                                  words.substr(0, name_end)));
  }

  absl::Status LexWords() {
    const size_t offset = at_;
    if (query_[at_] == '-' && at_ + 1 < query_.size() && !IsSpace(Peek(at_ + 1))) {
      // A minus before something to exclude. Before more marks, as in a dash or an arrow, it is text.
      const char32_t next = Peek(at_ + 1);
      if (Classify(next) != CodePointClass::kMark || EndsWords(next)) {
        ++at_;
        if (kClose.find(next) == std::u32string_view::npos) Add(QueryToken::Kind::kNot, offset);
        return absl::OkStatus();
      }
    }
    size_t end = at_;
    while (end < query_.size() && !EndsWords(Peek(end))) end += static_cast<size_t>(text::DecodeAt(query_, end).length);
    const std::string_view words = query_.substr(at_, end - at_);
    HUIYAO_ASSIGN_OR_RETURN(const std::optional<FieldPrefix> prefix, TakeField(words));
    if (prefix) {
      at_ += prefix->length;
      Add(QueryToken::Kind::kField, offset);
      tokens_.back().field = prefix->field;
      if (prefix->length < words.size() && !HasWord(words.substr(prefix->length))) {
        return QueryError(query_, at_, "expected a word, a phrase or a group after the field");
      }
      return absl::OkStatus();
    }
    at_ = end;
    if (words == "AND") {
      Add(QueryToken::Kind::kAnd, offset);
    } else if (words == "OR") {
      Add(QueryToken::Kind::kOr, offset);
    } else if (words == "NOT") {
      Add(QueryToken::Kind::kNot, offset);
    } else if (HasWord(words)) {
      Add(QueryToken::Kind::kWords, offset, words);
    }
    return absl::OkStatus();
  }

  const std::string_view query_;
  size_t at_ = 0;
  std::vector<QueryToken> tokens_;
};

}  // namespace

absl::Status QueryError(std::string_view query, size_t offset, std::string_view problem) {
  return InvalidField(
      "query",
      fmt::format("at character {} (byte {}): {}", text::CountCodePoints(query.substr(0, offset)) + 1, offset, problem),
      "INVALID_QUERY");
}

bool HasWord(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::DecodeAt(text, at);
    const CodePointClass kind = Classify(analysis::FoldCodePoint(point.value));
    if (kind == CodePointClass::kWord || kind == CodePointClass::kSingle) return true;
    at += static_cast<size_t>(point.length);
  }
  return false;
}

absl::StatusOr<std::vector<QueryToken>> LexQuery(std::string_view query) { return Lexer(query).Run(); }

}  // namespace huiyao::query
