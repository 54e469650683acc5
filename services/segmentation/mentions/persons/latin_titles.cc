#include "services/segmentation/mentions/persons/latin_titles.h"

#include <algorithm>
#include <array>

#include "services/segmentation/mentions/persons/latin_words.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMostBefore = 9;
constexpr size_t kMostBehind = 28;

bool IsOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Begins a sentence or says when: no part of a body before a title.
bool IsNoBodyWord(std::string_view word) {
  return IsOneOf(
      word,
      {"the",        "a",        "an",        "on",      "in",       "at",       "when",    "while",     "as",
       "by",         "for",      "from",      "after",   "before",   "during",   "then",    "meanwhile", "yesterday",
       "today",      "this",     "that",      "these",   "he",       "she",      "his",     "her",       "their",
       "our",        "we",       "but",       "however", "also",     "monday",   "tuesday", "wednesday", "thursday",
       "friday",     "saturday", "sunday",    "january", "february", "march",    "april",   "may",       "june",
       "july",       "august",   "september", "october", "november", "december", "earlier", "among",     "according",
       "if",         "with",     "since",     "and",     "or",       "dr",       "mr",      "ms",        "mrs",
       "said",       "under",    "source",    "unless",  "although", "though",   "because", "once",      "until",
       "like",       "both",     "either",    "neither", "each",     "every",    "all",     "some",      "many",
       "most",       "several",  "even",      "only",    "just",     "now",      "here",    "there",     "where",
       "why",        "how",      "what",      "who",     "which",    "its",      "my",      "your",      "including",
       "especially", "so",       "nor",       "yet",     "instead",  "later",    "still",   "besides",   "despite",
       "through",    "about",    "following", "dear",    "fellow",   "to",       "of"});
}

bool LinksBody(std::string_view word) { return IsOneOf(word, {"of", "for", "at", "to", "in", "with", "from"}); }

bool IsInsideBody(std::string_view word) {
  return IsOneOf(word, {"of", "and", "the", "for", "on", "in", "at", "to", "&", "-", "–"});
}

bool IsAlsoSurname(std::string_view word) {
  return IsOneOf(word, {"king", "queen", "pope", "prince", "duke", "dean", "marshal", "judge", "page", "major"});
}

// A title begins: an article, modifiers and a head.
bool TitleBegins(const std::vector<LatinToken>& tokens, size_t at) {
  for (size_t i = at; i < at + 6 && i < tokens.size() && tokens[i].is_word; ++i) {
    bool plural = false;
    if (LatinHeadAt(tokens, i, &plural) != 0) return true;
    if (!IsLatinTitleModifier(tokens[i].lower) && !(i == at && IsLatinArticle(tokens[i].lower))) return false;
  }
  return false;
}

// The capitalised word at `at` ends the body of a title: Minister of Water Resources.
bool EndsTitle(const std::vector<LatinToken>& tokens, size_t at, size_t limit) {
  while (at > limit && tokens[at].is_capital) --at;
  return at > limit && tokens[at].lower == "of" && LatinTitleHead(tokens[at - 1].lower) != 0;
}

}  // namespace

int LatinHeadAt(const std::vector<LatinToken>& tokens, size_t at, bool* is_plural) {
  *is_plural = false;
  if (!tokens[at].is_word) return 0;
  const std::string_view word = tokens[at].lower;
  if (const int head = LatinTitleHead(word)) {
    // Deputy director, chief physician, head nurse: the head comes yet.
    const bool leads = IsOneOf(word, {"deputy", "chief", "head", "general", "major"}) && at + 1 < tokens.size() &&
                       LatinTitleHead(tokens[at + 1].lower) != 0;
    return leads ? 0 : head;
  }
  if (!IsPluralTitleHead(word)) return 0;
  *is_plural = true;
  return LatinTitleHead(word.substr(0, word.size() - 1));
}

