#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/glyphs.h"
#include "services/segmentation/mentions/quantities/measure.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMostWords = 8, kMostBytes = 100;

// With these the phrase ends.
constexpr std::string_view kEnds[] = {
    "and",    "but",    "which", "that", "who",   "were",     "was",     "is",   "are",    "will",     "would",  "have",
    "has",    "had",    "by",    "from", "to",    "compared", "while",   "with", "as",     "than",     "up",     "down",
    "across", "during", "since", "at",   "where", "when",     "be",      "been", "can",    "shall",    "should", "must",
    "may",    "on",     "this",  "last", "year",  "now",      "already", "also", "gained", "received", "took"};
// Verbs and others between what is measured and its number.
constexpr std::string_view kLinks[] = {
    "reached",  "reach",     "reaches",   "reaching",  "was",     "were", "is",   "are",     "be",
    "rose",     "rise",      "increased", "increase",  "grew",    "grow", "fell", "fall",    "dropped",
    "declined", "decreased", "stood",     "at",        "by",      "to",   "of",   "totaled", "totalled",
    "amounted", "exceeded",  "exceed",    "surpassed", "hit",     "has",  "have", "had",     "will",
    "been",     "and",       "with",      "accounted", "for",     "a",    "an",   "the",     "up",
    "down",     "climbed",   "expanded",  "raised",    "reduced", "cut",  "from", "about",   "over",
    "nearly",   "some",      "total",     "only",      "also",    "then", "it",   "in",      "there",
    "another",  "than",      "more",
};

template <typename Words>
bool Contains(const Words& words, std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return lower;
}

bool IsWordByte(char c) { return IsLatinLetter(static_cast<unsigned char>(c)) || c == '-' || c == '\''; }

// From `start` over words and single spaces, up to a verb or the end of the clause.
TextRange PhraseFrom(std::string_view text, size_t start, size_t min_end) {
  size_t end = std::max(start, min_end);
  size_t at = end;
  for (size_t words = 0; words < kMostWords && at < text.size() && text[at] == ' '; ++words) {
    size_t word_end = at + 1;
    while (word_end < text.size() && IsWordByte(text[word_end]) && word_end - start < kMostBytes) ++word_end;
    if (word_end == at + 1) break;
    const std::string word = Lower(text.substr(at + 1, word_end - at - 1));
    if (Contains(kEnds, word) || (words > 0 && word.ends_with("ed") && word.size() > 4) || word == "in") break;
    // Behind the noun only what describes it: of, for.
    if (words == 0 && min_end > start && word != "of" && word != "for") break;
    end = at = word_end;
  }
  // "of" alone ends nothing.
  for (const std::string_view open : {" of", " for", " the", " a"}) {
    if (end > start + open.size() && text.substr(0, end).ends_with(open)) end -= open.size();
  }
  return {start, end};
}

TextRange BeforeNumber(std::string_view text, size_t end) {
  // "grew by 8 percent to 52,300": of what grew.
  constexpr std::string_view kPercent = " percent to ";
  if (text.substr(0, end).ends_with(kPercent)) {
    end -= kPercent.size();
    for (size_t i = 0; i < 8 && end > 0 && text[end - 1] != ' '; ++i) --end;
  }
  size_t start = end;
  const size_t limit = end - std::min(end, kMostBytes);
  while (start > limit && (IsWordByte(text[start - 1]) || text[start - 1] == ' ')) --start;
  // Take the verbs off the end.
  for (int i = 0; i < 10; ++i) {
    while (end > start && text[end - 1] == ' ') --end;
    size_t word = end;
    while (word > start && IsWordByte(text[word - 1])) --word;
    if (word == end || !Contains(kLinks, Lower(text.substr(word, end - word)))) break;
    end = word;
  }
  while (end > start && text[end - 1] == ' ') --end;
  // The last words up to a verb or a time before.
  size_t from = end;
  for (size_t words = 0; words < kMostWords && from > start; ++words) {
    size_t word = from;
    while (word > start && IsWordByte(text[word - 1])) --word;
    const std::string lower = Lower(text.substr(word, from - word));
    if (words > 0 && (lower == "and" || lower == "while" || lower == "that" || lower == "which" || lower == "will"))
      break;
    from = word;
    while (from > start && text[from - 1] == ' ') --from;
    if (word == from) break;
  }
  while (from < end && text[from] == ' ') ++from;
  for (const std::string_view article : {"The ", "the ", "a ", "an ", "and ", "while ", "that ", "which "}) {
    if (text.substr(from, end - from).starts_with(article)) from += article.size();
  }
  return {from, end};
}

// From the word at `at`, over words up to a verb; articles left out.
TextRange WordsFrom(std::string_view text, size_t at) {
  for (const std::string_view article : {"the ", "all ", "its ", "their ", "a ", "an "}) {
    if (text.substr(at).starts_with(article)) at += article.size();
  }
  size_t first = at;
  while (first < text.size() && IsWordByte(text[first])) ++first;
  TextRange phrase = PhraseFrom(text, at, first);
  // The first word, then its nouns.
  for (int i = 0; i < 4 && phrase.end < text.size() && text[phrase.end] == ' '; ++i) {
    size_t word_end = phrase.end + 1;
    while (word_end < text.size() && IsWordByte(text[word_end])) ++word_end;
    const std::string word = Lower(text.substr(phrase.end + 1, word_end - phrase.end - 1));
    if (word.empty() || Contains(kEnds, word) || word == "in" || (word.ends_with("ed") && word.size() > 4)) break;
    phrase.end = word_end;
  }
  return phrase;
}

// The unit measures: what is measured stands elsewhere.
bool IsOfMeasure(std::string_view unit) {
  if (unit.empty() || unit == "%" || !IsLatinLetter(static_cast<unsigned char>(unit.front()))) return true;
  constexpr std::string_view kUnits[] = {"yuan",
                                         "dollars",
                                         "dollar",
                                         "USD",
                                         "RMB",
                                         "euros",
                                         "pounds",
                                         "yen",
                                         "tonnes",
                                         "tons",
                                         "hectares",
                                         "mu",
                                         "kilometers",
                                         "kilometres",
                                         "km",
                                         "meters",
                                         "metres",
                                         "kilowatts",
                                         "kWh",
                                         "percentage points",
                                         "percentage point",
                                         "times",
                                         "hours",
                                         "days",
                                         "months",
                                         "years",
                                         "points",
                                         "degrees"};
  return Contains(kUnits, unit) || unit.starts_with("square ") || unit.starts_with("cubic ") ||
         unit.starts_with("metric ");
}

}  // namespace

TextRange FindEnglishMeasure(std::string_view text, const FoundQuantity& quantity) {
  const TextRange none = {quantity.range.end, quantity.range.end};
  if (IsOfMeasure(quantity.unit) || quantity.comparator == document::v1::Quantity::COMPARATOR_CHANGE) {
    const std::string_view rest = text.substr(quantity.range.end);
    const size_t window = quantity.range.start - std::min<size_t>(quantity.range.start, 24);
    const bool accounts = text.substr(window, quantity.range.start - window).find("account") != std::string_view::npos;
    for (const std::string_view joint : {" of ", " on ", " in ", " for "}) {
      if (accounts || !rest.starts_with(joint) || (quantity.unit == "%" && joint != " of ")) continue;
      const TextRange phrase = WordsFrom(text, quantity.range.end + joint.size());
      if (phrase.end > phrase.start) return phrase;
    }
    const TextRange before = BeforeNumber(text, quantity.range.start);
    return before.end > before.start ? before : none;
  }
  // The counted noun and what describes it.
  const size_t unit = quantity.number.end - std::min(quantity.number.end, quantity.unit.size());
  return PhraseFrom(text, unit, quantity.number.end);
}

}  // namespace huiyao::segmentation