LatinTitle ReadLatinTitle(const std::vector<LatinToken>& tokens, size_t head, bool whole) {
  LatinTitle title;
  title.begin = title.head = head;
  title.end = head + 1;
  LatinHeadAt(tokens, head, &title.is_plural);
  const size_t limit = head - std::min(head, kMostBefore);
  while (title.begin > limit) {
    const LatinToken& before = tokens[title.begin - 1];
    if (!before.is_word || before.is_possessive) break;
    if (IsLatinTitleModifier(before.lower) && !(before.is_capital && IsNoBodyWord(before.lower))) {
      --title.begin;
    } else if (before.is_capital && (before.is_acronym || !IsNoBodyWord(before.lower))) {
      --title.begin;
    } else if (title.begin - 1 > limit && IsOneOf(before.lower, {"and", "of", "for", "&"}) &&
               tokens[title.begin - 2].is_capital && tokens[title.begin].is_capital && tokens[head].is_capital &&
               IsLatinCommonWord(tokens[title.begin - 2].lower) && !IsNoBodyWord(tokens[title.begin - 2].lower) &&
               LatinTitleHead(tokens[title.begin - 2].lower) == 0 &&
               !(before.lower == "and" && IsLatinBodyNoun(tokens[title.begin - 2].lower)) &&
               !(before.lower == "and" && EndsTitle(tokens, title.begin - 2, limit))) {
      title.begin -= 2;
    } else {
      break;
    }
  }
  // Burger King, Melanie King: no titles.
  if (title.begin < head && IsAlsoSurname(tokens[head].lower) && !IsLatinCommonWord(tokens[head - 1].lower)) {
    title.begin = title.end = head;
    return title;
  }
  size_t at = head + 1;
  if (at >= tokens.size() || tokens[head].is_possessive || !LinksBody(tokens[at].lower)) return title;
  size_t end = at + 1;
  size_t good = at;
  while (end < tokens.size() && end < head + kMostBehind) {
    const LatinToken& token = tokens[end];
    if (token.lower == "and" && TitleBegins(tokens, end + 1)) break;
    if (token.lower == "and" && end + 1 < tokens.size() && tokens[end + 1].lower == "other") break;
    if (token.lower == "(") {
      // (CPC)
      if (end + 2 >= tokens.size() || tokens[end + 2].lower != ")") break;
      end += 3;
      good = end;
      continue;
    }
    if (!token.is_word && token.lower != "&") break;
    if (whole) {
      if (IsLatinSpeechVerb(token.lower) || IsOneOf(token.lower, {"who", "which", "that", "has", "was", "is"})) break;
      good = ++end;
    } else if (IsLatinBodyNoun(token.lower) && tokens[end - 1].lower == "the") {
      good = ++end;  // of the bureau
    } else if (token.is_capital || (token.lower[0] >= '0' && token.lower[0] <= '9')) {
      good = ++end;
    } else if (IsInsideBody(token.lower)) {
      ++end;
    } else {
      break;
    }
  }
  // Co., Ltd.
  if (good > at && tokens[good - 1].lower == "co") {
    size_t next = good;
    while (next < tokens.size() && next < good + 2 && (tokens[next].lower == "." || tokens[next].lower == ",")) ++next;
    if (next < tokens.size() && (tokens[next].lower == "ltd" || tokens[next].lower == "inc")) good = next + 1;
  }
  if (good <= at) return title;
  // A nurse in Brookfield: where one lives is no part of a rank or role.
  const int rank = LatinTitleHead(tokens[head].lower);
  if ((rank == kRank || rank == kRole) && IsOneOf(tokens[at].lower, {"in", "from"})) return title;
  title.end = good;
  title.body_begin = at + 1;
  while (title.body_begin < good && IsLatinArticle(tokens[title.body_begin].lower)) ++title.body_begin;
  title.body_end = good;
  return title;
}

std::vector<FoundTitle> LatinTitles(const std::vector<LatinToken>& tokens, const std::vector<LatinTitle>& titles) {
  std::vector<FoundTitle> found;
  for (const LatinTitle& title : titles) {
    FoundTitle& one = found.emplace_back();
    const LatinToken& last = tokens[title.end - 1];
    one.title = {tokens[title.begin].begin, last.end};
    one.sole = LatinTitleHead(tokens[title.head].lower) == kSoleOffice;
    // Behind the body's last noun, or before what modifies the head.
    size_t modifiers = title.head;
    while (modifiers > title.begin && !IsLatinBodyNoun(tokens[modifiers - 1].lower) &&
           IsLatinTitleModifier(tokens[modifiers - 1].lower)) {
      --modifiers;
    }
    for (size_t i = title.begin; i < title.head; ++i) one.sole = one.sole && !IsLatinFormer(tokens[i].lower);
    const auto is_body = [&](size_t begin, size_t end) {
      return std::any_of(tokens.begin() + static_cast<ptrdiff_t>(begin), tokens.begin() + static_cast<ptrdiff_t>(end),
                         [](const LatinToken& token) {
                           return IsLatinBodyNoun(token.lower) ||
                                  (token.lower.size() > 1 && token.is_capital && token.end - token.begin <= 5 &&
                                   !IsLatinCommonWord(token.lower));
                         });
    };
    if (title.body_begin < title.body_end) {
      if (is_body(title.body_begin, title.body_end)) {
        one.body = {tokens[title.body_begin].begin, tokens[title.body_end - 1].end};
      }
    } else if ((modifiers > title.begin + 1 || (modifiers > title.begin && tokens[title.begin].is_acronym)) &&
               is_body(title.begin, modifiers)) {
      one.body = {tokens[title.begin].begin, tokens[modifiers - 1].end};
    }
  }
  return found;
}

}  // namespace huiyao::segmentation
